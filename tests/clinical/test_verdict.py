"""The verdict algebra, coverage, and what neda-status/1 says (§4)."""

import json
from datetime import date

import pytest

from neda.clinical import Journal, Profile, Window, assess
from neda.clinical.windows import WindowError, assess_named

CLEAN = {"contrast": True, "gd_enhancing": 0, "new_t2": 0, "enlarging_t2": 0}
YEAR = {
    "format": "neda-journal/1",
    "mri": [{"date": "2022-01-10"}, {**CLEAN, "date": "2023-01-09", "compared_with": "2022-01-10"}],
    "edss": [{"date": day, "score": 2.0, "source": "clinician"} for day in ("2022-01-10", "2022-07-11", "2023-01-12")],
}
RELAPSE = {"onset": "2022-05-03", "certainty": "confirmed"}
SUSPECTED = {"onset": "2022-05-03", "certainty": "suspected"}
RISE = {"date": "2023-01-12", "score": 3.0, "source": "clinician"}


def status(as_of="2023-01-20", window=("2022-01-10", None), profile=None, **changed):
    return assess(Journal.from_dict({**YEAR, **changed}), Window(*window), as_of, profile or Profile())


def with_rise(**changed):
    return status(edss=[*YEAR["edss"][:2], RISE], **changed)


def test_all_domains_observed_and_clear_is_neda_through_the_earliest_of_them():
    found = status()
    assert (found.verdict, found.through) == ("neda", date(2023, 1, 9))


def test_one_proof_is_enough_whatever_else_is_unknown():
    assert status(relapses=[RELAPSE], mri=[], edss=[]).verdict == "activity"


def test_the_first_of_several_proofs_dates_the_activity_and_all_are_listed():
    active = [YEAR["mri"][0], {**YEAR["mri"][1], "gd_enhancing": 1, "new_t2": 2}]
    found = status(relapses=[RELAPSE], mri=active)
    assert str(found.first_activity) == "2022-05-03"
    assert [(event.what, str(event.date)) for event in found.events] == [
        ("relapse", "2022-05-03"), ("gd", "2023-01-09"), ("t2", "2023-01-09"),
    ]  # fmt: skip


def test_an_unknown_domain_outranks_a_pending_one_and_the_pending_one_is_still_told():
    found = with_rise(relapses=[SUSPECTED])
    assert (found.verdict, [reason.code for reason in found.pending]) == ("not-assessable", ["edss_pending"])


def test_a_pending_rise_alone_is_provisional_with_a_streak_of_nothing():
    found = with_rise()
    assert (found.verdict, found.streak.days) == ("provisional", 0)


@pytest.mark.parametrize("gone", ["mri", "edss"])
def test_a_missing_domain_is_incomplete_and_never_neda(gone):
    found = status(**{gone: [], "checkins": [{"date": "2023-01-12", "no_new_symptoms": True}]})
    assert found.verdict == "not-assessable"
    assert found.missing


def test_an_open_window_goes_stale_after_457_days():
    kept = [{"date": day, "no_new_symptoms": True} for day in ("2023-12-01", "2024-04-10")]
    scores = [*YEAR["edss"], {"date": "2023-12-01", "score": 2.0, "source": "clinician"}]
    assert status(as_of="2024-04-10", checkins=kept, edss=scores).verdict == "neda"
    late = status(as_of="2024-04-11", checkins=kept, edss=scores)
    assert (late.verdict, late.through, late.held_through) == ("not-assessable", None, date(2023, 1, 9))
    assert [reason.text for reason in late.missing] == ["no comparable MRI since 2023-01-09"]


def test_a_closed_window_needs_observations_to_within_92_days_of_its_end():
    assert status(window=("2022-01-10", "2023-04-11"), as_of="2023-06-01").verdict == "neda"
    assert status(window=("2022-01-10", "2023-04-12"), as_of="2023-06-01").verdict == "not-assessable"


def test_a_short_stretch_is_called_short():
    mri = [{"date": "2022-08-01"}, {**CLEAN, "date": "2023-01-09", "compared_with": "2022-08-01"}]
    assert status(window=("2022-08-01", None), mri=mri).short
    assert not status().short


def test_the_streak_runs_from_the_last_event_to_the_last_observation():
    found = status(relapses=[RELAPSE])
    assert (found.streak.since, found.streak.days) == (date(2022, 5, 3), (date(2023, 1, 9) - date(2022, 5, 3)).days)


def test_a_rise_confirmed_at_12_weeks_but_not_at_24_is_a_second_line():
    scores = [("2022-01-10", 2.0), ("2022-04-11", 3.0), ("2022-07-11", 3.0), ("2022-10-10", 2.0), ("2023-01-12", 2.0)]
    edss = [{"date": day, "score": value, "source": "clinician"} for day, value in scores]
    found = status(edss=edss)
    assert (found.verdict, str(found.confirmed_12_weeks)) == ("neda", "2022-04-11")


def test_entries_after_the_as_of_date_change_nothing():
    later = [{**RELAPSE, "onset": "2023-03-01"}]
    assert status(relapses=later).to_dict() == status().to_dict()


def test_the_checksum_follows_the_facts_and_not_their_order():
    turned = {**YEAR, "edss": YEAR["edss"][::-1]}
    assert status(**turned).data == status().data
    assert status(relapses=[RELAPSE]).data != status().data


