"""The words of the sheets to take along: their names, labels, and the sheet for an appointment."""

from collections.abc import Iterable

from neda.wording import N_, _, fields, fill, localized, plural, summary

_TITLES = {
    "visit": N_("For the appointment"),
    "transplant": N_("Questions a transplant team usually asks, answered from your journal"),
    "evidence": N_("What studies of transplants found"),
    "clinic": N_("Questions to a clinic"),
}
_ABOUT = {
    "visit": N_("what changed since the last visit, questions, what is due, what is missing"),
    "transplant": N_("published criteria, one by one, and each treatment before and after"),
    "evidence": N_("figures with who was studied, how, and what to read with care"),
    "clinic": N_("a checklist for each clinic, with warning signs"),
}
_LABELS = {
    "appointment": N_("THE VISIT"),
    "status": N_("STATUS"),
    "reported": N_("REPORTED"),
    "changed": N_("CHANGED"),
    "questions": N_("QUESTIONS"),
    "due": N_("DUE"),
    "missing": N_("MISSING"),
    "matters": N_("MATTERS"),
    "last": N_("LAST TIME"),
    "rules": N_("RULES"),
    "table": N_("AT A GLANCE"),
    "recent": N_("12 MONTHS"),
    "open": N_("TO ASK"),
    "courses": N_("COMPARED"),
    "sources": N_("SOURCES"),
    "also": N_("ALSO"),
    "corrections": N_("CORRECTED"),
    "clinics": N_("CLINICS"),
    "flags": N_("WARNING"),
    "other": N_("OTHER"),
    "note": N_("NOTE"),
}
_READ = {
    "full": "",
    "second-hand": N_(" (read in a summary by others)"),
    "doi": N_(" (DOI not checked)"),
}
_ANSWER_LINE = "." * 40


def title(name: str) -> str:
    """The title of a sheet."""
    return _(_TITLES[name])


def about(name: str) -> str:
    """A sheet in one line, for menus and help."""
    return _(_ABOUT[name])


def label(name: str) -> str:
    """The label of a part."""
    return _(_LABELS[name])


def identity(name: str | None, printed: object, as_of: object) -> str:
    """Whose sheet it is, and of which day."""
    values = {"name": name or _("name not recorded"), "printed": printed, "as_of": as_of}
    return fill(N_("{name} · printed {printed} · as of {as_of}"), values)


def printed(day: object) -> str:
    """The day of printing, where the sheet is nobody's."""
    return fill(N_("printed {day}"), {"day": day})


def next_visit(date: object, with_whom: str | None) -> str:
    """The appointment this is for."""
    if with_whom:
        return fill(N_("{date} with {whom}"), {"date": date, "whom": with_whom})
    return fill(N_("{date}"), {"date": date})


def no_next_visit() -> str:
    """That none is recorded."""
    return _("no appointment recorded; neda add visit notes one")


def last_visit(date: object, with_whom: str | None) -> str:
    """The appointment before."""
    return fill(N_("last visit {visit}"), {"visit": next_visit(date, with_whom)})


def no_last_visit() -> str:
    """That there was none, so nothing can be new since."""
    return _("no earlier visit recorded, so what is new since then cannot be said")


def changed_since(date: object) -> str:
    """What the list of changes starts from."""
    return fill(N_("since the visit of {date}:"), {"date": date})


def same_verdict(words: str) -> str:
    """That the verdict is what it was."""
    return fill(N_("status: {words}, as at that visit"), {"words": words})


def other_verdict(before: str, now: str) -> str:
    """That the verdict is another one."""
    return fill(N_("status: {now}; at that visit: {before}"), {"before": before, "now": now})


def nothing_new() -> str:
    """That nothing was recorded since."""
    return _("no new relapse, MRI, EDSS, treatment, test or symptom recorded")


def new(kind: str, date: object, what: str) -> str:
    """Something recorded since the last visit."""
    values = {"kind": fields.kind_name(kind), "date": date, "what": what}
    return fill(N_("{kind} {date}: {what}") if what else N_("{kind} {date}"), values)


def more(count: int) -> str:
    """New things the sheet has no room for."""
    return plural("1 more; neda list shows it", "{count} more; neda list shows them", count, {"count": count})


def started(name: str, date: object) -> str:
    """A treatment that began."""
    return fill(N_("{name} started {date}"), {"name": name, "date": date})


