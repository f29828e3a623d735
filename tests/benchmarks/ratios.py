"""How fast the rules are, as ratios of things measured side by side in one run.

    python tests/benchmarks/ratios.py

Every figure is the median of its rounds; the two sides of a ratio take turns within a round, so that a busy machine
slows both. In its turn each side runs for a few milliseconds at least, so that neither is charged for the processor's
caches that the other one filled. Exit code 1 where a ratio misses its target. pymsprog (extra `test`) is compared where it is installed.
"""

import random
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from neda.clinical import Journal, Window, assess, course, disability_events

AS_OF = date(2026, 1, 1)
ROUNDS, TURN = 15, 3.0
DRUGS = ("Rebif", "Copaxone", "Avonex", "Tysabri", "Gilenya", "Aubagio", "Tecfidera", "Ocrevus", "Lemtrada", "Kesimpta", "aHSCT", "Mavenclad")


class Ratio(NamedTuple):
    """One thing as a multiple of another, and the most it may be."""

    what: str
    milliseconds: float
    against: str
    other: float
    most: float

    @property
    def value(self) -> float:
        """How many times the other one takes."""
        return self.milliseconds / self.other

    def __str__(self) -> str:
        shown = f"{self.value:.2f}" if self.value >= 1 else f"1/{1 / self.value:.0f}"
        most = f"{self.most:g}" if self.most >= 1 else f"1/{1 / self.most:.0f}"
        word = "holds" if self.value <= self.most else "MISSED"
        return f"{word}: {self.what} {self.milliseconds:.3f} ms = {shown} x {self.against} {self.other:.3f} ms (at most {most})"


def journal(years: int, edss: int, scans: int, relapses: int, treatments: int) -> Journal:
    """An invented journal that ends on the as-of date, its entries spread evenly; relapses at random."""
    rng = random.Random(4)
    length = years * 365
    first = AS_OF - timedelta(length)

    def on(day: float) -> str:
        return (first + timedelta(int(day))).isoformat()

    looked = {"enlarging_t2": 0, "gd_enhancing": 0, "contrast": True}
    return Journal.from_dict(
        {
            "format": "neda-journal/1",
            "edss": [{"date": on(i * length / edss), "score": rng.choice((2, 2.5, 3, 3.5)), "source": "clinician"} for i in range(edss)],
            "mri": [{"date": on(i * length / scans + 3), "new_t2": rng.choice((0, 0, 0, 1)), **looked} for i in range(scans)],
            "relapses": [{"onset": on(rng.randrange(length)), "certainty": "confirmed"} for _ in range(relapses)],
            "treatments": [{"name": DRUGS[i], "start": on(i * length / treatments)} for i in range(treatments)],
        }
    )


def timed(run: Callable[[], object], times: int) -> float:
    """Milliseconds a call, over so many calls in a row."""
    start = time.perf_counter()
    for _ in range(times):
        run()
    return (time.perf_counter() - start) * 1000 / times


def side_by_side(one: Callable[[], object], other: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """The median time of each in milliseconds, both called once before and then in turns."""
    sides = [(run, max(1, int(TURN / timed(run, 2)))) for run in (one, other)]
    found = [[timed(run, times) for run, times in sides] for _ in range(rounds)]
    return statistics.median(row[0] for row in found), statistics.median(row[1] for row in found)


def _all_of(journal: Journal) -> tuple[object, ...]:
    """A course with every part that is judged only when it is asked for."""
    made = course(journal, AS_OF)
    return made.epochs, made.ribbon, made.calendar, made.rolling


def courses() -> Iterator[Ratio]:
    """Status over time against one verdict, and how it grows with ten times the entries."""
    forty = journal(40, 480, 80, 40, 12)
    window = Window("1990-01-01")
    all_windows, one = side_by_side(lambda: _all_of(forty), lambda: assess(forty, window, AS_OF))
    yield Ratio("course() of forty years", all_windows, "one assess() of it", one, 20)
    four = journal(4, 48, 8, 4, 1)
    long, short = side_by_side(lambda: _all_of(forty), lambda: _all_of(four))
    yield Ratio("course() of forty years", long, "course() of four, with a tenth of the entries", short, 15)
    sparse = journal(40, 48, 8, 4, 12)
    dense, thin = side_by_side(lambda: _all_of(forty), lambda: _all_of(sparse))
    yield Ratio("course() of forty years", dense, "the same years with a tenth of the visits, scans and relapses", thin, 15)


def people(number: int) -> list[tuple[list[tuple[date, float]], list[date]]]:
    """Invented people: 12 visits about half a year apart, up to three relapses."""
    rng = random.Random(7)
    made = []
    for _ in range(number):
        days = [date(2015, 1, 1) + timedelta(180 * visit + rng.randrange(40)) for visit in range(12)]
        level = rng.choice((1.5, 2.0, 4.0))
        visits = [(day, max(1.0, level + rng.choice((-0.5, 0, 0, 0.5, 1.0, 1.5)))) for day in days]
        made.append((visits, sorted(rng.choice(days) - timedelta(rng.randrange(60)) for _ in range(rng.randrange(4)))))
    return made


def disability() -> Iterator[Ratio]:
    """Our disability events of one person against pymsprog's, one call a person."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import pandas as pd
            import pymsprog
    except ImportError:
        print("pymsprog is not installed: its comparison is left out")
        return

    def peer(visits: object, relapses: object) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pymsprog.MSprog(
                visits, "id", "value", "date", "edss", relapse=relapses, event="multiple", baseline="fixed",
                conf_days=168, conf_tol_days=[7, float("inf")], RAW_PIRA=True, verbose=0,
            )  # fmt: skip

    own, peers = [], []
    for visits, relapses in people(ROUNDS):
        frame = pd.DataFrame([(1, *visit) for visit in visits], columns=["id", "date", "value"]).astype({"date": "datetime64[ns]"})
        onsets = pd.DataFrame([(1, day) for day in relapses], columns=["id", "date"]).astype({"date": "datetime64[ns]"})
        ours, theirs = side_by_side(
            lambda visits=visits, relapses=relapses: disability_events(visits, relapses),
            lambda frame=frame, onsets=onsets: peer(frame, onsets),
            10,
        )
        own.append(ours)
        peers.append(theirs)
    yield Ratio("disability_events() of one person", statistics.median(own), "pymsprog", statistics.median(peers), 1 / 200)


def main() -> int:
    """Print every ratio; 1 where one misses its target."""
    missed = False
    for ratio in (*courses(), *disability()):
        print(ratio)
        missed = missed or ratio.value > ratio.most
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
