"""Tests never see the developer's machine: home, journal, colours and language are their own."""

import os

import pytest
from hypothesis import HealthCheck, settings

from neda.wording.language import ENGLISH, speak

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("full", parent=settings.get_profile("default"), max_examples=2000)
settings.register_profile("repeatable", parent=settings.get_profile("default"), derandomize=True, database=None)
settings.load_profile(os.environ.get("NEDA_HYPOTHESIS", "default"))


@pytest.fixture(autouse=True)
def a_machine_of_its_own(monkeypatch, tmp_path):
    """A fresh home and no settings from outside."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(home))
    for name in ("NEDA_JOURNAL", "NEDA_DEBUG", "NO_COLOR", "COLUMNS", "LINES", "LC_ALL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_MESSAGES", "C")
    yield
    speak(ENGLISH)
