"""Whatever is typed or pasted is read or refused with a sentence, within a second, and nothing of it half stored."""

import random
import time
from datetime import date

from support.kinds import SMALLEST

from neda.cli.typed_fields import from_lines
from neda.clinical.counts import count_of
from neda.clinical.dates import partial_date
from neda.clinical.entries import KINDS
from neda.clinical.fields import PERSON_FIELDS, fields_of
from neda.clinical.recording import entry
from neda.clinical.typed import typed
from neda.clinical.typing_in import date_text, field_value
from neda.store.rows import entry_row, row_entry

TODAY = date(2026, 11, 22)
LONGEST = 1.0
SEEDS = (
    "2019-03-07", "2019-03", "~2019", "today", "-3d", "-2w", "March 2019", "3 March 2019", "03/04/2019", "several",
    ">10", ">=1", "possible 1", "none", "2.0", "0.5", "yes", "no", "visual=2", "brain,cervical", "previous", "unknown",
    "Dr Jensen", "[bold]x[/]", "\x1b[31m", "\u202e", "😀", "٣", "²", "NaN", "inf", "1e309", "-0", "0x10", "9" * 40,
    "Q? = A", "a: b", "null", "{}", "2019-02-30", "0000", "-99999999999999999999y", "\ud800", "\x00",
)  # fmt: skip


def something(chance: random.Random) -> str:
    """A typed text, bent: parts of what people type, cut, repeated and mixed with any characters."""
    parts = [chance.choice(SEEDS) for _ in range(chance.randint(1, 3))]
    text = chance.choice(["", " ", ",", "-", "=", "\n", ";"]).join(parts)
    for _ in range(chance.randint(0, 3)):
        place = chance.randint(0, len(text))
        letter = chr(chance.choice([chance.randrange(32, 127), chance.randrange(0x110000)]))
        text = chance.choice([text[:place] + letter + text[place:], text[:place] + text[place + 1 :], text[:place]])
    return text * chance.choice([1] * 200 + [5000])


def reading(chance: random.Random, text: str) -> None:
    """Give the text to one reader; ValueError is a refusal, everything else a crash."""
    kind = chance.choice([*KINDS, "person"])
    field = chance.choice(PERSON_FIELDS if kind == "person" else fields_of(kind))
    try:
        match chance.randrange(5):
            case 0:
                partial_date(date_text(text, TODAY))
            case 1:
                count_of(text)
            case 2:
                for name, _value in from_lines(text, chance.choice(list(KINDS))):
                    assert isinstance(name, str)
            case 3 if kind != "person":
                value = field_value(kind, field, text, TODAY)
                made = entry(kind, {"id": "x", **SMALLEST[kind], field.name: value}, TODAY)
                assert row_entry(kind, entry_row(made)) == made
            case _:
                value = field_value(kind, field, text, TODAY)
                assert isinstance(typed(field, value), str) if value is not None else True
    except Exception as refusal:
        if not isinstance(refusal, ValueError) and type(refusal).__name__ != "CommandError":
            raise


def test_any_typed_text_is_read_or_refused_within_a_second(size, told):
    inputs, chance, slowest = size(3000, 100_000), random.Random(13), 0.0
    for number in range(inputs):
        text = something(chance)
        start = time.perf_counter()
        try:
            reading(chance, text)
        except BaseException as error:
            raise AssertionError(f"input {number}, {text[:80]!r}: {error!r}") from error
        slowest = max(slowest, time.perf_counter() - start)
    told(f"{inputs} fuzzed typed texts: no crash; the slowest took {slowest * 1000:.0f} ms")
    assert slowest < LONGEST
