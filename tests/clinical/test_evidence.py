"""What counts as of a day, and what is said about the rest (§4, §7.2)."""

from datetime import date

import pytest

from neda.clinical import Journal, Profile, Window, assess
from neda.clinical.evidence import attestations_of

AS_OF = "2023-01-20"


def judged(as_of=AS_OF, profile=None, **lists):
    return assess(Journal.from_dict({"format": "neda-journal/1", **lists}), Window("2022-01-10"), as_of, profile or Profile())


def flags(**lists):
    return [reason.code for reason in judged(**lists).flags]


def edss(day):
    return {"date": day, "score": 2.0, "source": "clinician"}


def worse(day):
    return {"date": day, "no_new_symptoms": False, "slowly_worse": True}


def test_slowly_worse_asks_for_an_edss_until_one_is_recorded_that_day_or_later():
    assert "slowly_worse" in flags(checkins=[worse("2022-06-01")])
    assert "slowly_worse" in flags(checkins=[worse("2022-06-01")], edss=[edss("2022-05-31")])
    assert "slowly_worse" not in flags(checkins=[worse("2022-06-01")], edss=[edss("2022-06-01")])


@pytest.mark.parametrize(("onset", "asked"), [("2022-03-30", True), ("2022-03-31", False), ("2022-08-02", False), ("2022-08-03", True)])
def test_new_symptoms_ask_about_a_relapse_unless_one_is_recorded_within_two_months(onset, asked):
    checkins = [{"date": "2022-06-01", "no_new_symptoms": False}]
    assert ("new_symptoms" in flags(checkins=checkins, relapses=[{"onset": onset, "certainty": "confirmed"}])) is asked


def test_an_excluded_entry_is_named_with_its_kind_and_reason():
    scan = {"date": "2022-06-01", "excluded": "PML, not MS"}
    assert [flag.text for flag in judged(mri=[scan]).flags] == ["MRI 2022-06-01 does not count: PML, not MS"]
    assert [flag.text for flag in judged(clinics=[{"name": "x", "excluded": "a mistake"}]).flags] == ["clinic without a date does not count: a mistake"]


def test_the_checksum_follows_what_is_judged_and_nothing_else():
    plain = judged().data
    assert judged(notes=[{"date": "2022-01-01", "text": "x"}]).data == plain
    assert judged(visits=[{"date": "2022-01-01"}]).data == plain
    assert judged(treatments=[{"name": "Rebif", "start": "2022-01-01"}]).data != plain
    assert judged(checkins=[{"date": "2022-01-01", "no_new_symptoms": True}]).data != plain


def test_the_same_facts_have_the_same_checksum_in_every_version_so_that_other_rules_are_told_from_other_facts():
    checkins = [{"id": "a", "date": "2022-07", "no_new_symptoms": True}]
    assert judged(edss=[edss("2022-06-01")], checkins=checkins).data == "5c9dfb1b31bf"


def test_two_verdicts_on_the_same_facts_are_equal_and_on_others_are_not():
    checkins = [{"date": "2022-01-01", "no_new_symptoms": True}]
    assert judged(checkins=checkins) == judged(checkins=checkins)
    assert judged(checkins=checkins) != judged()
    assert judged().facts != judged().data


@pytest.mark.parametrize(("baseline", "counts"), [("2023-01-20", True), ("2023-01-21", False)])
def test_a_baseline_set_by_the_person_is_part_of_what_is_judged_once_it_has_come(baseline, counts):
    assert (judged(person={"baseline": baseline}).data != judged().data) is counts


def test_a_status_says_through_when_all_domains_were_observed():
    scans = [{"date": "2022-01-10"}, {"date": "2022-12-01", "new_t2": 0, "enlarging_t2": 0}]
    assert judged(mri=scans, edss=[edss("2022-01-10"), edss("2022-11-01")]).observed_through == date(2022, 11, 1)


def test_an_appointment_of_today_still_lies_ahead_and_one_of_yesterday_does_not():
    assert [item.what for item in judged(visits=[{"date": AS_OF}]).due if item.what == "visit"] == ["visit"]
    assert [item.what for item in judged(visits=[{"date": "2023-01-19"}]).due if item.what == "visit"] == []


def test_check_ins_and_clinic_visits_up_to_the_day_attest_and_nothing_else_does():
    journal = Journal.from_dict({
        "format": "neda-journal/1",
        "checkins": [{"date": "2022-06-01", "no_new_symptoms": True}, worse("2022-07-01"), {"date": "2023-02-01", "no_new_symptoms": True}],
        "edss": [edss("2022-05-31"), {**edss("2022-08-01"), "source": "self"}, {**edss("2022-09-01"), "excluded": "a cold"}, edss("2023-01-20")],
    })  # fmt: skip
    days = [item.day.isoformat() for item in attestations_of(journal, date.fromisoformat(AS_OF))]
    assert days == ["2022-05-31", "2022-06-01", "2023-01-20"]
