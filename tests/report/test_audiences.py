"""One page for each reader, and what a reader must not miss on it."""

from datetime import date

import pytest

from neda.clinical import Journal, course
from neda.examples import load
from neda.report.document import AUDIENCES, document
from neda.report.formats import FORMATS, render
from neda.report.known import last_visit
from neda.report.plain import to_plain
from neda.report.text import to_text

AS_OF = date(2026, 5, 20)
CLEAR = {
    "mri": [{"date": "2025-03-01", "new_t2": 0, "enlarging_t2": 0}, {"date": "2026-03-01", "new_t2": 0, "enlarging_t2": 0}],
    "edss": [{"date": day, "score": 2, "source": "clinician"} for day in ("2025-03-01", "2025-09-01", "2026-04-01")],
}
RELAPSE = {"relapses": [{"onset": "2025-09-20", "certainty": "confirmed"}]}
RISE = {"edss": [*CLEAR["edss"], {"date": "2026-05-01", "score": 4, "source": "clinician"}]}


def lines(made, name):
    return next((block.lines for block in made.blocks if block.name == name), ())


@pytest.fixture
def made(page_of):
    return lambda lists, **asked: page_of(lists, AS_OF, **asked)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_page_begins_with_the_verdict_and_ends_with_what_it_is(page, audience):
    names = [block.name for block in page("example", audience=audience).blocks]
    assert names[:2] == ["status", "sure"]
    assert names[-4:] == ["missing", "counted", "key", "about"]


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("name", ["example", "ghezzi", "inshasi", "obradovic"])
def test_page_one_of_a_built_in_journal_fits_without_shortening_anything(page, name, audience):
    text = to_text(page(name, audience=audience))
    first = text.split("\n\nANNEX\n")[0].rstrip("\n").split("\n")
    assert len(first) <= 60
    assert "…[" not in text


def test_a_gp_reads_the_verdict_in_plain_words(made):
    clear = lines(made(CLEAR, audience="gp"), "plain")[0]
    assert clear.startswith("From 2025-03-01 through 2026-03-01 the records show no attack of new symptoms (relapse), no new")
    assert "do not say what comes next" in clear
    assert "new MS activity is recorded: relapse 2025-09-20" in lines(made(CLEAR | RELAPSE, audience="gp"), "plain")[0]
    assert "a later visit has to confirm" in lines(made(CLEAR | RISE, audience="gp"), "plain")[0]
    assert "not complete enough" in lines(made({"mri": CLEAR["mri"], "edss": CLEAR["edss"][:1]}, audience="gp"), "plain")[0]
    assert "Too little is recorded" in lines(made({}, audience="gp"), "plain")[0]
    new = {"treatments": [{"name": "ocrelizumab", "start": "2026-04-01"}]}
    assert "judging starts again from about 2026-10-01" in lines(made(CLEAR | new, audience="gp"), "plain")[0]
    assert "EDSS: disability score" in lines(made(CLEAR, audience="gp"), "key")[0]


def test_a_transplant_team_reads_the_last_12_and_24_months_part_by_part(made):
    recent = lines(made(CLEAR | RELAPSE, audience="transplant"), "recent")
    assert recent[0].startswith("12 months, since 2025-05-20: [!!] Relapses: relapse 2025-09-20; [")
    assert recent[1].startswith("24 months, since 2024-05-20: [")
    nothing = lines(made({}, audience="transplant"), "recent")[0]
    assert nothing.count("[??]") == 3
    assert nothing.count("not observed in full") == 3


def test_a_transplant_team_reads_every_drug_on_its_own_line_with_why_it_stopped(made):
    drugs = [
        {"name": "interferon", "start": "2019-01-01", "stop": "2020-01-01", "stop_reason": "lack_of_efficacy"},
        {"name": "fingolimod", "start": "2020-02-01", "stop": "2022-01-01", "stop_reason": "side_effects"},
        {"name": "ocrelizumab", "start": "2022-03-01"},
        {"name": "methylprednisolone", "kind": "steroids", "start": "2019-06-01"},
    ]
    shown = lines(made({"treatments": drugs}, audience="transplant"), "treatments")
    assert shown[0].startswith("now ocrelizumab")
    assert shown[1].endswith("stopped: side effects")
    assert shown[2].endswith("stopped: lack of efficacy")
    assert shown[3].startswith("methylprednisolone (steroids)")


