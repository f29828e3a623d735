"""`import`: spreadsheets and tables through the command, all or nothing, with questions on a terminal."""

import json
import os
import shutil
import subprocess

import pytest
from support.terminals import neda_on_a_terminal

SHEET = "Datum;EDSS;Neue Läsionen;Wetter\n07.03.2019;2,0;1;Regen\n13.09.2019;2,5;0;\n"
FILL = ("--fill", "edss.source=clinician")


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "clinic visits.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


def listed(neda):
    return json.loads(neda("list", "--json").out)


def test_a_spreadsheet_is_imported_and_one_undo_takes_all_of_it_back(neda, sheet):
    outcome = neda("import", str(sheet), *FILL)
    assert outcome.code == 0
    assert "Added: 2 MRI scans, 2 EDSS scores." in outcome.out
    assert 'Columns read: "Datum" as the date; "EDSS" as EDSS: EDSS score' in outcome.out
    assert 'Kept in the note of each entry: "Wetter".' in outcome.out
    assert len(listed(neda)) == 4
    assert "Added: nothing. 4 entries" in neda("import", str(sheet), *FILL).out
    assert neda("undo").code == 0
    assert listed(neda) == []
    assert neda("redo").code == 0
    assert len(listed(neda)) == 4
    neda("undo")
    assert "Added: 2 MRI scans, 2 EDSS scores." in neda("import", str(sheet), *FILL).out


def test_a_dry_run_tells_the_fate_of_every_row_and_makes_nothing(neda, sheet, place):
    outcome = neda("import", str(sheet), "--dry-run", *FILL)
    assert outcome.code == 0
    assert "line 2: new: 2019-03-07 EDSS: 2.0; clinician" in outcome.out
    assert "line 3: new: 2019-09-13 MRI: brain; new T2 0" in outcome.out
    assert "Would add: 2 MRI scans, 2 EDSS scores." in outcome.out
    assert not place.exists()


def test_what_the_file_does_not_say_is_refused_with_what_to_add(neda, sheet, place):
    outcome = neda("import", str(sheet))
    assert outcome.code == 2
    assert "--fill edss.source=clinician" in outcome.err
    assert not place.exists()


def test_dates_that_stay_ambiguous_are_refused_with_what_to_add(neda, tmp_path, place):
    path = tmp_path / "dates.csv"
    path.write_text("date,notes\n03/04/2019,hello\n")
    outcome = neda("import", str(path))
    assert outcome.code == 2
    assert "--date-order dmy or --date-order mdy" in outcome.err
    assert not place.exists()
    assert neda("import", str(path), "--date-order", "dmy").code == 0
    assert listed(neda)[0]["date"] == "2019-04-03"
    assert neda("import", str(path), "--date-order", "ydm").code == 2


def test_columns_are_named_with_map_even_where_the_heading_has_an_equals_sign(neda, tmp_path):
    path = tmp_path / "odd.csv"
    path.write_text("When=day,Words\n2019-04-03,hello\n")
    outcome = neda("import", str(path), "--map", "When=day=date", "--map", "Words=note.text")
    assert (outcome.code, listed(neda)[0]["text"]) == (0, "hello")
    assert neda("import", str(path), "--map", "Words").code == 2
    assert neda("import", str(path), "--map", "Nothing=date").code == 2


def test_every_wrong_row_is_named_by_its_line_and_nothing_is_stored(neda, tmp_path, place):
    path = tmp_path / "wrong.csv"
    path.write_text("date,edss,source\n2019-03-07,2.0,clinician\n2019-03-08,0.5,clinician\nsoon,2.0,clinician\n")
    outcome = neda("import", str(path))
    assert outcome.code == 2
    assert len(outcome.err.splitlines()) == 3
    assert "line 3, column “edss”" in outcome.err
    assert "line 4, column “date”" in outcome.err
    assert not place.exists()


