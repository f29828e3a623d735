"""Confirmed worsening of walking and hand time, for NEPAD (rulebook §7.6, §8.4)."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from neda.clinical.dates import Span
from neda.clinical.disability import Score
from neda.clinical.measured import Codes, Measure, measured_domain
from neda.clinical.profiles import Profile
from neda.clinical.relapses import Attacks
from neda.clinical.status import Domain
from neda.clinical.timed_tests import worsened

_WALKING = Codes(
    "t25fw_stable",
    "t25fw_stale",
    "t25fw_worse",
    "t25fw_pending",
    "t25fw_pending_now",
    "no_t25fw_near",
    "no_t25fw_after",
    "t25fw_shadowed",
)
_HANDS = Codes(
    "nhpt_stable",
    "nhpt_stale",
    "nhpt_worse",
    "nhpt_pending",
    "nhpt_pending_now",
    "no_nhpt_near",
    "no_nhpt_after",
    "nhpt_shadowed",
)
_TIMED_SOURCES = ("WOL18", "BOS10")
_MEASURES: Mapping[str, Measure] = {
    "t25fw": Measure("t25fw", "t25fw", partial(worsened, "t25fw"), _WALKING, "§8.4", _TIMED_SOURCES),
    "nhpt": Measure("nhpt", "nhpt", partial(worsened, "9hpt"), _HANDS, "§8.4", _TIMED_SOURCES),
}


def timed_domain(
    name: str, results: tuple[Score, ...], attacks: Attacks, as_of: date, span: Span, profile: Profile
) -> Domain:
    """The walking (`t25fw`) or hand (`nhpt`) domain of one window, by the same baseline and confirmation."""
    return measured_domain(results, _MEASURES[name], attacks, as_of, span, profile)
