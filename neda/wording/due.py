"""What the list of due things says around its lines: why, by which rule and source, and that it is no advice."""

from collections.abc import Iterable

from neda.wording import N_, _, fill, summary


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
