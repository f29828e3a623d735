"""Every line and branch of the rules is run by the tests of the rules alone.

NEDA_COVERAGE=full runs it (about 20 seconds), or by hand:
coverage run --source=neda/clinical -m pytest tests/clinical && coverage report -m --fail-under=100
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def coverage(folder, *arguments):
    command = [sys.executable, "-m", "coverage", *arguments]
    environment = {**os.environ, "COVERAGE_FILE": str(folder / "data")}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=600, check=False)


@pytest.mark.skipif(os.environ.get("NEDA_COVERAGE") != "full", reason="20 seconds; NEDA_COVERAGE=full runs it")
def test_the_tests_of_the_rules_run_every_line_and_branch_of_them(tmp_path):
    tests = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/clinical", "--ignore", "tests/clinical/test_laws.py"]
    ran = coverage(tmp_path, "run", "--branch", "--source=neda/clinical", *tests)
    assert ran.returncode == 0, ran.stdout[-2000:]
    report = coverage(tmp_path, "report", "-m", "--skip-covered", "--fail-under=100")
    assert report.returncode == 0, report.stdout
