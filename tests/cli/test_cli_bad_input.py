"""Mistakes people make, each with the sentence they read. Nothing is stored for any of them."""

import json

import pytest

from neda.clinical.journal import LIST_OF

DATES = "Examples: 2019-03-07, 2019-03, 2019, today, -3d, March 2019"
COUNT = "takes a number or the report's words: several, some, >10, >=1, possible 1, none."
EDSS = "EDSS score takes 0, 1.0, 1.5 and so on in halves up to 10.0; 0.5 does not exist."
TYPED = {
    "edss --date 2020 --source clinician --score 0.5": f"{EDSS} Typed: “0.5”. Example: 2.0",
    "edss --date 2020 --source clinician --score 11": f"{EDSS} Typed: “11”. Example: 2.0",
    "edss --date 2020 --source clinician --score 2.25": f"{EDSS} Typed: “2.25”. Example: 2.0",
    "edss --date 2020 --source clinician": (
        "EDSS score is needed, or all seven functional systems with the ambulation score. Example: 2.0"
    ),
    "edss --date 2020 --source derived --systems visual=1,pyramidal=2 --ambulation 0": (
        "EDSS score is needed, or all seven functional systems with the ambulation score. Example: 2.0"
    ),
    "relapse --date 2020-05-01 --end 2020-04-01 --certainty confirmed": (
        "End “2020-04-01” lies before the start, 2020-05-01. Example: 2020-05-01"
    ),
    "treatment --name ocrelizumab --start 2020-05-01 --stop 2020-04": (
        "Stop “2020-04” lies before the start, 2020-05-01. Example: 2020-05-01"
    ),
    "checkin --date 2026-11-23 --no-new-symptoms yes": (
        "Date lies after today, 2026-11-22: “2026-11-23”. Example: 2026-11-22"
    ),
    "relapse --date 2027 --certainty confirmed": (
        "Onset lies after today, 2026-11-22: “2027”. Example: 2026-11-22"
    ),
    "note --date 2020-02-30 --text x": f"Date is not a date this journal can read: “2020-02-30”. {DATES}",
    "note --date 30.February.2020 --text x": (
        "Date: “30.February.2020” may mean 2020-02. Please choose that, or type another date such as "
        "2019-03-07, 2019-03, 2019, March 2019"
    ),
    "note --date 30/02/2020 --text x": f"Date is not a date this journal can read: “30/02/2020”. {DATES}",
    "note --date 2020-13 --text x": f"Date is not a date this journal can read: “2020-13”. {DATES}",
    "note --date 03/04/2019 --text x": (
        "Date: “03/04/2019” can mean 2019-04-03 or 2019-03-04. Please choose one of these."
    ),
    "mri --date 2020 --new-t2 -3": f"New T2 lesions {COUNT} Typed: “-3”. Example: 0",
    "mri --date 2020 --enlarging-t2 -1": f"Enlarging T2 lesions {COUNT} Typed: “-1”. Example: 0",
    "mri --date 2020 --gd-enhancing=-1": f"Enhancing lesions (Gd+) {COUNT} Typed: “-1”. Example: 0",
    "mri --date 2020-01-02 --contrast no --gd-enhancing 2": (
        "Enhancing lesions (Gd+) is “2”, but contrast is no: an enhancing lesion can only be seen with contrast. "
        "Example: contrast yes"
    ),
    "relapse --date 2020 --certainty confirmed --hours -5": (
        "Lasted, hours or days takes a number from 0 to 100000. Typed: “-5”. Example: 72"
    ),
}
DEEP = "[" * 10_000 + "]" * 10_000
FILES = {
    '{"format": "neda-journal/1", "moods": []}': (
        "“in.json” was not imported. There is no list “moods” in a journal. "
        f"Lists: {', '.join(sorted(LIST_OF.values()))}"
    ),
    '{"format": "neda-journal/1", "checkins": [{"date": "2020", "no_new_symptoms": true, "mood": 3}]}': (
        "“in.json” was not imported. checkins, entry 1: there is no field “mood” in check-in. "
        "Fields: date, excluded, no_new_symptoms, note, slowly_worse. Example: date=2019-03-07"
    ),
    '{"format": "neda-journal/1", "mri": [{"date": "2020", "new_t2": -1}]}': (
        f"“in.json” was not imported. mri, entry 1: New T2 lesions {COUNT} Typed: “-1”. Example: 0"
    ),
    '{"format": "neda-journal/1", "notes": [{"date": "2020-02-30", "text": "x"}]}': (
        f"“in.json” was not imported. notes, entry 1: Date is not a date this journal can read: “2020-02-30”. {DATES}"
    ),
    '{"format": "neda-journal/1", "settings": {"set": {"confirm_days": 3}}}': (
        "“in.json” was not imported. confirm_days takes 84, 168, 336. Typed: “3”. Example: confirm_days=84"
    ),
    '{"format": "other/1"}': (
        "“in.json” was not imported. This file says “other/1”; a journal says “format”: “neda-journal/1”."
    ),
    '{"notes": []}': (
        "“in.json” was not imported. This file says no format; a journal says “format”: “neda-journal/1”."
    ),
    '{"format": "neda-journal/1",\n"mri": [{"da': (
        "“in.json” is not JSON from line 2 on. A cut-off file must be exported again."
    ),
    DEEP: "“in.json” is nested too deep to be a journal. Check that it is the right file.",
    '{"format": "neda-journal/1", "notes": [{"date": "2020", "text": ' + DEEP + "}]}": (
        "“in.json” is nested too deep to be a journal. Check that it is the right file."
    ),
}


