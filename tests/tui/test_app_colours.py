"""Contrast: every piece of text on every screen, in every theme that is offered."""

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.geometry import Region

from neda.tui import themes

PLACES = ("1", "2", "3", "3 slash x", "3 escape k", "escape 3 d", "n 4", "s", "escape w", "x", "f1", "f3", "escape 1 c", "escape m")
DRAWN = set("─│╭╮╰╯┌┐└┘├┤┬┴┼▔▁▎▊▏▕█▄▀▐▌▇▆▅▃▂▍▋▉━┃╸╹╺╻═║◢◣◤◥")


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
                    yield widget, text, style


@pytest.mark.parametrize("theme", [theme.name for theme in themes.themes()])
async def test_text_has_seven_to_one_and_borders_three_to_one_and_sixteen_colours_keep_them_apart(start, recorded, theme):
    app = start(recorded)
    faint, lost, seen = set(), set(), 0
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = theme
        for keys in PLACES:
            await pilot.press(*keys.split())
            await pilot.pause()
            for widget, text, style in painted(app.screen):
                seen += 1
                front, back = (style.bgcolor, style.color) if style.reverse else (style.color, style.bgcolor)
                drawn = set(text.strip()) <= DRAWN
                what = (keys, type(widget).__name__, text.strip()[:20], front.name, back.name)
                if style.dim or style.blink or contrast(front, back) < (3 if drawn else 7):
                    faint.add(what)
                few = [RichColor.downgrade(colour, ColorSystem.STANDARD).number for colour in (front, back)]
                if few[0] == few[1] and not drawn:
                    lost.add(what)
    assert seen > 500
    assert not faint
    assert not lost


@pytest.mark.parametrize("theme", [theme.name for theme in themes.themes()])
async def test_no_color_gives_black_and_white_and_no_theme_hides_text_under_it(start, recorded, monkeypatch, theme):
    monkeypatch.setenv("NO_COLOR", "1")
    app = start(recorded)
    assert app.theme == "mono"
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = theme
        for keys in ("1", "3", "w"):
            await pilot.press(*keys.split())
            await pilot.pause()
            for _widget, text, style in painted(app.screen):
                assert contrast(style.color, style.bgcolor) > 2, text


def test_only_our_own_themes_are_offered(start, file):
    assert sorted(start(file).available_themes) == ["hc-dark", "hc-light", "mono"]
