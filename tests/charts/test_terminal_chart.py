"""The chart in characters: aligned to the column, ASCII where asked, never a colour code."""

from datetime import date
from itertools import pairwise

import pytest

from neda.charts.model import chart_model
from neda.charts.terminal import column_of, draw
from neda.clinical import Journal, course
from neda.clinical.entries import EDSS_SCORES
from neda.wording.cells import width

AS_OF = date(2026, 11, 22)
SIZES = [(40, 8), (60, 10), (80, 12), (120, 24), (200, 50)]
BUSY = {
    "relapses": [
        {"onset": "2019-03-10", "certainty": "confirmed"},
        {"onset": "2021-05-14", "certainty": "suspected"},
        {"onset": "2022-02-11", "certainty": "pseudo"},
    ],
    "mri": [
        {"date": "2019-04-01", "new_t2": 2, "gd_enhancing": 1, "contrast": True},
        {"date": "2024-12-03", "new_t2": 0},
        {"date": "2025-11-03", "new_t2": 0},
    ],
    "edss": [
        {"date": day, "score": score, "source": "clinician"}
        for day, score in [("2019-03-20", 2.5), ("2020-02-20", 2.0), ("2024-12-04", 3.0), ("2025-11-04", 3.0)]
    ],
    "treatments": [{"name": "Avonex", "start": "2019-04", "stop": "2021-01-05"}, {"name": "Ocrevus", "start": "2024-06-04"}],
    "checkins": [{"date": "2025-06-01", "no_new_symptoms": True}],
}


def model(**lists):
    journal = Journal.from_dict({"format": "neda-journal/1", **lists})
    return chart_model(journal, course(journal, AS_OF))


def row(drawn, label):
    return next(line for line in drawn.split("\n") if line.startswith(f"{label:>2} "))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("plain", [False, True])
def test_every_line_has_the_width_asked_for(size, plain):
    lines = draw(model(**BUSY), *size, plain=plain).split("\n")
    assert len(lines) == size[1]
    assert {width(line) for line in lines} == {size[0]}


@pytest.mark.parametrize("size", SIZES)
def test_a_plain_chart_is_pure_ascii_and_no_chart_has_escape_codes(size):
    assert draw(model(**BUSY), *size, plain=True).isascii()
    assert "\x1b" not in draw(model(**BUSY), *size)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("day", ["2019-01-01", "2020-02-29", "2022-12-31", "2026-11-22"])
def test_an_event_lands_in_the_column_the_axis_gives_its_day(size, day):
    found = model(
        relapses=[{"onset": day, "certainty": "confirmed"}],
        mri=[{"date": day, "new_t2": 7}],
        edss=[{"date": day, "score": 2.0, "source": "clinician"}],
        treatments=[{"name": "Zeposia", "start": day}, {"name": "Avonex", "start": "2018-06-01", "stop": "2018-06-02"}],
    )
    column = column_of(found, size[0], date.fromisoformat(day))
    drawn = draw(found, *size)
    assert row(drawn, "R")[column] == "R"
    assert row(drawn, "M")[column] == "7"
    assert row(drawn, "Rx")[column] in "Z►"
    assert row(drawn, "St")[column] != " "
    points = [line.index("●") for line in drawn.split("\n") if "●" in line]
    assert points == [column]


@pytest.mark.parametrize("size", SIZES)
def test_a_year_stands_above_its_first_day(size):
    found = model(**BUSY)
    axis = draw(found, *size).split("\n")[-1]
    years = [year for year in range(2019, 2027) if str(year) in axis]
    assert len(years) > 2
    assert all(axis.index(str(year)) == column_of(found, size[0], date(year, 1, 1)) for year in years)


def test_the_line_breaks_where_nothing_was_recorded():
    found = model(**BUSY)
    drawn = draw(found, 120, 24, plain=True).split("\n")
    middle = column_of(found, 120, date(2022, 6, 1))
    assert all(line[middle] in " ." for line in drawn[:-5])
    joined = column_of(found, 120, date(2019, 9, 1))
    assert any(line[joined] == "-" for line in drawn[:-5])


def test_a_higher_score_stands_higher():
    found = model(edss=[{"date": d, "score": s, "source": "clinician"} for d, s in [("2025-01-10", 1.0), ("2026-01-10", 6.5)]])
    drawn = draw(found, 80, 24).split("\n")
    rows = {line.index("●"): number for number, line in enumerate(drawn) if "●" in line}
    early, late = (rows[column_of(found, 80, date.fromisoformat(day))] for day in ("2025-01-10", "2026-01-10"))
    assert late < early


