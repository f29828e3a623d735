"""What the Settings screen says: every parameter of the rules in words, what it takes, and what became of it."""

from collections.abc import Iterable

from neda.wording import N_, _, fill, plural, profiles, verdicts
from neda.wording.pressed import keyed

_OTHERS = {
    "language": N_("The language of this machine, from the next start on. Files for other programs stay English."),
    "config": N_("The colours and keys of this machine are kept in this file."),
    "keys": N_("Give any command another key, by pressing it. enter shows every command."),
}
_PROFILES = {
    "neda-3": N_("NEDA-3: relapses, MRI, EDSS"),
    "neda-2": N_("NEDA-2: relapses, MRI"),
    "neda-4": N_("NEDA-4: NEDA-3 and brain volume"),
    "nepad": N_("NEPAD: NEDA-3 with walking and hands"),
    "neda-3-strict": N_("NEDA-3 strict: contrast in every scan"),
}
_THEMES = {"hc-dark": N_("dark, high contrast"), "hc-light": N_("light, high contrast"), "mono": N_("black and white")}
_VALUES = {
    "theme": _THEMES,
    "edss_delta": {
        "A": N_("A: 1.5 from 0, 1.0 from 1.0, 0.5 from 5.5"),
        "B": N_("B: 1.5 from 0, 1.0 from 1.0, 0.5 from 6.0"),
        "C": N_("C: 1.5 from 0, 1.0 from 1.0, 0.5 from 5.0"),
    },
    "mri_regions": {"brain": N_("brain"), "brain+cord": N_("brain and spinal cord (brain+cord)")},
}
"""Values that are codes, in words; a letter or a code stands beside its words where it is what one types here."""
_LANGUAGES = {"system": N_("as the system has it"), "en": "English", "de": "Deutsch"}
"""Each language by its own name, so that it is found by whoever cannot read the present one."""
_NAMES = {
    "profile": N_("Rules to judge by"),
    "edss_delta": N_("EDSS: how far it has to rise"),
    "confirm_days": N_("Confirmed after, days"),
    "confirm_tol_days": N_("Confirmed earlier by at most, days"),
    "check_intermediate": N_("Every visit in between must show it"),
    "relapse_to_conf_days": N_("Confirming visit after a relapse, days"),
    "relapse_to_baseline_days": N_("Baseline EDSS after a relapse, days"),
    "relapse_min_gap_days": N_("Attacks closer than this are one, days"),
    "relapse_min_hours": N_("An attack lasts at least, hours"),
    "count_self_reported": N_("Attacks no clinician saw count"),
    "gd_required": N_("A clear scan needs contrast"),
    "mri_regions": N_("What a clear scan shows"),
    "mri_ref_grace_days": N_("First scan before the start, days"),
    "tail_days": N_("Ended period: last look before its end, days"),
    "stale_after_days": N_("Ongoing period: last look is too old after, days"),
    "recall_max_days": N_("A check-in looks back, days"),
    "edss_baseline_before_days": N_("Baseline EDSS before the start, days"),
    "edss_baseline_after_days": N_("Baseline EDSS after the start, days"),
    "min_span_days": N_("A period is short below, days"),
    "pira": N_("Label for worsening without relapse"),
    "raw_days": N_("Label for worsening after a relapse, days"),
    "bvl_cutoff": N_("Brain volume lost a year, %"),
    "theme": N_("Colours"),
    "language": N_("Language"),
    "keys": N_("Keys"),
    "config": N_("Where theme, language and keys are kept"),
}
_MONTHS_OF = N_("New baseline after {treatment}, months")
_PLACES = {
    "app": N_("everywhere"),
    "today": N_("Today"),
    "timeline": N_("Timeline"),
    "journal": N_("Journal"),
    "report": N_("Report"),
    "prepare": N_("Prepare"),
    "sheet": N_("sheets"),
    "settings": N_("Settings"),
    "keys": N_("Keys"),
    "form": N_("forms"),
}


def columns() -> tuple[str, str]:
    """The headings of the list."""
    return _("Setting"), _("Value")


def name(setting: str) -> str:
    """A setting in plain words; a new baseline month by its treatment."""
    parameter, _dot, treatment = setting.partition(".")
    if treatment:
        return fill(_MONTHS_OF, {"treatment": treatment})
    return _(_NAMES.get(parameter, parameter))


def named() -> tuple[str, ...]:
    """Every setting with a plain name."""
    return tuple(_NAMES)


def shown(setting: str, value: str) -> str:
    """A value as a person reads it."""
    if setting == "profile":
        return verdicts.profile_name(value)
    if setting == "pira":
        return profiles.pira_definition(value)
    words = _VALUES.get(setting, {}).get(value)
    return _(words) if words else value