def test_the_status_names_its_entries_rules_and_sources_and_is_json():
    found = json.loads(json.dumps(status(relapses=[RELAPSE]).to_dict()))
    relapse = found["domains"]["relapse"]
    assert relapse["entries"] == [found["events"][0]["entry"]]
    assert (relapse["rule"], relapse["sources"][0]) == ("§5.1", "TH18")
    assert found["window"] == {"name": "2022-01-10..", "start": "2022-01-10", "end": "2023-01-20", "closed": False, "type": "start"}


def test_a_changed_parameter_is_named_with_the_verdict():
    changed = status(profile=Profile().replace(confirm_days=84, gd_required=True)).to_dict()["profile"]
    assert changed == {"name": "neda-3", "version": 1, "changed": {"confirm_days": 84, "gd_required": True}}


def test_what_is_due_follows_the_usual_schedule():
    assert [(item.what, str(item.due)) for item in status().due] == [
        ("edss", "2023-07-12"), ("checkin", "2023-07-12"), ("mri", "2024-01-09"),
    ]  # fmt: skip


def test_a_pending_rise_asks_for_the_confirming_visit():
    assert ("confirming_visit", "2023-06-22") in [(item.what, str(item.due)) for item in with_rise().due]


TREATED = {"treatments": [{"name": "interferon beta-1a", "start": "2019-03-01"}, {"name": "Ocrevus", "start": "2022-01-10"}]}


@pytest.mark.parametrize(
    ("name", "start", "end", "kind"),
    [
        ("epoch", "2022-01-10", None, "start"),
        ("epoch:ocrelizumab", "2022-01-10", None, "start"),
        ("epoch:interferon beta-1a", "2019-03-01", "2022-01-10", "start"),
        ("epoch-rebaselined", "2022-07-10", None, "rebase"),
        ("treatment-year:1", "2022-01-10", "2023-01-10", "start"),
        ("treatment-year:interferon beta-1a:2", "2020-03-01", "2021-03-01", "plain"),
        ("calendar:2022", "2021-12-31", "2022-12-31", "plain"),
        ("rolling:12", "2022-01-09", "2023-01-09", "plain"),
        ("2022-01-10..2022-12-31:plain", "2022-01-10", "2022-12-31", "plain"),
        ("2022-01-10..:rebase", "2022-01-10", None, "rebase"),
    ],
)
def test_a_window_can_be_asked_for_by_name(name, start, end, kind):
    found = assess_named(Journal.from_dict({**YEAR, **TREATED}), name, date(2023, 1, 20), Profile())
    shown = (str(found.start), str(found.end) if found.closed else None, found.window_kind)
    assert shown == (start, end, kind)


@pytest.mark.parametrize("name", ["", "epoch:aspirin", "calendar:20", "rolling:7", "2022..", "2023-01-01..2022-01-01", "2022-01-10..:odd", "epoch:Ocrevus#2", "treatment-year:0", "treatment-year:²", "calendar:２０２１", "calendar:" + "9" * 5000])
def test_a_window_that_does_not_exist_is_refused_in_a_sentence(name):
    with pytest.raises(WindowError, match="window"):
        assess_named(Journal.from_dict({**YEAR, **TREATED}), name, date(2023, 1, 20), Profile())


def test_a_window_of_no_length_is_never_neda():
    scans = [{"date": "2022-01-10"}, {**CLEAN, "date": "2022-03-01", "compared_with": "2022-01-10"}]
    scores = [{"date": day, "score": 2.0, "source": "clinician"} for day in ("2022-01-10", "2022-03-01")]
    assert status(window=("2022-01-10", "2022-01-10"), mri=scans, edss=scores).verdict == "not-assessable"


def test_the_streak_starts_after_the_last_day_an_event_can_have_happened():
    vague = [{"onset": "2022-05", "certainty": "confirmed"}, {"onset": "2022-05-10", "certainty": "confirmed"}]
    assert status(relapses=vague).streak.since == date(2022, 5, 31)


def test_an_excluded_entry_dated_later_does_not_exist_yet():
    later = [{**RELAPSE, "onset": "2024-05-05", "excluded": "wrong person"}]
    assert status(relapses=later).to_dict() == status().to_dict()


def test_a_re_baselined_view_is_refused_where_the_treatment_was_too_short_for_it():
    short = [{"name": "Ocrevus", "start": "2022-01-10", "stop": "2022-09-10"}]
    with pytest.raises(WindowError, match="not for so long"):
        assess_named(Journal.from_dict({**YEAR, "treatments": short}), "epoch-rebaselined:Ocrevus", date(2023, 1, 20), Profile())


@pytest.mark.parametrize(("through", "short"), [("2022-06-26", True), ("2022-06-27", False)])
def test_less_than_168_days_are_short(through, short):
    scans = [{"date": "2022-01-10"}, {**CLEAN, "date": "2022-06-27", "compared_with": "2022-01-10"}]
    scores = [{"date": day, "score": 2.0, "source": "clinician"} for day in ("2022-01-10", through)]
    found = status(mri=scans, edss=scores, as_of="2022-07-01")
    assert (found.verdict, str(found.through), found.short) == ("neda", through, short)