@pytest.mark.parametrize("height", range(8, 30))
@pytest.mark.parametrize("plain", [False, True])
def test_a_score_and_the_line_that_goes_on_from_it_share_a_row(height, plain):
    found = model(edss=scores(("2024-01-10", 2.0), ("2024-12-10", 3.5), ("2025-12-10", 2.5)))
    drawn = draw(found, 80, height, plain=plain).split("\n")
    point, line = ("o", "-") if plain else ("●", "─")
    for day in ("2024-01-10", "2024-12-10"):
        column = column_of(found, 80, date.fromisoformat(day))
        (marked,) = (text for text in drawn if text[column] == point)
        assert marked[column + 1] == line


@pytest.mark.parametrize("height", range(8, 30))
def test_whole_scores_stand_on_rows_of_their_own_beside_their_labels(height):
    found = model(edss=scores(("2024-01-10", 2.0), ("2024-12-10", 3.0)))
    labels = {text.split()[0] for text in draw(found, 80, height).split("\n") if "●" in text}
    assert labels == {"2", "3"}


HALVES = [("2024-06-03", 2.5), ("2025-06-20", 3.5), ("2025-12-01", 3.0), ("2026-06-03", 3.0)]


@pytest.mark.parametrize("height", range(8, 40))
@pytest.mark.parametrize("plain", [False, True])
def test_half_points_apart_stand_on_rows_apart_and_equal_scores_on_one(height, plain):
    found = model(edss=scores(*HALVES), mri=[{"date": "2024-06-03", "new_t2": 0}])
    drawn = draw(found, 80, height, plain=plain).split("\n")[:-5]
    rows = {
        day: next(number for number, line in enumerate(drawn) if line[column_of(found, 80, date.fromisoformat(day))] in "●o")
        for day, _score in HALVES
    }
    assert rows["2025-06-20"] < rows["2025-12-01"] == rows["2026-06-03"] < rows["2024-06-03"]
    assert not any(line[3] in "≈=" for line in drawn)


def test_three_rows_are_labelled_with_their_half_points():
    found = model(edss=scores(*HALVES), mri=[{"date": "2024-06-03", "new_t2": 0}])
    assert [line[:3].strip() for line in draw(found, 80, 8).split("\n")[:3]] == ["3.5", "3", "2.5"]


def test_the_threshold_is_left_out_before_scores_have_to_share_a_row():
    found = model(edss=scores(("2024-06-03", 1.0), ("2025-06-20", 1.5), ("2025-12-20", 1.0)), mri=[{"date": "2024-06-03", "new_t2": 0}])
    assert found.threshold == 2.0
    assert "·" in draw(found, 80, 8)
    cramped = draw(found, 80, 7)
    assert "·" not in cramped
    assert "≈" not in cramped


@pytest.mark.parametrize(("plain", "sign"), [(False, "≈"), (True, "=")])
def test_rows_on_which_scores_differ_or_differ_from_the_label_say_so(plain, sign):
    wide = [("2014-06-03", 0), ("2015-06-20", 3.5), ("2019-12-01", 3.0), ("2026-06-03", 6.5)]
    found = model(edss=scores(*wide))._replace(threshold=None)
    marked = {height: [line[:4] for line in draw(found, 80, height, plain=plain).split("\n")[:-5] if line[3] == sign] for height in (8, 9, 12, 20)}
    assert marked == {8: [f" 6 {sign}", f" 3 {sign}"], 9: [f" 6 {sign}", f" 4 {sign}"], 12: [f" 6 {sign}", f" 3 {sign}"], 20: []}


@pytest.mark.parametrize("height", range(8, 50))
@pytest.mark.parametrize("highest", [2.5, 4.0, 5.5, 6.5, 9.5])
@pytest.mark.parametrize("lowest", [0, 1.5, 2.0])
def test_labels_stand_as_far_apart_as_the_scores_they_name(height, lowest, highest):
    found = model(edss=scores(("2024-01-10", lowest), ("2025-06-10", 2.5), ("2026-06-10", highest)))
    panel = draw(found, 80, height).split("\n")[:-5]
    named = [(number, float(line[:3])) for number, line in enumerate(panel) if line[:3].strip()]
    steps = {(below - above, higher - lower) for (above, higher), (below, lower) in pairwise(named)}
    assert len(named) > 1
    assert len(steps) == 1, panel
    assert {score for _number, score in named} <= set(EDSS_SCORES), "0.5 is no score"
    shown = {number for number, line in enumerate(panel) if "●" in line}
    assert len(shown) >= 2, "what lies 1.5 apart is told apart where there is room for three rows"


