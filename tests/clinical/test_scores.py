"""Relapse rate, MAGNIMS, modified Rio and the MEDA pattern, by the vectors of §5.2, §8.3 and §13."""

from datetime import date, timedelta

import pytest

from neda.clinical import Journal, Profile, course
from neda.clinical.over_time import RelapseRate
from neda.clinical.scores import MANY, magnims, modified_rio

START = "2020-01-10"
CLEAN = {"contrast": True, "gd_enhancing": 0, "new_t2": 0, "enlarging_t2": 0}


def after(days):
    return (date.fromisoformat(START) + timedelta(days)).isoformat()


@pytest.mark.parametrize(("relapses", "days", "yearly"), [(1, 367, 0.995), (2, 730, 1.001), (3, 1096, 1.000), (1, 472, 0.774)])
def test_a_rate_is_relapses_over_years_of_observation(relapses, days, yearly):
    assert RelapseRate(relapses, relapses, days).yearly == (yearly, yearly)


def test_a_rate_over_less_than_365_days_is_not_given():
    assert RelapseRate(1, 1, 364).yearly is None
    assert RelapseRate(1, 1, 365).yearly == (1.001, 1.001)


@pytest.mark.parametrize(("relapses", "lesions", "score"), [(0, 2, 0), (0, 3, 1), (1, 0, 1), (1, 2, 1), (1, 3, 2), (2, 0, 2), (3, 9, 2)])
def test_the_magnims_score(relapses, lesions, score):
    assert magnims(relapses, lesions) == score


@pytest.mark.parametrize(("relapses", "lesions", "score"), [(0, 5, 0), (0, 6, 1), (1, 5, 1), (1, 6, 2), (2, 0, 2), (2, 6, 3), (4, 0, 2)])
def test_the_modified_rio_score(relapses, lesions, score):
    assert modified_rio(relapses, lesions) == score


def test_other_papers_cut_the_modified_rio_score_at_4():
    assert (modified_rio(0, 5, cut=4), modified_rio(0, 4, cut=4)) == (1, 0)


SEEN = [{"date": after(day), "score": 2.0, "source": "clinician"} for day in (0, 180, 366, 500)]


def attack(day, **fields):
    return {"onset": after(day) if isinstance(day, int) else day, "certainty": "confirmed", **fields}


def scan(day, **fields):
    return {**CLEAN, "date": after(day), "compared_with": START, **fields}


NOW = after(500)


def epoch(*scans, as_of=NOW, **lists):
    data = {"format": "neda-journal/1", "treatments": [{"name": "Rebif", "start": START}], "edss": SEEN, **lists}
    return course(Journal.from_dict({**data, "mri": [{"date": START}, *scans]}), as_of).epochs[0]


def scores(*scans, **options):
    return {score.name: (score.low, score.high) for score in epoch(*scans, **options).scores}


def test_a_quiet_first_year_scores_0():
    assert scores(scan(366)) == {"magnims": (0, 0), "modified_rio": (0, 0)}


def test_lesions_of_every_scan_in_the_year_add_up():
    middle = scan(180, new_t2=2)
    assert scores(middle, scan(360, new_t2=1, compared_with=after(180))) == {"magnims": (1, 1), "modified_rio": (0, 0)}
    assert scores(middle, scan(360, new_t2=4, compared_with=after(180)), relapses=[attack(50)]) == {
        "magnims": (2, 2), "modified_rio": (2, 2),
    }  # fmt: skip


def test_lesions_and_relapses_after_the_first_year_are_not_of_it():
    later = scan(370, new_t2=9)
    assert scores(scan(360), later, relapses=[attack(367)]) == {"magnims": (0, 0), "modified_rio": (0, 0)}
    assert scores(scan(366, new_t2=3), relapses=[attack(366)]) == {"magnims": (2, 2), "modified_rio": (1, 1)}


def test_cord_scans_and_enlarging_lesions_do_not_count_as_new_brain_lesions():
    cord = {"date": after(100), "regions": ["cord"], "new_t2": 8, "compared_with": START}
    assert scores(cord, scan(360, enlarging_t2=7)) == {"magnims": (0, 0), "modified_rio": (0, 0)}


def test_lesions_against_a_scan_from_long_before_the_treatment_are_not_counted():
    old = scan(200, new_t2=9, compared_with="2019-01-01")
    assert scores(old, scan(360, compared_with=START)) == {"magnims": (0, 0), "modified_rio": (0, 0)}


def test_a_vague_count_gives_a_range_of_scores():
    assert scores(scan(360, new_t2="several")) == {"magnims": (0, 1), "modified_rio": (0, 1)}
    assert scores(scan(360, new_t2=">10")) == {"magnims": (1, 1), "modified_rio": (1, 1)}
    assert MANY > 1000


def test_a_relapse_that_may_lie_in_the_year_gives_a_range_of_scores():
    vague = [attack("2021-01")]
    assert scores(scan(360), relapses=vague) == {"magnims": (0, 1), "modified_rio": (0, 1)}
    rate = epoch(scan(360), relapses=[attack("2020-01")]).rate
    assert (rate.low, rate.high) == (0, 1)


def test_the_score_with_the_other_cut_is_given_only_where_it_differs():
    five = {score.name: score.other_cut for score in epoch(scan(360, new_t2=5)).scores}
    assert five == {"magnims": None, "modified_rio": 1}
    for count in (4, 6, "several"):
        assert {score.other_cut for score in epoch(scan(360, new_t2=count)).scores} == {None}


