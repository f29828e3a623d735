"""What the entry forms say: titles, questions, how an answer was read, and what saving would do."""

from collections.abc import Iterable
from typing import Any

from neda.wording import N_, _, days, fields, fill, localized, plural, safety, verdicts
from neda.wording.kinds import KINDS
from neda.wording.pressed import key, keyed
from neda.wording.spans import span

_ANSWERS = {
    "nothing_new": N_("nothing new"),
    "slowly_worse": N_("slowly worse, no attack"),
    "attack": N_("an attack"),
}
_YES_NO = {"yes": N_("yes"), "no": N_("no"), "": N_("unknown")}
_BUTTONS = {
    "save": N_("Save"),
    "again": N_("Save + another"),
    "help": N_("Help"),
    "discard": N_("Discard"),
    "back": N_("Back"),
}
_ADVICE = {
    "take": N_("{key_form_take} Take this one"),
    "take_all": N_("{key_form_take_all} Take all"),
    "twin": N_("{key_form_twin} Open the one there"),
    "systems": N_("{key_form_systems} From functional systems"),
}


def title(kind: str, new: bool, day: str = "") -> str:
    """The form's title: New EDSS, or Change EDSS 2024-05-02."""
    named = _(KINDS[kind].new if new else KINDS[kind].change)
    return f"{named} {localized.day(day)}".rstrip()


def choose_kind() -> str:
    """The title of the choice of a kind."""
    return _("Add what?")


def choose_kind_hint() -> str:
    """How to choose a kind."""
    return _("Press a number or letter, or go with the arrows and press enter. Escape goes back.")


def kind_line(kind: str) -> str:
    """A kind in one line, to choose from."""
    return _(KINDS[kind].offered)


def label(kind: str, field: str, last_checkin: str = "") -> str:
    """The label of a question; the check-in's own question names the last check-in."""
    if field == "seen":
        return _("Called a relapse by a clinician")
    if (kind, field) == ("edss", "score"):
        return _("EDSS score or systems")
    if (kind, field) != ("checkin", "answer"):
        return fields.label(kind, field)
    if not last_checkin:
        return _("No new or worse symptoms lately?")
    return fill(N_("No new or worse symptoms since {date}?"), {"date": localized.day(last_checkin)})


def answer_to(question: str) -> str:
    """The label of the line for the answer to a question of a visit."""
    return fill(N_("Answer: {question}"), {"question": question})


def answer_to_help() -> str:
    """The help for such a line."""
    return _("What you were told, in your own words. Leave it empty while the question is open.")


def derived(score: str) -> str:
    """The score that follows from the grades, where none was typed."""
    return fill(N_("EDSS {score}."), {"score": score})


def series() -> str:
    """That check-ins are now saved one after the other."""
    return keyed(N_("Now 1 or 2 saves and asks for the next date; {key_form_back} ends."))


def required(text: str) -> str:
    """The label of a question that must be answered."""
    return fill(N_("{label} *"), {"label": text})


def choice(kind: str, field: str, name: str) -> str:
    """A choice in the form's words."""
    own = {("checkin", "answer"): _ANSWERS, ("measurement", "test"): fields.TESTS}.get((kind, field), {})
    return _(own[name]) if name in own else fields.choice_label(name)


def yes_no_unknown(name: str) -> str:
    """Yes, no, or unknown for nothing recorded."""
    return _(_YES_NO[name])


def help_lines(kind: str, field: str) -> str:
    """Two sentences about a field, and an example."""
    if field == "answer":
        return _("Your word that nothing new or worse happened, or what did. Silence is never counted as nothing. Example: 1")
    if field == "seen":
        return _("Did a clinician examine you and call it a relapse? The answer is not recorded; it helps to say how sure it is. Example: 2")
    shown = {"help": fields.help_text(kind, field), "example": fields.example(kind, field)}
    return fill(N_("{help} Example: {example}"), shown)


def keys_help() -> str:
    """How the form is used, where no field has the focus."""
    return keyed(N_("Enter and the arrows go from field to field, digits choose, 0 clears a choice. {key_form_save} saves, {key_form_back} keeps a draft."))


def more_heading(labels: Iterable[str]) -> str:
    """The heading of the optional questions, which enter passes by: how one gets there and what they ask."""
    return fill(N_("More (optional, arrow keys): {labels}"), {"labels": " · ".join(labels)})


def star_explained() -> str:
    """What the star beside a label means, to stand behind the title."""
    return _("   * must be answered")


def button(name: str) -> str:
    """A button with the key that does the same."""
    return fill(N_("{key} {name}"), {"key": key(f"form_{name}"), "name": _(_BUTTONS[name])})


def advice_button(name: str) -> str:
    """A button for something the form points out."""
    return keyed(_ADVICE[name])


def read_dates(read: Iterable[tuple[str, bool]]) -> str:
    """How dates were read, each as (ISO text, whether it is today)."""
    return _reading(", ".join(days.today(text) if now else days.in_words(text) for text, now in read))


def read_choice(name: str) -> str:
    """A word of a field that also takes dates."""
    return _reading(fields.choice_label(name))


def read_count(low: int, high: int | None) -> str:
    """What a count proves: a number, at least so many, or nothing certain."""
    if high == low:
        return _reading(str(low))
    if low:
        return _reading(fill(N_("at least {low}"), {"low": low}))
    return _reading(_("not certain: counts neither as a lesion nor as none"))


