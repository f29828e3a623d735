"""Saving as: which file, a yes before one is replaced; where it cannot be written, the same question once more."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from neda.tui.saving import OverJournalError, meant, save_page
from neda.tui.screens.ask_line import AskLine, Line
from neda.tui.screens.confirm import Confirm
from neda.wording import printing as words

if TYPE_CHECKING:
    from neda.tui.app import NedaApp


def save_as(
    app: "NedaApp",
    line: Line,
    check: Callable[[str], str],
    make: Callable[[Path], bytes],
    beside: Callable[[], str] = lambda: "",
) -> None:
    """Ask with `line`, which proposes a file, and write what `make` gives; `beside` is said once it is there.

    What was typed is never lost: it stands in the line again, with the reason, until it could be written.
    """

    def ask(now: str, problem: str = "") -> None:
        app.push_screen(AskLine(line._replace(now=now, problem=problem), check, app.unfinished), chosen)

    def chosen(typed: str | None) -> None:
        if typed is None:
            return
        try:
            path = meant(typed)
            there = path.exists()
        except (OSError, RuntimeError) as error:
            ask(typed, _not_saved(typed, error))
            return
        if there:
            question = words.confirm_overwrite(str(path))
            app.push_screen(Confirm(question), lambda yes: write(typed, path) if yes else ask(typed))
        else:
            write(typed, path)

    def write(typed: str, path: Path) -> None:
        try:
            save_page(path, make(path), app.file.path.absolute())
        except OverJournalError:
            ask(typed, words.over_journal(str(path)))
        except (OSError, ValueError) as error:
            ask(typed, _not_saved(str(path), error))
        else:
            app.message = "\n".join(filter(None, (words.page_saved(str(path)), beside())))

    ask(line.now)


def _not_saved(path: str, error: Exception) -> str:
    return words.not_saved(path, getattr(error, "strerror", None) or str(error))