def test_the_headline_says_what_awaits_confirmation(made):
    assert lines(made(CLEAR | RISE), "status")[0] == "[..] AWAITING CONFIRMATION: EDSS 2.0 to 4.0 on 2026-05-01"


def test_an_activity_page_says_what_shows_it(made):
    sure = lines(made(CLEAR | RELAPSE), "sure")[0]
    assert sure.startswith("shown by relapse 2025-09-20; none recorded in the ")
    many = {"relapses": [{"onset": f"2025-{month:02}-20", "certainty": "confirmed"} for month in (4, 6, 8, 10, 12)]}
    assert "and 2 more" in lines(made(CLEAR | many), "sure")[0]


def test_activity_before_the_time_that_is_judged_is_named(made):
    switched = {"treatments": [{"name": "ocrelizumab", "start": "2024-06-01"}], "relapses": [{"onset": "2024-07-01", "certainty": "confirmed"}]}
    assert "last activity on record: relapse 2024-07-01" in lines(made(CLEAR | switched), "sure")[0]


def test_activity_before_any_treatment_is_named_too(made):
    early = {"relapses": [{"onset": "2001", "certainty": "confirmed"}], "treatments": [{"name": "aHSCT", "start": "2005-01-01"}]}
    assert lines(made(early), "sure")[0].endswith("last activity on record: relapse 2001")
    scanned = {"mri": [{"date": "2018-01", "gd_enhancing": 2}], "treatments": [{"name": "cladribine", "start": "2018-01"}]}
    assert lines(made(scanned), "sure")[0].endswith("last activity on record: enhancing lesion 2018-01")


def test_a_verdict_too_old_says_up_to_when_it_held_in_its_second_line(made):
    stale = {
        "mri": [{"date": day, "contrast": True, "gd_enhancing": 0, "new_t2": 0, "enlarging_t2": 0} for day in ("2022-01-10", "2022-06-01")],
        "edss": [{"date": day, "score": 2, "source": "clinician"} for day in ("2022-01-12", "2023-01-12", "2024-01-08", "2025-01-06", "2026-01-02")],
    }
    status = lines(made(stale), "status")
    assert status[0] == "[??] INCOMPLETE"
    assert "NEDA-3 held 4 months since the baseline of 2022-01-12, through 2022-06-01" in status[1]


def test_proven_activity_is_not_called_unobserved(made):
    proven = {"relapses": [{"onset": "2024-06-01", "certainty": "confirmed"}], "person": {"baseline": "2023-01-01"}}
    sure = lines(made(proven), "sure")[0]
    assert sure.startswith("shown by relapse 2024-06-01")
    assert "no part of this window was observed without gaps" in sure
    assert "no part of the answer" not in sure


def test_while_a_new_baseline_is_awaited_the_drug_is_named_once(made):
    status = lines(made({"treatments": [{"name": "cladribine", "start": "2026-01-10"}]}), "status")
    assert status[0].startswith("[->] REBASELINING until ")
    assert status[1] == "cladribine since 2026-01-10"


def test_a_time_known_by_its_year_only_has_its_shortest_and_longest_length(made):
    taken = {"treatments": [{"name": "fingolimod", "start": "2014", "stop": "2021-02", "stop_reason": "choice"}]}
    assert "fingolimod 2014..2021-02 (73 months to 85 months), stopped" in " ".join(lines(made(taken), "treatments"))


def test_where_nothing_was_observed_the_page_says_so(made):
    assert lines(made({}), "sure")[0] == "no part of the answer was observed in this window"


