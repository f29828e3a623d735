"""How the list of entries grows: five thousand against fifty, as ratios of redraws measured in turns in one run.

    python tests/benchmarks/screens.py

Each figure is the median of its rounds: what is computed from the key until the last thing it changed is painted.
Exit code 1 where a ratio is over 2.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from textual.pilot import Pilot

from neda.clinical.recording import entry
from neda.store.file import JournalFile
from neda.tui import following
from neda.tui.app import NedaApp
from neda.tui.widgets.entry_list import EntryList

TODAY = date(2026, 11, 22)
MANY, FEW = 5000, 50
MOST = 2.0
ROUNDS = 15
MOST_SECONDS = 10


class Timed(NedaApp):
    """The program, noting when it painted last."""

    painted = 0.0

    def _display(self, *painted: object) -> None:
        super()._display(*painted)  # type: ignore[arg-type]
        self.painted = time.process_time()


class Ratio(NamedTuple):
    """The time of one act with many entries and with few, in milliseconds."""

    what: str
    many: float
    few: float

    @property
    def value(self) -> float:
        """How many times as long it takes with many."""
        return self.many / self.few

    def __str__(self) -> str:
        word = "holds" if self.value <= MOST else "MISSED"
        return f"{word}: {self.what}, {MANY} entries {self.many:.1f} ms = {self.value:.2f} x {FEW} entries {self.few:.1f} ms (at most {MOST:g})"


def journal(folder: Path, number: int) -> JournalFile:
    """An invented journal of so many entries, of the kinds that people record most."""
    file = JournalFile(folder / f"{number}.db")
    entries = []
    for count in range(number):
        day = (TODAY - timedelta(count * 3 % 9000)).isoformat()
        match count % 4:
            case 0:
                entries.append(entry("checkin", {"date": day, "no_new_symptoms": True}))
            case 1:
                entries.append(entry("note", {"date": day, "text": f"note {count} of a quiet day, slept well"}))
            case 2:
                entries.append(entry("measurement", {"date": day, "test": "t25fw", "value": 5 + count % 7 / 10, "unit": "s"}))
            case _:
                entries.append(entry("mri", {"date": day, "new_t2": 0, "contrast": True, "gd_enhancing": 0, "centre": "City Hospital"}))
    file.add(entries)
    return file


async def _time(pilot: Pilot[int], app: Timed, key: str) -> float:
    """Milliseconds of computing from a key until everything it changed is painted; whatever else the machine does is left out."""
    start, latest = time.process_time(), time.perf_counter() + MOST_SECONDS
    await pilot.press(key)
    await pilot.pause()
    while app.painted <= start:  # a screen is painted sixty times a second, and this key was quicker
        assert time.perf_counter() < latest
        await pilot.pause(0.002)
    return (app.painted - start) * 1000


async def _settled(pilot: Pilot[int], number: int) -> None:
    """The list is open, and ready for finding."""
    while not isinstance(pilot.app.focused, EntryList) or len(pilot.app.focused.entries) != number:
        await pilot.pause(0.01)
    while not pilot.app.screen.ready_to_find:  # type: ignore[attr-defined]
        await pilot.pause(0.01)


async def _one_round(pilot: Pilot[int], app: Timed, number: int) -> tuple[float, float, float]:
    opened = await _time(pilot, app, "3")
    await _settled(pilot, number)
    paged = await _time(pilot, app, "pagedown")
    await pilot.press("slash")
    narrowed = await _time(pilot, app, "n")
    await pilot.press("escape", "1")
    end = time.perf_counter() + MOST_SECONDS
    while len(app.screen_stack) > 1:  # keys act one after the other
        assert time.perf_counter() < end
        await pilot.pause(0.01)
    return opened, paged, narrowed


async def measure(rounds: int = ROUNDS) -> Sequence[Ratio]:
    """Opening the list, a page of it, and one letter to find, in both journals by turns."""
    following.SETTLED_SECONDS = 0.02  # the file is checked once after the start; not while something is measured
    times: dict[int, list[tuple[float, float, float]]] = {MANY: [], FEW: []}
    with tempfile.TemporaryDirectory() as folder:
        files = {number: journal(Path(folder), number) for number in times}
        for turn in range(rounds + 1):
            for number, file in files.items():
                app = Timed(file, TODAY)
                async with app.run_test(size=(80, 24)) as pilot:
                    await pilot.pause(following.SETTLED_SECONDS * 2)
                    await app.workers.wait_for_complete()
                    await pilot.pause()
                    measured = await _one_round(pilot, app, number)
                    if turn:
                        times[number].append(measured)
    columns = {number: [statistics.median(column) for column in zip(*rows, strict=True)] for number, rows in times.items()}
    acts = ("opening the list", "scrolling by a page", "filtering by a letter")
    return [Ratio(*row) for row in zip(acts, columns[MANY], columns[FEW], strict=True)]


def main() -> int:
    """Print every ratio; 1 where one is too large."""
    found = asyncio.run(measure())
    for ratio in found:
        print(ratio)
    return int(any(ratio.value > MOST for ratio in found))


if __name__ == "__main__":
    sys.exit(main())
