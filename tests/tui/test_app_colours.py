"""Contrast: every piece of text on every screen and form, in every theme that is offered, with and without colour.

CI looks at every place in one of the themes; `NEDA_COLOURS=full` at all of them in all.
"""

import os

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.geometry import Region

from neda.report.sheets import NAMES
from neda.tui import keys, themes
from neda.tui.screens.sheet import SheetPage
from neda.wording import verdicts

THEMES = [theme.name for theme in themes.themes()]
FULL = os.environ.get("NEDA_COLOURS") == "full"
PLACES = {
    **{name: (f"app.show_{name}",) for name in ("today", "timeline", "journal", "report", "prepare", "settings", "keys")},
    **{name: (f"app.{name}",) for name in ("why", "messages", "text_twin", "help", "add", "import_file", "export", "restore")},
    **{f"form {kind}": (f"app.record('{kind}')",) for kind in keys.RECORDED},
    "form with problems": ("app.record('relapse')", "screen.save", "screen.help"),
    "find": ("app.show_journal", "screen.find"),
    "kinds": ("app.show_journal", "screen.kinds"),
    "delete": ("app.show_journal", "screen.delete"),
    "history": ("app.show_journal", "screen.history"),
    "change an entry": ("app.show_journal", "screen.open"),
    "audience": ("app.show_report", "screen.audience"),
    "save as": ("app.show_report", "screen.save_as"),
    "question": ("app.show_prepare", "screen.ask"),
    "set a value": ("app.show_settings", "screen.change"),
    "press a key": ("app.show_keys", "screen.rebind"),
    "palette": ("app.command_palette",),
    "message": ("app.undo", "app.redo"),
}
DRAWN = set("─│╭╮╰╯┌┐└┘├┤┬┴┼▔▁▎▊▏▕█▄▀▐▌▇▆▅▃▂▍▋▉━┃╸╹╺╻═║◢◣◤◥▖▗▘▝▙▚▛▜▞▟·")


def luminance(colour) -> float:
    parts = [part / 255 for part in colour.triplet or colour.get_truecolor()]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def painted(screen):
    """Every text that widgets paint, with its two colours."""
    for widget in screen.walk_children(with_self=False):
        if not widget.display or not widget.region or not widget.is_on_screen:
            continue
        for strip in widget.render_lines(Region(0, 0, *widget.outer_size)):
            for text, style, _control in strip:
                if text.strip() and style and style.color and style.bgcolor:
                    front, back = (style.bgcolor, style.color) if style.reverse else (style.color, style.bgcolor)
                    yield type(widget).__name__, text.strip(), style, front, back


async def screens(pilot, chosen):
    """The screens and forms of these names, one after the other."""
    app = pilot.app
    for name in chosen:
        if name in NAMES:
            app.push_screen(SheetPage(name))
            await pilot.pause()
        for action in PLACES.get(name, ()):
            await app.screen.run_action(action)
            await pilot.pause()
        yield name
        while len(app.screen_stack) > 1:
            app.pop_screen()


def some(first):
    """Every place, or every third from the first one given."""
    return [*PLACES, *NAMES][0 if FULL else first :: 1 if FULL else 3]


def faint(found):
    """What is dim, blinks, or has too little contrast: 7 to 1 for text, 3 to 1 for what is drawn."""
    for widget, text, style, front, back in found:
        least = 3 if set(text) <= DRAWN else 7
        if style.dim or style.blink or contrast(front, back) < least:
            yield widget, text[:20], front.name, back.name


def lost(found):
    """Text that sixteen colours make one with what is behind it."""
    for widget, text, _style, front, back in found:
        few = [RichColor.downgrade(colour, ColorSystem.STANDARD).number for colour in (front, back)]
        if few[0] == few[1] and not set(text) <= DRAWN:
            yield widget, text[:20], front.name, back.name


@pytest.mark.parametrize("theme", THEMES)
async def test_text_has_seven_to_one_and_drawing_three_to_one_and_sixteen_colours_keep_them_apart(start, recorded, theme):
    app = start(recorded)
    places = some(THEMES.index(theme))
    bad, seen = {}, 0
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = theme
        async for place in screens(pilot, places):
            found = list(painted(app.screen))
            seen += len(found)
            if wrong := {*faint(found), *lost(found)}:
                bad[place] = wrong
    assert seen > 15 * len(places)
    assert not bad


@pytest.mark.parametrize("theme", THEMES)
async def test_no_color_gives_black_and_white_and_no_theme_hides_text_under_it(start, recorded, monkeypatch, theme):
    monkeypatch.setenv("NO_COLOR", "1")
    app = start(recorded)
    assert app.theme == "mono"
    bad = {}
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = theme
        async for place in screens(pilot, some(THEMES.index(theme))):
            hidden = {(widget, text) for widget, text, _style, front, back in painted(app.screen) if contrast(front, back) <= 2}
            if hidden:
                bad[place] = hidden
    assert not bad


def test_only_our_own_themes_are_offered(start, file):
    assert sorted(start(file).available_themes) == ["hc-dark", "hc-light", "mono"]


@pytest.mark.parametrize("plain", [False, True])
def test_every_state_is_told_apart_without_colour(plain):
    marks = [verdicts.mark(verdict, plain) for verdict in ("neda", "activity", "provisional", "not-assessable", "rebaselining")]
    parts = [verdicts.domain_mark(value, plain) for value in ("no", "yes", "unknown", "pending")]
    months = [verdicts.ribbon_mark(state, plain) for state in ("clear", "activity", "awaiting", "unknown", "rebaselining")]
    for told in (marks, parts, months):
        assert len(told) == len(set(told))
        assert not plain or all(mark.isascii() for mark in told)
    words = [verdicts.words(verdict) for verdict in ("neda", "activity", "provisional", "not-assessable", "rebaselining")]
    assert len(words) == len(set(words))
