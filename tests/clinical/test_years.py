"""Status over whole years: treatment years, calendar years and the months up to T (§9.1), by journal X (cases 50 to 54)."""

import json
from datetime import date
from pathlib import Path

import pytest

from neda.clinical import Journal, Profile, course
from neda.clinical.windows import assess_named

CASES = json.loads((Path(__file__).parents[1] / "cases" / "worked-examples.json").read_text(encoding="utf-8"))
TREATMENTS = [{"name": "interferon beta-1a", "start": "2019-03-01"}, {"name": "ocrelizumab", "start": "2020-06-15"}]
X = {**next(case["journal"] for case in CASES if case["case"] == 50), "treatments": TREATMENTS}
AS_OF = "2023-01-05"


def course_of(as_of=AS_OF, **changed):
    return course(Journal.from_dict({**X, **changed}), as_of)


def found(status):
    return status.window_name, status.verdict, status.through and str(status.through)


def values(status):
    return tuple(domain.value for domain in status.domains.values())


def test_the_course_shows_the_interferon_epoch_of_case_50_with_its_rate():
    epoch = course_of().epochs[0]
    assert (epoch.status.verdict, str(epoch.status.first_activity)) == ("activity", "2020-02-10")
    assert values(epoch.status) == ("yes", "yes", "no")
    assert (epoch.rate.low, epoch.rate.days, round(epoch.rate.yearly[0], 2)) == (1, 472, 0.77)


def test_the_ocrelizumab_epoch_of_case_51_was_active_and_is_clear_once_re_baselined():
    epoch = course_of().epochs[1]
    assert (epoch.status.verdict, str(epoch.status.first_activity)) == ("activity", "2020-12-14")
    assert [found(status) for status in epoch.rebaselined] == [("epoch-rebaselined:ocrelizumab", "neda", "2022-12-08")]
    assert (epoch.rate.low, epoch.rate.high, epoch.rate.days) == (0, 0, 934)


def test_the_12_months_up_to_the_last_observation_of_case_53_are_clear():
    twelve, twenty_four = course_of().rolling
    assert found(twelve) == ("rolling:12", "neda", "2022-12-08")
    assert (str(twelve.start), str(twelve.end)) == ("2021-12-08", "2022-12-08")
    assert (twenty_four.window_name, str(twenty_four.start), str(twenty_four.end)) == ("rolling:24", "2020-12-08", "2022-12-08")


def test_the_year_2021_of_case_54_is_clear_and_every_year_is_judged():
    years = course_of().calendar
    assert [found(status) for status in years] == [
        ("calendar:2019", "not-assessable", None),
        ("calendar:2020", "activity", None),
        ("calendar:2021", "neda", "2021-12-09"),
        ("calendar:2022", "neda", "2022-12-08"),
        ("calendar:2023", "not-assessable", None),
    ]
    assert {status.window_kind for status in years} == {"plain"}


def test_from_the_start_of_interferon_the_first_evidence_came_after_346_days():
    since = course_of(person={"baseline": "2019-03-01"})
    assert since.days_to_first == 346
    assert (since.baseline.streak.days, str(since.baseline.streak.since)) == (724, "2020-12-14")


def test_without_evidence_there_are_no_days_to_it():
    assert course_of().days_to_first is None
    assert course_of().baseline.streak.days == 724
    assert course(Journal(), AS_OF).days_to_first is None


def test_every_treatment_year_begun_is_judged_the_first_from_its_start_and_later_ones_plain():
    interferon, ocrelizumab = (epoch.years for epoch in course_of().epochs)
    assert [(status.window_name, str(status.start), str(status.end), status.window_kind) for status in interferon] == [
        ("treatment-year:interferon beta-1a:1", "2019-03-01", "2020-03-01", "start"),
        ("treatment-year:interferon beta-1a:2", "2020-03-01", "2021-03-01", "plain"),
    ]
    assert len(ocrelizumab) == 3
    assert all(status.closed for status in (*interferon, *ocrelizumab))


