"""The calendar file is read by an independent package, folds as the standard says and tells nothing about the person."""

from datetime import date, timedelta

import pytest

from neda.clinical import Journal, Profile
from neda.clinical.journal import LIST_OF
from neda.clinical.windows import assess_named
from neda.examples import NAMES, load
from neda.exchange.calendar_file import calendar, escaped, folded

Calendar = pytest.importorskip("icalendar", reason="icalendar is not installed: pip install 'neda[test]'").Calendar

TODAY = date(2026, 11, 22)
SAID = {"MRI due", "EDSS due", "Check-in due", "EDSS visit due", "Appointment"}


def text_of(journal, today=TODAY):
    return calendar(assess_named(journal, "since-baseline", today, Profile()), journal)


def events(text):
    return Calendar.from_ical(text).walk("VEVENT")


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_read_back_with_what_is_due(name):
    journal = load(name, TODAY).journal
    status = assess_named(journal, "since-baseline", TODAY, Profile())
    found = events(calendar(status, journal))
    assert [event["DTSTART"].dt for event in found] == [max(item.due, TODAY) for item in status.due]
    assert all(event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1) for event in found)
    assert {str(event["SUMMARY"]) for event in found} <= SAID
    assert len({str(event["UID"]) for event in found}) == len(found) > 0


def test_every_property_the_standard_needs_is_there():
    found = Calendar.from_ical(text_of(Journal()))
    assert (str(found["VERSION"]), bool(found["PRODID"])) == ("2.0", True)
    for event in found.walk("VEVENT"):
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(event)


def test_lines_end_as_the_standard_says_and_none_is_longer_than_75_octets():
    text = text_of(load("example", TODAY).journal)
    assert text.count("\n") == text.count("\r\n")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


@pytest.mark.parametrize("line", ["x" * 500, "SUMMARY:" + "ü" * 200, "SUMMARY:" + "🧠" * 60, "", "a" * 75, "a" * 76])
def test_a_folded_line_is_unfolded_to_itself_and_cuts_no_character(line):
    pieces = list(folded(line))
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert "\r\n".join(pieces).replace("\r\n ", "") == line


@pytest.mark.parametrize("text", ["a, b; c\\d", "one\ntwo", "plain"])
def test_a_text_value_is_read_back(text):
    made = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:{escaped(text)}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    assert str(events(made)[0]["SUMMARY"]) == text


def test_nothing_personal_is_in_the_file():
    secret = "Quimby"
    journal = Journal.from_dict(
        {
            "format": "neda-journal/1",
            "person": {"name": secret},
            "mri": [{"id": secret, "date": "2026-01-10", "centre": secret, "note": secret}],
            "visits": [{"date": "2027-01-10", "with": secret, "questions": [{"text": secret}]}],
            "treatments": [{"name": "ocrelizumab", "start": "2024-01-01", "note": secret}],
        }
    )
    text = text_of(journal)
    assert len(events(text)) == 4
    assert secret not in text
    assert "ocrelizumab" not in text
    assert "DESCRIPTION" not in text


def uids(journal, today=TODAY):
    return {str(event["SUMMARY"]): str(event["UID"]) for event in events(text_of(journal, today))}


def test_an_event_keeps_its_name_until_a_newer_entry_moves_it():
    journal = load("example", TODAY).journal
    before, later = uids(journal), uids(journal, TODAY + timedelta(days=3))
    assert before == later
    scanned = Journal.of([*journal.entries(), journal.mri[-1]._replace(id="new", date=journal.edss[-1].date)])
    after = uids(scanned)
    assert after["MRI due"] != before["MRI due"]
    assert after["EDSS due"] == before["EDSS due"]


def test_two_people_have_no_event_of_one_name():
    one, two = (uids(load(name, TODAY).journal) for name in ("ghezzi", "obradovic"))
    assert not set(one.values()) & set(two.values())


def test_every_thing_that_can_be_due_has_its_list():
    from neda.exchange.calendar_file import BASIS

    assert set(BASIS.values()) <= set(LIST_OF.values())
