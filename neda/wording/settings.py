"""What the Settings screen says: every parameter of the rules in words, what it takes, and what became of it."""

from neda.wording import N_, _, fill, profiles

_OTHERS = {
    "theme": N_("The colours on this machine. They change no verdict."),
    "config": N_("Theme and keys of this machine are kept in this file. Keys are changed with neda settings key.NAME=KEY."),
}
_PROFILES = {
    "neda-3": N_("NEDA-3: relapses, MRI, EDSS"),
    "neda-2": N_("NEDA-2: relapses, MRI"),
    "neda-4": N_("NEDA-4: NEDA-3 and brain volume"),
    "nepad": N_("NEPAD: NEDA-3 with walking and hands"),
    "neda-3-strict": N_("NEDA-3 strict: contrast in every scan"),
}
_THEMES = {"hc-dark": N_("dark, high contrast"), "hc-light": N_("light, high contrast")}
_NAMES = {"theme": N_("theme"), "config": N_("this machine")}


def columns() -> tuple[str, str]:
    """The headings of the list."""
    return _("Setting"), _("Value")


def name(setting: str) -> str:
    """A setting in the list: by the name that every changed verdict prints."""
    return _(_NAMES.get(setting, setting))


def value(now: str, standard: str) -> str:
    """A value in the list, marked in words where it is not the default."""
    if now == standard or not standard:
        return now
    return fill(N_("{now}   changed from {standard}"), {"now": now, "standard": standard})


def about(setting: str) -> str:
    """What a setting of the machine does."""
    return _(_OTHERS[setting])


def about_profile(code: str) -> str:
    """What the profile in force is."""
    return fill(N_("The published rules this journal is judged by. {profile}"), {"profile": profiles.sentence(code)})


def about_parameter(meaning: str, takes: str, standard: str) -> str:
    """What a parameter does, what it may be set to, and its default."""
    values = {"meaning": meaning[:1].upper() + meaning[1:], "takes": takes, "standard": standard}
    return fill(N_("{meaning}. Takes {takes}. Default: {standard}."), values)


def meaning_for(treatment: str) -> str:
    """What the re-baseline month of a treatment does."""
    return fill(N_("{treatment}: {meaning}"), {"treatment": treatment, "meaning": profiles.meaning("rebaseline_months")})


def ask(setting: str) -> str:
    """The question for a value."""
    return fill(N_("{setting} ="), {"setting": setting})


def ask_keys() -> str:
    """What to press under the question for a value."""
    return _("enter Save   esc Back   empty takes the default back")


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
    return fill(N_("Saved: {setting} = {now} (u takes it back)"), {"setting": setting, "now": now})


def theme_set(now: str) -> str:
    """That a theme is in use."""
    return fill(N_("Theme: {now}"), {"now": now})


def not_kept() -> str:
    """What stands for the file of this machine's settings where there is none."""
    return _("not kept")