@pytest.mark.parametrize(("as_of", "years"), [("2020-06-15", 0), ("2020-06-16", 1), ("2021-06-15", 1), ("2021-06-16", 2)])
def test_a_treatment_year_begins_the_day_after_its_anniversary(as_of, years):
    assert len(course_of(as_of).epochs[-1].years) == years


def test_a_gap_without_treatment_has_no_treatment_years_and_no_scores():
    stopped = [{"name": "Rebif", "start": "2019-03-01", "stop": "2020-01-01"}]
    treated, gap = course_of(treatments=stopped).epochs
    assert len(treated.years) == 1
    assert (gap.name, gap.years, gap.scores) == ("no treatment", (), ())


def test_a_second_stretch_of_one_drug_has_its_number_in_the_names_of_its_windows():
    again = [
        {"name": "Rebif", "start": "2019-03-01", "stop": "2020-01-01"},
        {"name": "Rebif", "start": "2021-01-01"},
    ]
    last = course_of(treatments=again).epochs[-1]
    assert (last.number, last.status.window_name) == (2, "epoch:interferon beta-1a#2")
    assert last.years[0].window_name == "treatment-year:interferon beta-1a#2:1"
    for status in (last.status, *last.years):
        asked = assess_named(Journal.from_dict({**X, "treatments": again}), status.window_name, date.fromisoformat(AS_OF), Profile())
        assert (asked.start, asked.end, asked.verdict) == (status.start, status.end, status.verdict)


@pytest.mark.parametrize("name", ["calendar:2021", "rolling:12", "rolling:24", "treatment-year:ocrelizumab:1", "epoch:ocrelizumab"])
def test_a_window_of_the_course_and_the_one_asked_for_by_name_agree(name):
    made = course_of()
    every = (*made.calendar, *made.rolling, *(s for epoch in made.epochs for s in (epoch.status, *epoch.years)))
    status = next(item for item in every if item.window_name == name)
    asked = assess_named(Journal.from_dict(X), name, date.fromisoformat(AS_OF), Profile())
    assert (asked.verdict, asked.start, asked.end, asked.through) == (status.verdict, status.start, status.end, status.through)


def test_where_a_domain_was_never_observed_there_is_nothing_to_roll_up_to():
    assert course_of(mri=[]).rolling == ()
    assert course(Journal(), AS_OF).rolling == ()


def test_calendar_years_run_from_the_first_entry_and_an_empty_journal_has_none():
    assert course(Journal(), AS_OF).calendar == ()
    one = Journal.from_dict({"format": "neda-journal/1", "edss": [{"date": "2022-05-01", "score": 2.0, "source": "clinician"}]})
    assert [status.window_name for status in course(one, AS_OF).calendar] == ["calendar:2022", "calendar:2023"]


def test_rolling_months_end_at_the_last_day_observed_even_before_the_baseline_window():
    """Just re-baselining, the default window has no T of its own; the months up to the last observation still have."""
    new = [*X["treatments"], {"name": "natalizumab", "start": "2023-01-01"}]
    rolled = course_of(treatments=new).rolling
    assert [str(status.end) for status in rolled] == ["2022-12-08", "2022-12-08"]
    assert rolled[0].verdict == "neda"


@pytest.mark.parametrize("year", ["1900", "1901", "2199"])
@pytest.mark.parametrize("name", ["neda-3", "neda-2", "neda-4", "nepad", "neda-3-strict"])
def test_a_journal_at_the_limits_of_time_is_judged(year, name):
    seen = {
        "relapses": [{"onset": year, "certainty": "confirmed"}],
        "mri": [{"date": f"{year}-01-01"}, {"date": f"{year}-12-31", "new_t2": 0}],
        "edss": [{"date": f"{year}-{day}", "score": 2.0, "source": "clinician"} for day in ("01-01", "12-31")],
        "treatments": [{"name": "Mavenclad", "start": f"{year}-01-01"}],
    }
    journal = Journal.from_dict({"format": "neda-journal/1", **seen})
    for as_of in ("1900-06-01", "1902-01-01", "2199-12-31"):
        made = course(journal, as_of, Profile.named(name))
        assert made.baseline.to_dict()["format"] == "neda-status/1"
        assert all(status.start.year >= 1900 for status in (*made.calendar, *made.rolling))
