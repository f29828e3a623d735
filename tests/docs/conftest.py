"""The makers of the pages lie under docs/, beside what they make."""

from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(autouse=True)
def docs(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the pages, whose makers can be imported."""
    monkeypatch.syspath_prepend(str(DOCS))
    return DOCS
