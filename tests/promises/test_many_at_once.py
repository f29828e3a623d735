"""Many programs adding at once: nothing lost, nobody refused."""

import contextlib
import io
from datetime import date
from importlib import util
from pathlib import Path

from neda.cli import main
from neda.store import writing  # noqa: F401 -- imported once, so that every child starts at once

_spec = util.spec_from_file_location("children", Path(__file__).with_name("children.py"))
assert _spec is not None
assert _spec.loader is not None
children = util.module_from_spec(_spec)
_spec.loader.exec_module(children)

TODAY = date(2026, 11, 22)


def adding(path: Path, name: int, entries: int) -> int:
    for number in range(entries):
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            line = ["--journal", str(path), "add", "note", "--date", "2020", "--text", f"{name}-{number}"]
            code = main(line, today=TODAY)
        if code != 0:
            print(said.getvalue())
            return code
    return 0


def test_programs_adding_at_once_lose_nothing_and_are_refused_nothing(file, size, told):
    programs, entries = 8, size(10, 200)

    running = [children.child(lambda name=name: adding(file.path, name, entries)) for name in range(programs)]

    assert [children.ended(number) for number in running] == [0] * programs
    texts = [note.text for note in file.read().notes]
    assert sorted(texts) == sorted(f"{name}-{number}" for name in range(programs) for number in range(entries))
    assert file.verify() == ()
    assert file.change_number() == programs * entries
    told(f"{programs} programs x {entries} entries at once: {len(texts)} entries, no error")