def test_a_dry_run_tells_the_fate_of_every_row_though_some_are_wrong(neda, tmp_path, place):
    path = tmp_path / "wrong.csv"
    path.write_text("date,edss,source\n2019-03-07,2.0,clinician\n2019-03-08,0.5,clinician\n")
    outcome = neda("import", str(path), "--dry-run")
    assert outcome.code == 2
    assert "line 2: new: 2019-03-07" in outcome.out
    assert "line 3: wrong" in outcome.out
    assert "line 3, column “edss”" in outcome.err
    assert not place.exists()


def test_a_wrong_row_leaves_a_journal_that_is_there_as_it_is(neda, tmp_path):
    neda("add", "note", "--date", "2019", "--text", "kept")
    before = neda("export", "--format", "json").out
    path = tmp_path / "wrong.csv"
    path.write_text("date,notes\n2019-03-07,new\n2019-13-01,wrong\n")
    assert neda("import", str(path)).code == 2
    assert neda("export", "--format", "json").out == before


@pytest.mark.parametrize("content", [b"date,notes\n2019,\xff\n", b'date,notes\n2019,"x\n', b"PK\x03\x04 broken", b"\xff\xfed\x00", b"date,notes\n2019,\x00\n"])
def test_a_broken_file_is_one_line_and_exit_2(neda, tmp_path, place, content):
    path = tmp_path / "broken.csv"
    path.write_bytes(content)
    outcome = neda("import", str(path))
    assert outcome.code == 2
    assert "broken.csv" in outcome.err
    assert len(outcome.err.strip().splitlines()) == 1
    assert not place.exists()


def test_hostile_words_are_shown_inert_and_stored_as_typed(neda, tmp_path):
    path = tmp_path / "hostile.csv"
    path.write_text('date,notes,"\x1b[31m[/]"\n2019,"[bold] \x1b[31m\u202e x",y\n', encoding="utf-8")
    outcome = neda("import", str(path), "--dry-run")
    assert outcome.code == 0
    assert "\x1b" not in outcome.out + outcome.err
    assert "\u202e" not in outcome.out
    neda("import", str(path))
    assert listed(neda)[0]["text"] == "[bold] \x1b[31m\u202e x\n\x1b[31m[/]: y"


def test_an_entry_that_the_file_says_otherwise_is_named_and_kept(neda, tmp_path):
    neda("add", "note", "--date", "2019", "--text", "from here")
    saved = tmp_path / "saved.json"
    neda("export", "--format", "json", "-o", str(saved))
    saved.write_text(saved.read_text(encoding="utf-8").replace("from here", "from there"), encoding="utf-8")
    identity = listed(neda)[0]["id"]
    tried = " ".join(neda("import", str(saved), "--dry-run").out.split())
    assert "line 1: in the journal already, which says otherwise and is kept: 2019 note: from there" in tried
    said = " ".join(neda("import", str(saved)).out.split())
    assert f"Kept as they are in the journal, though the file says otherwise: note {identity[:8]}." in said
    assert listed(neda)[0]["text"] == "from here"


def test_no_path_at_all_is_not_the_folder_one_stands_in(neda, sheet, monkeypatch):
    monkeypatch.chdir(sheet.parent)
    outcome = neda("import", "")
    assert outcome.code == 2
    assert outcome.err == "neda: “” does not exist. Check the path.\n"


def test_tables_in_a_folder_and_in_a_zip_come_back_equal(neda, tmp_path, place):
    for target in (tmp_path / "tables", tmp_path / "tables.zip"):
        neda("export", "--format", "tables", "-o", str(target), before=("--demo",))
        assert neda("import", str(target)).code == 0
        mine = neda("export", "--format", "json").out
        assert mine == neda("export", "--format", "json", before=("--demo",)).out
        place.unlink()


