"""The sheet for a transplant clinic: its answers, what is blank, which warning signs were raised (rulebook §12.5)."""

from collections.abc import Iterator
from datetime import date

from neda.clinical.clinic_checklist import QUESTIONS, Checklist, checklist
from neda.clinical.entries import Clinic, ClinicAnswer
from neda.clinical.journal import Journal
from neda.report.blocks import Block, Document
from neda.report.sheets.entries import SHORT_ID, own_words
from neda.report.sheets.finding import clinic_named
from neda.report.sheets.references import references
from neda.wording import prepare, safety
from neda.wording import prepare_clinic as words


def clinic_sheet(journal: Journal, printed_on: date, name: str | None, on_screen: bool = False) -> Document:
    """The checklist of one clinic; without a name the recorded clinics and a blank checklist."""
    clinic = clinic_named(journal, name) if name else None
    found = checklist(clinic)
    blocks = (
        Block("", (words.intro(),), fixed=True),
        *(() if clinic else (_block("clinics", _clinics(journal, on_screen)),)),
        *((_block("status", _counted(found)),) if clinic else ()),
        *_asked(found),
        _block("other", _other(found)),
        *((_block("note", _notes(clinic)),) if clinic else ()),
        _block("sources", (words.conventions(), *references(words.SOURCES))),
        Block("", (safety.what_it_is(),), fixed=True),
    )
    shown = tuple(block for block in blocks if block.lines)
    return Document(prepare.title("clinic"), _identity(clinic, printed_on), shown, limited=False)


def _block(name: str, lines: Iterator[str] | tuple[str, ...]) -> Block:
    return Block("", tuple(line for line in lines if line), label=prepare.label(name))


def _asked(found: Checklist) -> tuple[Block, ...]:
    """The questions and the warning signs; these stand first where one is raised."""
    flags = _block("flags", _flags(found))
    questions = tuple(_question(number, *pair) for number, pair in enumerate(found.questions, start=1))
    return (flags, *questions) if found.raised else (*questions, flags)


def _question(number: int, name: str, answer: ClinicAnswer | None) -> Block:
    said = words.answered(*_said(answer)) if answer else words.blank()
    return Block("", (words.asked(words.question(name), name), said), label=words.numbered(number))


def _identity(clinic: Clinic | None, printed_on: date) -> str:
    if clinic is None:
        return words.blank_identity(printed_on)
    return words.identity(own_words(clinic.name), own_words(clinic.place or ""), printed_on)


def _clinics(journal: Journal, on_screen: bool) -> Iterator[str]:
    for item in journal.clinics:
        answered, flags = _counted(checklist(item))
        place = own_words(item.place or "")
        yield words.listed(own_words(item.name), item.id[:SHORT_ID], place, answered, flags)
    if not journal.clinics:
        yield words.none_recorded(on_screen)


def _counted(found: Checklist) -> tuple[str, str]:
    answered = len(QUESTIONS) - found.blanks
    return words.counted(answered, len(QUESTIONS)), words.flags_counted(len(found.raised), found.unchecked)


def _notes(clinic: Clinic) -> Iterator[str]:
    yield own_words(clinic.note or "")
    yield words.how_to_answer(clinic.id[:SHORT_ID])


def _other(found: Checklist) -> Iterator[str]:
    for item in found.other:
        yield words.own_question(own_words(item.question), words.answered(*_said(item)))


def _flags(found: Checklist) -> Iterator[str]:
    """The raised ones first and marked, then the others with what was said."""
    for name, answer in sorted(found.flags, key=lambda pair: pair[0] not in found.raised):
        said = _said(answer)[0] if answer else ""
        sentence = words.raised if name in found.raised else words.flag
        yield sentence(words.red_flag(name), name, said)
    yield words.any_flag()


def _said(item: ClinicAnswer) -> tuple[str, str]:
    return own_words(item.answer or ""), own_words(item.note or "")
