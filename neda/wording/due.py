"""What the list of due things says around its lines: why, by which rule and source, and that it is no advice."""

from collections.abc import Iterable

from neda.wording import N_, _, fill, summary
from neda.wording.problems import shorten


def because(line: str, why: str) -> str:
    """A thing that is due, with the reason."""
    return fill(N_("{line}: {why}"), {"line": line, "why": why})


def basis(rule: str, sources: Iterable[str]) -> str:
    """The rule behind it and its sources; an appointment needs neither."""
    if not rule.startswith("§"):
        return _("Recorded by you as an appointment.")
    cited = summary.listed(sources)
    if not cited:
        return fill(N_("Rule {rule}; a convention of this program, no paper prescribes it."), {"rule": rule})
    return fill(N_("Rule {rule}; {sources}."), {"rule": rule, "sources": cited})


def usual() -> str:
    """What these dates are, and are not."""
    return _("These are usual schedules from publications, to talk about with your MS team; they are not advice.")


def also_usual() -> str:
    """The times for a scan that no date can be computed for (§5.6)."""
    return _("An MRI is also usual before starting or switching a treatment, at unexpected deterioration, and after a pregnancy (CMSC16).")


def nothing() -> str:
    """A window that has ended."""
    return _("This window has ended: nothing is due in it.")


_EVENTS = {
    "mri": N_("MRI due"),
    "edss": N_("EDSS due"),
    "checkin": N_("Check-in due"),
    "confirming_visit": N_("EDSS visit due"),
    "visit": N_("Appointment"),
}


def event(what: str) -> str:
    """What a calendar shows on the day: nothing that says more about the person."""
    return _(_EVENTS[what])


def help_output() -> str:
    """The help of the option for the calendar file."""
    return _("write a calendar file (.ics) with what is due; it says no more than “MRI due”")


def not_a_calendar(typed: str) -> str:
    """A calendar asked for under another ending, or together with --json."""
    return fill(N_("neda due -o writes a calendar and its name ends in .ics; --json prints instead. Typed: “{typed}”. Example: neda due -o due.ics"), {"typed": shorten(typed)})
