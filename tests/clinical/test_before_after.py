"""Every treatment beside the time before it: relapses, scans, EDSS, and what was attested (§5.2, §9.1)."""

from neda.clinical import Journal, course
from neda.clinical.before_after import before_after

NOW = "2026-06-30"
CLEAN = {"contrast": True, "gd_enhancing": 0, "new_t2": 0, "enlarging_t2": 0}


def stages(as_of=NOW, **lists):
    journal = Journal.from_dict({"format": "neda-journal/1", **lists})
    return before_after(journal, course(journal, as_of))


def attack(onset):
    return {"onset": onset, "certainty": "confirmed"}


def scan(day, **fields):
    return {"date": day, **CLEAN, **fields}


def edss(day, score):
    return {"date": day, "score": score, "source": "clinician"}


def names(found):
    return [stage.epoch.name if stage.epoch else "before" for stage in found]


REBIF = {"name": "Rebif", "start": "2020-01-10", "stop": "2022-01-10"}
HSCT = {"name": "aHSCT", "kind": "ahsct", "start": "2022-06-10"}


def test_without_a_treatment_there_is_nothing_to_compare():
    assert stages(relapses=[attack("2020-01-01")]) == ()
    assert stages() == ()


def test_the_time_before_the_gaps_and_the_transplant_stand_in_order():
    found = stages(treatments=[REBIF, HSCT], relapses=[attack("2019-01-01")])
    assert names(found) == ["before", "interferon beta-1a", "no treatment", "aHSCT"]
    assert [str(stage.start) for stage in found] == ["2018-12-31", "2020-01-10", "2022-01-10", "2022-06-10"]
    assert [str(stage.end) for stage in found] == ["2020-01-10", "2022-01-10", "2022-06-10", "None"]


def test_there_is_no_time_before_where_nothing_is_recorded_of_it():
    assert names(stages(treatments=[REBIF])) == ["interferon beta-1a", "no treatment"]
    assert names(stages(treatments=[REBIF], relapses=[attack("2020-01-11")]))[0] == "interferon beta-1a"
    assert names(stages(treatments=[REBIF], relapses=[attack("2020-01-10")]))[0] == "before"


def test_relapses_are_counted_where_they_lie():
    found = stages(treatments=[REBIF], relapses=[attack("2019-01-01"), attack("2020-01-10"), attack("2020-03-01"), attack("2022-01-11")])
    assert [stage.rate.low for stage in found] == [2, 1, 1]
    assert [len(stage.relapses) for stage in found] == [2, 1, 1]


def test_a_vague_relapse_belongs_to_every_stretch_it_touches():
    found = stages(treatments=[REBIF], relapses=[attack("2019-01-01"), attack("2020")])
    assert [(stage.rate.low, stage.rate.high) for stage in found] == [(1, 2), (0, 1), (0, 0)]
    assert [len(stage.relapses) for stage in found] == [2, 1, 0]


def test_scans_are_active_clear_or_unclear():
    given = [
        scan("2019-06-01", gd_enhancing=1),
        scan("2020-01-05"),
        scan("2020-07-10", new_t2=1),
        scan("2021-07-10", new_t2=None),
        scan("2021-12-10"),
    ]
    before, on_drug, after = stages(treatments=[REBIF], mri=given)
    assert (before.scans, len(before.active), len(before.unclear)) == (2, 1, 0)
    assert (on_drug.scans, [item.date.text for item in on_drug.active]) == (3, ["2020-07-10"])
    assert [item.date.text for item in on_drug.unclear] == ["2021-07-10"]
    assert after.scans == 0


def test_new_lesions_against_a_scan_from_before_the_treatment_are_unclear_on_it_and_active_before():
    given = [scan("2018-06-01"), scan("2019-06-01", new_t2=1), scan("2020-07-10", new_t2=1, compared_with="2018-06-01")]
    before, on_drug, _after = stages(treatments=[REBIF], mri=given)
    assert [item.date.text for item in before.active] == ["2019-06-01"]
    assert (on_drug.active, [item.date.text for item in on_drug.unclear]) == ((), ["2020-07-10"])


def test_enhancing_lesions_are_active_whatever_they_are_compared_with():
    given = [scan("2018-06-01"), scan("2020-07-10", gd_enhancing=1, compared_with="2018-06-01")]
    assert len(stages(treatments=[REBIF], mri=given)[1].active) == 1


def test_a_scan_known_only_by_its_year_is_unclear_in_every_stretch_it_touches():
    found = stages(treatments=[REBIF], mri=[scan("2019-06-01"), {"date": "2020", "new_t2": 0}, {"date": "2022", "new_t2": 1}])
    assert [(stage.scans, len(stage.active), len(stage.unclear)) for stage in found] == [(2, 0, 1), (2, 0, 2), (1, 0, 1)]


def test_the_score_at_the_start_is_the_last_one_before_it_within_183_days():
    def at_the_start(*given):
        stage = next(stage for stage in stages(treatments=[REBIF], edss=list(given)) if stage.epoch)
        return tuple(score and score.value for score in (stage.first, stage.last))

    assert at_the_start(edss("2019-07-11", 1.0), edss("2020-06-01", 3.0)) == (1.0, 3.0)
    assert at_the_start(edss("2019-07-10", 1.0), edss("2020-06-01", 3.0)) == (3.0, 3.0)
    assert at_the_start(edss("2019-12-01", 1.5), edss("2020-01-10", 2.0), edss("2022-01-10", 2.5)) == (2.0, 2.5)
    assert at_the_start(edss("2020-01-10", 2.0)) == (2.0, None)
    assert at_the_start(edss("2022-01-11", 2.5)) == (None, None)
    assert at_the_start(edss("2019-12-01", 1.5)) == (1.5, None)


def check_ins(*days):
    return [{"date": day, "no_new_symptoms": True} for day in days]


def test_relapses_are_attested_where_check_ins_reach_the_end_of_the_stretch():
    def attested(*days, drug=REBIF):
        return stages(treatments=[drug], checkins=check_ins(*days))[0].attested

    assert attested("2020-12-01", "2021-10-10") is True
    assert attested("2020-12-01", "2021-10-09") is False
    assert attested() is False
    going = {"name": "Rebif", "start": "2024-06-10"}
    assert attested("2025-03-30", drug=going) is True
    assert attested("2025-03-29", drug=going) is False


def test_the_time_before_a_treatment_is_never_attested():
    found = stages(treatments=[REBIF], relapses=[attack("2019-12-01")], checkins=check_ins("2019-12-20"))
    assert found[0].attested is False


def test_a_treatment_without_a_verdict_of_its_own_still_compares():
    last = stages(treatments=[HSCT], edss=[edss("2022-06-01", 6.0), edss("2026-06-01", 5.5)])[-1]
    assert (last.first.value, last.last.value, last.epoch.rebaselined[0].verdict) == (6.0, 5.5, "not-assessable")


def test_a_treatment_without_a_start_may_belong_to_the_time_before_the_first_one():
    stopped = {"name": "Tecfidera", "stop": "2019-11"}
    found = stages(treatments=[REBIF, stopped, {"name": "cortisone", "kind": "steroids"}], relapses=[attack("2019-01-01")])
    assert [[item.name for item in stage.unstarted] for stage in found] == [["Tecfidera"], [], []]
    assert stages(treatments=[REBIF], relapses=[attack("2019-01-01")])[0].unstarted == ()