def test_slow_worsening_reported_in_a_check_in_stands_on_page_one(made):
    visit = [{"date": "2026-04-01"}]
    page = made(CLEAR | {"visits": visit, "checkins": [{"date": "2026-05-10", "no_new_symptoms": False, "slowly_worse": True}]})
    assert "check-in 2026-05-10 slowly worse, no attack" in lines(page, "changes")[0]
    assert "last check-in 2026-05-10: slowly worse, no attack · 10 days ago" in lines(page, "components")[0]
    assert "slowly worse on 2026-05-10: an EDSS would show whether it counts" in lines(page, "missing")[0]
    assert not any("slowly worse" in text for block in page.annex for text in block.lines)


TESTS = [
    {"date": day, "test": test, "value": value, "unit": "s"}
    for day, test, value in (("2024-03-01", "t25fw", 5.1), ("2025-03-01", "t25fw", 5.4), ("2026-03-01", "t25fw", 6.2), ("2026-03-01", "sdmt", 51))
]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_walking_and_thinking_tests_stand_on_every_page_with_the_result_before(made, audience):
    page = made(CLEAR | {"measurements": [*TESTS, {"date": "2026-04-01", "test": "t25fw", "value": 9, "excluded": "fell"}]}, audience=audience)
    assert lines(page, "results") == ("walk (T25FW) 6.2 s (2026-03-01), before 5.4 s (2025-03-01); symbols (SDMT) 51 s (2026-03-01)",)
    assert lines(made(CLEAR, audience=audience), "results") == ()
    assert "TESTS" not in to_text(made(CLEAR, audience=audience))


IN_WORDS = {
    "relapses": [{"onset": "2025-09-20", "certainty": "confirmed", "symptoms": "numb legs", "note": "after a hot week"}],
    "mri": [CLEAR["mri"][0], CLEAR["mri"][1] | {"report_text": "as before"}],
    "checkins": [{"date": "2026-05-10", "no_new_symptoms": True, "note": "tired"}],
    "measurements": TESTS,
    "notes": [{"date": "2026-05-11", "text": "moved house"}, {"date": "2026-05-21", "text": "later"}],
}


def test_what_is_recorded_and_not_printed_is_counted_in_the_last_line(made, read):
    left = "left out (--full has them): symptoms (1), report texts (1), notes (1), remarks (2), results (1)"
    for form in FORMATS:
        assert "".join(left.split()) in "".join(read(form, render(made(CLEAR | IN_WORDS), form)).split())
    assert to_plain(made(CLEAR | IN_WORDS))[-1] == left
    assert made(CLEAR).leaves_out == ()
    assert "left out" not in to_text(made(CLEAR | IN_WORDS, full=True))


def test_an_anonymous_page_counts_no_words_that_no_page_of_it_has(made):
    assert made(CLEAR | IN_WORDS, anonymous=True).leaves_out == ("results (1)",)


def test_a_period_without_entries_says_so_and_not_that_there_are_none(made):
    page = made(CLEAR | RELAPSE, since=date(2026, 5, 1))
    for name, said in (("relapses", "no relapses"), ("mri", "no MRI scans"), ("edss", "no EDSS scores")):
        assert lines(page, name)[0] == f"{said} recorded since 2026-05-01"
    assert lines(made({}, since=date(2026, 5, 1)), "relapses") == ("no relapses recorded",)


def starred(made, onset, *scores):
    edss = [{"date": day, "score": 3, "source": "clinician"} for day in scores]
    page = made({"edss": edss, "relapses": [{"onset": onset, "certainty": "confirmed"}]})
    return lines(page, "edss")[0].partition(": ")[2]


def test_a_score_soon_after_a_relapse_has_a_star_and_one_that_may_be_a_star_in_doubt(made):
    assert starred(made, "2025-06-01", "2025-06-20", "2025-12-01") == "2025-12-01 3.0, 2025-06-20 3.0*"
    assert starred(made, "2025-06", "2025-06-20", "2025-12-01") == "2025-12-01 3.0, 2025-06-20 3.0*?"
    assert "*? perhaps" in lines(made({}), "key")[0]


