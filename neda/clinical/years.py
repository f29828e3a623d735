"""Windows of whole years and months: treatment years, calendar years, rolling windows (rulebook §9.1)."""

from datetime import date

from neda.clinical.dates import FIRST_YEAR, Window, add_months
from neda.clinical.epochs import Stretch
from neda.clinical.evidence import Evidence
from neda.clinical.profiles import Profile
from neda.clinical.scores import meda
from neda.clinical.status import Status
from neda.clinical.verdict import judge

ROLLING_MONTHS = (12, 24)
MEDA, MEDA_OPEN = "meda", "meda-unknown"


def calendar_window(year: int) -> Window:
    """A calendar year as a closed `plain` window."""
    return Window(date(year - 1, 12, 31), date(year, 12, 31), "plain", f"calendar:{year}")


def year_window(part: Stretch, year: int, name: str) -> Window:
    """A treatment year as a closed window: `start` for the first, `plain` for later ones."""
    start = add_months(part.start, 12 * (year - 1))
    return Window(start, add_months(part.start, 12 * year), "start" if year == 1 else "plain", name)


def rolling_window(known: Evidence, baseline: Status, months: int) -> Window:
    """So many months up to T, the day all domains were last observed (§4.4)."""
    end = baseline.observed_through or known.observed_through or known.as_of
    start = max(add_months(end, -months), date(FIRST_YEAR, 1, 1))
    return Window(start, end, "plain", f"rolling:{months}")


def treatment_years(known: Evidence, part: Stretch, name: str, profile: Profile) -> tuple[Status, ...]:
    """Every treatment year begun (§9.1), with its MEDA label (§8.3)."""
    until = part.end or known.as_of
    years: list[Status] = []
    while add_months(part.start, 12 * len(years)) < until:
        number = len(years) + 1
        window = year_window(part, number, f"treatment-year:{name}:{number}")
        years.append(treatment_year(known, part, window, profile))
    return tuple(years)


def treatment_year(known: Evidence, part: Stretch, window: Window, profile: Profile) -> Status:
    """One treatment year; labelled where the treatment lasted and it shows, or may show, the MEDA pattern."""
    status = judge(known, window, profile)
    pattern = meda(known, status, profile) if part.lasted_through(window.until(known.as_of)) else False
    return status._replace(labels=(MEDA if pattern else MEDA_OPEN,)) if pattern is not False else status


def calendar_years(known: Evidence, profile: Profile) -> tuple[Status, ...]:
    """Every calendar year from the first relapse, scan or EDSS to the as-of date."""
    first = min((day.first.year for day in known.dated), default=known.as_of.year + 1)
    years = range(max(first, FIRST_YEAR + 1), known.as_of.year + 1)
    return tuple(judge(known, calendar_window(year), profile) for year in years)


def rolling_years(known: Evidence, baseline: Status, profile: Profile) -> tuple[Status, ...]:
    """The 12 and 24 months up to T; nothing where a domain was never observed."""
    if (baseline.observed_through or known.observed_through) is None:
        return ()
    windows = (rolling_window(known, baseline, months) for months in ROLLING_MONTHS)
    return tuple(judge(known, window, profile) for window in windows)
