"""Whether a test notices when one comparison of the rules is off by one: `<` for `<=`, `>` for `>=`, `==` for `!=`.

    python tests/mutation/comparisons.py                      every module of neda/clinical (about ten minutes)
    python tests/mutation/comparisons.py relapses imaging     these modules only

Every mutant is tried on a copy of the package by tests/clinical: the module's own test files first, then the others,
without the generated journals of test_laws.py. A mutant no test notices survives. One that cannot change any answer is named
in SURVIVORS.md with the argument why; any other survivor, or a name there that no longer fits, is a failure.
"""

import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
RULES = Path("neda") / "clinical"
TESTS = Path("tests") / "clinical"
SLOW = "test_laws.py"
SECONDS = 120
OWN = {
    "drugs": ("test_epochs.py",),
    "entries": ("test_recording.py",),
    "fields": ("test_recording.py",),
    "measured": ("test_worsening.py", "test_function_domains.py"),
    "pira": ("test_disability_labels.py",),
    "scans": ("test_imaging.py",),
    "settings": ("test_changed_settings.py",),
    "shown": ("test_verdict_change.py",),
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
    """Whether one of these test files fails; a run that never ends counts as failed."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *map(str, tests)]
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def listed() -> dict[str, str]:
    """The survivors that cannot change an answer, from SURVIVORS.md, each with its argument."""
    text = (Path(__file__).parent / "SURVIVORS.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^- `(.+?)`\s*: (.+)$", text, re.MULTILINE))


def survivors(copy: Path, module: str, known: dict[str, str]) -> Iterator[Mutant]:
    """The mutants of one module that no test notices, but for those listed."""
    target = copy / RULES / f"{module}.py"
    original = target.read_text(encoding="utf-8")
    for mutant in mutants(target):
        if mutant.name in known:
            continue
        target.write_text(mutant.source, encoding="utf-8")
        if not noticed(copy, module):
            yield mutant
        target.write_text(original, encoding="utf-8")


def main(wanted: list[str]) -> int:
    """Try every mutant of the wanted modules; 1 where one survives that is not listed."""
    modules = wanted or sorted(path.stem for path in (ROOT / RULES).glob("*.py"))
    known, failures, tried = listed(), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in ("neda", "migrations", "tests"):
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", copy)
        if noticed(copy, ""):
            print("the tests fail before anything is changed")
            return 1
        for module in modules:
            names = {mutant.name for mutant in mutants(copy / RULES / f"{module}.py")}
            tried += len(names)
            for name in (name for name in known if name.startswith(f"{module}.") and name not in names):
                failures += 1
                print(f"SURVIVORS.md names what is not there: {name}")
            for mutant in survivors(copy, module, known):
                failures += 1
                print(f"survives: {mutant.name} (line {mutant.line})", flush=True)
            print(f"{module}: {len(names)} comparisons", flush=True)
    print(f"{tried} comparisons, {failures} to look at, {len(known)} listed in SURVIVORS.md")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
