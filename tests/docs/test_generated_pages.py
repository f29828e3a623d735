"""The pages under docs/ are as the program would make them now, and what they say can be done."""

import re
import shutil
import sqlite3
import subprocess
from datetime import date

import pytest

from neda.clinical import Profile, Window, assess
from neda.clinical.parameters import BASES
from neda.clinical.profiles import NAMES
from neda.examples import load
from neda.store.file import JournalFile


@pytest.fixture
def example(tmp_path):
    """The example journal as a file."""
    file = JournalFile(tmp_path / "journal.db")
    file.create()
    journal = load("example", date(2026, 11, 22)).journal
    file.add(journal.entries(), person=journal.person)
    return tmp_path / "journal.db"


def test_no_page_or_schema_is_stale(docs):
    from make import stale

    assert [path.name for path in stale()] == [], "run: .venv/bin/python docs/make.py"


def test_a_changed_page_is_noticed(docs, tmp_path, monkeypatch):
    import make

    monkeypatch.setattr(make, "pages", lambda: {tmp_path / "commands.md": "as made now"})
    (tmp_path / "commands.md").write_text("as made before", encoding="utf-8")
    assert make.stale() == [tmp_path / "commands.md"]


def test_every_table_and_column_of_a_new_journal_is_explained(docs, example):
    page = (docs / "journal-file.md").read_text(encoding="utf-8")
    with sqlite3.connect(example) as journal:
        tables = [name for (name,) in journal.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        ours = [name for name in tables if not name.startswith(("sqlite_", "alembic_"))]
        columns = {name: [row[1] for row in journal.execute(f'PRAGMA table_info("{name}")')] for name in ours}
    journal.close()
    for table, names in columns.items():
        section = page.split(f"## `{table}`\n")[1].split("\n## ")[0]
        rows = {line.split("`")[1]: line for line in section.splitlines() if line.startswith("| `")}
        assert list(rows) == names
        assert all(len(line.split(" | ")[-1]) > len("x |") for line in rows.values())


def test_every_question_of_the_page_has_an_answer_in_the_example_journal(docs, example):
    from makers.journal_page import QUERIES

    page = (docs / "journal-file.md").read_text(encoding="utf-8")
    journal = sqlite3.connect(f"file:{example}?mode=ro", uri=True)
    for query in QUERIES:
        assert query.sql in page
        assert journal.execute(query.sql).fetchall(), query.asks
    journal.close()


def test_the_man_page_names_every_command_and_is_read_without_a_warning(docs):
    from makers.arguments import every_command

    page = (docs / "neda.1").read_text(encoding="utf-8")
    for command in every_command():
        assert f".SS {command.name}\n" in page
        assert all(item.typed.replace("-", r"\-") in page for item in command.arguments if item.typed != "-")
    if shutil.which("groff") is None:
        pytest.skip("groff is not installed")
    read = subprocess.run(
        ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-z", str(docs / "neda.1")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert read.stderr == ""


def test_every_section_a_verdict_names_is_explained(docs):
    page = (docs / "rules.md").read_text(encoding="utf-8")
    named = {basis.rule for basis in BASES.values()}
    for profile in NAMES:
        status = assess(load("example", date(2026, 11, 22)).journal, Window("2022-01-10"), "2026-11-22", Profile.named(profile))
        named |= {domain.rule for domain in status.domains.values()} | {item.rule for item in status.due}
    sections = {section for rule in named for section in re.findall(r"\d+\.\d+\w?", rule)}
    assert {"5.1", "5.3", "7.2", "8.2", "8.4"} <= sections
    assert [section for section in sorted(sections) if f"## §{section} " not in page] == []
