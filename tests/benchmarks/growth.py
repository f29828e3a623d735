"""How everything grows with the number of entries: rules, saving, drawing, importing, exporting, opening.

    python tests/benchmarks/growth.py            100 to 10,000 entries
    python tests/benchmarks/growth.py --full     100 to 100,000, importing in a process of its own, and Today in a terminal

Each act is a ratio to the same act with a tenth of the entries, in turns; ten times the entries may take twelve times.
What does not wait for the disk is timed by the processor, which other programs on the machine stretch least.

Of twenty entries seven are check-ins, six notes, five walking times, one an EDSS and one a scan: a diary's mix. Spread over
forty years, 100,000 of them are seven a day and a scan every third day, which is more for the rules than any life holds.

The garbage collector is set as the program sets it and does not go through the journals held here to be measured on: by
itself it went through all of them whenever the largest was read, and made ten times the entries look like fourteen.
"""

import argparse
import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path

from opening import NEDA
from side_by_side import Ratio, in_turns, median, report, times, workplace
from terminal import Terminal

from neda.charts.model import chart_model
from neda.charts.terminal import draw
from neda.cli import PATIENCE
from neda.clinical import Journal, Profile, course
from neda.clinical.recording import entry
from neda.clinical.windows import assess_named
from neda.exchange.incoming import read_incoming
from neda.exchange.json_file import journal_text
from neda.exchange.merging import merge
from neda.exchange.outgoing import Export, single_file
from neda.store.file import JournalFile

AS_OF = date(2026, 11, 22)
TENFOLD, MOST = 10, 12.0
SMALL, FULL = (100, 1_000, 10_000), (100, 1_000, 10_000, 100_000)
PROFILE = Profile.named("neda-3")
WAITS_FOR_THE_DISK = ("saving an entry",)
ROUNDS_OF_IMPORTS = 3
IMPORT = """
import sys, time
from pathlib import Path
from neda.cli import main

def kib(name):
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))

journal, few, many = sys.argv[1:]
assert main(["--journal", journal, "import", few]) == 0  # makes the file and loads what every import needs
Path("/proc/self/clear_refs").write_text("5")  # the most memory is counted from here on
before, start, busy = kib("VmRSS"), time.perf_counter(), time.process_time()
assert main(["--journal", journal, "import", many]) == 0
print(time.perf_counter() - start, time.process_time() - busy, kib("VmHWM") - before, file=sys.stderr)
"""
"""Its memory is read from the process itself: what `getrusage` says of a child begins with what its parent held."""