def test_there_is_no_score_before_the_first_year_has_ended():
    assert scores(scan(360), as_of=after(365)) == {}
    assert scores(scan(360), as_of=after(366)) == {"magnims": (0, 0), "modified_rio": (0, 0)}


def test_there_is_no_score_while_the_scans_of_the_year_leave_it_open():
    assert scores() == {}
    assert scores(scan(360, new_t2="possible 1")) == {}


def labels(*scans, **options):
    return epoch(*scans, **options).years[0].labels


def test_one_or_two_new_lesions_alone_are_minimal_activity():
    for count in (1, 2):
        year = epoch(scan(360, new_t2=count)).years[0]
        assert (year.verdict, year.labels) == ("activity", ("meda",))
    assert labels(scan(360, new_t2=1, enlarging_t2=1)) == ("meda",)


def test_three_lesions_are_more_than_minimal():
    assert labels(scan(360, new_t2=3)) == ()
    assert labels(scan(360, new_t2=2, enlarging_t2=1)) == ()
    assert labels(scan(180, new_t2=2), scan(360, new_t2=1, compared_with=after(180))) == ()


def test_an_enhancing_lesion_is_more_than_minimal():
    assert labels(scan(360, new_t2=2, gd_enhancing=1)) == ()
    early = scan(20, compared_with="2018-01-01", new_t2=None, gd_enhancing=1)
    assert labels(early, scan(360, new_t2=1)) == ()


@pytest.mark.parametrize("fields", [{"contrast": False, "gd_enhancing": None}, {"contrast": None}, {"gd_enhancing": None}, {"gd_enhancing": "possible 1"}])
def test_without_a_certain_absence_of_enhancement_the_pattern_stays_open(fields):
    assert labels(scan(360, new_t2=2, **fields)) == ("meda-unknown",)


def test_a_count_without_an_upper_bound_leaves_the_pattern_open():
    assert labels(scan(360, new_t2="some")) == ("meda-unknown",)
    assert labels(scan(360, new_t2=">2")) == ()


def test_a_relapse_or_a_confirmed_worsening_is_more_than_minimal():
    assert labels(scan(360, new_t2=1), relapses=[attack(50)]) == ()
    worse = [{"date": after(day), "score": score, "source": "clinician"} for day, score in ((0, 2.0), (100, 4.0), (366, 4.0))]
    assert labels(scan(360, new_t2=1), edss=worse) == ()
    assert labels(scan(360, new_t2=1), edss=SEEN[:1]) == ()


def test_a_clear_year_has_no_label():
    assert labels(scan(360)) == ()
    assert labels() == ()


def test_a_year_that_still_runs_has_no_label_yet():
    assert labels(scan(180, new_t2=1), as_of=after(300)) == ()
    assert labels(scan(180, new_t2=1), as_of=after(366)) == ("meda",)


def test_neda_2_gives_the_same_scores_without_an_edss():
    data = {"format": "neda-journal/1", "treatments": [{"name": "Rebif", "start": START}], "mri": [{"date": START}, scan(360, new_t2=3)]}
    found = course(Journal.from_dict(data), after(500), Profile.named("neda-2")).epochs[0].scores
    assert [(score.name, score.low) for score in found] == [("magnims", 1), ("modified_rio", 0)]


def test_the_lesions_of_the_reference_scan_are_in_no_score():
    first = {"date": "2022-01-20", "new_t2": 4, "enlarging_t2": 0, "compared_with": "2021-11-01"}
    later = {"date": "2023-01-10", "new_t2": 0, "enlarging_t2": 0, "compared_with": "2022-01-20"}
    data = {"format": "neda-journal/1", "treatments": [{"name": "Rebif", "start": "2022-01-01"}], "mri": [first, later]}
    magnims_score = course(Journal.from_dict(data), "2023-06-01").epochs[0].scores[0]
    assert (magnims_score.low, magnims_score.high) == (0, 0)


def test_a_treatment_stopped_within_its_first_year_has_no_scores():
    scans = [{"date": "2020-01-05"}, {"date": "2020-12-20", "new_t2": 1, "compared_with": "2020-01-05", "contrast": True, "gd_enhancing": 0}]
    drugs = [{"name": "Rebif", "start": "2020-01-10", "stop": "2020-07-01"}, {"name": "Ocrevus", "start": "2020-08-01"}]
    epoch = course(Journal.from_dict({"format": "neda-journal/1", "treatments": drugs, "mri": scans}), "2022-06-01").epochs[0]
    assert (epoch.scores, epoch.years[0].labels) == ((), ())


@pytest.mark.parametrize(("stop", "labelled"), [("2021-01-09", ()), ("2021-01-10", ("meda",)), ("2021-01-11", ("meda",))])
def test_a_treatment_stopped_on_the_last_day_of_a_year_lasted_through_it(stop, labelled):
    data = {"format": "neda-journal/1", "treatments": [{"name": "Rebif", "start": START, "stop": stop}], "edss": SEEN}
    scans = [{"date": START}, scan(180, new_t2=1)]
    first = course(Journal.from_dict({**data, "mri": scans}), NOW).epochs[0]
    assert (first.years[0].labels, bool(first.scores)) == (labelled, bool(labelled))
