"""`due`, `timeline` and `profile`: what they print at 80 columns, as data, and what they refuse."""

import json

import pytest

from neda.clinical.profiles import NAMES

DEMO = ("--demo",)
ADVICE = ("should", "must", "you need", "safe", "switch to", "eligible", "remission", "cured")


@pytest.fixture
def journal(neda):
    for line in (
        "mri --date 2022-01-10 --contrast yes --gd-enhancing 0",
        "mri --date 2023-01-09 --contrast yes --gd-enhancing 0 --new-t2 0 --enlarging-t2 0 --compared-with 2022-01-10",
        "edss --date 2022-01-10 --score 2.0 --source clinician",
        "edss --date 2023-01-12 --score 2.0 --source clinician",
        "checkin --date 2022-07-01 --no-new-symptoms yes",
        "visit --date 2023-02-01",
    ):
        assert neda("add", *line.split()).code == 0
    return neda


@pytest.mark.parametrize("command", ["due", "timeline", "timeline --text", "profile", "profile list", *(f"profile show {name}" for name in NAMES)])
@pytest.mark.parametrize("demo", ["example", "ghezzi", "inshasi", "obradovic"])
def test_plain_output_has_letters_and_ascii_signs_within_80_columns_and_gives_no_advice(neda, command, demo):
    outcome = neda(*command.split(), before=("--demo-journal", demo))
    assert outcome.code == 0
    for line in outcome.out.splitlines():
        assert all(letter.isascii() or letter.isalpha() for letter in line)
        assert len(line) <= 80
        assert line == line.rstrip()
    said = " ".join(outcome.out.lower().split())
    assert not [word for word in ADVICE if word in said]


@pytest.mark.parametrize("command", ["due", "timeline", "timeline --text", "profile show neda-3"])
def test_what_the_program_is_stands_at_the_end(neda, command):
    flat = " ".join(neda(*command.split(), before=DEMO).out.split())
    assert flat.endswith("does not tell you to start, stop or change a treatment.")


def test_due_says_what_when_why_and_by_which_rule_and_source(journal):
    outcome = journal("due", "--as-of", "2023-01-20")
    flat = " ".join(outcome.out.split())
    assert "MRI due 2024-01-09: 12 months after the last, 2023-01-09" in flat
    assert "Rule section 5.6; CMSC16, AJN-T1." in flat
    assert "Source: CMSC16, Traboulsee A et al." in flat
    assert "EDSS due 2023-07-12: 6 months after the last, 2023-01-12 Rule section 5.6; a convention of this program" in flat
    assert "visit planned 2023-02-01 Recorded by you as an appointment." in flat
    assert "they are not advice" in flat


def test_due_as_json_has_the_keys_of_next_and_its_reason(journal):
    found = json.loads(journal("due", "--json", "--as-of", "2023-01-20").out)
    status = json.loads(journal("status", "--json", "--as-of", "2023-01-20").out)
    assert [{name: item[name] for name in ("what", "due", "rule")} for item in found] == status["next"]
    assert found[0] == {
        "what": "visit", "due": "2023-02-01", "rule": "planned", "until": None, "standing": "ahead",
        "reason": {"code": "due_visit", "text": "the appointment you recorded for 2023-02-01"}, "sources": [],
    }  # fmt: skip


def test_due_of_a_window_that_has_ended_says_so(journal):
    outcome = journal("due", "--window", "calendar:2022")
    assert (outcome.code, outcome.out) == (0, "This window has ended: nothing is due in it.\n")


def test_what_is_overdue_is_said_in_the_status_too(journal):
    assert "Next: MRI was due 2024-01-09, overdue (usual schedules)" in journal("status", "--as-of", "2024-06-01").out
    assert "Next: MRI was due 2024-01-09, long gap (usual schedules)" in journal("status", "--as-of", "2025-06-01").out


def test_the_timeline_has_the_chart_its_key_and_every_year(journal):
    out = journal("timeline", "--as-of", "2023-01-20").out
    assert "Timeline as of 2023-01-20" in out
    assert " R |" in out
    assert "EDSS: o counted score" in out
    assert "Year 2022: [--] NO EVIDENCE RECORDED (NEDA-3 through 2022-12-31)" in out
    assert "12 months up to 2023-01-09: [--] NO EVIDENCE RECORDED" in " ".join(out.split())
    assert "NEDA does not predict the future" in out


def test_the_text_twin_has_the_facts_of_the_chart_and_the_same_tables(journal):
    drawn, text = (" ".join(journal("timeline", "--as-of", "2023-01-20", *more).out.split()) for more in ((), ("--text",)))
    assert " R |" not in text
    assert "MRI 2023-01-09 (brain): new T2 0, enlarging T2 0, enhancing 0; with contrast" in text
    start = drawn.index("Since the baseline")
    assert drawn[start:] == text[text.index("Since the baseline Status") :]


