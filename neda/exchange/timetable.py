"""The journal as one chronological table for the doctor: one fact a row, the verdict in the first rows."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple, Self

from neda.clinical.edss import score_of
from neda.clinical.entries import (
    CheckIn,
    Clinic,
    EdssAssessment,
    Entry,
    Measurement,
    MriScan,
    Note,
    Person,
    Relapse,
    Treatment,
    Visit,
    kind_of,
    when,
)
from neda.clinical.evidence import Evidence, evidence
from neda.clinical.fields import PERSON_FIELDS, Field, fields_of
from neda.clinical.journal import Journal, Settings
from neda.clinical.recording import entry_to_dict, fields_to_dict
from neda.clinical.status import Status
from neda.clinical.typed import typed
from neda.exchange.record_cells import PERSON, RECORD, SETTINGS, STATUS, record_of
from neda.exchange.spreadsheet import write_table
from neda.wording import exchange as words
from neda.wording import fields, summary, verdicts
from neda.wording.language import in_english

COUNTING = (MriScan, Treatment, CheckIn)
"""Further kinds a verdict is made from; the others stand beside it."""
LESIONS = ("new_t2", "enlarging_t2", "gd_enhancing")


class Row(NamedTuple):
    """One fact: when, of what kind, what, its value, what else is recorded, who says so, whether it counts.

    `record` is what the row is read back from; see `neda.exchange.records`.
    """

    date: str
    kind: str
    what: str
    value: str
    detail: str = ""
    source: str = ""
    counted: str = ""
    record: str = ""

    def with_record(self, record: Mapping[str, object]) -> Self:
        """The row with what it is read back from."""
        return self._replace(record=record_of(self[:-1], record))


_Fact = tuple[str, str, str]
"""The first cells of a row that differ from fact to fact: on which day, what, its value."""


@in_english()
def timetable(journal: Journal, status: Status, drug: str) -> str:
    """The table as CSV text; `drug` says what is taken now, and since when."""
    return write_table((*words.columns(), RECORD), rows(journal, status, drug))


@in_english()
def rows(journal: Journal, status: Status, drug: str) -> list[Row]:
    """First the verdict, since when and on what drug; then the person, the settings, and every fact, oldest first.

    Undated facts stand last. The first row of an entry carries all of it, so that the table can be read back.
    """
    judged = _judged(evidence(journal, status.as_of, status.profile))
    facts = [row for item in journal.entries() for row in _entry_rows(item, judged)]
    about = (*_person_rows(journal.person), *_settings_rows(journal.settings))
    return [*_status_rows(status, drug), *about, *sorted(facts, key=lambda row: (not row.date, row.date))]


def _person_rows(person: Person) -> Iterator[Row]:
    recorded = fields_to_dict(person)
    for field in PERSON_FIELDS:
        if field.name in recorded:
            row = Row("", PERSON, fields.label(PERSON, field.name), _shown(field, recorded[field.name]))
            yield row.with_record({field.name: recorded[field.name]})


def _settings_rows(settings: Settings) -> Iterator[Row]:
    named = ([("profile", settings.profile)] if settings.profile else []) + list(settings.set)
    for name, value in named:
        yield Row("", SETTINGS, name, summary.parameter(value)).with_record({name: value})


def _status_rows(status: Status, drug: str) -> list[Row]:
    rules = summary.applied(status.profile.name, status.profile.version, status.profile.changed, status.as_of)
    seen = status.as_of.isoformat()
    first = status.first_activity
    window = words.open_or_closed(status.start, status.end) if status.start else ""
    return [
        Row(seen, STATUS, words.status_row("activity"), verdicts.headline(status), _reasons(status), rules),
        Row(seen, STATUS, words.status_row("since"), _day(status.start), window, rules),
        Row(seen, STATUS, words.status_row("first"), first.text if first else words.none_yet(), "", rules),
        Row(seen, STATUS, words.status_row("drug"), drug, "", rules),
    ]


def _reasons(status: Status) -> str:
    named = ((verdicts.domain_name(name), domain.reason.text) for name, domain in status.domains.items())
    return "; ".join(f"{name}: {text}" for name, text in named)


def _day(day: date | None) -> str:
    return day.isoformat() if day else summary.not_recorded()


def _entry_rows(item: Entry, judged: Mapping[str, str]) -> Iterator[Row]:
    """A row for each of its facts; what they leave unsaid stands beside every one of them."""
    kind, counted, source, recorded = kind_of(item), _counted(item, judged), _source(item), entry_to_dict(item)
    facts, shown = _facts(item)
    detail = _detail(kind, recorded, shown)
    for number, (day, what, value) in enumerate(facts):
        row = Row(day, kind, what, value, detail, source, counted)
        yield row.with_record({} if number else recorded)


def _judged(seen: Evidence) -> dict[str, str]:
    """What the verdict of the first rows makes of relapses and scores, as its rules sorted them (§5.1, §7.9)."""
    found = {item.id: words.counted(True) for item in seen.attacks.kept}
    found |= {score.id: words.counted(True) for score in seen.scores}
    found |= {item.id: words.unsettled() for item in seen.attacks.suspected}
    return found | {item.id: words.counted(False, words.merged()) for item in seen.attacks.merged}


def _counted(item: Entry, judged: Mapping[str, str]) -> str:
    """Whether the verdict reads the entry."""
    if item.excluded or not isinstance(item, Relapse | EdssAssessment):
        return words.counted(isinstance(item, COUNTING) and not item.excluded, item.excluded)
    return judged.get(item.id, words.counted(False))


def _detail(kind: str, recorded: Mapping[str, object], shown: tuple[str, ...]) -> str:
    """Every recorded field that the rows do not show elsewhere, by its label."""
    left = (field for field in fields_of(kind) if field.name in recorded and field.name not in (*shown, "excluded"))
    return "; ".join(f"{fields.label(kind, field.name)}: {_shown(field, recorded[field.name])}" for field in left)


def _shown(field: Field, value: object) -> str:
    """A field's value in the words of every other surface; what is no choice as a person would type it."""
    if field.type in ("choice", "compared"):
        return fields.choice_label(str(value))
    if field.type == "choices" and isinstance(value, list):
        return ", ".join(fields.choice_label(choice) for choice in value)
    return typed(field, value)


