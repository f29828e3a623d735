"""That a verdict was changed by the rules and not by an entry: what it was, what it is, which rule changed."""

from typing import Any

from neda.wording import N_, _, fill, verdicts


def verdict_changed(change: Any) -> str:
    """The sentence of a VerdictChange."""
    before, after = change.before, change.after
    values = {
        "day": before.as_of,
        "before": _verdict(before),
        "after": _verdict(after),
        "cause": _cause(change),
    }
    return fill(N_("The verdict changed, and no entry did it. On {day} it was {before}; judged for the same day it is now {after}. Changed: {cause}."), values)


def _verdict(shown: Any) -> str:
    words = verdicts.words(shown.verdict)
    date = shown.through if shown.verdict == "neda" else shown.first_activity
    return f"{words} ({date})" if date else words


def _cause(change: Any) -> str:
    before, after = change.before, change.after
    if change.by_program:
        return fill(N_("the program, from version {old} to {new}"), {"old": before.program, "new": after.program})
    if change.parameters == ("profile",):
        names = {"old": f"{before.profile} v{before.version}", "new": f"{after.profile} v{after.version}"}
        return fill(N_("the profile, from {old} to {new}"), names)
    old, new = dict(before.changed), dict(after.changed)
    return ", ".join(
        fill(N_("{name} from {old} to {new}"), {"name": name, "old": _value(old.get(name)), "new": _value(new.get(name))})
        for name in change.parameters
    )


def _value(value: object) -> str:
    if value is None:
        return _("the default")
    return {True: _("yes"), False: _("no")}[value] if isinstance(value, bool) else str(value)
