"""The Settings screen: the same settings as `neda settings`, and the verdict follows at once."""

from itertools import pairwise

import pytest

from neda.cli import main
from neda.clinical.disability import delta
from neda.clinical.entries import EDSS_SCORES
from neda.clinical.journal import Settings
from neda.clinical.profiles import ALLOWED, EDSS_DELTAS, NAMES
from neda.store.appearance import THEMES, read_appearance
from neda.tui.own_settings import settings_of
from neda.wording import settings as words
from neda.wording import verdicts

CARD = "AWAITING CONFIRMATION"


@pytest.fixture
def command(capsys, today):
    """What the command says about the same file."""

    def called(path, *words):
        capsys.readouterr()
        code = main(["--journal", str(path), "settings", *words], today=today)
        return code, capsys.readouterr().out

    return called


@pytest.fixture
def go_to(wait_for):
    """Open Settings and put the cursor on one of them."""

    async def gone(pilot, name):
        await pilot.press("S")
        await wait_for(pilot, "NEDA journal · Settings")
        screen = pilot.app.screen
        names = [setting.name for setting in screen._settings]
        for _step in range(names.index(name)):
            await pilot.press("down")
        await wait_for(pilot, lambda: screen._chosen.name == name)

    return gone


async def test_a_parameter_set_on_the_screen_is_read_by_the_command(start, recorded, wait_for, go_to, command):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "confirm_days")
        await pilot.press("enter")
        text = await wait_for(pilot, "Change a setting")
        assert "Takes 84, 168, 336" in " ".join(text.split())
        await pilot.press("8", "4", "enter")
        await wait_for(pilot, "Saved: Confirmed after, days = 84")
        await wait_for(pilot, "84   changed from 168")
    assert recorded.read().settings == Settings(set=(("confirm_days", 84),))
    assert command(recorded.path, "confirm_days") == (0, "confirm_days: 84 (default 168)\n")


async def test_a_parameter_set_by_the_command_is_on_the_screen(start, recorded, wait_for, go_to, command):
    assert command(recorded.path, "gd_required=yes")[0] == 0
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "gd_required")
        await wait_for(pilot, "yes   changed from no")


async def test_the_verdict_on_today_follows_and_undo_takes_it_back(start, recorded, wait_for, go_to):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, f"{CARD}")
        await go_to(pilot, "profile")
        await pilot.press("enter")
        await wait_for(pilot, "Judge by which rules?")
        await pilot.press("2")
        text = await wait_for(pilot, "Saved: Rules to judge by = NEDA-2")
        assert CARD not in text
        await pilot.press("1")
        text = await wait_for(pilot, "NEDA journal · Today")
        assert CARD not in text
        await pilot.press("u")
        await wait_for(pilot, CARD)
        await wait_for(pilot, "Undone: changed settings: Rules to judge by")
    assert recorded.read().settings == Settings()


async def test_what_a_parameter_cannot_be_is_said_and_kept_beside_the_line(start, recorded, wait_for, go_to):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "tail_days")
        await pilot.press("enter")
        await pilot.press(*"soon", "enter")
        text = " ".join((await wait_for(pilot, "tail_days takes a whole number from 0 to 732")).split())
        assert "Typed: “soon”" in text
        assert pilot.app.focused.value == "soon"
        await pilot.press("escape")
        await wait_for(pilot, "NEDA journal · Settings")
    assert recorded.read().settings == Settings()


async def test_an_empty_line_takes_the_default_back(start, recorded, wait_for, go_to):
    recorded.set_settings(Settings(set=(("tail_days", 31),)))
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "tail_days")
        await pilot.press("enter", "delete", "enter")
        await wait_for(pilot, "Saved: Ended period: last look before its end, days = 92")
    assert recorded.read().settings == Settings()


async def test_a_new_baseline_month_of_a_treatment_is_set_by_its_own_line(start, recorded, wait_for, go_to, command):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "rebaseline_months.ocrelizumab")
        await pilot.press("enter")
        await wait_for(pilot, "Ocrelizumab: how many months")
        await pilot.press("9", "enter")
        await wait_for(pilot, "Saved: New baseline after ocrelizumab, months = 9")
    assert command(recorded.path, "rebaseline_months.ocrelizumab") == (0, "rebaseline_months.ocrelizumab: 9\n")


