"""Killed at any moment while saving: what was acknowledged is there, and no draft older than the last second is lost."""

import os
import random
import signal
import sys
import time
from datetime import date
from importlib import util
from pathlib import Path

from neda.cli import main
from neda.store import writing  # noqa: F401 -- imported once, so that every child saves at once
from neda.store.file import JournalFile

_spec = util.spec_from_file_location("children", Path(__file__).with_name("children.py"))
assert _spec is not None
assert _spec.loader is not None
children = util.module_from_spec(_spec)
_spec.loader.exec_module(children)

TODAY = date(2026, 11, 22)
PER_JOURNAL = 50


def saving(path: Path, first: int, out: int) -> int:
    """Save entries through the command and drafts through the file; say what was acknowledged, a line each."""
    sys.stdout = sys.stderr = open(os.devnull, "w")  # noqa: SIM115, PTH123 -- the process is killed
    file = JournalFile(path)
    for number in range(first, first + 10_000):
        file.save_draft("relapse", {"onset": str(number)})
        os.write(out, b"draft %d\n" % number)
        code = main(["--journal", str(path), "add", "note", "--date", "2020", "--text", f"n{number}"], today=TODAY)
        if code != 0:
            return code
        os.write(out, b"note %d\n" % number)
    return 0


def killed(path: Path, first: int, acknowledged: int, delay: float) -> list[tuple[str, int]]:
    """What a saving process had acknowledged when it was killed, some time after its first lines."""
    reading, writing_end = os.pipe()
    number = children.child(lambda: saving(path, first, writing_end))
    os.close(writing_end)
    said = b""
    while said.count(b"\n") < acknowledged:
        said += os.read(reading, 20)
    time.sleep(delay)
    os.kill(number, signal.SIGKILL)
    while more := os.read(reading, 65536):
        said += more
    os.close(reading)
    assert children.ended(number) == -signal.SIGKILL
    whole = said.rpartition(b"\n")[0].decode().splitlines()
    return [(word, int(given)) for word, given in (line.split() for line in whole)]


def test_kills_at_random_moments_lose_nothing_acknowledged(file, size, told):
    kills, chance, entries = size(30, 1000), random.Random(7), 0
    number = 0
    for round_ in range(-(-kills // PER_JOURNAL)):
        path = file.path.with_name(f"{round_}.db")
        here = JournalFile(path)
        acknowledged: set[str] = set()
        for _ in range(min(PER_JOURNAL, kills - round_ * PER_JOURNAL)):
            said = killed(path, number, chance.randint(1, 3), chance.uniform(0, 0.12))
            notes = [given for word, given in said if word == "note"]
            drafts = [given for word, given in said if word == "draft"]
            acknowledged |= {f"n{given}" for given in notes}
            number = max([number, *drafts, *notes]) + 1
            kept = [note.text for note in here.read().notes]
            assert acknowledged <= set(kept)
            assert len(kept) == len(set(kept))
            assert here.verify() == ()
            draft = here.draft("relapse")
            assert draft is not None
            assert int(draft["onset"]) >= max(drafts)
            number = max(number, *(int(text[1:]) + 1 for text in kept), int(draft["onset"]) + 1)
        assert all(JournalFile(copy.path).verify() == () for copy in here.backups())
        entries += len(acknowledged)
    told(f"{kills} kills while saving: {entries} acknowledged entries, all there; integrity ok; no draft lost")
    assert entries > kills // 4
