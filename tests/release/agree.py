"""Before a release: the tag, the version of the program and the newest entry of the changelog are the same.

`python tests/release/agree.py v0.2.0`; needs nothing but Python.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def version() -> str:
    """The version, from its one place."""
    found = re.search(r'^__version__ = "([^"]+)"$', (ROOT / "neda" / "__init__.py").read_text(encoding="utf-8"), re.MULTILINE)
    assert found is not None
    return found[1]


def released() -> list[tuple[str, str]]:
    """Versions and days in the changelog, newest first."""
    return re.findall(r"^## \[(\d[^\]]*)\] - (\S+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)


def main(tag: str) -> int:
    """0 where all three agree."""
    newest = released()[0][0] if released() else "none"
    if tag == f"v{version()}" and newest == version():
        return 0
    print(f"tag {tag}, neda/__init__.py {version()}, newest in CHANGELOG.md {newest}: they must be the same")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
