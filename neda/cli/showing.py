"""A status and an entry as the command prints them."""

from typing import TYPE_CHECKING

from neda.cli.call import Call
from neda.cli.printing import Face, one_line
from neda.clinical.entries import EdssAssessment, Entry, kind_of, listed_on
from neda.clinical.recording import fields_to_dict
from neda.report.summary import DomainLine, Summary, summary
from neda.wording import commands as words
from neda.wording import entries, fields, localized, safety, verdicts
from neda.wording.summary import line_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from neda.clinical.journal import Journal
    from neda.clinical.status import Status
    from neda.report.why import Section

LISTS = ("missing", "pending", "early", "flags", "next")


def show_status(call: Call, status: "Status", journal: "Journal", about: bool = True) -> None:
    """Print the verdict, since when, on what drug, its parts, what is missing and what is next.

    `about` also says what the program is; after every single entry that would be read by nobody.
    """
    lines = summary(status, journal)
    if not about:
        lines = lines._replace(safety=tuple(text for text in lines.safety if text != safety.what_it_is()))
    if call.face.plain:
        _plain(call.face, lines)
    else:
        _on_terminal(call.face, lines)


def _plain(face: Face, lines: Summary) -> None:
    face.fact(words.said("status"), f"{verdicts.mark(lines.verdict, plain=True)} {lines.headline}")
    if lines.since:
        face.fact(words.said("period"), lines.since)
    if lines.after:
        face.fact(line_label("after"), lines.after)
    face.fact(line_label("drug"), lines.drug)
    for line in lines.domains:
        face.fact(verdicts.domain_name(line.domain), f"{verdicts.domain_mark(line.value, plain=True)} {_found(line)}")
    for name, text in _remarks(lines):
        face.fact(line_label(name), text)
    face.fact(line_label("applied"), lines.applied)
    for text in lines.safety:
        face.fact(words.said("safety"), text)


def _on_terminal(face: Face, lines: Summary) -> None:
    width = max(len(verdicts.domain_name(line.domain)) for line in lines.domains)
    mark = verdicts.mark(lines.verdict, plain=not face.marks)
    print(face.strong(face.shown(f"{mark} {lines.headline}")))
    for text in (lines.since, lines.after, lines.drug):
        if text:
            face.say(text, indent=2)
    for line in lines.domains:
        shown = verdicts.domain_mark(line.value, plain=not face.marks)
        name = verdicts.domain_name(line.domain).ljust(width)
        face.say(f"{shown} {name}  {_found(line)}", indent=2, follow=width + 4)
    for label, text in _remarks(lines):
        face.say(f"{line_label(label)}: {text}", indent=2)
    face.say(lines.applied, indent=2)
    for text in lines.safety:
        print()
        face.say(text, follow=0)


def show_sections(call: Call, sections: "Iterable[Section]") -> None:
    """Print what a verdict rests on, part by part."""
    for section in sections:
        print()
        print(call.face.strong(call.face.shown(section.title)))
        for text in section.lines:
            call.face.say(text, indent=2)


def _found(line: DomainLine) -> str:
    return f"{line.finding}; {line.detail}" if line.detail else line.finding


def _remarks(lines: Summary) -> list[tuple[str, str]]:
    """The lists of a summary as labelled lines: what was reported, then what would help most, and that not twice."""
    first = [("helps_most", lines.helps_most)] if lines.helps_most else []
    lists = lines._replace(missing=lines.missing[len(first) :])
    reported = [("reported", text) for text in lines.reported]
    return reported + first + [(name, text) for name in LISTS for text in getattr(lists, name)]


def show_entry(call: Call, item: Entry, label: str) -> None:
    """Print an entry, one fact a line, its short id last."""
    kind = kind_of(item)
    call.face.fact(label, fields.kind_name(kind))
    show_fields(call, item)
    call.face.fact(words.said("id"), item.id[:8])


def show_fields(call: Call, item: Entry, whole: bool = False) -> None:
    """Print every recorded field by its label; very long texts are shortened unless the `whole` is wanted."""
    from neda.clinical.fields import fields_of
    from neda.clinical.typed import typed

    kind, recorded = kind_of(item), fields_to_dict(item)
    for field in fields_of(kind):
        if field.name in recorded:
            text = fields.value_said(field.type, typed(field, recorded[field.name]))
            text = text.replace("\n", "; ") if field.type in ("questions", "answers") else text
            call.face.fact(fields.label(kind, field.name), text if whole else one_line(text))
        elif field.name == "score" and (derived := derived_score(item)) is not None:
            call.face.fact(fields.label(kind, field.name), entries.derived_score(derived))


def what(item: Entry) -> str:
    """The facts of an entry in words."""
    return entries.what(kind_of(item), fields_to_dict(item) | {"derived": derived_score(item)})


def derived_score(item: Entry) -> float | None:
    """The score an EDSS without one gets from its functional systems (§6.2)."""
    from neda.clinical.edss import score_of

    return score_of(item) if isinstance(item, EdssAssessment) and item.score is None else None


def entry_line(item: Entry, identity: str) -> str:
    """An entry in one line: its date, kind, id and facts."""
    day = listed_on(item)
    kind = kind_of(item)
    return words.note(
        "line",
        day=localized.day(day) if day else words.note("undated"),
        kind=fields.kind_name(kind),
        identity=identity,
        what=one_line(what(item)),
    )