def test_the_timeline_can_be_narrowed_and_widened(journal):
    out = journal("timeline", "--since", "2022-06", "--until", "2022-12-31", "--width", "60").out
    chart = [line for line in out.splitlines() if line.startswith(("   |", " M |", " ? |", "   +"))]
    assert chart
    assert max(map(len, chart)) <= 60
    assert "2022-07" in out
    assert "Year 2022" in out
    assert "Year 2023" not in out
    text = journal("timeline", "--text", "--since", "2022-06", "--until", "2022-12-31").out
    assert "EDSS 2.0 on" not in text
    assert "Chart from 2022-06-01 to 2022-12-31." in text


def test_the_timeline_of_one_window_shows_its_time_and_its_verdict_first(journal):
    out = journal("timeline", "--text", "--window", "calendar:2022").out
    assert "Chart from 2021-12-31 to 2022-12-31." in out
    assert "In the window asked for\nStatus: [--] NO EVIDENCE RECORDED (NEDA-3 through 2022-12-31)" in out


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--width", "5"), "--width takes a whole number from 40 to 400, not “5”"),
        (("--width", "²"), "--width takes"),
        (("--width", "-3"), "--width takes"),
        (("--since", "soon"), "--since takes a date, not “soon”"),
        (("--until", "soon"), "--until takes a date"),
        (("--since", "2026-11", "--until", "2022"), "--until lies before --since"),
        (("--until", "1999"), "--until lies before --since"),
        (("--since", "2026-11-22", "--as-of", "2023-01-20"), "--since lies after 2023-01-20"),
    ],
)
def test_a_time_or_a_width_that_cannot_be_shown_is_refused_with_an_example(journal, options, says):
    outcome = journal("timeline", *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err
    assert "Example" in outcome.err


def test_the_rules_asked_for_are_applied_to_all_of_the_timeline(journal):
    out = journal("timeline", "--profile", "neda-2", "--set", "confirm_days=84").out
    assert "NEDA-2 v1, changed: confirm_days=84, as of 2026-11-22" in out
    assert "(NEDA-2 through 2022-12-31)" in out
    assert "NEDA-3 through" not in out


def test_an_empty_journal_has_a_timeline_and_things_that_are_due(neda):
    neda("add", "note", "--date", "2020-01-01", "--text", "x")
    assert "no EDSS recorded" in neda("timeline").out
    assert "Nothing to draw is recorded yet." in neda("timeline", "--text").out
    assert "MRI due 2026-11-22: none is recorded yet" in neda("due").out


def test_profile_needs_no_journal_and_makes_none(neda, place):
    outcome = neda("profile", "show", "neda-3")
    assert outcome.code == 0
    assert "confirm_days: 168 (takes 84, 168, 336)" in outcome.out
    assert "Basis: section 7.2; EMA15, KAP18" in outcome.out
    assert not place.exists()


def test_profile_list_says_every_rule_set_in_a_sentence(neda):
    out = neda("profile", "list").out
    assert neda("profile").out == out
    assert [line.split(":")[0] for line in out.splitlines() if not line.startswith(" ")] == list(NAMES)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("show", "Name the rule set to show: neda-3, "),
        ("show neda-9", "There is no profile “neda-9”"),
        ("explain neda-3", "neda profile takes list or show, not “explain”"),
        ("list neda-3", "“neda-3” is one word too many"),
        ("show neda-3 neda-4", "one word too many"),
    ],
)
def test_a_profile_that_cannot_be_shown_is_refused(neda, typed, says):
    outcome = neda("profile", *typed.split())
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err


def test_adding_an_edss_that_does_not_fit_points_it_out_and_keeps_it_as_typed(neda):
    line = "edss --date 2023-01-12 --score 2.0 --source clinician --systems pyramidal=5,cerebellar=1 --ambulation 1"
    outcome = neda("add", *line.split())
    flat = " ".join(outcome.out.split())
    assert outcome.code == 0
    assert "Please check: EDSS 2023-01-12: 2.0 is lower than its pyramidal (strength) grade of 5" in flat
    assert "what is missing is never read as 0" in flat
    assert "EDSS score: 2.0" in outcome.out
    assert "Please check" not in neda("add", "edss", "--date", "2023-02-12", "--score", "2.0", "--source", "clinician").out


def test_a_jcv_word_without_a_number_stands_on_the_page(neda):
    neda("add", "measurement", "--date", "2023-01-12", "--test", "jcv", "--unit", "positive")
    assert "JCV positive (2023-01-12)" in " ".join(neda("report").out.split())
