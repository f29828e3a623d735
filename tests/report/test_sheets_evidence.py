"""What studies found: each figure with people, definition, limits and source; nothing unchecked (§1, §12.1 to §12.3)."""

import re
from datetime import date

import pytest

from neda.clinical import Journal, course
from neda.report.plain import to_plain
from neda.report.sheets import sheet
from neda.wording import prepare_studies as words
from neda.wording.sources import SOURCES

TODAY = date(2026, 11, 22)
FINDINGS = [item for part in words.PARTS for item in words.findings(part)]
UNCHECKED = ("54.5", "62.5", "71.2", "75.3", "0.2-0.3", "20 people with aggressive", "fingolimod, natalizumab, ocrelizumab in MSBase", "1 relapse + Gd")


def lines():
    empty = Journal()
    return to_plain(sheet("evidence", empty, course(empty, TODAY), TODAY))


@pytest.mark.parametrize("item", FINDINGS, ids=lambda item: f"{item.sources[0]} {item.counted}")
def test_a_figure_stands_with_its_group_its_definition_its_limits_and_its_source(item):
    line = words.figure(item)
    assert "in the study group" in line
    assert re.search(r"\d+ people|number was not in what was read", item.who)
    assert re.search(r"\b(19|20)\d\d\b|\d+ (years|weeks)", f"{item.who} {item.counted} {item.found}")
    assert item.care in line
    assert item.counted in line
    assert line.endswith(f"[{', '.join(item.sources)}]")
    assert all(SOURCES[code].reference for code in item.sources)


@pytest.mark.parametrize(
    "figure",
    [
        "0.07 (95 % CI 0.02-0.24)", "3.38 to 2.36", "3.31 to 3.98", "1 of 51 (2 %)", "36 of 52 (69 %)", "natalizumab 22, dimethyl fumarate 18",
        "2.1 % in the study group (interval 1.3-3.4)", "8 of 281 in the study group, 2.8 % (interval 1.0-4.9)", "0 of 48", "0 of 55", "1 of 507 in the study group (0.19 %)",
        "0 of 174", "0 of 617", "3.5 times the risk", "4.2 times", "at least 23 such transplants", "83 % (interval 70-92) at 2 years and 67 % (59-70) at 5", "17.1 % and 23.3 %",
        "68 % in the study group at 5 years; 79 % with and 46 % without", "73 % (interval 66-81) at 5 years and 65 % (57-75) at 10", "54 % improved, 37 % stayed, 9 % worsened",
        "85.5 % at 5 and 71.3 % at 10", "71.0 % and 57.2 %", "95 % with relapsing-remitting and 66 %", "59.2 %", "33 months", "47.7 %", "27.1 %", "32.6 %", "7.9 %",
    ],
)  # fmt: skip
def test_the_checked_figures_are_shown(figure):
    assert figure in "\n".join(lines())


@pytest.mark.parametrize("figure", UNCHECKED)
def test_what_could_not_be_checked_is_left_out(figure):
    assert figure not in "\n".join(lines())


def test_the_two_corrections_stand_first_and_the_quoted_pair_is_named_as_unchecked():
    shown = [line for line in lines() if line.startswith("CORRECTED: ")]
    assert len(shown) == 2
    assert "not a NEDA rate" in shown[0]
    assert "could not be checked" in shown[0]
    assert "2.1 % pooled (1995-2016, SOR17) and 2.8 % within 100 days (1995-2006, MUR17)" in shown[1]
    assert all("1.9 %" not in line and "24.5 %" not in line for line in lines() if line not in shown)


def test_the_figures_are_not_to_be_ranked():
    assert "Do not rank them" in lines()[2]
    assert any("describe groups, not one person" in line for line in lines())


def test_the_sheet_is_the_same_for_everyone():
    record = Journal.from_dict({"format": "neda-journal/1", "person": {"name": "A. B."}})
    assert to_plain(sheet("evidence", record, course(record, TODAY), TODAY)) == lines()
