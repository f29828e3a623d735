"""The EDSS: legal scores, and the score that follows from functional systems and ambulation (rulebook §6)."""

from neda.clinical.entries import HIGHEST_AMBULATION, HIGHEST_GRADE, SYSTEMS, EdssAssessment

_VISUAL = (0, 1, 2, 2, 3, 3, 4)
_BOWEL_BLADDER = (0, 1, 2, 3, 3, 4, 5)
_BY_AMBULATION = {
    3: 5.0,
    4: 5.5,
    5: 6.0,
    6: 6.0,
    7: 6.0,
    8: 6.5,
    9: 6.5,
    10: 7.0,
    11: 7.5,
    12: 8.0,
    13: 8.5,
    14: 9.0,
    15: 9.5,
    16: 10.0,
}


def derive_edss(
    visual: int,
    brainstem: int,
    pyramidal: int,
    cerebellar: int,
    sensory: int,
    bowel_bladder: int,
    cerebral: int,
    ambulation: int,
) -> float:
    """The EDSS from raw functional system grades and the ambulation score, 0.0 to 10.0 (§6.1, §6.2).

    The arithmetic is that of the Neurostatus conversion as coded in JSE. Raises ValueError for a grade
    outside its range; a missing grade is never read as 0.
    """
    raw = (visual, brainstem, pyramidal, cerebellar, sensory, bowel_bladder, cerebral)
    for system, grade in zip(SYSTEMS, raw, strict=True):
        _check(system, grade, HIGHEST_GRADE[system])
    _check("ambulation", ambulation, HIGHEST_AMBULATION)
    if ambulation >= 3:
        return _BY_AMBULATION[ambulation]
    grades = tuple(converted(system, grade) for system, grade in zip(SYSTEMS, raw, strict=True))
    return max((0.0, 2.0, 4.5)[ambulation], _step(grades))


def converted(system: str, grade: int) -> int:
    """A raw grade on the scale of the other systems: the visual and bowel-and-bladder ones are converted (§6.1)."""
    table = {"visual": _VISUAL, "bowel_bladder": _BOWEL_BLADDER}.get(system)
    return grade if table is None else table[grade]


def score_of(assessment: EdssAssessment) -> float | None:
    """The recorded score, else the one its functional systems give, else None."""
    if assessment.score is not None:
        return assessment.score
    grades = dict(assessment.systems)
    if len(grades) < len(SYSTEMS) or assessment.ambulation is None:
        return None
    return derive_edss(**grades, ambulation=assessment.ambulation)


def _check(name: str, grade: object, highest: int) -> None:
    if isinstance(grade, bool) or not isinstance(grade, int) or not 0 <= grade <= highest:
        raise ValueError(f"{name}={grade!r}")


def _step(grades: tuple[int, ...]) -> float:
    """The functional system step of §6.2 for converted grades."""
    one, two, three, four = (grades.count(grade) for grade in (1, 2, 3, 4))
    if max(grades) >= 5 or four >= 2:
        return 5.0
    if four == 1:
        if three >= 3:
            return 5.0
        return 4.5 if three or two else 4.0
    if three >= 2:
        return _several_threes(three, two)
    if three == 1:
        return 4.0 if two >= 3 else 3.5 if two else 3.0
    if two:
        return {1: 2.0, 2: 2.5, 3: 3.0, 4: 3.0, 5: 3.5}.get(two, 4.0)
    return {0: 0.0, 1: 1.0}.get(one, 1.5)


def _several_threes(three: int, two: int) -> float:
    if three == 2:
        return 4.0 if two else 3.5
    return {3: 4.0, 4: 4.0, 5: 4.5}.get(three, 5.0)
