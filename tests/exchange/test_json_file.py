"""Files from anywhere: what is no journal is refused in one sentence that names the file, with bounded memory."""

import json
import os
from datetime import date

import pytest

from neda.clinical.journal import Journal
from neda.exchange import contents
from neda.exchange.json_file import journal_text, read_journal
from neda.exchange.problems import FileError

TODAY = date(2026, 11, 22)

WRONG = {
    "other format": b'{"format": "other/1"}',
    "no format": b'{"relapses": []}',
    "a list": b"[]",
    "a number": b"7",
    "empty": b"",
    "cut off": b'{"format": "neda-journal/1", "notes": [{"date": "20',
    "nested 10,000 deep": b"[" * 10_000 + b"]" * 10_000,
    "objects nested 10,000 deep": b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
    "not UTF-8": b'{"format": "neda-journal/1", "notes": [{"date": "2019", "text": "\xff"}]}',
    "UTF-16": '{"format": "neda-journal/1"}'.encode("utf-16"),
    "not a number": b'{"format": "neda-journal/1", "mri": [{"date": "2019", "field_tesla": NaN}]}',
    "a number of 5,000 digits": b'{"format": "neda-journal/1", "mri": [{"date": "2019", "new_t2": ' + b"9" * 5000 + b"}]}",
    "a key twice": b'{"format": "neda-journal/1", "notes": [], "notes": [{"date": "2019", "text": "x"}]}',
    "an id twice": b'{"format": "neda-journal/1", "visits": [{"id": "a", "date": "2019"}, {"id": "a", "date": "2020"}]}',
    "a wrong field": b'{"format": "neda-journal/1", "edss": [{"date": "2019", "source": "clinician", "score": 0.5}]}',
    "half a surrogate": b'{"format": "neda-journal/1", "notes": [{"date": "2019", "text": "\\ud800"}]}',
    "a date ahead": b'{"format": "neda-journal/1", "notes": [{"date": "2027", "text": "x"}]}',
    "ten million parts": b"[" + b"[]," * 10_000_000 + b"[]]",
}


@pytest.mark.parametrize("content", WRONG.values(), ids=WRONG)
def test_a_wrong_file_is_refused_in_one_sentence_that_names_it(tmp_path, content):
    path = tmp_path / "from a friend.json"
    path.write_bytes(content)
    with pytest.raises(FileError) as refused:
        read_journal(path, TODAY)
    assert "from a friend.json" in str(refused.value)
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 400


def test_a_file_over_64_mib_is_refused_unread(tmp_path):
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(contents.LARGEST + 1)
    with pytest.raises(FileError, match="64 MiB"):
        read_journal(path, TODAY)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no /dev/zero")
def test_a_device_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(contents, "LARGEST", 10_000)
    from pathlib import Path

    with pytest.raises(FileError):
        read_journal(Path("/dev/zero"), TODAY)


def test_a_missing_file_and_a_folder_are_said_so(tmp_path):
    for path in (tmp_path / "nowhere.json", tmp_path):
        with pytest.raises(FileError) as refused:
            read_journal(path, TODAY)
        assert path.name in str(refused.value)


def test_a_byte_order_mark_does_no_harm(tmp_path):
    path = tmp_path / "marked.json"
    path.write_bytes(b"\xef\xbb\xbf" + b'{"format": "neda-journal/1", "notes": [{"date": "2019", "text": "x"}]}')
    assert len(read_journal(path, TODAY).journal.notes) == 1


def test_ids_the_file_gives_are_told_from_those_made_here(tmp_path):
    path = tmp_path / "some.json"
    path.write_text('{"format": "neda-journal/1", "visits": [{"id": "own", "date": "2019"}, {"date": "2020"}]}')
    found = read_journal(path, TODAY)
    assert found.given == {"own"}
    assert all(item.id for item in found.journal.entries())


def test_what_is_written_is_read_back_as_typed(tmp_path):
    text = "[bold] \x1b[31m \u202e 🧠 é \x00 \u2028"
    data = {"format": "neda-journal/1", "notes": [{"id": "n", "date": "2019-03", "text": text}]}
    path = tmp_path / "journal.json"
    path.write_text(journal_text(Journal.from_dict(data)), encoding="utf-8")
    assert read_journal(path, TODAY).journal.to_dict() == data
    assert json.loads(path.read_text(encoding="utf-8")) == data
