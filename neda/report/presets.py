"""Who the page is for: which parts it has, in which order, and how much of each stands on page one."""

from typing import NamedTuple

NEUROLOGIST, GP, TRANSPLANT = "neurologist", "gp", "transplant"
AUDIENCES = (NEUROLOGIST, GP, TRANSPLANT)
FOOTER = ("missing", "counted", "key", "about")


class Preset(NamedTuple):
    """A reader's page: its parts in order, and the most rows, scores and treatments of page one.

    `apart` gives every treatment a line of its own.
    """

    parts: tuple[str, ...]
    rows: int
    scores: int
    treatments: int
    apart: bool = False


PRESETS = {
    NEUROLOGIST: Preset(
        ("status", "sure", "components", "facts", "changes", "relapses", "mri", "edss", "results", "treatments",
         "safety", "questions", "matters", *FOOTER),
        rows=5, scores=6, treatments=6,
    ),
    GP: Preset(
        ("status", "sure", "plain", "components", "facts", "treatments", "safety", "changes", "relapses", "mri", "edss",
         "results", "questions", "matters", *FOOTER),
        rows=3, scores=2, treatments=6,
    ),
    TRANSPLANT: Preset(
        ("status", "sure", "components", "facts", "recent", "edss", "results", "treatments", "relapses", "mri",
         "safety", "questions", *FOOTER),
        rows=3, scores=5, treatments=10, apart=True,
    ),
}  # fmt: skip
"""The order of each reader: a neurologist's own note, a GP's medicines first, a transplant team's questions first."""
