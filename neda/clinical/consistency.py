"""Whether the parts of an EDSS fit together (rulebook §6.2): warnings to check the sheet, never corrections."""

from neda.clinical.edss import converted, score_of
from neda.clinical.entries import SYSTEMS, EdssAssessment
from neda.clinical.status import Reason, because

WALKS_ALONE = 2
MILD, SEVERE = 1, 5


def warnings(assessment: EdssAssessment) -> tuple[Reason, ...]:
    """What does not fit in one assessment: its score, its functional systems and its walking."""
    grades = dict(assessment.systems)
    found = (_below_a_system(assessment, grades), _walking(assessment, grades), _missing(assessment, grades))
    return tuple(reason for reason in found if reason is not None)


def _below_a_system(assessment: EdssAssessment, grades: dict[str, int]) -> Reason | None:
    score = score_of(assessment)
    shown = {system: converted(system, grade) for system, grade in grades.items()}
    highest = max(shown, key=shown.__getitem__, default=None)
    if score is None or highest is None or score >= shown[highest]:
        return None
    grade = shown[highest]
    return because("edss_below_system", date=assessment.date, score=float(score), systems=(highest,), grade=grade)


def _walking(assessment: EdssAssessment, grades: dict[str, int]) -> Reason | None:
    """Walking that is limited without weakness or unsteadiness, or free in spite of severe weakness."""
    walking, pyramidal, cerebellar = assessment.ambulation, grades.get("pyramidal"), grades.get("cerebellar")
    if walking is None or pyramidal is None:
        return None
    if walking <= WALKS_ALONE and pyramidal >= SEVERE:
        return because("edss_walks_though_weak", date=assessment.date, walking=walking, grade=pyramidal)
    if walking > WALKS_ALONE and cerebellar is not None and max(pyramidal, cerebellar) <= MILD:
        return because("edss_walking_unexplained", date=assessment.date, walking=walking)
    return None


def _missing(assessment: EdssAssessment, grades: dict[str, int]) -> Reason | None:
    """Systems left out of a sheet that has some: never read as 0."""
    missing = tuple(system for system in SYSTEMS if system not in grades)
    if not grades or not missing:
        return None
    return because("edss_systems_missing", date=assessment.date, systems=missing)
