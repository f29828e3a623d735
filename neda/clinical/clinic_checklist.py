"""The questions to a transplant clinic and the warning signs, and how far a clinic's answers go (rulebook §12.5).

The program only stores the answers and counts the blanks; it judges no clinic.
"""

from typing import NamedTuple

from neda.clinical.entries import Clinic, ClinicAnswer

QUESTIONS = (
    "accreditation",
    "reporting",
    "numbers",
    "mortality",
    "regimen",
    "assessment",
    "complications",
    "follow-up",
    "risks",
    "price",
)
RED_FLAGS = (
    "flag-any-disease",
    "flag-guarantee",
    "flag-no-tests",
    "flag-no-haematologist",
    "flag-pay-first",
    "flag-no-data",
    "flag-product",
)
YES_WORDS = ("yes", "y", "true")


class Checklist(NamedTuple):
    """A clinic's answers in the order of the list, None where it is blank; `other` answers questions of one's own."""

    questions: tuple[tuple[str, ClinicAnswer | None], ...]
    flags: tuple[tuple[str, ClinicAnswer | None], ...]
    other: tuple[ClinicAnswer, ...]

    @property
    def blanks(self) -> int:
        """How many of the questions have no answer; the warning signs are counted apart."""
        return sum(answer is None for _name, answer in self.questions)

    @property
    def unchecked(self) -> int:
        """How many warning signs nobody has answered yes or no to."""
        return sum(answer is None for _name, answer in self.flags)

    @property
    def raised(self) -> tuple[str, ...]:
        """The warning signs answered with yes."""
        return tuple(name for name, answer in self.flags if answer is not None and _yes(answer))


def checklist(clinic: Clinic | None) -> Checklist:
    """The list with what a clinic answered; all blank for None."""
    given = {item.question: item for item in clinic.answers if item.answer or item.note} if clinic else {}
    return Checklist(
        tuple((name, _answered(given.get(name))) for name in QUESTIONS),
        tuple((name, _answered(given.get(name))) for name in RED_FLAGS),
        tuple(item for name, item in given.items() if name not in (*QUESTIONS, *RED_FLAGS)),
    )


def _answered(item: ClinicAnswer | None) -> ClinicAnswer | None:
    """An answer; a note alone is none."""
    return item if item is not None and item.answer else None


def _yes(item: ClinicAnswer) -> bool:
    words = (item.answer or "").lower().replace(",", " ").replace(".", " ").replace(":", " ").split()
    return bool(words) and words[0] in YES_WORDS
