"""A flipped bit or a cut tail anywhere in the file: found when it is read, or harmless."""

import contextlib
import io
import random
from datetime import date

from neda.cli import main
from neda.clinical import Journal, Profile, course
from neda.clinical.profiles import DEFAULT
from neda.examples import load
from neda.store.file import JournalFile
from neda.store.problems import StoreError

TODAY = date(2026, 11, 22)
THROUGH_THE_COMMAND = 20
VERDICTS: dict[Journal, str] = {}


def full_journal(file: JournalFile) -> bytes:
    """Every kind of entry, a history with changes and deletions, a draft, and pages set free."""
    journal = load("example", TODAY).journal
    stored = file.add(journal.entries(), journal.person, journal.settings)
    for item in stored[:40]:
        file.remove(item.id)
    for _ in range(39):
        file.undo()
    file.change(stored[5]._replace(note="x" * 3000))
    file.save_draft("relapse", {"onset": "2020"})
    return file.path.read_bytes()


def verdict(file: JournalFile) -> tuple[str, list[str]]:
    """What a person would be told, and the warnings beside it; equal journals have equal verdicts."""
    warned: list[str] = []
    try:
        journal = JournalFile(file.path, doubt=warned.append).read()
    except StoreError as error:
        return "", [str(error)]
    if journal not in VERDICTS:
        VERDICTS[journal] = _verdict(journal)
    return VERDICTS[journal], warned


def _verdict(journal: Journal) -> str:
    settings = journal.settings
    found = course(journal, TODAY, Profile.named(settings.profile or DEFAULT).replace(**dict(settings.set)))
    return repr(found.baseline.to_dict() | {"data": ""})


def harmed(content: bytes, chance: random.Random) -> bytes:
    if chance.random() < 0.1:
        return content[: chance.randrange(len(content))]
    place, bit = chance.randrange(len(content)), chance.randrange(8)
    return content[:place] + bytes([content[place] ^ 1 << bit]) + content[place + 1 :]


def through_the_command(path, capsys_like: io.StringIO) -> int:
    with contextlib.redirect_stdout(capsys_like), contextlib.redirect_stderr(capsys_like):
        return main(["--journal", str(path), "status"], today=TODAY)


def test_a_flipped_bit_or_a_cut_tail_is_found_or_harmless(file, size, told, tmp_path):
    content, chance = full_journal(file), random.Random(11)
    right, nothing = verdict(file)
    assert nothing == []
    whole = {item.id: item for item in file.read().entries()}
    found = harmless = 0
    harms = size(100, 10_000)
    target = JournalFile(tmp_path / "harmed.db")
    for number in range(harms):
        target.path.unlink(missing_ok=True)
        target.path.write_bytes(harmed(content, chance))
        said, warned = verdict(target)
        findings = warned or [item.text for item in target.verify()] if target.exists() else ["empty"]
        if warned or findings:
            found += 1
        else:
            harmless += 1
            assert {item.id: item for item in target.read().entries()} == whole
        assert warned or said == right, number
        if number % THROUGH_THE_COMMAND == 0:
            printed = io.StringIO()
            assert through_the_command(target.path, printed) in (0, 1, 3)
            assert "Traceback" not in printed.getvalue()
            assert "went wrong inside" not in printed.getvalue()
    told(f"{harms} flipped bits and cut tails: {found} found, {harmless} harmless, no verdict changed unsaid")
    assert found > harms // 20