def test_a_rise_that_lasts_is_seen_among_thousands_of_scores():
    first = date(2008, 1, 1).toordinal()
    days = [date.fromordinal(first + step) for step in range(0, 6800, 3)]
    risen = date(2017, 6, 1)
    waver = [(day.isoformat(), (4.0 if day >= risen else 2.0) + number % 4 / 2) for number, day in enumerate(days)]
    found = model(edss=scores(*waver))
    for size in ((58, 16), (78, 17), (100, 24)):
        panel = draw(found, *size).split("\n")[:-5]
        signs = {day: [line[column_of(found, size[0], day)] for line in panel] for day in (date(2014, 2, 2), date(2021, 2, 2))}
        before, after = signs[date(2014, 2, 2)], signs[date(2021, 2, 2)]
        assert before.count("●") == after.count("●") == 1, "one point a column"
        assert "┃" in before, "and a bar from the lowest to the highest"
        assert "┃" in after
        assert after.index("●") < before.index("●")
        assert max(row for row, sign in enumerate(after) if sign in "┃●") < before.index("●")


def test_one_score_far_above_many_is_in_the_bar_and_does_not_move_its_point():
    near = [(f"2024-05-{day:02}", 2.0 + day % 2 / 2) for day in range(1, 20)]
    found = model(edss=scores(("2008-01-10", 2.0), *near, ("2024-05-21", 6.0)))
    panel = draw(found, 60, 22).split("\n")[:-5]
    column = column_of(found, 60, date(2024, 5, 10))
    signs = {float(line[:3]): line[column] for line in panel if line[:3].strip()}
    assert (signs[6.0], signs[4.0], signs[3.0]) == ("┃", "┃", "┃")
    assert "●" not in (signs[3.0], signs[4.0], signs[5.0], signs[6.0])


def test_many_self_scores_have_a_bar_of_their_own_beneath_the_counted_points():
    own = [(f"2024-03-{day:02}", 2.0 + day % 6 / 2) for day in range(1, 20)]
    found = model(edss=[*scores(*own, source="self"), *scores(("2008-01-10", 1.0), ("2024-03-05", 3.0))])
    column = column_of(found, 60, date(2024, 3, 5))
    for plain, signs in ((False, {"╏", "○", "●"}), (True, {"i", "s", "o"})):
        drawn = [line[column] for line in draw(found, 60, 22, plain=plain).split("\n")[:-5]]
        assert set(drawn) - set(" ·.") == signs
        assert not {"┃", "I"} & set(drawn), "self-scores never look counted"


def test_a_treatment_without_a_start_is_open_to_the_left():
    found = model(
        relapses=[{"onset": "2018-10", "certainty": "confirmed"}],
        treatments=[{"name": "Tecfidera", "stop": "2024-02"}, {"name": "Ocrevus", "start": "2024-03-04"}],
    )
    lane = row(draw(found, 120, 10), "Rx")
    stop = column_of(found, 120, date(2024, 2, 29))
    assert lane[4 : stop + 1].strip("~") == "Tecfidera " + "~" * (stop - 14) + "┤"
    assert "Tecfidera" not in draw(found, 120, 10, since=date(2024, 6, 1))


@pytest.mark.parametrize("height", [8, 9, 12])
def test_a_score_never_stands_beside_the_label_of_another_whole_score(height):
    found = model(edss=scores(("2020-01-10", 0.0), ("2021-12-10", 4.0), ("2023-12-10", 7.0)))
    for text in draw(found, 80, height).split("\n")[:-5]:
        label = text[:2].strip()
        for day, score in (("2020-01-10", "0"), ("2021-12-10", "4"), ("2023-12-10", "7")):
            if label.isdigit() and text[column_of(found, 80, date.fromisoformat(day))] == "●":
                assert abs(int(label) - int(score)) <= 1


def test_the_row_of_the_status_is_named_as_the_legend_explains_it():
    from neda.wording import legend

    named = [line[:2].strip() for line in draw(model(**BUSY), 120, 24).split("\n")[-5:-1]]
    assert named == [line.partition(":")[0] for line in legend.terminal(False, 457)[1:]]
    assert "?" not in named


