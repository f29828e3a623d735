"""Makes the journal files of the newest revision, kept as test data for every later one: run once after a new migration.

    .venv/bin/python tests/store/make_released_journals.py

Writes `released/REVISION-empty.journal` and `-full.journal` beside itself, and what they hold as JSON: four files to
commit. Never over a file: those of a revision that is not released yet are deleted by hand before they are made anew.
"""

import json
from datetime import date
from pathlib import Path

from neda.clinical.recording import entry
from neda.examples import load
from neda.store.file import JournalFile
from neda.store.opening import REVISIONS

HERE = Path(__file__).parent / "released"


def contents(file: JournalFile) -> dict[str, object]:
    """Everything a journal holds that must come through an upgrade."""
    read = file.read()
    return {
        "journal": read.to_dict(),
        "history": {item.id: [change.action for change in file.history(item.id)] for item in read.entries()},
        "draft": file.draft("relapse"),
        "number": file.change_number(),
    }


def make() -> None:
    """An empty journal, and one with every kind of entry, history, undo, a deleted entry and a draft."""
    empty, full = (JournalFile(HERE / f"{REVISIONS[-1]}-{name}.journal") for name in ("empty", "full"))
    if empty.path.exists():
        raise SystemExit(f"{empty.path} is there already")
    empty.create()
    journal = load("example", date(2026, 11, 22)).journal
    stored = full.add(journal.entries(), journal.person, journal.settings)
    full.add([entry("clinic", {"name": "City Clinic", "answers": {"volume": {"answer": "40 a year", "note": ""}}})])
    full.change(stored[0]._replace(note="changed once"))
    full.remove(stored[1].id)
    full.remove(stored[2].id)
    full.undo()
    full.save_draft("relapse", {"onset": "2026-11", "symptoms": "typed and not saved"})
    for file in (empty, full):
        file.path.with_suffix(".json").write_text(json.dumps(contents(file), indent=1, sort_keys=True) + "\n")
    for left in HERE.glob("*-backups"):
        for copy in left.iterdir():
            copy.unlink()
        left.rmdir()


if __name__ == "__main__":
    make()
