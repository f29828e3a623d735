"""What stands beside a verdict and never enters it: labels, timed tests, self-reported walking, milestones."""

from neda.wording import N_, _, fill, profiles
from neda.wording.localized import decimal

_LABELS = {
    "RAW": N_("The worsening of {date} goes with a relapse (RAW): its onset lies within {days} days behind one."),
    "PIRA": N_("The worsening of {date} went without a relapse near it (PIRA) by {definition}."),
    "undefined": N_("The worsening of {date} is neither RAW nor PIRA by {definition}: a relapse is too near, or it was not confirmed for long enough."),
}
_MEDA = {
    "meda": N_("minimal activity (MEDA pattern): 1 or 2 new or enlarging T2 lesions, none enhancing, no relapse, no confirmed worsening; derived in injectables only (PRO20)"),
    "meda-unknown": N_("perhaps minimal activity (MEDA pattern): contrast or a count is not recorded; derived in injectables only (PRO20)"),
}
_MEDA_SHORT = {
    "meda": N_("minimal activity (MEDA pattern), derived in injectables only (PRO20)"),
    "meda-unknown": N_("perhaps minimal activity (MEDA pattern; contrast or a count not recorded), derived in injectables only (PRO20)"),
}
_TESTS = {
    "t25fw": N_("walking time (T25FW)"),
    "9hpt-dominant": N_("writing hand (9HPT)"),
    "9hpt-other": N_("other hand (9HPT)"),
    "9hpt": N_("both hands, mean (9HPT)"),
    "sdmt": N_("symbol test (SDMT)"),
}


def label(name: str, date: object, definition: str, raw_days: int) -> str:
    """Whether a worsening goes with a relapse, by which definition, and that it changes nothing."""
    values = {"date": date, "definition": profiles.pira_definition(definition), "days": raw_days}
    return fill(_LABELS[name], values) + " " + _("This label never changes the verdict.")


def meda(name: str) -> str:
    """The MEDA pattern of a treatment year (§8.3); the verdict stays."""
    return _(_MEDA[name])


def meda_short(name: str) -> str:
    """The same in a list of years."""
    return _(_MEDA_SHORT[name])


def test_worse(test: str, before: float, first: object, after: float, date: object, confirmed: object, reliable: bool | None) -> str:
    """A timed or thinking test that has worsened against its first result, confirmed or waiting."""
    seconds = "" if test == "sdmt" else _(" s")
    values = {"test": _(_TESTS[test]), "before": decimal(before) + seconds, "first": first, "after": decimal(after) + seconds, "date": date, "confirmed": confirmed}
    text = fill(N_("{test}: {before} on {first} to {after} on {date}, confirmed {confirmed}") if confirmed else N_("{test}: {before} on {first} to {after} on {date}, not confirmed yet"), values)
    if reliable is None:
        return text
    return text + (_("; a fall of 8 points or more (reliable change)") if reliable else _("; a fall of 4 points or more, below the 8 of a reliable change"))


def test_rule(days: int) -> str:
    """What counts as worse on these tests (§7.6)."""
    return fill(N_("Worse means 20 % longer than the first valid time, or 4 points fewer on the SDMT, confirmed {days} days later like the EDSS."), {"days": days})


def walking(before: float, after: float, date: object) -> str:
    """Self-reported walking that has changed (§7.7)."""
    values = {"before": decimal(before), "after": decimal(after), "date": date}
    return fill(N_("own disability steps (PDDS) {before} to {after} on {date}: self-reported walking has changed; an EDSS would be needed"), values)


def milestone(milestone: float, reached: object, score: float, confirmed: object) -> str:
    """A disability milestone (§7.8)."""
    values = {"milestone": decimal(milestone, ".1f"), "reached": reached, "score": decimal(score, ".1f"), "confirmed": confirmed}
    return fill(N_("EDSS of at least {milestone} first on {reached} ({score}), confirmed {confirmed}"), values)
