"""The screen in a real terminal: how soon the verdict stands there, how soon a key shows, how soon a saved entry counts.

    python tests/benchmarks/opening.py [--rounds N] [--peers FOLDER]

The measure of all is a Textual app with one label. FOLDER holds virtual environments named `posting`, `harlequin` and
`toolong`, made for this only with pip, one in each: posting==2.10.0 (with tree-sitter==0.25.2), harlequin, toolong.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from side_by_side import ROUNDS, Ratio, in_turns, median, report, ten_years, times, workplace
from terminal import Terminal

from neda.clinical.recording import entry
from neda.store.file import JournalFile
from neda.tui.record import read

BARE = ((sys.executable, str(Path(__file__).parent / "bare_label.py")), "bare label 0")
VERDICT = "NO EVIDENCE RECORDED|ACTIVITY RECORDED|AWAITING CONFIRMATION|INCOMPLETE|REBASELINING"
NEDA = ((sys.executable, "-m", "neda"), VERDICT)
PEERS = {
    "posting": (("bin/posting",), "Collection|Send|URL"),
    "harlequin": (("bin/harlequin",), "Query Editor|Data Catalog"),
    "toolong": (("bin/tl", "{log}"), r"line \d"),
}
WALK = (
    *("3", "down", "down", "down", "pagedown", "down", "down", "up", "1"),
    *("2", "left", "left", "right", "right", "+", "+", "-", "left", "right", "1"),
    *("4", "down", "down", "up", "5", "down", "1", "3", "/", "m", "r", "i"),
)
"""Keys a person presses while looking around. Escape is not among them: every terminal program has to wait a tenth of
a second to know that no sequence follows it."""
FORMS = ("c", "e", "m", "r", "t")
IDLE_SECONDS = 4.0
BETWEEN_SECONDS = 0.2
"""Between two saves of a person the processor does other things; what it kept at hand is gone."""
MEMORY: dict[str, list[float]] = {}


def first_seen(name: str, argv: Sequence[str], pattern: str, environ: Mapping[str, str]) -> float:
    """Seconds from the start of a program until its first screen; the memory it then holds is kept."""
    terminal = Terminal(argv, environ)
    try:
        took = terminal.until(pattern)
        terminal.rest()
        MEMORY.setdefault(name, []).append(terminal.memory())
    finally:
        terminal.close()
    return took


def opening(environ: Mapping[str, str], rounds: int, peers: Path | None, folder: Path) -> Iterator[Ratio]:
    """The first screens, in turns."""
    sides = {name: partial(first_seen, name, *program, environ) for name, program in {"bare": BARE, "neda": NEDA}.items()}
    log = folder / "some.log"
    log.write_text("".join(f"line {number}\n" for number in range(5000)))
    for name, ((command, *rest), pattern) in PEERS.items():
        if peers is None or not (peers / name / command).exists():
            print(f"{name} is not installed in the folder of --peers: its comparison is left out")
            continue
        argv = (str(peers / name / command), *(word.format(log=log) for word in rest))
        sides[name] = partial(first_seen, name, argv, pattern, environ)
    took = in_turns(sides, rounds)
    shown = f"{median(took['neda']) * 1000:.0f} ms here"
    yield Ratio("the verdict on screen", times(took["neda"], took["bare"]), "a bare Textual label", 1.8, shown)
    yield Ratio("memory with the verdict on screen, MiB", median(MEMORY["neda"]), "1 MiB", 50)
    for name in sorted(set(sides) - {"bare", "neda"}):
        yield Ratio(f"first screen of {name}", times(took[name], took["bare"]), "a bare Textual label")
        yield Ratio("the verdict on screen", times(took["neda"], took[name]), name, 1.0)


def pressed(argv: Sequence[str], pattern: str, keys: Sequence[str], environ: Mapping[str, str], idle: float) -> list[float]:
    """Seconds from each key to the first change of the screen; keys that change nothing are left out."""
    terminal = Terminal(argv, environ)
    try:
        terminal.until(pattern)
        terminal.rest(idle, idle)
        found = [terminal.change(key) for key in keys]
    finally:
        terminal.close()
    return [took for took in found if took is not None]


def forms(environ: Mapping[str, str]) -> list[float]:
    """Seconds from a key that opens a form until the form is on the screen."""
    terminal = Terminal(NEDA[0], environ)
    found = []
    try:
        terminal.until(VERDICT)
        terminal.rest(IDLE_SECONDS, IDLE_SECONDS)
        for key in FORMS:
            found.append(terminal.change(key))
            terminal.press("escape")
            terminal.until("NEDA journal · Today")
            terminal.rest()
    finally:
        terminal.close()
    return [took for took in found if took is not None]


def saved(environ: Mapping[str, str], times_saved: int) -> list[float]:
    """Seconds from the key that saves a check-in until the card counts it, after one that does not count."""
    terminal = Terminal(NEDA[0], environ)
    found = []
    try:
        terminal.until(VERDICT)
        terminal.rest(IDLE_SECONDS, IDLE_SECONDS)
        for _ in range(times_saved + 1):
            terminal.press("c")
            terminal.until("saves at once")
            terminal.rest()
            at = terminal.press("1")
            found.append(terminal.until("Saved: check-in") - at)
            terminal.rest()
            terminal.press("u")
            terminal.until("Undone")
            terminal.rest()
    finally:
        terminal.close()
    return found[1:]


def behind_a_save(environ: Mapping[str, str]) -> tuple[float, float]:
    """Seconds that storing a check-in takes alone, without any screen, and reading and judging the journal after it."""
    file = JournalFile(Path(environ["NEDA_JOURNAL"]))
    checkin = entry("checkin", {"date": "2026-11-22", "no_new_symptoms": True})
    stored, judged = [], []
    for _ in range(ROUNDS * 2):
        began = time.perf_counter()
        file.add([checkin])
        saved = time.perf_counter()
        assert read(file, date(2026, 11, 22)).status
        stored.append(saved - began)
        judged.append(time.perf_counter() - saved)
        file.undo()
        time.sleep(BETWEEN_SECONDS)
    return median(stored), median(judged)


def keys(environ: Mapping[str, str], rounds: int) -> Iterator[Ratio]:
    """Key press to changed screen, and saving to the new verdict."""
    bare, neda = [], []
    for _ in range(max(2, rounds // 5)):
        bare += pressed(*BARE, ["x"] * 20, environ, 1.0)
        neda += pressed(*NEDA, WALK, environ, IDLE_SECONDS)
    middle, high = median(bare), sorted(neda)[int(len(neda) * 0.9)]
    shown = f"{median(neda) * 1000:.0f} and {high * 1000:.0f} ms here"
    yield Ratio("key to changed screen, median", median(neda) / middle, "the same of a bare label", 4.0, shown)
    yield Ratio("key to changed screen, p90", high / middle, "the bare label's median", 8.0)
    opened = [took for _ in range(max(2, rounds // 5)) for took in forms(environ)]
    yield Ratio("key to opened form, median", median(opened) / middle, "the bare label's median", detail=f"{median(opened) * 1000:.0f} ms")
    verdict = saved(environ, max(5, rounds // 2))
    press = median(neda)
    shown = f"{median(verdict) / middle:.1f} x one of a bare label, {median(verdict) * 1000:.0f} ms here"
    yield Ratio("saving to new verdict on screen", median(verdict) / press, "a key press of the program", 2.0, shown)
    stored, judged = behind_a_save(environ)
    yield Ratio("of that, storing with no screen", stored / press, "a key press of the program")
    yield Ratio("of that, reading and judging with no screen", judged / press, "a key press of the program")


def ratios(rounds: int = ROUNDS, peers: Path | None = None) -> Iterator[Ratio]:
    """Everything about the screen."""
    with workplace() as (folder, environ):
        environ["NEDA_JOURNAL"] = str(ten_years(folder, environ))
        yield from opening(environ, rounds, peers, folder)
        yield from keys(environ, rounds)


if __name__ == "__main__":
    wanted = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wanted.add_argument("--rounds", type=int, default=ROUNDS)
    wanted.add_argument("--peers", type=Path)
    typed = wanted.parse_args()
    sys.exit(report(ratios(typed.rounds, typed.peers)))
