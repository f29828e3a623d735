"""How everything grows with the number of entries: rules, saving, drawing, importing, exporting, opening.

    python tests/benchmarks/growth.py            100 to 10,000 entries
    python tests/benchmarks/growth.py --full     100 to 100,000, importing in a process of its own, and Today in a terminal

Each act is a ratio to the same act with a tenth of the entries, in turns; ten times the entries may take twelve times.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path

from opening import NEDA, first_seen
from side_by_side import Ratio, in_turns, median, report, times, workplace

from neda.charts.model import chart_model
from neda.charts.terminal import draw
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
IMPORT = """
import resource, sys, time
from pathlib import Path
from neda.cli import main
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
assert main(["--journal", sys.argv[1], "import", sys.argv[2]]) == 0
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, file=sys.stderr)
"""


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
        "course()": lambda: course(record, AS_OF, PROFILE),
        "saving an entry": save,
        "drawing Timeline": lambda: draw(model, 100, 24),
        "reading a file to import": lambda: merge(Journal(), read_incoming(data, AS_OF).found),
        "the doctor's table": lambda: single_file("csv", Export(record, status, "", False)),
        "the JSON export": lambda: single_file("json", Export(record, status, "", False)),
        "reading the journal": file.read,
    }


def seconds(act: Callable[[], object]) -> float:
    """How long an act takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def growth(sizes: tuple[int, ...], folder: Path) -> Iterator[Ratio]:
    """Every act with each size and the one before."""
    made = {number: acts(number, folder) for number in sizes}
    for name in made[sizes[0]]:
        for small, large in pairwise(sizes):
            rounds = 10 if large <= 10_000 else 3
            sides = {number: partial(seconds, made[number][name]) for number in (small, large)}
            took = in_turns({str(number): act for number, act in sides.items()}, rounds)
            value = times(took[str(large)], took[str(small)])
            yield Ratio(f"{name}, {large} entries", value, f"{small}", MOST, f"{median(took[str(large)]) * 1000:.1f} ms here")


def importing(folder: Path, environ: Mapping[str, str]) -> Iterator[Ratio]:
    """The command that imports, ten thousand and a hundred thousand entries, each in a process of its own."""
    found: dict[int, list[float]] = {}
    for number in (10_000, 100_000):
        data = folder / f"import-{number}.json"
        data.write_text(journal_text(journal(number)), encoding="utf-8")
        argv = [sys.executable, "-c", IMPORT, str(folder / f"import-{number}.db"), str(data)]
        done = subprocess.run(argv, env={**environ}, check=True, capture_output=True, text=True)
        found[number] = [float(word) for word in done.stderr.split()[-2:]]
        grown = found[number][1] * 1024 / data.stat().st_size
        yield Ratio(f"memory while {number} entries are imported", grown, "the file's size", 10, f"{data.stat().st_size / 1e6:.1f} MB")
    yield Ratio("importing 100,000 entries", found[100_000][0] / found[10_000][0], "10,000", MOST, f"{found[100_000][0]:.1f} s here")


def today(folder: Path, environ: dict[str, str]) -> Iterator[Ratio]:
    """The first screen with a hundred thousand entries and with a hundred."""
    sides = {}
    for number in (100, 100_000):
        path = folder / f"{number}.db"
        if not path.exists():
            JournalFile(path).add(journal(number).entries())
        sides[str(number)] = partial(first_seen, str(number), *NEDA, {**environ, "NEDA_JOURNAL": str(path)})
    took = in_turns(sides, 10)
    yield Ratio("Today with 100,000 entries", times(took["100000"], took["100"]), "with 100", 3.0, f"{median(took['100000']):.2f} s here")


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