def value(setting: str, now: str, standard: str) -> str:
    """A value in the list, marked in words where it is not the default."""
    if now == standard or not standard:
        return shown(setting, now)
    return fill(N_("{now}   changed from {standard}"), {"now": shown(setting, now), "standard": shown(setting, standard)})


def about(setting: str) -> str:
    """What a setting of the machine does."""
    return _(_OTHERS[setting])


def about_profile(code: str) -> str:
    """What the profile in force is."""
    values = {"profile": profiles.sentence(code), "code": code}
    return fill(N_("The published rules this journal is judged by. {profile} In commands: profile={code}."), values)


def about_theme(code: str) -> str:
    """What the theme does, and what commands call it."""
    return fill(N_("The colours on this machine. They change no verdict. In commands: theme={code}."), {"code": code})


def about_parameter(name: str, meaning: str, takes: str, standard: str) -> str:
    """What a parameter does, what it may be set to, its default, and the name that verdicts and commands have for it."""
    values = {"name": name, "meaning": meaning[:1].upper() + meaning[1:], "takes": takes, "standard": standard}
    return fill(N_("{meaning}. Takes {takes}. Default: {standard}. Beside verdicts and in commands it is called {name}."), values)


def meaning_for(treatment: str) -> str:
    """What the re-baseline month of a treatment does."""
    return fill(N_("{treatment}: {meaning}"), {"treatment": treatment, "meaning": profiles.meaning("rebaseline_months")})


def ask(setting: str) -> str:
    """The question for a value."""
    return fill(N_("{setting}:"), {"setting": setting})


def ask_keys() -> str:
    """What to press under the question for a value."""
    return _("enter Save   esc Back   empty: default")


def profile(code: str) -> str:
    """A profile in one line, to choose from."""
    return _(_PROFILES[code])


def theme(code: str) -> str:
    """A theme in one line, to choose from."""
    return _(_THEMES[code])


def chosen(words: str) -> str:
    """The choice that is in force."""
    return fill(N_("{words} (now)"), {"words": words})


def set_to(setting: str, now: str) -> str:
    """That a setting was saved, and how to take it back."""
    return keyed(N_("Saved: {setting} = {now} ({key_undo} takes it back)"), {"setting": setting, "now": now})


def theme_set(code: str) -> str:
    """That a theme is in use."""
    return fill(N_("Theme: {now}"), {"now": shown("theme", code)})


def language(code: str) -> str:
    """A language to choose."""
    return _(_LANGUAGES[code])


def language_set(code: str) -> str:
    """That a language was chosen."""
    return fill(N_("Language from the next start on: {language}"), {"language": language(code)})


def keys_changed(count: int) -> str:
    """How many commands have other keys on this machine."""
    if not count:
        return _("the program's own")
    return plural("1 changed", "{count} changed", count, {"count": count})


def not_kept() -> str:
    """What stands for the file of this machine's settings where there is none."""
    return _("not kept")


def key_columns() -> tuple[str, str, str]:
    """The headings of the list of keys."""
    return _("Key"), _("Command"), _("Where it works")


def key_now(now: str, standard: str) -> str:
    """What stands beside a command whose key was changed; nothing beside the others."""
    return "" if now == standard else fill(N_("changed from {standard}"), {"standard": standard})


def works_on(places: Iterable[str], changed: str) -> str:
    """Where a key works, and what it was."""
    where = ", ".join(_(_PLACES.get(place, place)) for place in places)
    return fill(N_("{where}   {changed}"), {"where": where, "changed": changed}) if changed else where


def about_key(label: str, does: str, standard: str) -> str:
    """What a command does and its own keys."""
    return fill(N_("{label}: {does}. The program's own key: {standard}."), {"label": label, "does": does, "standard": standard})


def ask_key(label: str, does: str) -> str:
    """The question for a key."""
    return fill(N_("Press the new key for {label} ({does})."), {"label": label, "does": does})


def ask_key_keys() -> str:
    """What else to press under the question for a key."""
    return _("backspace: its own key again   esc Back")


def not_a_form_key(typed: str) -> str:
    """That this cannot be a key of a form, where letters and digits are typed."""
    return fill(N_("{typed} cannot be used in a form, where letters are typed: press f2 to f12."), {"typed": typed})


def not_a_key(typed: str) -> str:
    """That this cannot be a key of a command."""
    return fill(N_("{typed} cannot be used here: press a letter, a digit, a sign, or f2 to f12."), {"typed": typed})


def key_taken(typed: str, other: str) -> str:
    """That another command has the key where both work."""
    return fill(N_("{typed} is the key of {other} already. Press another key, or give {other} another one first."), {"typed": typed, "other": other})


def key_set(label: str, now: str) -> str:
    """That a command has its key."""
    return fill(N_("Key for {label}: {now}"), {"label": label, "now": now})
