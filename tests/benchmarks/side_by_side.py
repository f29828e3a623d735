"""What every benchmark here shares: ratios of things measured in turns in one run, and the journals they are made on.

Bare times of one machine say nothing about another, so nothing else is printed as a result. Bytecode is kept in a
folder of its own, so that a first start is not measured for a later one.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROUNDS = 15


class Ratio(NamedTuple):
    """One thing as a multiple of another, and the most it may be; nothing where that is only told."""

    what: str
    value: float
    against: str
    most: float | None = None
    detail: str = ""

    @property
    def missed(self) -> bool:
        """Whether it is more than it may be."""
        return self.most is not None and self.value > self.most

    def __str__(self) -> str:
        word = "told" if self.most is None else "MISSED" if self.missed else "holds"
        most = "" if self.most is None else f" (at most {self.most:g})"
        return f"{word}: {self.what} = {self.value:.2f} x {self.against}{most}{self.detail and f'; {self.detail}'}"


def in_turns(sides: Mapping[str, Callable[[], float]], rounds: int = ROUNDS) -> dict[str, list[float]]:
    """What each side measured round by round, after one round that does not count."""
    found: dict[str, list[float]] = {name: [] for name in sides}
    for turn in range(rounds + 1):
        for name, measure in sides.items():
            value = measure()
            if turn:
                found[name].append(value)
    return found


def median(values: Iterable[float]) -> float:
    """The middle one."""
    return statistics.median(values)


def times(one: Sequence[float], other: Sequence[float]) -> float:
    """The median of the ratios of each round, which a machine that is busy in some rounds disturbs least."""
    return statistics.median(a / b for a, b in zip(one, other, strict=True))


def report(ratios: Iterable[Ratio]) -> int:
    """Print each as soon as it is known; 1 where one is missed."""
    missed = False
    for ratio in ratios:
        print(ratio, flush=True)
        missed = missed or ratio.missed
    return int(missed)


@contextmanager
def workplace() -> Iterator[tuple[Path, dict[str, str]]]:
    """A folder, and an environment in which nothing of this machine's own settings and journals is seen."""
    with tempfile.TemporaryDirectory(prefix="neda-benchmark-") as name:
        folder = Path(name)
        (folder / "home").mkdir()
        kept = {key: os.environ[key] for key in ("PATH", "LANG", "SYSTEMROOT") if key in os.environ}
        yield folder, kept | {"HOME": str(folder / "home"), "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}


def ten_years(folder: Path, environ: Mapping[str, str]) -> Path:
    """The built-in example of ten years as a journal in a file."""
    journal, data = folder / "ten-years.db", folder / "ten-years.json"
    for line in (["--demo", "export", "-o", data], ["--journal", journal, "import", data]):
        command = [sys.executable, "-m", "neda", *map(str, line)]
        subprocess.run(command, env={**environ}, check=True, capture_output=True)
    return journal
