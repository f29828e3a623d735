"""Stretches of treatment and the gaps between them (§9.1, §9.2)."""

from datetime import date

import pytest

from neda.clinical import Journal, Profile, course

AS_OF = "2022-01-15"


def epochs(*treatments, as_of=AS_OF, profile=None):
    data = {"format": "neda-journal/1", "treatments": list(treatments)}
    return course(Journal.from_dict(data), as_of, profile or Profile()).epochs


def spans(*treatments, **options):
    return [(epoch.name, str(epoch.start), epoch.end and str(epoch.end)) for epoch in epochs(*treatments, **options)]


def rebif(start, stop=None, **fields):
    return {"name": "Rebif", "start": start, "stop": stop, **fields}


def test_a_new_treatment_ends_the_one_before_it_and_leaves_no_gap():
    assert spans(rebif("2019-01-01"), {"name": "Ocrevus", "start": "2020-01-01"}) == [
        ("interferon beta-1a", "2019-01-01", "2020-01-01"),
        ("ocrelizumab", "2020-01-01", None),
    ]
    stopped = spans(rebif("2019-01-01", "2020-01-01"), {"name": "Ocrevus", "start": "2020-01-01"})
    assert [name for name, _start, _end in stopped] == ["interferon beta-1a", "ocrelizumab"]


def test_one_day_without_treatment_is_a_gap():
    assert [name for name, _start, _end in spans(rebif("2019-01-01", "2019-12-31"), {"name": "Ocrevus", "start": "2020-01-01"})] == [
        "interferon beta-1a", "no treatment", "ocrelizumab",
    ]  # fmt: skip


def test_a_treatment_stopped_today_is_followed_by_no_gap_yet_and_one_stopped_yesterday_is():
    assert spans(rebif("2019-01-01", "2022-01-15")) == [("interferon beta-1a", "2019-01-01", "2022-01-15")]
    assert spans(rebif("2019-01-01", "2022-01-14"))[-1] == ("no treatment", "2022-01-14", None)


def test_a_treatment_started_today_is_an_epoch_and_one_that_starts_tomorrow_is_not():
    assert spans(rebif("2022-01-15")) == [("interferon beta-1a", "2022-01-15", None)]
    assert spans(rebif("2022-01-16")) == []


def test_a_treatment_whose_start_is_unknown_forms_no_epoch():
    assert spans({"name": "Rebif"}) == []


def test_steroids_and_stem_cells_of_another_kind_form_no_epoch():
    assert spans({"name": "methylprednisolone", "kind": "steroids", "start": "2020-01-01"}, {"name": "MSC", "kind": "msc", "start": "2020-01-01"}) == []


def test_a_transplant_lasts_until_the_next_treatment_and_is_shown_from_month_6():
    found = epochs({"name": "HSCT (BEAM)", "kind": "ahsct", "start": "2020-01-01", "stop": "2020-02-01"})
    assert [(epoch.name, epoch.end, epoch.rebaseline_months) for epoch in found] == [("aHSCT", None, (0, 6))]
    assert [str(status.start) for status in found[0].rebaselined] == ["2020-07-01"]


def test_a_drug_known_to_nobody_is_an_epoch_in_the_words_recorded_re_baselined_at_month_6():
    found = epochs({"name": "Study drug-X", "kind": "dmt", "start": "2020-01-01"})[0]
    assert (found.name, found.treatment, found.rebaseline_months) == ("study drug x", "Study drug-X", (6,))


def test_a_drug_with_two_months_is_shown_from_both():
    found = epochs({"name": "Mavenclad", "start": "2018-01-01"})[0]
    assert [str(status.start) for status in found.rebaselined] == ["2019-01-01", "2020-01-01"]


@pytest.mark.parametrize(("as_of", "shown"), [("2020-12-31", 0), ("2021-01-01", 1)])
def test_a_re_baselined_view_needs_six_months_behind_its_month(as_of, shown):
    assert len(epochs(rebif("2020-01-01"), as_of=as_of)[0].rebaselined) == shown


def test_the_persons_own_month_replaces_that_of_the_table_and_0_switches_it_off():
    own = Profile().replace(**{"rebaseline_months.Rebif": 3})
    assert epochs(rebif("2020-01-01"), profile=own)[0].rebaseline_months == (3,)
    off = Profile().replace(**{"rebaseline_months.Rebif": 0})
    assert epochs(rebif("2020-01-01"), profile=off)[0].rebaselined == ()


def test_a_start_known_only_by_month_counts_as_its_last_day_and_is_shown_as_recorded():
    found = epochs(rebif("2020-01"))[0]
    assert (str(found.start), found.status.start) == ("2020-01", date(2020, 1, 31))


def test_a_stop_recorded_for_later_does_not_end_a_treatment_yet():
    assert spans(rebif("2020-01-01", "2022-01-16")) == [("interferon beta-1a", "2020-01-01", None)]
    assert spans(rebif("2020-01-01", "2022-01")) == [("interferon beta-1a", "2020-01-01", "2022-01-15")]


def test_a_stop_that_may_lie_before_a_vague_start_ends_the_treatment_the_day_it_began():
    assert spans(rebif("2020-03", "2020-03-10"))[0] == ("interferon beta-1a", "2020-03", "2020-03-31")


def until(*treatments, **options):
    return [epoch.until and epoch.until.text for epoch in epochs(*treatments, **options)]


def test_the_end_of_a_treatment_is_shown_as_precisely_as_it_was_recorded():
    assert until(rebif("2018-01-01", "2019-03")) == ["2019-03", None]
    assert until(rebif("2018-01-01", "2019-03"), {"name": "Ocrevus", "start": "2019-06"}) == ["2019-03", "2019-06", None]
    assert until(rebif("2018-01-01"), {"name": "Ocrevus", "start": "2019-06"}) == ["2019-06", None]
    assert until(rebif("2018-01-01", "2019-07"), {"name": "Ocrevus", "start": "2019-06-02"}) == ["2019-06-02", None]
    assert until(rebif("2020-03", "2020-03-10"))[0] == "2020-03-31"
    assert until(rebif("2020-03", "2020-03"))[0] == "2020-03"


def test_the_time_without_a_treatment_begins_where_the_treatment_was_recorded_to_end():
    gap = epochs(rebif("2018-01-01", "2019-03"))[1]
    assert (gap.start.text, gap.status.start) == ("2019-03", date(2019, 3, 31))
