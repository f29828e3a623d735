"""Pages gone to by number are made once and kept: going back costs a picture, and one's place is found again."""

from importlib import import_module
from typing import Any

from textual.screen import Screen
from textual.widgets import Input

from neda.tui.following import FollowsJournal
from neda.tui.screens.page import Page

PAGES = {
    "timeline": "Timeline",
    "journal": "JournalPage",
    "report": "ReportPage",
    "prepare": "PreparePage",
    "settings": "SettingsPage",
}
"""The class of each page by its module."""


class KeepsPages(FollowsJournal):
    """An app that makes a page the first time it is gone to, or ahead of that."""

    def go_to(self, place: str) -> None:
        """Show a page as it was left; the keys act where they do when it is new."""
        page = self._page(place)
        self.go_down_to(page)
        if self.screen is not page:
            self.message = ""
            if isinstance(page.focused, Input):
                page.set_focus(None)
            self.push_screen(page)

    def go_down_to(self, page: Screen[Any]) -> None:
        """Leave every screen that lies over a page, or over Today where that page is not there."""
        while len(self.screen_stack) > 1 and self.screen is not page:
            self.message = ""
            self.pop_screen()

    def make_page(self, place: str) -> Page:
        """Make a page before it is gone to."""
        page = self._page(place)
        self._get_screen(page)
        return page

    def forget_pages(self) -> None:
        """Make all of them anew: they remember what was looked at in another journal."""
        for place in filter(self.is_screen_installed, PAGES):
            self.forget(place)

    def forget(self, name: str) -> None:
        """Let go of a screen that was kept."""
        screen = self.get_screen(name)
        self.uninstall_screen(name)
        if screen.is_running:
            screen.remove()

    def _page(self, place: str) -> Page:
        if not self.is_screen_installed(place):
            self.install_screen(getattr(import_module(f"neda.tui.screens.{place}"), PAGES[place])(), place)
        return self.get_screen(place, Page)
