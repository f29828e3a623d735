"""`neda add` points things out: what a report suggests, an entry that may be there already; it records neither."""

import io
import json

import pytest

REPORT = "MRI brain with contrast. No new T2 lesions. More than 3 enhancing lesions. Possible enlargement of one lesion."


def stored(neda):
    return json.loads(neda("list", "--json").out)


def facts(out, label):
    """The facts of a label, each on one line however it was wrapped."""
    lines, found = out.splitlines(), []
    for place, line in enumerate(lines):
        if line.startswith(f"{label}:"):
            rest = [more.strip() for more in lines[place + 1 :]]
            end = next((number for number, more in enumerate(lines[place + 1 :]) if not more.startswith(" ")), len(rest))
            found.append(" ".join([line.partition(": ")[2], *rest[:end]]))
    return found


def test_a_report_given_as_an_option_is_stored_and_its_suggestions_are_printed_as_options(neda):
    outcome = neda("add", "mri", "--date", "2026-06-02", "--report-text", REPORT)
    assert outcome.code == 0, outcome.err
    (entry,) = stored(neda)
    assert {"new_t2", "gd_enhancing", "contrast"}.isdisjoint(entry)
    assert facts(outcome.out, "Suggested, not recorded")[0] == '--contrast yes, from "MRI brain with contrast"'
    assert any(fact.startswith("--new-t2 0, from") for fact in facts(outcome.out, "Suggested, not recorded"))
    assert "Possible enlargement of one lesion" in facts(outcome.out, "Not read as an answer")[0]
    (command,) = facts(outcome.out, "To record them")
    assert command == f'neda edit {entry["id"][:8]} contrast=yes gd_enhancing=">3" new_t2=0'


def test_the_command_that_is_printed_records_them(neda):
    neda("add", "mri", "--date", "2026-06-02", "--report-text", REPORT)
    identity = stored(neda)[0]["id"][:8]
    assert neda("edit", identity, "contrast=yes", "gd_enhancing=>3", "new_t2=0").code == 0
    assert stored(neda)[0]["gd_enhancing"] == ">3"


@pytest.mark.parametrize("way", [["--date", "2026-06-02", "--report-text", "-"], ["-"]])
def test_a_report_can_come_from_standard_input(neda, monkeypatch, way):
    lines = REPORT.replace(". ", ".\n")
    typed = lines if way != ["-"] else "date: 2026-06-02\nreport_text: " + lines.replace("\n", "\n  ")
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    outcome = neda("add", "mri", *way)
    assert outcome.code == 0, outcome.err
    assert stored(neda)[0]["report_text"] == lines
    assert "Suggested, not recorded: --" in outcome.out


def test_what_was_recorded_already_and_what_was_not_said_is_not_suggested(neda):
    recorded = ["--date", "2026-06-02", "--contrast", "yes", "--new-t2", "0", "--gd-enhancing", ">3"]
    outcome = neda("add", "mri", *recorded, "--report-text", REPORT)
    assert facts(outcome.out, "Suggested, not recorded") == []
    assert "To record them" not in outcome.out
    assert "Suggested" not in neda("add", "mri", "--date", "2026-06-03").out


def test_a_second_scan_of_a_day_is_pointed_out(neda):
    assert "Please check" not in neda("add", "mri", "--date", "2026-06-02").out
    first = stored(neda)[0]["id"][:8]
    (fact,) = facts(neda("add", "mri", "--date", "2026-06-02").out, "Please check")
    assert fact.startswith(f"there already was an MRI of 2026-06-02, {first}.")


def test_what_the_program_is_stands_with_the_status_and_not_after_every_entry(neda):
    assert "not a medical device" not in neda("add", "checkin", "--date", "today", "--no-new-symptoms", "yes").out
    assert "not a medical device" in " ".join(neda("status").out.split())


@pytest.mark.parametrize("typed", ["spring 2019", "2 weeks ago", "13/04/2019", "last March"])
def test_without_a_terminal_a_spoken_date_is_refused_with_what_it_may_mean(neda, place, typed):
    outcome = neda("add", "note", "--date", typed, "--text", "x")
    assert outcome.code == 2
    assert " mean 20" in outcome.err
    assert not place.exists()
