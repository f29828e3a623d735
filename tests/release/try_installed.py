"""Uses an installed neda as a stranger would: no source beside it, no development packages, a home of its own.

`python try_installed.py`; needs nothing but Python. `--anywhere` also accepts a program that runs from its source.
"""

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

DEVELOPMENT = ("pytest", "hypothesis", "mypy", "ruff", "hatchling")


def main(folder: Path, anywhere: bool) -> None:
    """Raises AssertionError for whatever does not work."""
    if not anywhere:
        assert [name for name in DEVELOPMENT if importlib.util.find_spec(name)] == []
        found = importlib.util.find_spec("neda")
        assert found is not None
        assert "site-packages" in str(found.origin), found.origin
    journal = folder / "journal.db"
    places = dict.fromkeys(("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), str(folder))
    environment = {**os.environ, **places, "NEDA_JOURNAL": str(journal), "PYTHONUTF8": "1"}
    environment.pop("NEDA_DEBUG", None)

    def neda(*argv: str, code: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "neda", *argv],
            cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == code, (argv, done.returncode, done.stdout, done.stderr)
        assert "Traceback" not in done.stderr
        return done.stdout

    assert neda("--version").startswith("neda ")
    assert "ocrelizumab" in neda("--demo", "list")
    neda("status", code=1)
    neda("add", "mri", "--date", "2020-01-02", "--new-t2", "0", "--contrast", "no")
    neda("add", "edss", "--date", "2020-01-02", "--score", "2.0", "--source", "clinician")
    neda("undo")
    neda("redo")
    assert "INCOMPLETE" in neda("status", "--why")
    assert json.loads(neda("status", "--json"))["format"] == "neda-status/1"
    neda("report", "-o", "page.txt")
    assert (folder / "page.txt").read_text(encoding="utf-8").strip()
    neda("export", "--format", "json", "-o", "copy.json")
    neda("--journal", str(folder / "second.db"), "import", "copy.json")
    assert neda("--journal", str(folder / "second.db"), "export", "--format", "json") == neda("export", "--format", "json")
    assert "_neda" in neda("completion", "bash")
    neda("add", "edss", "--date", "2020-01-03", "--score", "0.5", "--source", "clinician", code=2)
    subprocess.run([sys.executable, "-c", "import neda.tui.app"], cwd=folder, env=environment, check=True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        main(Path(place), "--anywhere" in sys.argv)
    print("works")
