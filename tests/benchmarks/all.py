"""Every benchmark, one after the other: the rules, the commands, the screen, the list of entries, and how all of it grows.

    python tests/benchmarks/all.py [--full] [--rounds N] [--peers FOLDER]

Exit code 1 where a ratio misses its target. `--full` adds the hundred thousand entries, `--peers` the programs of
others (see `opening.py`). A busy machine stretches what is long more than what is short: run it on a quiet one.
"""

import argparse
import sys
from pathlib import Path

import commands
import growth
import opening
import ratios
import screens
from side_by_side import ROUNDS, report


def main() -> int:
    """Print every ratio; 1 where one misses its target."""
    wanted = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wanted.add_argument("--full", action="store_true")
    wanted.add_argument("--rounds", type=int, default=ROUNDS)
    wanted.add_argument("--peers", type=Path)
    typed = wanted.parse_args()
    missed = report(commands.ratios()) + report(opening.ratios(typed.rounds, typed.peers)) + report(growth.ratios(typed.full))
    missed += ratios.main() + screens.main()
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
