"""What is shipped: the wheel and the source archive, used the way a stranger would."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
REVISIONS = {path.name for path in (ROOT / "migrations" / "versions").glob("*.py")}


def run(*command, cwd, **environment):
    done = subprocess.run(
        command, cwd=cwd, env={**os.environ, **environment}, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(folder), cwd=ROOT)
    source = next(folder.glob("*.tar.gz"))
    with tarfile.open(source) as archive:
        archive.extractall(folder, filter="data")
    unpacked = folder / source.name.removesuffix(".tar.gz")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=unpacked)
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_the_migrations_the_styles_and_the_example_journals(built):
    names = set(zipfile.ZipFile(built).namelist())
    shipped = {Path(name).name for name in names if name.startswith("neda/_migrations/versions/")}
    assert shipped == REVISIONS
    assert {"neda/report/page.html.jinja", "neda/report/page.css", "neda/report/fonts/LICENSE"} <= names
    assert {"neda/report/fonts/DejaVuSans.ttf", "neda/report/fonts/DejaVuSans-Bold.ttf"} <= names
    assert "neda/locale/de/LC_MESSAGES/neda.mo" in names
    assert {"neda/_migrations/env.py", "neda/tui/neda.tcss", "neda/examples/example.json", "neda/py.typed"} <= names
    assert not [name for name in names if name.startswith(("migrations", "tests"))]


def test_the_wheel_installed_elsewhere_creates_and_migrates_a_journal(built, tmp_path):
    site = tmp_path / "site"
    zipfile.ZipFile(built).extractall(site)
    journal = tmp_path / "journal.db"
    neda = (sys.executable, "-m", "neda", "--journal", str(journal))
    place = {"PYTHONPATH": str(site), "PYTHONSAFEPATH": "1"}
    where = run(sys.executable, "-c", "import neda; print(neda.__file__)", cwd=tmp_path, **place)
    assert where.startswith(str(site))
    run(*neda, "add", "mri", "--date", "2020-01-02", "--new-t2", "0", cwd=tmp_path, **place)
    assert "2020-01-02" in run(*neda, "list", cwd=tmp_path, **place)
    assert "02.01.2020 MRT" in run(*neda, "list", cwd=tmp_path, **place, LC_MESSAGES="de_DE.UTF-8")


def test_the_version_stands_in_one_place(built):
    version = run(sys.executable, "-c", "import neda; print(neda.__version__)", cwd=ROOT).strip()
    assert built.name.startswith(f"neda-{version}-")
