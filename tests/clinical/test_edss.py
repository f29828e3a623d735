"""The EDSS from functional systems, by the rulebook's 70 vectors (§6.3)."""

import csv
from pathlib import Path

import pytest

from neda.clinical import derive_edss

with (Path(__file__).parents[1] / "cases" / "edss-vectors.csv").open(encoding="utf-8", newline="") as file:
    VECTORS = [[float(cell) for cell in row] for row in csv.reader(file)]


def test_all_seventy_vectors_are_here():
    assert len(VECTORS) == 70


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: " ".join(f"{cell:g}" for cell in vector))
def test_functional_systems_give_the_score_of_the_rulebook(vector):
    *grades, ambulation, score = vector
    assert derive_edss(*(int(grade) for grade in grades), int(ambulation)) == score


@pytest.mark.parametrize("grades", [(7, 0, 0, 0, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 0, 17), (-1, 0, 0, 0, 0, 0, 0, 0)])
def test_a_grade_outside_its_range_is_refused(grades):
    with pytest.raises(ValueError, match="="):
        derive_edss(*grades)


@pytest.mark.parametrize("missing", [None, "", True])
def test_a_missing_grade_is_never_read_as_normal(missing):
    with pytest.raises(ValueError, match="visual"):
        derive_edss(missing, 0, 0, 0, 0, 0, 0, 0)
