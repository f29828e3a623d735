"""Small journals, and what a transplant team's questions (§12.4) find in them."""

from datetime import date

from neda.clinical import Journal, Profile
from neda.clinical.transplant import transplant_questions

NOW = "2026-06-30"
CLEAN = {"contrast": True, "gd_enhancing": 0, "new_t2": 0, "enlarging_t2": 0}


def asked(as_of=NOW, profile=None, **lists):
    journal = Journal.from_dict({"format": "neda-journal/1", **lists})
    return transplant_questions(journal, date.fromisoformat(as_of), profile or Profile())


def answers(question, **lists):
    row = next(row for row in asked(**lists).rows if row.question == question)
    return {cell.source: cell.answer.value for cell in row.cells}


def why(question, source, **lists):
    row = next(row for row in asked(**lists).rows if row.question == question)
    answer = next(cell.answer for cell in row.cells if cell.source == source)
    return str(answer.gap) if answer.gap else answer.why


def attack(onset, certainty="confirmed", **fields):
    return {"onset": onset, "certainty": certainty, **fields}


def checkins(*days):
    return [{"date": day, "no_new_symptoms": True} for day in days]


def scan(day, **fields):
    return {"date": day, **CLEAN, **fields}


def edss(day, score, source="clinician"):
    return [{"date": day, "score": score, "source": source}]


WATCHED = {
    "checkins": checkins("2024-01-01", "2024-12-01", "2025-11-01", "2026-06-20"),
    "mri": [scan("2023-06-15"), scan("2024-06-15"), scan("2025-06-15"), scan("2026-06-15")],
}
MODERATE = {"name": "Tecfidera", "start": "2023-01-10", "stop": "2024-07-10"}
TWO = [attack("2025-08-01"), attack("2026-02-01")]
