"""Draw the README's pictures from the real screens: `.venv/bin/python docs/make_pictures.py [NAME ...]`.

Every picture shows the invented example journal on a fixed day. They refer to no font, style or picture elsewhere.
"""

import asyncio
import re
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from textual.pilot import Pilot

from neda.examples import load
from neda.store.file import JournalFile
from neda.tui.app import NedaApp

FOLDER = Path(__file__).parent / "pictures"
DAY = date(2026, 11, 22)
FONTS = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"


class Picture(NamedTuple):
    """One screen: its file's name, what stands under it, the keys that lead there from Today, and the theme."""

    name: str
    shows: str
    keys: tuple[str, ...] = ()
    theme: str = "hc-dark"
    size: tuple[int, int] = (96, 30)


PICTURES = (
    Picture("today", "Today: the verdict, its parts with their dates, what comes next, and the course as a chart."),
    Picture("today-light", "Today in the light theme.", theme="hc-light"),
    Picture("why", "Why: the rule, the entries and the sources behind the verdict.", ("w",)),
    Picture("timeline", "Timeline: EDSS, relapses, MRI, treatment and status on one time axis.", ("2",)),
    Picture("mri", "Logging an MRI: one question a line, and what saving would say.", ("m",)),
    Picture("report", "Report: the page for the neurologist, as it will be printed.", ("4",)),
)


def draw(picture: Picture) -> str:
    """The picture as SVG."""
    with tempfile.TemporaryDirectory() as place:
        file = JournalFile(Path(place) / "journal.db")
        file.create()
        example = load("example", DAY)
        file.add(example.journal.entries(), person=example.journal.person)
        return alone(asyncio.run(_drawn(NedaApp(file, DAY, origin=example.short_citation), picture)), picture.shows)


def alone(drawn: str, shows: str) -> str:
    """The drawing without anything it would fetch, with what it shows in words."""
    own = re.sub(r"\s*@font-face\s*\{.*?\}", "", drawn, flags=re.DOTALL)
    own = re.sub(r"font-family:[^;]*;", f"font-family: {FONTS};", own)
    own = re.sub(r"<!--.*?-->", "", own, flags=re.DOTALL)
    said = shows.replace("&", "&amp;").replace("<", "&lt;")
    return re.sub(r"(<svg\b[^>]*>)", rf'\1<title>{said}</title>', own, count=1).replace("<svg ", '<svg role="img" ', 1)


async def _drawn(app: NedaApp, picture: Picture) -> str:
    async with app.run_test(size=picture.size) as pilot:
        app.theme = picture.theme
        await _settled(pilot)
        for key in picture.keys:
            await pilot.press(key)
            await _settled(pilot)
        return app.export_screenshot(title="neda --demo")


async def _settled(pilot: Pilot[Any]) -> None:
    """Wait until two looks in a row are the same: charts are drawn after the first paint."""
    before, now = "", pilot.app.export_screenshot()
    while now != before:
        await pilot.pause(0.3)
        before, now = now, pilot.app.export_screenshot()


def main(names: list[str]) -> None:
    """Write the pictures named, or all."""
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        if not names or picture.name in names:
            (FOLDER / f"{picture.name}.svg").write_text(draw(picture), encoding="utf-8", newline="\n")
            print(FOLDER / f"{picture.name}.svg")


if __name__ == "__main__":
    main(sys.argv[1:])
