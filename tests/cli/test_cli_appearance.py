"""`settings` of this machine: theme, language and keys live in a file beside no journal."""

import os
import sys

import pytest

from neda.store.appearance import read_appearance
from neda.store.home import config_path


@pytest.fixture
def config():
    return config_path(os.environ, sys.platform)


def test_the_theme_is_set_on_the_machine_and_no_journal_is_made(neda, place, config):
    outcome = neda("settings", "theme=hc-light")
    assert (outcome.code, outcome.out, outcome.err) == (0, "theme: hc-light (default hc-dark)\n", "")
    assert config.read_text(encoding="utf-8").splitlines()[1] == 'theme = "hc-light"'
    assert not place.exists()
    assert neda("settings", "theme").out == outcome.out
    assert neda("settings", "theme=").out == "theme: hc-dark (default)\n"


def test_a_command_gets_a_key_of_its_own_and_loses_it_again(neda, config):
    assert neda("settings", "key.add_mri=M").out == "key.mri: M\n"
    assert neda("settings", "key.quit=ctrl+x").code == 0
    assert dict(read_appearance(config).appearance.keys) == {"mri": "M", "quit": "ctrl+x"}
    assert neda("settings", "key.add_mri").out == "key.mri: M\n"
    assert neda("settings", "key.mri=").out == "key.mri: m (default)\n"
    assert dict(read_appearance(config).appearance.keys) == {"quit": "ctrl+x"}


def test_a_key_set_free_can_be_given_to_another_command(neda):
    assert neda("settings", "key.note=m").code == 2
    assert neda("settings", "key.mri=M").code == 0
    assert neda("settings", "key.note=m").out == "key.note: m\n"
    assert "“m” is already the key of “note”" in neda("settings", "key.mri=").err
    assert neda("settings", "key.note=").code == 0
    assert neda("settings", "key.mri=").out == "key.mri: m (default)\n"


def test_all_settings_are_listed_by_where_they_live(neda, place, config):
    neda("settings", "confirm_days=84")
    neda("settings", "theme=hc-light")
    neda("settings", "key.mri=M")
    lines = " ".join(neda("settings").out.split())
    journal, machine = lines.split("Settings of this machine")
    assert str(place) in journal.replace(" ", "")
    assert "confirm_days: 84 (default 168)" in journal
    assert "theme" not in journal
    assert str(config) in machine.replace(" ", "")
    assert machine.endswith("theme: hc-light (default hc-dark) language: system (default) recent: yes (default) key.mri: M")


@pytest.mark.parametrize(
    ("setting", "sentence"),
    [
        ("theme=solarized", "theme takes hc-dark, hc-light, not “solarized”. Example: theme=hc-light"),
        ("language=fr", "language takes system, en, de, not “fr”. Example: language=de"),
        (
            "key.mri=enter",
            "“enter” is not a key a command can have: one letter, digit or sign, ctrl+ and a letter, or f2 to f12. "
            "Example: key.mri=M",
        ),
        (
            "key.mri=ctrl+c",
            "“ctrl+c” is not a key a command can have: one letter, digit or sign, ctrl+ and a letter, or f2 to f12. "
            "Example: key.mri=M",
        ),
        (
            "key.mri=r",
            "“r” is already the key of “relapse”. Choose another, or give that one another first. Example: "
            "key.relapse=f9",
        ),
    ],
)
def test_a_wrong_setting_is_refused_with_an_example_and_nothing_is_written(neda, place, config, setting, sentence):
    outcome = neda("settings", setting)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"neda: {sentence}\n")
    assert not config.exists()
    assert not place.exists()


@pytest.mark.parametrize("setting", ["key.frobnicate=M", "key.=M", "key.frobnicate", "themes=hc-light", "key.mri=\x1b", "key.mri=ab"])
def test_an_unknown_name_is_refused_in_one_sentence(neda, config, setting):
    outcome = neda("settings", setting)
    assert outcome.code == 2
    assert len(outcome.err.strip().splitlines()) == 1
    assert "\x1b" not in outcome.err
    assert not config.exists()


def test_a_broken_file_is_warned_about_used_for_nothing_and_not_written_over(neda, config):
    config.parent.mkdir(parents=True)
    config.write_text('theme = "hc-light\n', encoding="utf-8")
    shown = neda("settings", "theme")
    assert (shown.code, shown.out) == (0, "theme: hc-dark (default)\n")
    assert shown.err == (
        f"The settings in {config} cannot be read because of line 1, so the defaults are used. "
        "Mend that line, or delete the file.\n"
    )
    outcome = neda("settings", "theme=hc-light")
    assert (outcome.code, outcome.err) == (1, f"neda: {shown.err.strip()} Nothing was changed.\n")
    assert config.read_text(encoding="utf-8") == 'theme = "hc-light\n'


def test_every_command_of_the_screens_has_a_key_that_could_be_set(neda):
    from neda.tui.keys import KEYS

    for key in KEYS:
        if key.action and key.where != ("confirm",):
            assert neda("settings", f"key.{key.name}").code == 0
