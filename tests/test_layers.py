"""Who may import whom, over the syntax trees and at run time; and that sentences live in `wording`."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import neda

HOUSE = Path(neda.__file__).parent
MAY_IMPORT = {
    "wording": set(),
    "clinical": {"wording"},
    "examples": {"clinical", "wording"},
    "sealing": {"wording"},
    "radiology": {"clinical", "wording"},
    "store": {"clinical", "wording", "sealing"},
    "charts": {"clinical", "wording"},
    "exchange": {"clinical", "charts", "wording", "sealing"},
    "report": {"clinical", "charts", "wording", "sealing"},
    "pack": {"clinical", "exchange", "report", "wording"},
    "tui": {"pack", "clinical", "store", "report", "charts", "exchange", "examples", "wording", "sealing", "radiology"},
    "cli": {"pack", "clinical", "store", "report", "charts", "exchange", "examples", "wording", "tui", "sealing", "radiology"},
}
ALONE = {
    "sqlalchemy": "store",
    "sqlite3": "store",
    "alembic": "store",
    "sqlcipher3": "store",
    "pyrage": "sealing",
    "plotext": "charts",
    "jinja2": "report",
    "fpdf": "report",
    "textual": "tui",
    "rich": "tui",
    "dateutil": "clinical",
}
HEAVY = {"jinja2", "fpdf", "sqlcipher3", "pyrage", "sqlalchemy", "alembic", "textual", "plotext", "rich", "asyncio", "logging", "dataclasses"}
OFFLINE = {"socket", "ssl", "urllib", "http", "requests", "ftplib", "smtplib", "asyncio"}


def modules():
    return sorted(path for path in HOUSE.rglob("*.py") if "_migrations" not in path.parts)


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module == "neda")


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_module_imports_only_what_its_package_may(path):
    package = path.relative_to(HOUSE).parts[0]
    for name in imported(path):
        first, _dot, rest = name.partition(".")
        if first == "neda" and rest and package in MAY_IMPORT:
            wanted = rest.split(".")[0]
            assert wanted in MAY_IMPORT[package] | {package, "__version__"}, f"{package} imports {name}"
        assert ALONE.get(first, package) == package, f"{package} imports {name}"
        assert first not in OFFLINE, f"{package} imports {name}, which can reach a network"


@pytest.mark.parametrize("package", sorted(set(MAY_IMPORT) - {"tui"}))
def test_importing_a_package_loads_nothing_heavy(package):
    names = [path.stem for path in (HOUSE / package).glob("*.py") if path.stem != "__init__"]
    absent = {"tables", "writing", "erasing", "migrating", "accepting", "way_back"} if package == "store" else set()
    wanted = [f"neda.{package}", *(f"neda.{package}.{name}" for name in names if name not in absent)]
    code = f"import sys, {', '.join(wanted)}; print(*(name.split('.')[0] for name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())


SENTENCE = re.compile(r"[A-Za-z]{2,}(?: [a-z]{2,}){2,}")
NOT_SENTENCES = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|PRAGMA|BEGIN|CREATE|DROP|ALTER)\b|.*[{};]\s*$", re.DOTALL)


def sentences(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {
        node.body[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body and isinstance(node.body[0], ast.Expr)
    }  # fmt: skip
    strays = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docs | strays:
            yield node.value


# The vocabulary of `radiology` is what reports say, not what the program says.
@pytest.mark.parametrize(
    "path",
    [path for path in modules() if not {"wording", "radiology"} & set(path.parts)],
    ids=lambda path: str(path.relative_to(HOUSE)),
)
def test_no_sentence_is_made_outside_wording(path):
    found = [text for text in sentences(path) if SENTENCE.search(text) and not NOT_SENTENCES.match(text)]
    allowed = {"no significant change", "autologous stem cell transplant"}
    assert [text for text in found if text not in allowed] == []


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(HOUSE)))
def test_files_stay_small_enough_to_read(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
