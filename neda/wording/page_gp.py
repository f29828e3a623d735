"""The verdict in plain words for a GP: what it says and what it leaves open, never advice."""

from collections.abc import Iterable

from neda.wording import N_, _, fill

_NONE_OF = {
    "relapse": N_("no attack of new symptoms (relapse)"),
    "mri": N_("no new, enlarging or enhancing lesion on MRI"),
    "edss": N_("no confirmed rise of the disability score (EDSS)"),
    "brain_volume": N_("no loss of brain volume above the limit"),
    "t25fw": N_("no confirmed slowing of walking"),
    "nhpt": N_("no confirmed slowing of the hands"),
}


def clear(domains: Iterable[str], start: object, through: object) -> str:
    """Nothing is recorded, and everything was looked at."""
    values = {"start": start, "through": through, "none": ", ".join(_(_NONE_OF[name]) for name in domains)}
    return fill(N_("From {start} through {through} the records show {none}. They do not say what comes next."), values)


def activity(events: Iterable[str], start: object) -> str:
    """MS activity is recorded."""
    values = {"start": start, "events": ", ".join(events)}
    return fill(N_("Since {start} new MS activity is recorded: {events}."), values)


def awaiting(start: object) -> str:
    """A rise that has to be seen again."""
    return fill(N_("Since {start} the only sign of activity is a measured worsening that a later visit has to confirm; until then it is open."), {"start": start})


def rebaselining(until: object) -> str:
    """A new treatment has not had its time."""
    return fill(N_("A new treatment has not had its usual time to take effect; judging starts again from about {until}."), {"until": until})


def incomplete(start: object) -> str:
    """Something needed is missing."""
    return fill(N_("The records since {start} are not complete enough to say whether the MS was active or quiet; what is missing stands below."), {"start": start})


def nothing_yet() -> str:
    """Nothing to judge from."""
    return _("Too little is recorded to say whether the MS was active or quiet; what is missing stands below.")
