"""The questions of appointments: which stand for the next one, and which were left open at earlier ones."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from neda.clinical.entries import Question, Visit
from neda.clinical.journal import Journal


class Asked(NamedTuple):
    """One question at its place in its visit."""

    visit: Visit
    number: int

    @property
    def question(self) -> Question:
        """Its words, and its answer where there is one."""
        return self.visit.questions[self.number]

    @property
    def open(self) -> bool:
        """Whether it has no answer yet."""
        return not self.question.answer


def next_visit(journal: Journal, day: date) -> Visit | None:
    """The first appointment that may still lie ahead."""
    return min(_ahead(journal, day), key=lambda visit: (visit.date.first, visit.date.last), default=None)


def last_visit(journal: Journal, day: date) -> Visit | None:
    """The last appointment that lies behind."""
    return max(_past(journal, day), key=lambda visit: (visit.date.last, visit.date.first), default=None)


def asked_at(visit: Visit | None) -> tuple[Asked, ...]:
    """Every question of an appointment."""
    return tuple(Asked(visit, number) for number in range(len(visit.questions))) if visit else ()


def left_open(journal: Journal, day: date) -> tuple[Asked, ...]:
    """Questions of past appointments that nobody answered and that stand for no later one, newest first."""
    past = sorted(_past(journal, day), key=lambda visit: visit.date.last, reverse=True)
    return _unanswered(item for visit in past for item in asked_at(visit) if not _asked_later(journal, item))


def waiting(journal: Journal, day: date, *, only_next: bool = False) -> tuple[Asked, ...]:
    """Unanswered questions, each once: those of the next appointment, of the ones behind it, then what was left open.

    One that was asked again stands where it was asked last; `only_next` leaves out further appointments.
    """
    ahead = sorted(_ahead(journal, day), key=lambda visit: (visit.date.first, visit.date.last))
    coming = (item for visit in (ahead[:1] if only_next else ahead) for item in asked_at(visit))
    return _unanswered((*coming, *left_open(journal, day)))


def _unanswered(items: Iterable[Asked]) -> tuple[Asked, ...]:
    found: dict[str, Asked] = {}
    for item in items:
        if item.open:
            found.setdefault(_folded(item), item)
    return tuple(found.values())


def _asked_later(journal: Journal, asked: Asked) -> bool:
    later = (visit for visit in _counted(journal) if visit.date.last > asked.visit.date.last)
    return any(_folded(item) == _folded(asked) for visit in later for item in asked_at(visit))


def _folded(asked: Asked) -> str:
    """The words as they are compared: a second blank or a capital makes no other question."""
    return " ".join(asked.question.text.split()).casefold()


def _counted(journal: Journal) -> list[Visit]:
    return [visit for visit in journal.visits if not visit.excluded]


def _ahead(journal: Journal, day: date) -> list[Visit]:
    return [visit for visit in _counted(journal) if visit.date.last >= day]


def _past(journal: Journal, day: date) -> list[Visit]:
    return [visit for visit in _counted(journal) if visit.date.last < day]