def test_a_vague_date_is_a_span_with_its_mark_inside():
    found = model(relapses=[{"onset": "2022", "certainty": "confirmed"}, {"onset": "2019-01-01", "certainty": "confirmed"}])
    lane = row(draw(found, 120, 10), "R")
    first, last = (column_of(found, 120, date(2022, month, day)) for month, day in ((1, 1), (12, 31)))
    assert set(lane[first : last + 1]) == {"~", "R"}
    assert lane[first - 1] == lane[last + 1] == " "


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("month", ["2016-01", "2019-06", "2022-02", "2026-11"])
def test_a_month_narrower_than_its_sign_still_says_that_the_day_is_not_known(size, month):
    found = model(
        relapses=[{"onset": month, "certainty": "confirmed"}, {"onset": "2021-01-15", "certainty": "confirmed"}],
        mri=[{"date": month, "new_t2": 2}, {"date": "2021-01-15", "new_t2": 0}, {"date": "2016-01-01"}],
    )
    drawn = draw(found, *size)
    for label, sign, exact in (("R", "R", "R"), ("M", "2", "0")):
        lane = row(drawn, label)[4:]
        assert f"{sign}~" in lane or f"~{sign}" in lane
        around = lane[column_of(found, size[0], date(2021, 1, 15)) - 5 :][:3]
        assert around[1] == exact
        assert "~" not in around


def test_a_vague_sign_never_joins_two_counts_to_a_range():
    found = model(mri=[{"date": day, "new_t2": 1} for day in ("2016-01-01", "2020-03-20", "2020-05", "2020-07-10", "2020-10", "2021")])
    for columns in range(60, 200):
        lane = row(draw(found, columns, 8), "M")[4:]
        assert not any(before.isdigit() and sign == "~" and after.isdigit() for before, sign, after in zip(lane, lane[1:], lane[2:], strict=False)), lane


def test_relapses_that_count_are_suspected_or_do_not_count_look_different():
    lane = row(draw(model(**BUSY), 120, 10), "R")
    assert lane[4:].split() == ["R", "?", "r"]


def test_scans_too_close_to_print_are_never_hidden_or_read_as_one_number():
    days = [f"2020-{month:02}-01" for month in range(1, 13)]
    found = model(mri=[{"date": day, "new_t2": 1 if day == "2020-06-01" else 0} for day in days])
    lane = row(draw(found, 40, 8), "M")[4:].split()
    assert "".join(lane).strip("*0") == "1"
    assert not any(part.isdigit() and len(part) > 1 for part in lane)


def test_two_active_scans_in_one_column_still_say_activity():
    found = model(mri=[{"date": "1990-01-01", "new_t2": 0}, *({"date": f"2020-05-{day:02}", "new_t2": 12} for day in (1, 9))])
    lane = row(draw(found, 40, 8), "M")
    assert "12" in lane or "!" in lane


def test_every_state_of_the_ribbon_is_told_apart_without_colour():
    from neda.wording.verdicts import ribbon_mark

    states = ("activity", "rebaselining", "awaiting", "clear", "unknown")
    assert len({ribbon_mark(state) for state in states}) == len({ribbon_mark(state, plain=True) for state in states}) == 5


def test_months_after_the_last_observation_are_blank_in_the_ribbon():
    found = model(**BUSY)
    lane = row(draw(found, 120, 10), "St")
    assert lane[column_of(found, 120, date(2026, 9, 1))] == " "


def test_a_short_time_can_be_shown_alone():
    found = model(**BUSY)
    drawn = draw(found, 80, 12, since=date(2024, 6, 1), until=date(2025, 12, 31))
    assert "Avonex" not in drawn
    assert "2025-01" in drawn
    column = column_of(found, 80, date(2025, 11, 3), date(2024, 6, 1), date(2025, 12, 31))
    assert row(drawn, "M")[column] == "0"


def test_a_treatment_running_before_the_shown_time_says_so():
    lane = row(draw(model(**BUSY), 80, 12, since=date(2025, 6, 1)), "Rx")
    assert lane[4:].startswith("◄Ocrevus")
    assert lane.endswith("►")


@pytest.mark.parametrize(
    "name",
    ["[bold]", "[/]", "\x1b[31mred", "\u202eevil", "漢字薬", "😀" * 30, "x" * 100_000, "a\nb"],
    ids=["markup", "closing", "escape", "direction", "wide", "emoji", "long", "lines"],
)
@pytest.mark.parametrize("plain", [False, True])
def test_hostile_treatment_names_keep_the_columns(name, plain):
    found = model(treatments=[{"name": name, "kind": "dmt", "start": "2020-01-01"}])
    drawn = draw(found, 60, 10, plain=plain)
    assert {width(line) for line in drawn.split("\n")} == {60}
    assert len(drawn.split("\n")) == 10
    assert "\x1b" not in drawn
    assert "\u202e" not in drawn


