"""What a form suggests: marked as not yet the person's own, with the words or the reason it rests on."""

from collections.abc import Iterable

from neda.wording import N_, _, fields, fill, localized, plural
from neda.wording.pressed import keyed, keys

_CERTAIN_BECAUSE = {
    "fever": N_("old symptoms often come back for a while with fever or infection, and by the usual definition that is no relapse"),
    "seen": N_("a clinician examined you and called it a relapse"),
    "short": N_("it lasted less than a day, and by the usual definition a relapse lasts longer"),
    "told": N_("it lasted long enough, without fever or infection, and no clinician has called it a relapse so far"),
    "open": N_("how long it lasted, fever, or what a clinician said is still open"),
}
LONGEST_QUOTE = 70
LEAD = 30
"""Letters shown before the one that matters: a “no” stands in front of what it denies."""


def hint(answer: str, reason: str) -> str:
    """One suggestion beside its question."""
    return fill(N_("suggested, not yet yours: {answer} ({reason})"), {"answer": answer, "reason": reason})


def from_report(quote: str, at: int) -> str:
    """The words of the report that a suggestion rests on; what it rests on begins `at` this letter."""
    return fill(N_("the report: “{quote}”"), {"quote": _short(quote, at)})


def because(code: str) -> str:
    """Why an attack is suggested to be called so (rulebook §5.1)."""
    return _(_CERTAIN_BECAUSE[code])


def summary(count: int) -> str:
    """How many suggestions there are and how they are taken."""
    return plural(
        "1 suggestion, not yet yours: {key_form_take} goes to it, and {key_form_take} there takes it.",
        "{count} suggestions, none of them yours yet: {key_form_take} goes to the first, {key_form_take} there takes it, {key_form_take_all} takes all of them.",
        count,
        keys() | {"count": count},
    )


def left_open(quotes: Iterable[str], more: int) -> str:
    """Sentences of the report that were not turned into an answer."""
    shown = fill(N_("Not read as an answer, please look: {quotes}"), {"quotes": " · ".join(f"“{_short(quote)}”" for quote in quotes)})
    return fill(N_("{shown} · and {more} more"), {"shown": shown, "more": more}) if more else shown


def nothing_read() -> str:
    """A report was pasted and nothing in it could be suggested."""
    return _("The report is kept. Nothing in it was said plainly enough to suggest an answer; please fill in what you know.")


def report_kept() -> str:
    """Several lines were pasted into the MRI form."""
    return _("What you pasted stands in Report text, further down.")


def still_today() -> str:
    """A report was pasted and the date of the form was not touched."""
    return _("The date is still today's. Please set it to the day of the scan.")


def taken(count: int) -> str:
    """Suggestions were made the person's own."""
    return plural("1 suggestion is now your answer. Please check it before saving.", "{count} suggestions are now your answers. Please check them before saving.", count, {"count": count})


def twin(kind: str, day: str) -> str:
    """There already is such an entry."""
    return keyed(
        N_("There already is an {kind} of {date} in the journal. {key_form_twin} opens that one; saving here adds a second one."),
        {"kind": fields.kind_name(kind), "date": localized.day(day)},
    )


def twin_changed() -> str:
    """The entry that was there already has been changed and this form is back."""
    return keyed(N_("The one that was there is saved. What you typed here is still an unsaved draft; {key_form_discard} discards it."))


def option(field: str, answer: str, quote: str, at: int) -> str:
    """A suggestion of the command line, as the option that would record it."""
    shown = {"option": f"--{field.replace('_', '-')} {answer}", "quote": _short(quote, at)}
    return fill(N_("{option}, from “{quote}”"), shown)


def quote(sentence: str) -> str:
    """A sentence of the report, between quotation marks."""
    return fill(N_("“{quote}”"), {"quote": _short(sentence)})


def twin_there(kind: str, day: str, there: str, added: str) -> str:
    """The same scan or examination may be in the journal twice now."""
    return fill(
        N_("there already was an {kind} of {date}, {there}. If it is the same one: neda delete {added}"),
        {"kind": fields.kind_name(kind), "date": localized.day(day), "there": there, "added": added},
    )


def _short(quote: str, at: int = 0) -> str:
    """A quote in one line; of a long one the part around the letter `at`, cut between words."""
    line = " ".join(quote.split())
    if len(line) <= LONGEST_QUOTE:
        return line
    first = min(max(0, at - LEAD), len(line) - LONGEST_QUOTE)
    start = line.find(" ", first - 1, at) + 1 if first else 0
    end = len(line) if len(line) <= start + LONGEST_QUOTE else line.rfind(" ", start, start + LONGEST_QUOTE)
    end = end if end > at else start + LONGEST_QUOTE
    return f"{'… ' if start else ''}{line[start:end]}{' …' if end < len(line) else ''}"
