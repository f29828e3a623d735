"""The rules: entries in, a verdict out. No clock, file, database or screen (interface.md §5).

A name is loaded when it is first asked for: who reads a journal needs no rule yet, and one verdict no course.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from neda.clinical.courses import course
    from neda.clinical.dates import PartialDate, Window
    from neda.clinical.disability import disability_events
    from neda.clinical.edss import derive_edss
    from neda.clinical.journal import Journal, JournalError
    from neda.clinical.over_time import Course
    from neda.clinical.profiles import Profile, ProfileError
    from neda.clinical.status import Domain, Status
    from neda.clinical.verdict import assess

__all__ = [
    "Course",
    "Domain",
    "Journal",
    "JournalError",
    "PartialDate",
    "Profile",
    "ProfileError",
    "Status",
    "Window",
    "assess",
    "course",
    "derive_edss",
    "disability_events",
]

_HOMES = {
    "Course": "over_time",
    "Domain": "status",
    "Journal": "journal",
    "JournalError": "journal",
    "PartialDate": "dates",
    "Profile": "profiles",
    "ProfileError": "profiles",
    "Status": "status",
    "Window": "dates",
    "assess": "verdict",
    "course": "courses",
    "derive_edss": "edss",
    "disability_events": "disability",
}
"""The module each name lives in."""


def __getattr__(name: str) -> object:
    """A name of this door, loaded when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    found: object = getattr(import_module(f"neda.clinical.{_HOMES[name]}"), name)
    globals()[name] = found
    return found
