"""Whether a test notices when one comparison of the rules is off by one: `<` for `<=`, `>` for `>=`, `==` for `!=`.

    python tests/mutation/comparisons.py                      every module of neda/clinical (about four minutes)
    python tests/mutation/comparisons.py relapses imaging     these modules only

Every mutant is tried on a copy of the package by tests/clinical: the module's own test files first, then the others,
without the generated journals of test_laws.py; examples are drawn the same way in every run, so that none is noticed by
chance. A mutant no test notices survives. One that cannot change any answer is named in SURVIVORS.md with the argument
why; any other survivor, or a name there that no longer fits, is a failure.
"""

import ast
import os
import re
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import hypothesis  # noqa: F401 - loaded once here, for every run that is forked from this process
import pytest

ROOT = Path(__file__).parents[2]
RULES = Path("neda") / "clinical"
TESTS = Path("tests") / "clinical"
SLOW = "test_laws.py"
SECONDS = 120
QUIETLY = ("-x", "-q", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning")
OWN = {
    "criteria": ("test_transplant.py", "test_transplant_person.py", "test_transplant_treatment.py", "test_transplant_recent.py"),
    "drugs": ("test_epochs.py",),
    "entries": ("test_recording.py",),
    "fields": ("test_recording.py",),
    "measured": ("test_worsening.py", "test_function_domains.py"),
    "patient_facts": ("test_transplant_person.py",),
    "pira": ("test_disability_labels.py",),
    "recent_activity": ("test_transplant_activity.py", "test_transplant_recent.py"),
    "scans": ("test_imaging.py",),
    "settings": ("test_changed_settings.py",),
    "shown": ("test_verdict_change.py",),
    "treatment_failure": ("test_transplant_failure.py", "test_transplant_treatment.py"),
    "status": ("test_time_to_activity.py", "test_verdict.py"),
}
NEIGHBOUR = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq}
SIGN = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}


class Mutant(NamedTuple):
    """A module with one comparison swapped; `name` says which, and stays the same when lines move."""

    name: str
    line: int
    source: str


def mutants(path: Path) -> Iterator[Mutant]:
    """Every comparison of a module with its neighbour in its place, one at a time."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    seen: dict[str, int] = {}
    for place, comparison in _comparisons(tree):
        for index, sign in enumerate(comparison.ops):
            if type(sign) not in NEIGHBOUR:
                continue
            original = ast.unparse(comparison)
            comparison.ops[index] = NEIGHBOUR[type(sign)]()
            name = f"{path.stem}.{place}: {original} -> {ast.unparse(comparison)}"
            seen[name] = seen.get(name, 0) + 1
            number = f" #{seen[name]}" if seen[name] > 1 else ""
            yield Mutant(name + number, comparison.lineno, ast.unparse(tree))
            comparison.ops[index] = sign


def _comparisons(node: ast.AST, place: str = "") -> Iterator[tuple[str, ast.Compare]]:
    """Every comparison with the function or class it stands in."""
    for child in ast.iter_child_nodes(node):
        named = isinstance(child, ast.FunctionDef | ast.ClassDef)
        inner = f"{place}.{child.name}".lstrip(".") if named else place
        if isinstance(child, ast.Compare):
            yield place or "module", child
        yield from _comparisons(child, inner)


def noticed(copy: Path, module: str) -> bool:
    """Whether a test of the copy fails: first those of the files named after the module, then all the others."""
    files = [file for file in sorted((copy / TESTS).glob("test_*.py")) if file.name != SLOW]
    own = [file for file in files if module in file.name or file.name in OWN.get(module, ())]
    others = [file for file in files if file not in own]
    return any(_fails(copy, tests) for tests in (own, others) if tests)


def _fails(copy: Path, tests: list[Path]) -> bool:
    """Whether one of these test files fails; a run that never ends counts as failed.

    The run is a fork of this process, which has loaded pytest but nothing of the program, so that starting costs nothing.
    """
    child = os.fork()
    if child == 0:
        signal.alarm(SECONDS)
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        os.chdir(copy)
        sys.path.insert(0, str(copy))
        os._exit(pytest.main([*QUIETLY, *map(str, tests)]))
    _pid, status = os.waitpid(child, 0)
    return status != 0


def listed() -> dict[str, str]:
    """The survivors that cannot change an answer, from SURVIVORS.md, each with its argument."""
    text = (Path(__file__).parent / "SURVIVORS.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^- `(.+?)`\s*: (.+)$", text, re.MULTILINE))


def survivors(copy: Path, module: str, known: dict[str, str]) -> list[Mutant]:
    """The mutants of one module that no test notices, but for those listed."""
    target = copy / RULES / f"{module}.py"
    original = target.read_text(encoding="utf-8")
    found = []
    for mutant in mutants(target):
        if mutant.name in known:
            continue
        target.write_text(mutant.source, encoding="utf-8")
        if not noticed(copy, module):
            found.append(mutant)
        target.write_text(original, encoding="utf-8")
    return found


def report(module: str, known: dict[str, str]) -> tuple[str, int, int]:
    """What is to be said of one module, tried on a copy of its own; how many comparisons, how many to look at."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        copied(copy)
        names = {mutant.name for mutant in mutants(copy / RULES / f"{module}.py")}
        gone = [name for name in known if name.startswith(f"{module}.") and name not in names]
        alive = survivors(copy, module, known)
    lines = [f"SURVIVORS.md names what is not there: {name}" for name in gone]
    lines += [f"survives: {mutant.name} (line {mutant.line})" for mutant in alive]
    lines.append(f"{module}: {len(names)} comparisons")
    return "\n".join(lines), len(names), len(gone) + len(alive)


def copied(folder: Path) -> None:
    """The program and the tests of its rules, in a folder of their own."""
    for name in ("neda", "migrations", "tests"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)


def main(wanted: list[str]) -> int:
    """Try every mutant of the wanted modules; 1 where one survives that is not listed."""
    os.environ["NEDA_HYPOTHESIS"] = "repeatable"
    modules = wanted or sorted(path.stem for path in (ROOT / RULES).rglob("*.py"))
    known, failures, tried = listed(), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        copied(Path(folder))
        if noticed(Path(folder), ""):
            print("the tests fail before anything is changed")
            return 1
    with get_context("fork").Pool(os.cpu_count()) as pool:
        for text, count, open_ones in pool.imap(partial(report, known=known), modules):
            print(text, flush=True)
            tried, failures = tried + count, failures + open_ones
    print(f"{tried} comparisons, {failures} to look at, {len(known)} listed in SURVIVORS.md")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