def test_the_trend_has_a_bar_for_every_half_point(made):
    def trend(*scores):
        edss = [{"date": f"2025-{month:02}-01", "score": score, "source": "clinician"} for month, score in enumerate(scores, start=1)]
        return lines(made({"edss": edss}), "edss")[1]

    assert trend(2.5, 3.5, 3.0, 3.0) == "trend ▁▃▂▂ low 2.5, high 3.5"
    assert trend(2.0, 5.5, 2.0) == "trend ▁█▁ low 2.0, high 5.5"
    assert trend(2.0, 6.0, 2.0) == "trend ▁█▁ low 2.0, high 6.0, rounded"


def test_new_check_ins_are_new_since_the_visit_and_quiet_ones_count_as_one(made):
    quiet = [{"date": f"2026-0{month}-10", "no_new_symptoms": True} for month in (4, 5)]
    told = [{"date": "2026-05-12", "no_new_symptoms": False}]
    page = made({"visits": [{"date": "2026-04-01"}], "checkins": quiet + told})
    assert lines(page, "changes")[0] == "2026-04-01: check-in 2026-05-12 new or worse symptoms; 2 check-ins, nothing new, last 2026-05-10"


def test_an_entry_on_the_day_of_the_visit_is_not_new_and_one_the_day_after_is(made):
    page = made({"visits": [{"date": "2026-04-01"}], "edss": [{"date": day, "score": 2, "source": "self"} for day in ("2026-04-01", "2026-04-02")]})
    assert lines(page, "changes")[0] == "2026-04-01: EDSS 2026-04-02 2.0"


def test_an_excluded_entry_is_new_and_marked(made):
    attack = {"onset": "2026-05-01", "certainty": "confirmed", "excluded": "migraine"}
    assert "relapse 2026-05-01 (excluded)" in lines(made({"visits": [{"date": "2026-04-01"}], "relapses": [attack]}), "changes")[0]


def test_the_last_visit_is_the_latest_one_that_is_past():
    journal = Journal.from_dict(
        {"format": "neda-journal/1", "visits": [{"date": day} for day in ("2025-01-01", "2026-05-20", "2026-05-21", "2027")]}
    )
    assert last_visit(journal, AS_OF) == AS_OF
    assert last_visit(Journal(), AS_OF) is None


def test_a_full_page_has_every_recorded_field_of_every_entry_in_its_annex(made):
    entry = {"date": "2025-03-01", "new_t2": 0, "scanner": "Skyra", "field_tesla": 3, "report_text": "no change", "contrast": False}
    full = made({"mri": [entry], "notes": [{"date": "2025-01-01", "text": "moved house"}]}, full=True)
    annex = {block.label: block.lines for block in full.annex if block.label}
    line = annex["MRI SCANS, EVERY ENTRY"][0]
    assert line.startswith("2025-03-01: ")
    assert all(text in line for text in ("regions: brain", "contrast given: no", "Skyra", "3", "no change"))
    assert "moved house" in annex["NOTES, EVERY ENTRY"][0]
    assert "all 2 entries in full" in full.annex_holds


def test_a_period_starts_the_identity_and_sends_what_is_older_to_the_annex(made):
    page = made(CLEAR, since=date(2026, 1, 1))
    assert "2026-01-01..2026-05-20" in page.identity
    assert [row[0] for block in page.blocks if block.name == "mri" for row in block.rows] == ["2026-03-01"]
    assert [row[0] for block in page.annex if block.name == "mri" for row in block.rows] == ["2025-03-01"]


def test_a_page_made_from_a_course_and_from_its_status_are_the_same():
    journal = Journal.from_dict({"format": "neda-journal/1", **CLEAR})
    whole = course(journal, AS_OF)
    for audience in AUDIENCES:
        assert document(journal, whole, AS_OF, audience=audience) == document(journal, whole.baseline, AS_OF, audience=audience)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_clear_verdict_has_room_for_what_it_does_not_say(audience):
    clear_day = date(2025, 12, 20)
    journal = load("example", date(2026, 11, 22)).journal
    text = to_text(document(journal, course(journal, clear_day), clear_day, audience=audience))
    first = text.split("\n\nANNEX\n")[0]
    assert "NO EVIDENCE RECORDED" in first
    assert "NEDA does not predict the future" in first
    assert "…[" not in first
