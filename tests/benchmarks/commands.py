"""How long commands take, as multiples of `python -c pass` measured in turns, and what they load.

    python tests/benchmarks/commands.py

Each is also compared with a Python that only imports what the command cannot do without: the floor under it.
"""

import os
import sys
import time
from collections.abc import Iterator, Mapping
from functools import partial

from side_by_side import Ratio, in_turns, median, report, ten_years, times, workplace

NEDA = (sys.executable, "-m", "neda")
BARE = (sys.executable, "-c", "pass")
FLOOR = (sys.executable, "-c", "import argparse, json, pathlib, sqlite3, typing, dateutil.relativedelta")
COMMANDS = {
    "neda --version": (("--version",), 2.0, 24),
    "neda status": (("status",), 5.0, 24),
    "neda status --json": (("status", "--json"), None, None),
    "neda export (ten years)": (("export",), 5.0, None),
    "neda add checkin": (("add", "checkin", "--date", "today", "--no-new-symptoms", "yes"), None, None),
}
MEMORY: dict[str, float] = {}


def run(name: str, argv: tuple[str, ...], environ: Mapping[str, str]) -> float:
    """Seconds a process takes from its start to its end; the most memory it held is kept."""
    nowhere = [(os.POSIX_SPAWN_OPEN, descriptor, os.devnull, os.O_WRONLY, 0) for descriptor in (1, 2)]
    start = time.perf_counter()
    pid = os.posix_spawn(argv[0], argv, environ, file_actions=nowhere)
    _pid, status, usage = os.wait4(pid, 0)
    took = time.perf_counter() - start
    assert status == 0, argv
    MEMORY[name] = max(MEMORY.get(name, 0.0), usage.ru_maxrss / 1024)
    return took


def ratios() -> Iterator[Ratio]:
    """Every command against bare Python."""
    with workplace() as (folder, environ):
        environ["NEDA_JOURNAL"] = str(ten_years(folder, environ))
        lines = {"bare": BARE, "floor": FLOOR} | {name: (*NEDA, *argv) for name, (argv, *_most) in COMMANDS.items()}
        took = in_turns({name: partial(run, name, line, environ) for name, line in lines.items()})
        yield Ratio("the imports that a status cannot do without", times(took["floor"], took["bare"]), "python -c pass")
        for name, (_argv, most, mebibytes) in COMMANDS.items():
            above = f"{times(took[name], took['floor']):.2f} x those imports, {median(took[name]) * 1000:.0f} ms here"
            yield Ratio(name, times(took[name], took["bare"]), "python -c pass", most, above)
            if mebibytes is not None:
                yield Ratio(f"memory of {name}, MiB", MEMORY[name], "1 MiB", mebibytes)


if __name__ == "__main__":
    sys.exit(report(ratios()))
