"""What each parameter of a rule set rests on: its rule and its sources (rulebook §3); none means a convention."""

from collections.abc import Mapping
from typing import NamedTuple


class Basis(NamedTuple):
    """Where a parameter is applied, and who published it. `convention`: its default, or a part of it, is our own."""

    rule: str
    sources: tuple[str, ...] = ()
    convention: bool = False


def _own(rule: str, *sources: str) -> Basis:
    return Basis(rule, sources, True)


BASES: Mapping[str, Basis] = {
    "edss_delta": Basis("§7.1", ("CRE19", "MON24")),
    "confirm_days": Basis("§7.2", ("EMA15", "KAP18")),
    "confirm_tol_days": _own("§7.2", "MON24"),
    "check_intermediate": Basis("§7.2", ("MON24",)),
    "relapse_to_conf_days": Basis("§7.2", ("MUE25", "MON24")),
    "relapse_to_baseline_days": Basis("§7.3", ("MON24", "KAP18")),
    "relapse_min_gap_days": Basis("§5.1", ("CLA-REL", "EHC")),
    "relapse_min_hours": Basis("§5.1", ("TH18", "AFF-REL")),
    "count_self_reported": _own("§5.1"),
    "gd_required": Basis("§5.5", ("MAG21",)),
    "mri_regions": Basis("§5.5", ("HAV09", "MAG15")),
    "mri_ref_grace_days": _own("§5.4", "MSMRIUS"),
    "tail_days": _own("§4.4"),
    "stale_after_days": _own("§4.4", "AJN-T1", "CMSC16"),
    "recall_max_days": _own("§5.1"),
    "edss_baseline_before_days": _own("§7.3"),
    "edss_baseline_after_days": _own("§7.3"),
    "min_span_days": _own("§4.4"),
    "pira": Basis("§7.5", ("MUE23", "KAP20", "CAG22", "MUE25", "MON24")),
    "raw_days": Basis("§7.5", ("MON24",)),
    "bvl_cutoff": Basis("§8.2", ("GUE19", "MSMRIUS")),
    "rebaseline_months": _own("§9.2", "CMSC16", "HAV18", "BAR16"),
}

PIRA_SOURCES: Mapping[str, tuple[str, ...]] = {
    "muller2023": ("MUE23", "MON24"),
    "muller2023-strict": ("MUE23", "MON24"),
    "kappos2020": ("KAP20", "MON24"),
    "cagol2022": ("CAG22", "MON24"),
    "muller2025": ("MUE25",),
}
"""Who published each definition of worsening without a relapse (§7.5)."""
