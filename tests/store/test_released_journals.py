"""The files of every released version open, are brought up to date, and hold what they held."""

import json
import shutil
from importlib import util
from pathlib import Path

import pytest

from neda.clinical.journal import LIST_OF
from neda.store import opening
from neda.store.file import JournalFile

HERE = Path(__file__).parent
_spec = util.spec_from_file_location("make_released_journals", HERE / "make_released_journals.py")
assert _spec is not None
assert _spec.loader is not None
making = util.module_from_spec(_spec)
_spec.loader.exec_module(making)
RELEASED = sorted((HERE / "released").glob("*.journal"))


def test_every_revision_has_its_files() -> None:
    wanted = {f"{revision}-{name}" for revision in opening.REVISIONS for name in ("empty", "full")}
    missing = sorted(wanted - {path.stem for path in RELEASED})
    assert not missing, f"no {', '.join(missing)}: run .venv/bin/python tests/store/make_released_journals.py"
    assert {path.stem for path in RELEASED} == wanted


def test_the_newest_full_journal_holds_an_entry_of_every_kind() -> None:
    held = json.loads((HERE / "released" / f"{opening.REVISIONS[-1]}-full.json").read_text())["journal"]
    missing = [kind for kind, name in LIST_OF.items() if name not in held]
    assert not missing, f"{', '.join(missing)}: add one in tests/store/make_released_journals.py, then make the files anew"


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_a_journal_of_that_version_opens_with_all_it_held(path: Path, tmp_path: Path) -> None:
    shutil.copy(path, tmp_path / "journal.db")
    file = JournalFile(tmp_path / "journal.db")
    wanted = json.loads(path.with_suffix(".json").read_text())

    assert json.loads(json.dumps(making.contents(file))) == wanted
    assert file.verify() == ()
    undone = file.undo()
    assert (undone is not None) == bool(wanted["number"])
    if undone is not None:
        file.redo()
        assert json.loads(json.dumps(making.contents(file)))["journal"] == wanted["journal"]
