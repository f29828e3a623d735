"""How long something lasted, as people say it: 3 weeks, 5 days, 36 hours."""

from neda.wording import plural
from neda.wording.localized import decimal

_DAY, _WEEK = 24, 168
_FEW_DAYS = 48
"""Hours up to which they are said as hours: an attack of one day and a half is 36 hours."""


def span(hours: float) -> str:
    """Hours as whole weeks or whole days where they are such, else as hours."""
    if hours >= _WEEK and hours % _WEEK == 0:
        count = int(hours // _WEEK)
        return plural("1 week", "{count} weeks", count, {"count": count})
    if hours >= _FEW_DAYS and hours % _DAY == 0:
        count = int(hours // _DAY)
        return plural("1 day", "{days} days", count, {"days": count})
    return plural("1 hour", "{count} hours", int(hours) if hours == 1 else 2, {"count": decimal(hours)})
