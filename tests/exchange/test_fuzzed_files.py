"""Every reader of files against damaged and invented files: a journal or one clear refusal, within a second.

The number of files is NEDA_FUZZ (600 where not set).
"""

import os
import random
import time
from collections import Counter
from datetime import date

import pytest

from neda.clinical import Profile
from neda.clinical.windows import assess_named
from neda.examples import load
from neda.exchange import foreign
from neda.exchange.archive import zipped
from neda.exchange.incoming import Answers, read_incoming
from neda.exchange.outgoing import Export, several_files, single_file
from neda.exchange.problems import FileError
from neda.exchange.spellings import DATES, HEADINGS, KIND_HEADINGS, NOTE_HEADINGS, PERSON_HEADINGS, TESTS

FILES = int(os.environ.get("NEDA_FUZZ", "600"))
TODAY = date(2026, 11, 22)
SLOWEST = 1.0
PIECES = (
    '"', '""', "'", ",", ";", "\t", "\r\n", "\n", "\r", "\x00", "\ufeff", "=1+1", "\u202e", "🧠", "[", "{", "}", ":", "null", "NaN", "1e999", "-",
    "2019", "2019-03", "2019-03-07", "03/04/2019", "13.04.2019", "19/4/3", "31/02/2020", "yes", "ja", "several", ">10", "0.5", "2,5", "ocrelizumab",
    "clinician", "confirmed", "relapse", "MRI", "EDSS", "9" * 400, "x" * 5000, "\ud7ff", "٣", "²", "date", "sep=;",
)  # fmt: skip
WORDS = [word for listed in (*HEADINGS.values(), *TESTS.values()) for word in listed.split(", ")]
HEADED = [*WORDS, *DATES, *KIND_HEADINGS, *NOTE_HEADINGS, *PERSON_HEADINGS, "record", "check"]
FILL = (("edss.source", "clinician"), ("relapse.certainty", "reported"), ("checkin.no_new_symptoms", "yes"))


def originals():
    journal = load("example", TODAY).journal
    export = Export(journal, assess_named(journal, "since-baseline", TODAY, Profile()), "none")
    tables = several_files("tables", export)
    yield "journal.json", single_file("json", export).encode()
    yield "journal.csv", single_file("csv", export).encode()
    yield "tables.zip", zipped({name: tables[name] for name in ("mri.csv", "visits.csv", "visit_questions.csv", "person.csv")})
    yield from (("one.csv", tables[name]) for name in ("mri.csv", "edss.csv", "treatments.csv"))


def damaged(content, rng):
    """A few changes anywhere: bytes turned, cut, doubled, and pieces of what a file can hold put in."""
    made = bytearray(content)
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        at = rng.randrange(len(made) + 1)
        match rng.randrange(5):
            case 0 if made:
                made[at % len(made)] ^= 1 << rng.randrange(8)
            case 1:
                del made[at : at + rng.choice((1, 2, 30, 3000))]
            case 2:
                made[at:at] = made[max(0, at - 100) : at]
            case _:
                made[at:at] = rng.choice(PIECES).encode()
    return bytes(made)


def invented(rng):
    """A table with headings that mean something, or nearly, and cells that might."""
    separator = rng.choice(",;\t|")
    width = rng.randint(1, 6)
    lines = [[rng.choice(HEADED) if rng.random() < 0.9 else rng.choice(PIECES) for _ in range(width)]]
    lines += [[rng.choice(PIECES) if rng.random() < 0.8 else "" for _ in range(width)] for _ in range(rng.randrange(6))]
    return "\r\n".join(separator.join(cells) for cells in lines).encode("utf-8", "surrogatepass")


@pytest.fixture(scope="module")
def begun():
    return list(originals())


def test_every_reader_ends_in_a_journal_or_a_refusal_within_a_second(begun, tmp_path, record_property):
    rng = random.Random(f"files {FILES}")
    ends = Counter()
    slowest = 0.0
    for number in range(FILES):
        name, content = begun[number % len(begun)] if number % 2 else ("spreadsheet.csv", b"")
        content = damaged(content, rng) if content else invented(rng)
        path = tmp_path / name
        path.write_bytes(content)
        answers = Answers(fill=FILL, date_order=rng.choice((None, "dmy", "mdy", "ymd")))
        start = time.process_time()
        try:
            read_incoming(path, TODAY, answers)
            ends["read"] += 1
        except FileError as error:
            ends[type(error).__name__] += 1
            assert "\n" not in str(error)
            assert name in str(error) or ".csv" in str(error)
        slowest = max(slowest, time.process_time() - start)
    record_property("ends", dict(ends))
    record_property("slowest_seconds", round(slowest, 3))
    print(f"\n{FILES} files: {dict(ends)}, the slowest took {slowest:.3f} s")
    assert slowest < SLOWEST
    assert ends["read"] > FILES / 50
    assert len(ends) >= 4


def test_invented_tables_reach_every_way_a_table_from_elsewhere_ends():
    rng = random.Random("ways")
    ends = Counter()
    for _ in range(400):
        try:
            foreign.foreign_table(invented(rng), "t.csv", TODAY, Answers(fill=FILL))
            ends["planned"] += 1
        except FileError as error:
            ends[type(error).__name__] += 1
    assert set(ends) == {"planned", "FileError", "AnswerNeeded"}
