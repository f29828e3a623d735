"""What is due as a calendar file (RFC 5545): all-day events that say no more than "MRI due".

Written here, without a library: a dozen fixed lines an event need none at run time. An event keeps its UID while what
it follows from (the last scan, the last EDSS …) is the newest of its kind, so that importing it again moves it.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from uuid import UUID, uuid5

from neda.clinical.entries import Entry
from neda.clinical.journal import Journal, filed
from neda.clinical.status import Due, Status
from neda.wording import due as words
from neda.wording.language import in_english

SPACE = UUID("0c4f1c2e-6a0b-5f5e-8f6d-4a5f0d5a7c11")
LONGEST_LINE = 75
ENDING = ".ics"
PRODUCT = "-//NEDA journal//due//EN"
BASIS = {"mri": "mri", "edss": "edss", "confirming_visit": "edss", "checkin": "checkins", "visit": "visits"}
"""The list whose newest entry a thing that is due follows from."""


@in_english()
def calendar(status: Status, journal: Journal) -> str:
    """The calendar file; what is overdue stands on the day it was written, where it can still be seen."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for item in status.due:
        number = [other for other in status.due if other.what == item.what].index(item)
        lines += _event(item, number, status.as_of, journal)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


def _event(item: Due, number: int, as_of: date, journal: Journal) -> list[str]:
    day = max(item.due, as_of)
    return [
        "BEGIN:VEVENT",
        f"UID:{_uid(item, number, as_of, journal)}",
        f"DTSTAMP:{as_of:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escaped(words.event(item.what))}",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _uid(item: Due, number: int, as_of: date, journal: Journal) -> str:
    """The same for the same thing, another for another person: ids of entries are random."""
    known: Iterable[Entry] = getattr(journal, BASIS[item.what])
    if item.what == "visit":
        ids = [visit.id for visit in journal.visits if visit.date == item.planned]
    else:
        ids = [found.id for found in sorted(known, key=filed) if filed(found)[0] <= as_of]
    basis = ids[-1] if ids else "".join(sorted(found.id for found in journal.entries())[:1])
    return str(uuid5(SPACE, f"{item.what} {basis} {number}"))


def escaped(text: str) -> str:
    """A text value (RFC 5545, 3.3.11)."""
    plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, none of which cuts a character; each further one begins with a blank."""
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > LONGEST_LINE:
            yield piece
            piece = " "
        piece += letter
    yield piece
