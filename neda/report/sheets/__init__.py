"""The sheets to take along: for the appointment, the transplant team, the clinic, and what studies found."""

from datetime import date
from typing import TYPE_CHECKING

from neda.report.sheets.finding import NoClinicError

if TYPE_CHECKING:
    from neda.clinical.journal import Journal
    from neda.clinical.over_time import Course
    from neda.clinical.status import Status
    from neda.report.blocks import Document

NAMES = ("visit", "transplant", "evidence", "clinic")

__all__ = ["NAMES", "NoClinicError", "sheet"]


def sheet(
    name: str,
    journal: "Journal",
    about: "Course | Status",
    printed_on: date,
    *,
    clinic: str | None = None,
    on_screen: bool = False,
) -> "Document":
    """The sheet of that name as a document every renderer prints; raises NoClinicError for an unknown clinic.

    `on_screen` names keys where it would name commands.
    """
    from neda.clinical.over_time import Course
    from neda.report.sheets.checklist import clinic_sheet
    from neda.report.sheets.studies import evidence_sheet
    from neda.report.sheets.transplant import transplant_sheet
    from neda.report.sheets.visit import visit_sheet

    status = about.baseline if isinstance(about, Course) else about
    if name == "visit":
        return visit_sheet(journal, status, printed_on)
    if name == "transplant":
        return transplant_sheet(journal, about, printed_on)
    if name == "evidence":
        return evidence_sheet(printed_on)
    assert name == "clinic"
    return clinic_sheet(journal, printed_on, clinic, on_screen)
