"""The catalogue's maker, and German for one test."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from neda.wording.language import GERMAN, speak


@pytest.fixture(scope="session")
def catalogue() -> ModuleType:
    """What extracts, merges and compiles; run by hand as `python tests/wording/catalogue.py`."""
    path = Path(__file__).with_name("catalogue.py")
    spec = importlib.util.spec_from_file_location("catalogue", path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.fixture
def german() -> None:
    """German from here on; the next test is English again."""
    speak(GERMAN)