def read_hours(hours: float) -> str:
    """Hours in days or weeks, where that says more."""
    return "" if hours < 48 or hours % 24 else _reading(span(hours))


def read_span(hours: float) -> str:
    """A length of time typed in days or weeks."""
    return _reading(span(hours))


def read_drug(name: str, kind: str) -> str:
    """The treatment a name stands for."""
    return _reading(fill(N_("{name}, {kind}"), {"name": name, "kind": fields.choice_label(kind)}))


def read_grades(given: int, missing: Iterable[str]) -> str:
    """How many grades were read, and which are not given yet."""
    names = ", ".join(fields.choice_label(name) for name in missing)
    if not names:
        return _reading(_("all seven grades"))
    return _reading(fill(N_("{given} of 7 grades; not given: {names}"), {"given": given, "names": names}))


def unknown_drug() -> str:
    """A treatment the table does not know."""
    return _("not in the list of known treatments: choose its kind below")


def previous_scan_assumed() -> str:
    """What an empty comparison means."""
    return _("empty: the previous scan is assumed")


def nothing_to_compare() -> str:
    """A scan with new lesions is the first of its kind in the journal."""
    return _("No earlier scan is recorded for this to be compared with; if the report names one, put its date into Compared with.")


def if_saved(before: Any, after: Any, plain: bool = False) -> str:
    """What the verdict would be after saving, and what would settle it; `plain` marks are for plain terminals.

    Where the verdict stays, the parts of it that do not are named: a slip of the pen hides behind a verdict.
    """
    verdict = _verdict(after, plain)
    if _verdict(before, plain) != verdict:
        return fill(N_("If saved: {verdict}"), {"verdict": verdict})
    parts = " · ".join(
        f"{verdicts.domain_mark(now.value, plain)} {verdicts.domain_name(name)}: {now.reason.text}"
        for name, now in after.domains.items()
        if (was := before.domains.get(name)) is None or (was.value, was.date) != (now.value, now.date)
    )
    if parts:
        return fill(N_("If saved, as before: {verdict}. But changed: {parts}"), {"verdict": verdict, "parts": parts})
    return fill(N_("If saved, as before: {verdict}"), {"verdict": verdict})


def still_needed(labels: Iterable[str]) -> str:
    """What is missing or cannot be read, so that the form cannot be saved yet."""
    return fill(N_("Before saving: {labels}"), {"labels": " · ".join(labels)})


def saves_at_once() -> str:
    """The check-in's digits save."""
    return _("1, 2 or 3 saves at once; undo takes it back. Words you type go into the note.")


def words_in_note() -> str:
    """Words typed at the check-in's question were taken into its note."""
    return _("Your words stand in the note. The arrow up leads back to the question; 1, 2 or 3 there saves both.")


def verdict_now(status: Any, plain: bool = False) -> str:
    """The verdict that holds after saving."""
    return fill(N_("Now: {verdict}"), {"verdict": _verdict(status, plain)})


def nothing_typed() -> str:
    """Nothing to save yet."""
    return _("Nothing is changed yet.")


def checkin_unanswered() -> str:
    """The check-in's question was left open."""
    return _("Please press 1, 2 or 3.")


def still_empty() -> str:
    """Enter was pressed on an empty question that a digit had led to by itself."""
    return _("Not answered yet. Enter once more leaves it open.")


def draft_opened() -> str:
    """The form opened with a draft."""
    return keyed(N_("This is your draft from before. It is not saved and not counted yet; {key_form_discard} discards it."))


def attack_opened() -> str:
    """The relapse form opened out of a check-in."""
    return fill(N_("Your check-in is saved. Please say what you know about the attack. {care}"), {"care": safety.urgent_care()})


def draft_discarded() -> str:
    """A draft was discarded and can still be had back."""
    return keyed(N_("Discarded. {key_form_discard} again brings it back."))


def draft_back() -> str:
    """A discarded draft was brought back."""
    return _("Your draft is back.")


def draft_not_kept(reason: str) -> str:
    """A draft could not be written, so leaving would lose it."""
    return keyed(N_("{reason} What you typed could not be kept as a draft. {key_form_back} once more leaves without it."), {"reason": reason})


def saved(kind: str, day: str) -> str:
    """An entry was saved."""
    return fill(N_("Saved: {kind} {day}"), {"kind": fields.kind_name(kind), "day": localized.day(day)}).rstrip()


def saved_title() -> str:
    """The title of what is said after saving."""
    return _("Saved")


def go_on() -> str:
    """The button that closes what was said after saving."""
    return _("enter Go on")


def problems_found(number: int) -> str:
    """How many answers need another look."""
    return plural("Not saved: one answer needs another look. Nothing you typed is lost.", "Not saved: {number} answers need another look. Nothing you typed is lost.", number, {"number": number})


def _reading(text: str) -> str:
    return fill(N_("= {reading}"), {"reading": text})


def _verdict(status: Any, plain: bool) -> str:
    """The verdict, and what would settle it where it stays open."""
    said = f"{verdicts.mark(status.verdict, plain)} {verdicts.headline(status)}"
    if status.verdict == "provisional" and status.pending:
        return said + fill(N_("; {reason}"), {"reason": status.pending[0].text})
    if status.verdict == "not-assessable" and status.missing:
        return said + fill(N_("; missing: {reason}"), {"reason": status.missing[0].text})
    return said
