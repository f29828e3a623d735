"""Looking around in the chart: zoom, the cursor from entry to entry, treatments; never beyond the course."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neda.charts.axis import Axis
from neda.charts.model import chart_model
from neda.charts.shown import SHORTEST_DAYS, Shown, whole
from neda.charts.view import view
from neda.clinical import Journal, course
from neda.clinical.dates import partial_date
from neda.examples import load

AS_OF = date(2026, 11, 22)
COLUMNS = 76
ALL = Shown(date(2016, 1, 1), date(2026, 11, 22))
STEPS = ("closer", "wider", "everything", "first", "last", "next_stretch", "previous_stretch")


def of(journal):
    return chart_model(journal, course(journal, AS_OF))


def model(**lists):
    return of(Journal.from_dict({"format": "neda-journal/1", **lists}))


@pytest.fixture(scope="module")
def decade():
    return of(load("example", AS_OF).journal)


def test_at_first_the_whole_course_is_shown_with_the_cursor_on_the_last_entry(decade):
    found = view(decade)
    assert found.shown == whole(decade)
    assert found.day == date(2026, 10, 15)


def test_closer_halves_the_time_and_keeps_the_cursor_where_it_stands_on_the_screen():
    day = date(2021, 6, 1)
    near = ALL.closer(day, ALL)
    assert near.days == ALL.days // 2
    before, after = (Axis(*shown, COLUMNS).column(day) for shown in (ALL, near))
    assert abs(before - after) <= 1


def test_wider_undoes_closer_and_ends_at_the_whole():
    day = date(2021, 6, 1)
    near = ALL.closer(day, ALL).closer(day, ALL)
    wide = near.wider(day, ALL).wider(day, ALL).wider(day, ALL)
    assert wide == ALL


def test_zooming_ends_at_two_months():
    shown = ALL
    for _step in range(20):
        shown = shown.closer(date(2020, 1, 1), ALL)
    assert shown.days == SHORTEST_DAYS


def test_the_cursor_goes_through_every_entry_forward_and_back(decade):
    found = view(decade).first().closer().closer().closer().closer()
    forward = [found.day]
    while (after := found.following(COLUMNS)).day != found.day:
        assert after.shown.first <= after.day <= after.shown.last
        found = after
        forward.append(found.day)
    assert forward[0] == found.stops[0]
    assert forward[-1] == found.stops[-1]
    assert forward == sorted(forward)
    back = []
    while (before := found.preceding(COLUMNS)).day != found.day:
        found = before
        back.append(found.day)
    assert back[-1] == found.stops[0]


def test_entries_in_one_column_are_one_step_and_closer_they_are_two():
    found = view(model(relapses=[{"onset": day, "certainty": "confirmed"} for day in ("2010-01-01", "2020-05-01", "2020-05-20")]))
    assert found.first().following(COLUMNS).following(COLUMNS).day < date(2020, 5, 20)
    near = found.first().following(COLUMNS).closer().closer().closer()
    assert near.following(COLUMNS).day == date(2020, 5, 20)


def test_what_the_cursor_reads_are_the_days_of_its_column(decade):
    found = view(decade)
    first, last = found.days(COLUMNS)
    axis = Axis(*found.shown, COLUMNS)
    assert axis.column(first) == axis.column(last) == axis.column(found.day)
    assert axis.column(last + timedelta(days=1)) == axis.column(last) + 1 or last == found.shown.last


def test_treatments_fill_the_screen_one_after_the_other(decade):
    found = view(decade).first()
    names = []
    for _step in range(2):
        found = found.next_stretch()
        names.append((found.day, found.shown))
    assert [day for day, _shown in names] == [date(2016, 12, 5), date(2019, 7, 2)]
    assert all(shown.first <= day for day, shown in names)
    assert names[0][1].last > date(2019, 5, 20)
    assert names[0][1].days < found.whole.days / 2
    assert found.next_stretch().day == date(2019, 7, 2)
    assert found.previous_stretch().day == date(2016, 12, 5)


def test_without_treatments_there_is_nothing_to_jump_to():
    found = view(model(relapses=[{"onset": "2020-01-01", "certainty": "confirmed"}]))
    assert found.next_stretch() == found.previous_stretch() == found


def test_an_empty_course_can_be_looked_at():
    found = view(model())
    for step in STEPS:
        found = getattr(found, step)()
    assert found.following(COLUMNS) == found.preceding(COLUMNS) == found
    assert found.nearest(date(2026, 1, 1)) == found


def test_where_nothing_is_drawn_the_cursor_stops_at_the_other_entries():
    notes = [partial_date("2026-03-01"), partial_date("2026-05")]
    assert view(model(), notes).stops == (date(2026, 3, 1), date(2026, 5, 16))


def test_the_chart_of_a_journal_of_notes_begins_with_the_first():
    assert model(notes=[{"date": "2020", "text": "moved"}]).start == date(2020, 1, 1)


def test_months_of_check_ins_before_the_first_score_are_shown():
    assert model(checkins=[{"date": "2015-03-01", "no_new_symptoms": True}]).start == date(2015, 1, 1)


def test_a_vague_date_is_stopped_at_in_the_middle_where_its_mark_is_drawn():
    assert date(2019, 7, 2) in view(model(mri=[{"date": "2019"}])).stops


def test_a_click_goes_to_the_nearest_entry():
    found = view(model(relapses=[{"onset": day, "certainty": "confirmed"} for day in ("2020-01-01", "2022-01-01")]))
    assert found.nearest(date(2020, 12, 1)).day == date(2020, 1, 1)
    assert found.nearest(date(2021, 2, 1)).day == date(2022, 1, 1)


def test_after_a_change_of_the_journal_the_same_time_stays_in_view(decade):
    before = view(decade).first().closer().closer()
    after = view(decade, before=before)
    assert (after.shown, after.day) == (before.shown, before.day)


def test_after_the_early_entries_are_gone_the_view_lies_in_what_is_left(decade):
    before = view(decade).first().closer().closer()
    left = model(relapses=[{"onset": "2026-01-01", "certainty": "confirmed"}])
    after = view(left, before=before)
    assert after.whole.first <= after.shown.first < after.shown.last <= after.whole.last
    assert after.whole.first <= after.day <= after.whole.last


@given(st.lists(st.sampled_from((*STEPS, "following", "preceding")), max_size=40), st.integers(20, 200))
def test_no_way_of_looking_leaves_the_course_or_loses_the_cursor(steps, columns):
    found = view(_DECADE)
    for step in steps:
        found = getattr(found, step)(columns) if step in ("following", "preceding") else getattr(found, step)()
        assert found.whole.first <= found.shown.first <= found.day <= found.shown.last <= found.whole.last
        assert found.shown.days >= SHORTEST_DAYS
        first, last = found.days(columns)
        assert first <= found.day <= last


_DECADE = of(load("example", AS_OF).journal)


def test_where_something_is_drawn_the_cursor_passes_over_notes():
    found = model(mri=[{"date": "2020-03-01"}])
    assert view(found, [partial_date("2021-03-01")]).stops == (date(2020, 3, 1),)


def test_no_sliver_of_an_odd_number_of_days_stays_out_of_view():
    odd = Shown(date(2020, 1, 1), date(2023, 1, 1))
    assert odd.days % 2
    assert odd.closer(date(2022, 12, 1), odd).wider(date(2022, 12, 1), odd) == odd
