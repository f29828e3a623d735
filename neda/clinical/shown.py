"""What was last shown, so that a verdict never changes silently: by a rule or a parameter instead of an entry."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from neda.clinical.journal import Journal
from neda.clinical.profiles import Profile
from neda.clinical.status import Status, iso


class Shown(NamedTuple):
    """One verdict as it stood on a screen, with all that can change it: the day, the facts, the rules."""

    window: str
    verdict: str
    through: str | None
    first_activity: str | None
    as_of: str
    data: str
    profile: str
    version: int
    changed: tuple[tuple[str, Any], ...]
    program: str

    @classmethod
    def of(cls, status: Status, program: str) -> "Shown":
        """What is shown of a status by this version of the program."""
        return cls(
            status.window_name,
            status.verdict,
            iso(status.through),
            status.first_activity.text if status.first_activity else None,
            status.as_of.isoformat(),
            status.data,
            status.profile.name,
            status.profile.version,
            tuple(sorted(status.profile.changed.items())),
            program,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Shown":
        """Read what `to_dict` wrote; raises TypeError or ValueError for anything else."""
        return cls(**{**data, "changed": tuple(sorted(dict(data["changed"]).items()))})

    def by_these_rules(self, profile: Profile, program: str) -> bool:
        """Whether it was made by the very rules that hold now, so that they cannot have changed it."""
        rules = (profile.name, profile.version, tuple(sorted(profile.changed.items())), program)
        return (self.profile, self.version, self.changed, self.program) == rules

    def to_dict(self) -> dict[str, Any]:
        """As it is kept in the journal."""
        return self._asdict() | {"changed": dict(self.changed)}


class VerdictChange(NamedTuple):
    """A verdict that other rules changed: what it was, what it is on the same day, and which rules differ."""

    before: Shown
    after: Shown
    parameters: tuple[str, ...]

    @property
    def by_program(self) -> bool:
        """Whether only another version of the program can have changed it."""
        return not self.parameters


def verdict_change(before: Shown | None, again: Status, program: str) -> VerdictChange | None:
    """What other rules made of a verdict shown before, or None where entries or time changed it, or nothing did.

    `again` is the same window judged now as of the day it was shown: entries made since give it other facts,
    and the passing of time does not count.
    """
    if before is None or again.as_of.isoformat() != before.as_of or again.data != before.data:
        return None
    after = Shown.of(again, program)
    if (before.verdict, before.through, before.first_activity) == (after.verdict, after.through, after.first_activity):
        return None
    return VerdictChange(before, after, _differing(before, after))


def changed_by_rules(before: Shown | None, journal: Journal, profile: Profile, program: str) -> VerdictChange | None:
    """What other rules make of a verdict shown before: the same window judged now as of the day it was shown."""
    if before is None or before.by_these_rules(profile, program):
        return None
    from neda.clinical.windows import assess_named

    again = assess_named(journal, before.window, date.fromisoformat(before.as_of), profile)
    return verdict_change(before, again, program)


def _differing(before: Shown, after: Shown) -> tuple[str, ...]:
    if (before.profile, before.version) != (after.profile, after.version):
        return ("profile",)
    old, new = dict(before.changed), dict(after.changed)
    return tuple(sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name)))
