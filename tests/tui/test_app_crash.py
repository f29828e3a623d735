"""When the program itself fails, nothing of the journal lands on the terminal."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SECRET = "numb left hand since Tuesday"
PROGRAM = f"""
import sys
from datetime import date
from pathlib import Path
from neda.store.file import JournalFile
from neda.tui.app import NedaApp

class Failing(NedaApp):
    def on_mount(self):
        note = "{SECRET}"
        raise ValueError("cannot show " + note)

app = Failing(JournalFile(Path(sys.argv[1])), date(2026, 11, 22))
app.run(headless=True, size=(80, 24))
sys.exit(app.return_code)
"""


@pytest.mark.parametrize("debug", ["", "1"])
def test_a_crash_prints_where_and_neither_locals_nor_words(tmp_path, debug):
    environment = os.environ | {"NEDA_DEBUG": debug, "PYTHONPATH": str(Path(__file__).parents[2])}
    script = tmp_path / "failing.py"
    script.write_text(PROGRAM, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path / "x.db")], capture_output=True, text=True, env=environment, check=False, timeout=60
    )
    printed = done.stdout + done.stderr
    assert done.returncode == 1
    assert SECRET not in printed.replace(f'note = "{SECRET}"', "")
    assert "ValueError" in printed
    assert "failing.py" in printed
    assert "cannot show numb" not in printed
    assert ("Traceback" in printed or 'File "' in printed) == bool(debug)


def test_opening_the_program_loads_neither_sqlalchemy_nor_plotext():
    code = (
        "import sys, neda.tui.app\n"
        "late = {'sqlalchemy', 'alembic', 'plotext', 'dateutil.parser', 'neda.tui.forms', 'neda.report.document'}\n"
        "print(sorted(late & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert done.stdout.strip() == "[]"
