"""How strong a treatment is held to be, and how it is given, as the transplant questions ask it (rulebook §9.3, §12.4).

Only natalizumab and alemtuzumab stand in a published high group that could be read (ABN15); the other high ones
are placed by common usage, and those that sources place differently are `disputed`, never guessed.
"""

from collections.abc import Mapping

from neda.clinical.drugs import drug_named

HIGH, MODERATE, DISPUTED, UNGROUPED = "high", "moderate", "disputed", "ungrouped"
SOURCES = ("ABN15", "PHA24")
_GROUPS: Mapping[str, str] = {
    "interferon": MODERATE,
    "glatiramoid": MODERATE,
    "DHODH inhibitor": MODERATE,
    "fumarate": MODERATE,
    "S1P modulator": DISPUTED,
    "purine analogue": DISPUTED,
    "anti-alpha4 integrin": HIGH,
    "anti-CD20": HIGH,
    "anti-CD52": HIGH,
    "topoisomerase inhibitor": HIGH,
    "anti-CD25": DISPUTED,
}
_ORAL_OR_ANTIBODY = frozenset(
    (
        "DHODH inhibitor",
        "fumarate",
        "S1P modulator",
        "purine analogue",
        "anti-alpha4 integrin",
        "anti-CD20",
        "anti-CD52",
        "anti-CD25",
    )
)


def efficacy(treatment: str) -> str:
    """The group of a treatment by the words it was recorded in; `ungrouped` where the table has no such drug."""
    drug = drug_named(treatment)
    return _GROUPS.get(drug.drug_class, UNGROUPED) if drug else UNGROUPED


def oral_or_antibody(treatment: str) -> bool | None:
    """Whether it is swallowed or an antibody; None where the table has no such drug."""
    drug = drug_named(treatment)
    return drug.drug_class in _ORAL_OR_ANTIBODY if drug else None
