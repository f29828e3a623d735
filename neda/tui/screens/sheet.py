"""One sheet to take along, as it would be saved or printed."""

from typing import TYPE_CHECKING

from neda.report.blocks import Document
from neda.tui import keys
from neda.tui.plain import shortened
from neda.tui.record import Record
from neda.tui.screens.pick import Pick
from neda.tui.screens.printable import Printable
from neda.wording import prepare_screen as words
from neda.wording import printing

if TYPE_CHECKING:
    from neda.tui.app import NedaApp

CLINIC = "clinic"
LONGEST_NAME = 60


class SheetPage(Printable):
    """The appointment, the transplant team's questions, the figures, or a clinic's checklist."""

    PLACE = "sheet"
    HINTS = ("save_as", "back", "prepare", "today", "help")
    BINDINGS = keys.bindings("sheet")

    def __init__(self, name: str, clinic: str | None = None, save: bool = False) -> None:
        """`name`: one of the sheets' `NAMES`; `clinic`: whose answers to fill in; `save`: ask where to at once."""
        super().__init__()
        self._name_of, self._clinic, self._save_at_once = name, clinic, save

    def on_mount(self) -> None:
        """Ask for a file name at once where that is wanted."""
        super().on_mount()
        if self._save_at_once:
            self.call_after_refresh(self.action_save_as)

    def document(self, record: Record) -> Document:
        """The sheet, made from this record."""
        from neda.report.sheets import sheet

        day = record.status.as_of
        return sheet(self._name_of, record.journal, record.course, day, clinic=self._clinic, on_screen=True)

    @property
    def file_name(self) -> str:
        """After the sheet and the day."""
        return printing.sheet_file(self._name_of, self.neda.today)


def open_sheet(app: "NedaApp", name: str, save: bool = False) -> None:
    """Show a sheet, or save it; where clinics are recorded, ask first which one the checklist is for."""
    app.message = ""
    clinics = [item.name for item in app.record.journal.clinics] if app.record and name == CLINIC else []
    if not clinics:
        app.push_screen(SheetPage(name, save=save))
        return
    choices = [(str(place), shortened(clinic, LONGEST_NAME)) for place, clinic in enumerate(clinics)]

    def show(chosen: str | None) -> None:
        if chosen is not None:
            app.push_screen(SheetPage(name, clinics[int(chosen)] if chosen else None, save))

    app.push_screen(Pick("which_clinic", [("", words.blank_checklist()), *choices], first=0), show)