def test_an_encrypted_export_is_imported_with_its_passphrase(neda, tmp_path, place):
    secret = tmp_path / "secret"
    secret.write_text("four plain words here\n")

    def told():
        return ("--passphrase-fd", str(os.open(secret, os.O_RDONLY)))

    outcome = neda("export", "-o", str(tmp_path / "j.json"), "--encrypt", before=("--demo", *told()))
    assert outcome.code == 0
    sealed = tmp_path / "j.json.age"
    assert sealed.read_bytes().startswith(b"age-encryption.org/v1")
    assert not (tmp_path / "j.json").exists()
    assert neda("import", str(sealed)).code == 2
    assert not place.exists()
    assert neda("import", str(sealed), before=told()).code == 0
    assert neda("export", "--format", "json").out == neda("export", "--format", "json", before=("--demo",)).out
    secret.write_text("another\n")
    assert neda("import", str(sealed), before=told()).code == 3


@pytest.mark.parametrize("form", ["csv", "tables", "json"])
def test_an_export_for_a_key_is_imported_with_that_key(neda, tmp_path, form):
    from pyrage import x25519

    key = x25519.Identity.generate()
    keys = tmp_path / "key.txt"
    keys.write_text(f"# created: today\n# public key: {key.to_public()}\n{key}\n")
    outcome = neda("export", "--format", form, "-o", str(tmp_path / "out"), "--encrypt-to", str(key.to_public()), before=("--demo",))
    assert outcome.code == 0
    (sealed,) = tmp_path.glob("out*.age")
    assert neda("import", str(sealed), "--identity", str(keys)).code == 0
    assert neda("export", "--format", "json").out == neda("export", "--format", "json", before=("--demo",)).out
    other = tmp_path / "other.txt"
    other.write_text(f"{x25519.Identity.generate()}\n")
    assert neda("import", str(sealed), "--identity", str(other)).code == 3
    other.write_text("# nothing but a remark\n")
    empty = neda("import", str(sealed), "--identity", str(other))
    assert (empty.code, "A key begins with AGE-SECRET-KEY-1." in empty.err) == (2, True)


@pytest.mark.skipif(shutil.which("age") is None, reason="age is not installed (Debian: age)")
def test_what_we_encrypt_any_age_tool_opens(neda, tmp_path):
    keys = tmp_path / "key.txt"
    subprocess.run(["age-keygen", "-o", str(keys)], check=True, capture_output=True)
    public = next(line.split(": ")[1] for line in keys.read_text().splitlines() if "public key" in line)
    neda("export", "-o", str(tmp_path / "t.csv"), "--encrypt-to", public, before=("--demo",))
    opened = subprocess.run(["age", "-d", "-i", str(keys), str(tmp_path / "t.csv.age")], check=True, capture_output=True).stdout
    assert opened == neda("export", before=("--demo",)).out.encode()


def test_on_a_terminal_what_the_file_does_not_say_is_asked(neda, tmp_path, place):
    path = tmp_path / "visits.csv"
    path.write_text("date,EDSS\n03/04/2019,2.0\n05/06/2019,2.5\n")
    terminal = neda_on_a_terminal(place, "import", str(path))
    terminal.answer("1 to 3: ", "1")
    terminal.answer("1 to 2: ", "nonsense")
    terminal.answer("1 to 2: ", "2")
    assert terminal.finish() == 0
    assert [(item["date"], item["source"]) for item in listed(neda)] == [("2019-05-06", "clinician"), ("2019-03-04", "clinician")]


def test_progress_is_shown_on_a_terminal_above_a_thousand_rows(tmp_path, place):
    path = tmp_path / "long.csv"
    path.write_text("date,notes\n" + "".join(f"2019-03-07,note {number}\n" for number in range(1500)))
    terminal = neda_on_a_terminal(place, "import", str(path))
    assert terminal.finish() == 0
    assert "1,000 rows read" in terminal.seen
    assert "Added: 1500 notes." in terminal.seen


def test_no_progress_where_nobody_watches(neda, tmp_path):
    path = tmp_path / "long.csv"
    path.write_text("date,notes\n" + "".join(f"2019-03-07,note {number}\n" for number in range(1500)))
    outcome = neda("import", str(path))
    assert "rows read" not in outcome.err + outcome.out