def test_an_empty_journal_says_that_no_score_is_recorded():
    drawn = draw(model(), 60, 10)
    assert "no EDSS recorded" in drawn
    assert "●" not in drawn


def test_two_charts_drawn_in_turn_do_not_mix():
    alone = draw(model(**BUSY), 80, 12)
    draw(model(edss=[{"date": "2020-01-01", "score": 9.0, "source": "clinician"}]), 100, 30)
    assert draw(model(**BUSY), 80, 12) == alone


def scores(*points, source="clinician"):
    return [{"date": day, "score": score, "source": source} for day, score in points]


def test_a_score_of_a_vague_date_is_a_span_with_an_open_point_inside():
    found = model(edss=[*scores(("2022", 3.0)), *scores(("2019-01-01", 1.0))])
    first, last = (column_of(found, 120, date(2022, month, day)) for month, day in ((1, 1), (12, 31)))
    line = next(line for line in draw(found, 120, 24).split("\n") if "~" in line)
    assert set(line[first : last + 1]) == {"~", "○"}
    assert line[first - 1] == line[last + 1] == " "


def test_self_scores_are_drawn_in_another_sign_and_never_joined():
    found = model(edss=[*scores(("2024-01-01", 2.0), ("2024-12-01", 2.0)), *scores(("2024-06-01", 2.0), ("2025-06-01", 4.0), source="self")])
    drawn = draw(found, 120, 24, plain=True)
    assert drawn.count("s") == 2
    column = column_of(found, 120, date(2025, 3, 1))
    assert all(line[column] == " " for line in drawn.split("\n")[:-5])


@pytest.mark.parametrize(("second", "joined"), [("2024-04-02", True), ("2024-04-03", False)])
def test_the_line_bridges_457_days_and_not_458(second, joined):
    found = model(edss=scores(("2023-01-01", 2.0), (second, 2.0)))
    column = column_of(found, 120, date(2023, 9, 1))
    assert any(line[column] == "-" for line in draw(found, 120, 24, plain=True).split("\n")[:-5]) is joined


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("day", ["2019-01-01", "2022-06-01", "2026-11-22"])
def test_the_cursor_points_at_its_day_and_hides_no_sign(size, plain, day):
    found, day = model(**BUSY), date.fromisoformat(day)
    with_cursor = draw(found, *size, plain=plain, cursor=day).split("\n")
    without = draw(found, size[0], size[1] - 1, plain=plain).split("\n")
    column = column_of(found, size[0], day)
    assert len(with_cursor) == size[1]
    assert {width(line) for line in with_cursor} == {size[0]}
    assert with_cursor[-1][column] in "▲^"
    assert day.isoformat() in with_cursor[-1]
    for marked, bare in zip(with_cursor, without, strict=False):
        if bare[column] == " ":
            assert marked[column] in "┊:"
            assert marked[:column] + " " + marked[column + 1 :] == bare
        else:
            assert marked == bare


def test_the_cursor_keeps_its_column_behind_wide_letters():
    found = model(treatments=[{"name": "漢字薬", "kind": "dmt", "start": "2020-01-01"}])
    drawn = draw(found, 120, 12, cursor=date(2020, 3, 1)).split("\n")
    assert {width(line) for line in drawn} == {120}


def test_no_more_is_drawn_than_the_columns_can_show():
    from neda.charts.axis import Axis
    from neda.charts.canvas import _steps, reduced
    from neda.charts.model import Segment

    days = [date.fromordinal(date(2000, 1, 1).toordinal() + step) for step in range(5000)]
    segment = Segment(tuple((day, float(number % 7)) for number, day in enumerate(days)))
    corners = list(reduced(_steps(segment, Axis(days[0], days[-1], 100))))
    assert len(corners) <= 400
    assert {height for _column, height in corners} >= {0.0, 6.0}


def test_a_vague_stop_is_a_span_up_to_its_last_day():
    found = model(treatments=[{"name": "Avonex", "kind": "dmt", "start": "2016-01-01", "stop": "2020"}])
    lane = row(draw(found, 120, 10), "Rx")
    first, last = (column_of(found, 120, date(2020, month, day)) for month, day in ((1, 1), (12, 31)))
    assert set(lane[first:last]) == {"~"}
    assert lane[last] == "┤"
    assert lane[first - 1] == "─"