def _source(item: Entry) -> str:
    """Who says so, where it is recorded."""
    match item:
        case EdssAssessment(source=source) | MriScan(source=str() as source) | Relapse(certainty=source):
            return fields.choice_label(source)
        case _:
            return ""


def _facts(item: Entry) -> tuple[list[_Fact], tuple[str, ...]]:
    """The facts of one entry and the fields they show; a treatment's start, stop and courses have days of their own."""
    filed = when(item)
    day = filed.text if filed else ""
    match item:
        case Relapse():
            return [(day, words.what("onset"), item.certainty)], ("onset", "certainty")
        case MriScan():
            return _lesions(item, day)
        case EdssAssessment():
            known = score_of(item)
            score = summary.not_recorded() if known is None else f"{known:.1f}"
            return [(day, fields.label("edss", "score"), score)], ("date", "score", "source")
        case Treatment():
            return _treatment(item), ("name", "start", "stop", "courses")
        case CheckIn():
            answer = summary.parameter(item.no_new_symptoms)
            return [(day, fields.label("checkin", "no_new_symptoms"), answer)], ("date", "no_new_symptoms")
        case Measurement():
            value = summary.not_recorded() if item.value is None else f"{item.value:g}"
            return [(day, item.test, value)], ("date", "test", "value")
        case Visit():
            seen = item.with_whom or summary.not_recorded()
            return [(day, fields.label("visit", "with"), seen)], ("date", "with")
        case Note():
            return [(day, fields.label("note", "text"), item.text)], ("date", "text")
        case Clinic():
            return [(day, fields.label("clinic", "name"), item.name)], ("name",)


def _lesions(scan: MriScan, day: str) -> tuple[list[_Fact], tuple[str, ...]]:
    counts = [(name, count) for name in LESIONS if (count := getattr(scan, name)) is not None]
    facts = [(day, fields.label("mri", name), str(count)) for name, count in counts]
    return facts or [(day, words.what("mri"), summary.not_recorded())], ("date", "source", *dict(counts))


def _treatment(item: Treatment) -> list[_Fact]:
    """Start, stop and courses; without a start an undated row comes first, so that such treatments keep their order."""
    ends = [(item.start, "start"), (item.stop, "stop"), *((course, "course") for course in item.courses)]
    facts = [(day.text, words.what(name), item.name) for day, name in ends if day]
    return facts if item.start else [("", words.what("treatment"), item.name), *facts]