@pytest.mark.parametrize("line", TYPED)
def test_what_is_typed_wrong_is_refused_with_the_sentence_that_helps(neda, place, line):
    outcome = neda("add", *line.split())
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"neda: {TYPED[line]}\n")
    assert not place.exists()


@pytest.mark.parametrize("content", FILES, ids=lambda content: content[:60])
def test_a_wrong_file_is_refused_with_the_sentence_that_helps(neda, place, tmp_path, content):
    path = tmp_path / "in.json"
    path.write_text(content, encoding="utf-8")
    outcome = neda("import", str(path))
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"neda: {FILES[content]}\n")
    assert not place.exists()


def test_a_wrong_edit_is_refused_with_the_same_sentence_and_the_entry_stays(neda):
    identity = neda("add", "mri", "--date", "2020-01-02", "--contrast", "no").out.split("Id: ")[1][:8]
    before = neda("list", "--json").out
    for change, sentence in (
        ("gd_enhancing=2", TYPED["mri --date 2020-01-02 --contrast no --gd-enhancing 2"]),
        ("new_t2=-3", TYPED["mri --date 2020 --new-t2 -3"]),
        ("date=03/04/2019", TYPED["note --date 03/04/2019 --text x"]),
    ):
        outcome = neda("edit", identity, change)
        assert (outcome.code, outcome.err) == (2, f"neda: {sentence}\n")
    assert neda("list", "--json").out == before


HOSTILE = [
    "[bold]x[/bold] [/] [C2-C4]",
    "\x1b[31mred\x1b[0m \x07\x9b31m",
    "\u202eright to left\u202c \u200f\u2066x",
    "🧠👩🏽‍⚕️ naïve 漢字",
    "x" * 100_000,
    "=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("text", HOSTILE, ids=["markup", "escapes", "direction", "emoji", "long", "formula"])
def test_words_are_stored_as_typed_and_inert_on_every_surface(neda, place, text, tmp_path):
    added = neda("add", "visit", "--date", "2027-01-02", "--with", text, "--questions", text, "--note", text)
    neda("add", "mri", "--date", "2020-01-02", "--report-text", text, "--centre", text, "--excluded", text)
    neda("person", f"matters_to_me={text}", f"allergies={text}")
    assert added.code == 0, added.err
    stored = {entry["kind"]: entry for entry in json.loads(neda("list", "--json").out)}
    assert stored["visit"]["with"] == stored["visit"]["note"] == stored["visit"]["questions"][0]["text"] == text
    assert stored["mri"]["report_text"] == stored["mri"]["excluded"] == text
    identity = stored["visit"]["id"]
    printed = [
        added,
        neda("list"),
        neda("history", identity),
        neda("edit", identity, f"note=again {text}"),
        neda("status", "--why"),
        neda("report"),
        neda("person"),
        neda("delete", identity),
        neda("undo"),
        neda("erase", identity, "--yes"),
    ]
    for outcome in printed:
        assert outcome.code == 0, outcome.err
        for letter in "\x1b\x07\x9b\u202e\u200f\u2066":
            assert letter not in outcome.out + outcome.err
    if "[C2-C4]" in text:
        assert text in neda("list").out.replace("\n  ", " ")


def test_words_come_back_from_a_table_as_typed_and_do_nothing_in_a_spreadsheet(neda):
    from neda.exchange.sheet import read_sheet
    from neda.exchange.spreadsheet import RISKY, restored

    for text in HOSTILE:
        neda("add", "note", "--date", "2020-01-02", "--text", text)
    rows = list(read_sheet(neda("export").out.encode(), "table.csv").rows)
    assert not any(cell.startswith(RISKY) for row in rows for cell in row.cells)
    values = [restored(row.cells[3]) for row in rows]
    for text in HOSTILE:
        assert text in values
