"""The files the packages msprog (R) and pymsprog (Python) read: one person's EDSS visits and relapses.

They hold what the rules of the profile use: counted scores of exact days, and relapses that qualify.
"""

from neda.clinical.evidence import Evidence
from neda.exchange.spreadsheet import write_table

PERSON = "1"
"""The person's number in the files; a name would say who it is."""
VISITS, RELAPSES = "visits.csv", "relapses.csv"


def msprog_files(known: Evidence) -> dict[str, bytes]:
    """Both files by name."""
    visits = ((PERSON, score.day.isoformat(), f"{score.value:.1f}") for score in known.scores)
    relapses = ((PERSON, onset.isoformat()) for onset in known.attacks.onsets)
    return {
        VISITS: write_table(("id", "date", "EDSS"), visits).encode(),
        RELAPSES: write_table(("id", "date"), relapses).encode(),
    }


def left_out(known: Evidence) -> int:
    """How many relapses that count have no exact day and so no place in the files."""
    return sum(not relapse.onset.exact for relapse in known.attacks.kept)
