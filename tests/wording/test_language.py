"""Which language is spoken: the machine's setting, else its locale; and what speaking English costs."""

import os
import subprocess
import sys

import pytest

from neda.cli import main
from neda.store.appearance import Appearance, chosen_language, write_appearance
from neda.wording import _, fill, plural
from neda.wording.language import ENGLISH, GERMAN, SYSTEM, in_english, meant, speak, spoken


@pytest.mark.parametrize(
    ("setting", "environ", "code"),
    [
        ("de", {}, "de"),
        ("en", {"LANG": "de_DE.UTF-8"}, "en"),
        (SYSTEM, {}, "en"),
        (SYSTEM, {"LANG": "de_AT.UTF-8"}, "de"),
        (SYSTEM, {"LANG": "de"}, "de"),
        (SYSTEM, {"LC_MESSAGES": "de_CH.UTF-8", "LANG": "en_US.UTF-8"}, "de"),
        (SYSTEM, {"LC_ALL": "C", "LANG": "de_DE.UTF-8"}, "en"),
        (SYSTEM, {"LC_ALL": "", "LANG": "de_DE.UTF-8"}, "de"),
        (SYSTEM, {"LANG": "fr_FR.UTF-8"}, "en"),
    ],
)
def test_the_setting_decides_and_else_the_first_locale_variable_that_is_set(setting, environ, code):
    assert meant(setting, environ) == code


def test_a_sentence_is_said_in_the_language_in_use(german):
    assert _("Yes") == "Ja"
    assert fill("born {year}", {"year": 1988}) == "geboren 1988"
    assert plural("1 entry", "{total} entries", 1, {"total": 1}) == "1 Eintrag"
    assert plural("1 entry", "{total} entries", 3, {"total": 3}) == "3 Einträge"
    assert _("") == ""


def test_what_is_written_for_programs_is_english_and_afterwards_the_language_is_back(german):
    with in_english():
        assert (_("Yes"), spoken()) == ("Yes", ENGLISH)
    assert (_("Yes"), spoken()) == ("Ja", GERMAN)


def test_english_again_after_german(german):
    speak(ENGLISH)
    assert _("Yes") == "Yes"


@pytest.mark.parametrize(
    ("text", "language"),
    [('language = "de"\n', "de"), ('theme = "hc-light"\n', SYSTEM), ('language = "fr"\n', SYSTEM), ('language = "', SYSTEM)],
)
def test_a_file_of_settings_names_the_language_or_leaves_it_to_the_system(tmp_path, text, language):
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    assert chosen_language(path) == language


def test_no_file_of_settings_leaves_it_to_the_system(tmp_path):
    assert chosen_language(tmp_path / "none.toml") == SYSTEM
    write_appearance(tmp_path / "config.toml", Appearance(language="de"))
    assert chosen_language(tmp_path / "config.toml") == "de"


def test_the_command_speaks_the_language_that_was_set(capsys):
    assert main(["settings", "language=de"]) == 0
    assert "language: de" in capsys.readouterr().out
    assert main(["--demo", "status"]) == 0
    assert "BESTÄTIGUNG STEHT AUS" in capsys.readouterr().out
    assert main(["settings", "language="]) == 0
    assert main(["--demo", "status"]) == 0
    assert "AWAITING CONFIRMATION" in capsys.readouterr().out


def test_a_refusal_and_the_help_speak_it_too(capsys, monkeypatch):
    monkeypatch.setenv("LC_MESSAGES", "de_DE.UTF-8")
    assert main(["staus"]) == 2
    assert "Den Befehl „staus“ gibt es nicht" in capsys.readouterr().err
    assert main(["status", "--help"]) == 0
    assert "Aufruf: neda status" in capsys.readouterr().out


def test_a_language_that_is_not_there_is_refused_with_those_that_are(capsys):
    assert main(["settings", "language=xx"]) == 2
    assert "system, en, de" in capsys.readouterr().err


def test_english_loads_nothing_of_a_translation():
    program = """
import sys
from neda.cli import main
from neda.wording import language
main(["--demo", "status"])
print(language.catalogue(), "neda.wording.spoken_german" in sys.modules, "tomllib" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("None False False\n")


def test_an_output_without_umlauts_has_them_written_out(monkeypatch):
    program = """
from datetime import date
from neda.cli import main
main(['--demo', 'status', '--why'], today=date(2026, 11, 22))
"""
    environment = {**os.environ, "LC_MESSAGES": "de_DE", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    assert "Schuebe: [--] keine seit 18.03.2019" in done.stdout
    assert "Regel (Abschnitt 5.1)" in done.stdout
    assert done.stdout.isascii()