async def test_the_theme_is_picked_by_its_digit_and_kept_in_the_file_that_is_named(start, recorded, wait_for, go_to, tmp_path):
    config = tmp_path / "config.toml"
    app = start(recorded, config=config)
    async with app.run_test(size=(200, 50)) as pilot:
        await go_to(pilot, "theme")
        await wait_for(pilot, str(config))
        await pilot.press("enter")
        await wait_for(pilot, "2  light, high contrast")
        await pilot.press("2")
        await wait_for(pilot, "light, high contrast   changed from dark, high contrast")
        assert app.theme == "hc-light"
    assert read_appearance(config).appearance.theme == "hc-light"
    assert recorded.read().settings == Settings()


async def test_settings_are_in_the_palette_and_in_the_help(start, recorded, wait_for):
    app = start(recorded)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Settings (S)" in [command.title for command in app.get_system_commands(app.screen)]
        await pilot.press("f3", *"settings", "enter")
        await wait_for(pilot, "NEDA journal · Settings")
        await pilot.press("f1")
        await wait_for(pilot, "the rules this journal is judged by")


async def test_settings_of_no_journal_yet_make_it(start, file, wait_for, go_to):
    async with start(file).run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "profile")
        assert not file.exists()
        await pilot.press("enter", "2")
        await wait_for(pilot, "Saved: Rules to judge by = NEDA-2")
    assert file.read().settings.profile == "neda-2"


async def test_a_journal_that_cannot_be_written_says_so_beside_the_line(start, file, wait_for, go_to, tmp_path):
    file.path = tmp_path / "missing" / "journal.db"
    async with start(file).run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "tail_days")
        await pilot.press("enter", "5", "enter")
        await wait_for(pilot, "does not exist")
        await wait_for(pilot, "Change a setting")


def test_every_profile_and_parameter_can_be_set(recorded):
    names = [setting.name for setting in settings_of(recorded.read())]
    assert names[: 1 + len(ALLOWED)] == ["profile", *ALLOWED]
    for profile in NAMES:
        assert settings_of(recorded.read()._replace(settings=Settings(profile)))[0].now == profile


def test_no_value_is_a_bare_code(recorded):
    for profile in NAMES:
        chosen = settings_of(recorded.read()._replace(settings=Settings(profile)))[0]
        assert words.shown(chosen.name, chosen.now) == verdicts.profile_name(profile)
        assert f"profile={profile}." in chosen.about, "what commands call it is still found"
    for theme in THEMES:
        assert theme not in words.shown("theme", theme)
        assert f"theme={theme}." in words.about_theme(theme)
    for parameter, allowed in ALLOWED.items():
        for value in allowed if isinstance(allowed[0], str) else ():
            assert len(words.shown(parameter, value).split()) > 1 or value == "brain"
            assert value in words.shown(parameter, value), "and what is typed here stands beside the words"


@pytest.mark.parametrize("letter", EDSS_DELTAS)
def test_the_thresholds_said_beside_a_letter_are_those_of_the_rules(letter):
    said = dict(part.split(" from ")[::-1] for part in words.shown("edss_delta", letter).partition(": ")[2].split(", "))
    begins = [score for before, score in pairwise((None, *EDSS_SCORES[:-1])) if before is None or delta(before, letter) != delta(score, letter)]
    assert {float(start): float(rise) for start, rise in said.items()} == {score: delta(score, letter) for score in begins}


def test_a_profiles_own_values_are_its_defaults_and_not_marked_as_changed(recorded):
    settings = {item.name: item for item in settings_of(recorded.read()._replace(settings=Settings("nepad")))}
    assert (settings["confirm_days"].now, settings["confirm_days"].standard) == ("84", "84")


def test_every_setting_has_a_plain_name_and_a_sentence(recorded):
    for setting in settings_of(recorded.read()):
        assert words.name(setting.name) != setting.name
        assert "_" not in words.name(setting.name)
        assert setting.about.count(". ") >= 1
        assert setting.name == "profile" or setting.name in setting.about
    assert len({words.name(setting.name) for setting in settings_of(recorded.read())}) == len(settings_of(recorded.read()))
