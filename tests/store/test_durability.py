"""An entry that was acknowledged is there, whatever happens to the program or beside it."""

import subprocess
import sys
from pathlib import Path

import pytest

from neda.store.file import JournalFile

ADDING = """
import sys
from pathlib import Path
from neda.clinical.recording import entry
from neda.store.file import JournalFile
file = JournalFile(Path(sys.argv[1]))
for number in range(int(sys.argv[2])):
    made = [entry("note", {"date": "2020", "text": "x" * 9000}), entry("visit", {"date": "2020", "with": "y"})]
    print(*(stored.id for stored in file.add(made)), flush=True)
"""


def adding(path: Path, number: int) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", ADDING, str(path), str(number)], stdout=subprocess.PIPE, text=True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_killing_the_program_while_it_adds_loses_nothing_acknowledged(file: JournalFile) -> None:
    acknowledged: list[str] = []
    for killing in range(10):
        program = adding(file.path, 1000)
        assert program.stdout is not None
        for _ in range(killing + 1):
            acknowledged += program.stdout.readline().split()
        program.kill()
        whole_lines, _newline, _cut_short = program.stdout.read().rpartition("\n")
        acknowledged += whole_lines.split()
        program.stdout.close()
        program.wait()

        kept = {item.id for item in file.read().entries()}
        assert set(acknowledged) <= kept
        assert file.verify() == ()
        assert len(file.read().notes) == len(file.read().visits)
    assert len(acknowledged) >= 2 * sum(range(1, 11))


def test_four_programs_starting_and_adding_at_once_lose_nothing(file: JournalFile) -> None:
    programs = [adding(file.path, 25) for _ in range(4)]
    printed = [program.communicate()[0].split() for program in programs]

    assert [program.returncode for program in programs] == [0, 0, 0, 0]
    assert [len(names) for names in printed] == [50, 50, 50, 50]
    assert {item.id for item in file.read().entries()} == {name for names in printed for name in names}
    assert file.change_number() == 200
    assert file.verify() == ()
    for _ in range(100):
        assert file.undo() is not None
    assert file.read().entries() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("delay", range(6))
def test_killing_the_very_first_start_leaves_a_place_that_can_be_started_again(file: JournalFile, delay: int) -> None:
    program = adding(file.path, 1)
    assert program.stdout is not None
    while not file.path.exists():
        assert program.poll() is None
    for _ in range(delay * 200):
        file.path.stat()
    program.kill()
    program.stdout.close()
    program.wait()

    before = {item.id for item in file.read().entries()} if file.exists() else set()
    (again, *_other) = adding(file.path, 1).communicate()[0].split()

    assert before | {again} <= {item.id for item in file.read().entries()}
    assert file.verify() == ()