def stopped(name: str, date: object, why: str | None) -> str:
    """A treatment that ended."""
    reason = fields.choice_label(why) if why else summary.not_recorded()
    return fill(N_("{name} stopped {date}, reason: {reason}"), {"name": name, "date": date, "reason": reason})


def given(name: str, dates: Iterable[object]) -> str:
    """Courses of a treatment."""
    return fill(N_("{name} given {dates}"), {"name": name, "dates": summary.listed(map(localized.day, dates))})


def nothing_new_reported(date: object) -> str:
    """A check-in without anything new."""
    return fill(N_("check-in {date}: no new or worse symptoms"), {"date": date})


def slowly_worse(date: object) -> str:
    """A check-in that says it got slowly worse."""
    return fill(N_("check-in {date}: slowly worse, no attack"), {"date": date})


def new_symptoms(date: object) -> str:
    """A check-in with new symptoms."""
    return fill(N_("check-in {date}: new or worse symptoms"), {"date": date})


def in_words(text: str, note: str) -> str:
    """What a check-in said, and the words the person added."""
    return fill(N_("{text}; note: {note}"), {"text": text, "note": note})


def question(number: int, text: str) -> str:
    """One question, with room for what is answered."""
    return fill(N_("{number} {text}"), {"number": number, "text": text})


def answer_line() -> str:
    """Where an answer is written by hand."""
    return fill(N_("   answer: {line}"), {"line": _ANSWER_LINE})


def more_questions(count: int) -> str:
    """Questions that wait behind the first three."""
    return plural("1 more question waits in the journal", "{count} more questions wait in the journal", count, {"count": count})


def no_questions() -> str:
    """That none is recorded."""
    return _("none recorded; neda add visit takes them")


def where_answers_go(identity: str) -> str:
    """How answers are kept with the visit."""
    return fill(
        N_("Answers stay with the visit: key 5 on the screen, or neda edit {identity} questions=… with all of them, one a line as “question -> answer”."),
        {"identity": identity},
    )


def answered(text: str, answer: str) -> str:
    """What was answered last time."""
    return fill(N_("{text} -> {answer}"), {"text": text, "answer": answer})


def helps_most(what: str) -> str:
    """The one thing that would help most."""
    return fill(N_("would help most: {what}"), {"what": what})


def nothing_missing() -> str:
    """That the verdict lacks nothing."""
    return _("nothing that this verdict needs")


def observed_through(part: str, date: object) -> str:
    """Through when one part was observed."""
    if date is None:
        return fill(N_("{part}: not observed"), {"part": part})
    return fill(N_("{part}: observed through {date}"), {"part": part, "date": date})


def no_clinic(typed: str, known: Iterable[str]) -> str:
    """That no clinic of that name is recorded."""
    values = {"typed": typed, "known": summary.listed(known)}
    return fill(
        N_("No clinic “{typed}” is recorded. Recorded: {known}. Example: neda prepare clinic")
        if values["known"]
        else N_("No clinic “{typed}” is recorded. Example: neda add clinic --name \"City Transplant Centre\""),
        values,
    )


def several_clinics(typed: str, known: Iterable[str]) -> str:
    """That several clinics fit."""
    return fill(N_("Several clinics fit “{typed}”: {known}. Type more of the name, or the id."), {"typed": typed, "known": summary.listed(known)})


def no_sheet(typed: str, known: Iterable[str]) -> str:
    """That there is no such sheet."""
    return fill(N_("neda prepare takes {known}, not “{typed}”. Example: neda prepare visit"), {"typed": typed, "known": summary.listed(known)})


def reference(code: str, text: str, read: str) -> str:
    """One source, and how far it was read."""
    return fill(N_("{code}: {text}{read}"), {"code": code, "text": text, "read": _READ[read] and _(_READ[read])})


def help_sheet(known: Iterable[str]) -> str:
    """The help of the sheet's name."""
    return fill(N_("which sheet: {known}"), {"known": summary.listed(known)})


def help_clinic() -> str:
    """The help of the clinic's name."""
    return _("for clinic: a recorded clinic, by its name or id; without it the recorded clinics and a blank checklist")


def help_output() -> str:
    """The help of -o."""
    return _("write to this file (.txt, .md, .html or .pdf) instead of the terminal")


def no_format(typed: str, name: str) -> str:
    """That a file of this ending cannot be written."""
    values = {"typed": typed, "name": name}
    return fill(N_("“{typed}” does not end in .txt, .md, .html or .pdf. Example: neda prepare {name} -o {name}.pdf"), values)