def journal(number: int) -> Journal:
    """An invented journal of so many entries over forty years: mostly check-ins, tests and notes, as people write."""
    lists: dict[str, list[dict[str, object]]] = {name: [] for name in ("checkins", "measurements", "notes", "edss", "mri")}
    for count in range(number):
        day = (AS_OF - timedelta(count * 14_600 // number)).isoformat()
        match count % 20:
            case 0:
                lists["edss"].append({"date": day, "score": 2.0 + count % 3 / 2, "source": "clinician"})
            case 1:
                lists["mri"].append({"date": day, "new_t2": 0, "enlarging_t2": 0, "gd_enhancing": 0, "contrast": True})
            case 2 | 3 | 4 | 5 | 6 | 7 | 8:
                lists["checkins"].append({"date": day, "no_new_symptoms": True})
            case 9 | 10 | 11 | 12 | 13:
                lists["measurements"].append({"date": day, "test": "t25fw", "value": 5 + count % 7 / 10, "unit": "s"})
            case _:
                lists["notes"].append({"date": day, "text": f"note {count} of a quiet day, slept well"})
    return Journal.from_dict({"format": "neda-journal/1", "treatments": [{"name": "Ocrevus", "start": "2019-05-02"}], **lists})


def acts(number: int, folder: Path) -> dict[str, Callable[[], object]]:
    """What is measured, on a journal of so many entries."""
    record = journal(number)
    over_time = course(record, AS_OF, PROFILE)
    model = chart_model(record, over_time)
    status = assess_named(record, "since-baseline", AS_OF, PROFILE)
    file = JournalFile(folder / f"{number}.db")
    file.add(record.entries())
    data = folder / f"{number}.json"
    data.write_text(journal_text(record), encoding="utf-8")
    days = iter(range(10_000_000))

    def save() -> None:
        day = (AS_OF - timedelta(next(days) % 14_000)).isoformat()
        file.add([entry("note", {"date": day, "text": "one more"})])

    return {
        "course()": lambda: course(record, AS_OF, PROFILE).ribbon,
        "saving an entry": save,
        "drawing Timeline": lambda: draw(model, 100, 24),
        "reading a file to import": lambda: merge(Journal(), read_incoming(data, AS_OF).found),
        "the doctor's table": lambda: single_file("csv", Export(record, status, "", False)),
        "the JSON export": lambda: single_file("json", Export(record, status, "", False)),
        "reading the journal": file.read,
    }


def seconds(act: Callable[[], object], clock: Callable[[], float]) -> float:
    """How long an act takes."""
    start = clock()
    act()
    return clock() - start


def growth(sizes: tuple[int, ...], folder: Path) -> Iterator[Ratio]:
    """Every act with each size and the one before."""
    made = {number: acts(number, folder) for number in sizes}
    gc.collect()
    gc.freeze()
    gc.set_threshold(PATIENCE)
    for name in made[sizes[0]]:
        clock = time.perf_counter if name in WAITS_FOR_THE_DISK else time.process_time
        for small, large in pairwise(sizes):
            rounds = 10 if large <= 10_000 else 5
            sides = {number: partial(seconds, made[number][name], clock) for number in (small, large)}
            took = in_turns({str(number): act for number, act in sides.items()}, rounds)
            value = times(took[str(large)], took[str(small)])
            yield Ratio(f"{name}, {large} entries", value, f"{small}", MOST, f"{median(took[str(large)]) * 1000:.1f} ms here")


def importing(folder: Path, environ: Mapping[str, str]) -> Iterator[Ratio]:
    """The command that imports, ten thousand and a hundred thousand entries, each in a process of its own."""
    data = {number: folder / f"import-{number}.json" for number in (100, 10_000, 100_000)}
    for number, path in data.items():
        path.write_text(journal_text(journal(number)), encoding="utf-8")
    found: dict[int, list[list[float]]] = {10_000: [], 100_000: []}
    for turn in range(ROUNDS_OF_IMPORTS):
        for number, rounds in found.items():
            target = folder / f"import-{number}-{turn}.db"
            argv = [sys.executable, "-c", IMPORT, *map(str, (target, data[100], data[number]))]
            done = subprocess.run(argv, env={**environ}, check=True, capture_output=True, text=True)
            rounds.append([float(word) for word in done.stderr.split()[-3:]])
    (small, small_busy, small_kib), (large, large_busy, large_kib) = (zip(*found[number], strict=True) for number in found)
    busy = f"{median(large):.1f} s here, {times(large_busy, small_busy):.1f} x by the processor"
    yield Ratio("importing 100,000 entries", times(large, small), "10,000", MOST, busy)
    for number, grown in ((10_000, small_kib), (100_000, large_kib)):
        size = data[number].stat().st_size
        told = f"{size / 1e6:.1f} MB, {median(grown) / 1024:.0f} MiB"
        yield Ratio(f"memory while {number} entries are imported", median(grown) * 1024 / size, "the file's size", 10, told)


def today(folder: Path, environ: dict[str, str]) -> Iterator[Ratio]:
    """The first screen with a hundred thousand entries and with a hundred."""
    sides, busy = {}, {}
    for number in (100, 100_000):
        path = folder / f"{number}.db"
        if not path.exists():
            JournalFile(path).add(journal(number).entries())
        busy[str(number)] = list[float]()
        sides[str(number)] = partial(verdict_seen, {**environ, "NEDA_JOURNAL": str(path)}, busy[str(number)])
    took = in_turns(sides, 10)
    told = f"{median(took['100000']):.2f} s here, {times(busy['100000'], busy['100']):.1f} x by the processor"
    yield Ratio("Today with 100,000 entries", times(took["100000"], took["100"]), "with 100", 3.0, told)


def verdict_seen(environ: Mapping[str, str], busy: list[float]) -> float:
    """Seconds from the start of the program until the verdict stands on the screen; what the processor took is added."""
    terminal = Terminal(NEDA[0], environ)
    try:
        took = terminal.until(NEDA[1])
        user, system = Path(f"/proc/{terminal.pid}/stat").read_text().rpartition(")")[2].split()[11:13]
        busy.append((int(user) + int(system)) / os.sysconf("SC_CLK_TCK"))
    finally:
        terminal.close()
    return took


def ratios(full: bool) -> Iterator[Ratio]:
    """All of it; the large sizes only where asked for."""
    with workplace() as (folder, environ):
        yield from growth(FULL if full else SMALL, folder)
        if full:
            yield from importing(folder, environ)
            yield from today(folder, environ)


if __name__ == "__main__":
    wanted = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wanted.add_argument("--full", action="store_true")
    sys.exit(report(ratios(wanted.parse_args().full)))
