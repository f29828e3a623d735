"""One entry in one line, as the command's lists and messages show it."""

from collections.abc import Callable, Mapping
from typing import Any

from neda.wording import N_, _, fields, fill
from neda.wording.localized import day, decimal
from neda.wording.spans import span

Recorded = Mapping[str, Any]


def what(kind: str, recorded: Recorded) -> str:
    """The facts of an entry in a line, from its fields as neda-journal/1 writes them; on several lines where the text is.

    `derived` beside the fields is the score that an EDSS without one gets from its functional systems.
    """
    parts = [part for part in _WHAT[kind](recorded) if part]
    if recorded.get("note") and kind != "note":
        parts.append(fill(N_("note: {note}"), recorded))
    if recorded.get("excluded"):
        parts.append(fill(N_("not counted: {excluded}"), recorded))
    return "; ".join(parts)


def derived_score(score: float) -> str:
    """A score nobody wrote down, worked out from the functional systems."""
    return fill(N_("{score} (worked out from the functional systems)"), {"score": decimal(score, ".1f")})


def _relapse(recorded: Recorded) -> list[str]:
    recovery = recorded.get("recovery")
    return [
        fields.choice_label(recorded["certainty"]),
        "" if recorded.get("hours") is None else span(recorded["hours"]),
        _answer(N_("fever or infection"), N_("no fever or infection"), recorded.get("fever_or_infection")),
        _choices(recorded.get("systems")),
        _choice(recorded.get("severity")),
        _answer(N_("steroids"), N_("no steroids"), recorded.get("steroids")),
        _named(N_("recovery {value}"), recovery and fields.choice_said(recovery)),
        _named(N_("until {value}"), _day(recorded.get("end"))),
        str(recorded.get("symptoms") or ""),
    ]


def _mri(recorded: Recorded) -> list[str]:
    return [
        _choices(recorded.get("regions")),
        _answer(N_("with contrast"), N_("without contrast"), recorded.get("contrast")),
        _named(N_("new T2 {value}"), recorded.get("new_t2")),
        _named(N_("enlarging T2 {value}"), recorded.get("enlarging_t2")),
        _named(N_("enhancing (Gd+) {value}"), recorded.get("gd_enhancing")),
        _named(N_("compared with {value}"), _choice(_day(recorded.get("compared_with")))),
        _named(N_("brain volume {value} %"), recorded.get("brain_volume_change")),
        _choice(recorded.get("source")),
        str(recorded.get("centre") or ""),
        str(recorded.get("report_text") or ""),
    ]


def _edss(recorded: Recorded) -> list[str]:
    score, derived = recorded.get("score"), recorded.get("derived")
    unstated = _("score not recorded") if derived is None else derived_score(derived)
    grades = recorded.get("systems") or {}
    return [
        decimal(score, ".1f") if score is not None else unstated,
        _choice(recorded.get("source")),
        str(recorded.get("assessor") or ""),
        ", ".join(f"{fields.choice_label(system)} {grade}" for system, grade in grades.items()),
        _named(N_("ambulation {value}"), recorded.get("ambulation")),
    ]


def _treatment(recorded: Recorded) -> list[str]:
    return [
        str(recorded["name"]),
        _choice(recorded.get("kind")),
        "" if recorded.get("start") else _("start not recorded"),
        _named(N_("stopped {value}"), _day(recorded.get("stop"))),
        _choice(recorded.get("stop_reason")),
        str(recorded.get("dose") or ""),
        _named(N_("courses {value}"), ", ".join(map(day, recorded.get("courses") or ()))),
    ]


def _checkin(recorded: Recorded) -> list[str]:
    return [
        _answer(N_("no new or worse symptoms"), N_("new or worse symptoms"), recorded["no_new_symptoms"]),
        _answer(N_("slowly worse, no attack"), N_("not slowly worse"), recorded.get("slowly_worse")),
    ]


def _measurement(recorded: Recorded) -> list[str]:
    value = recorded.get("value")
    number = _("value not recorded") if value is None else decimal(value)
    return [" ".join(filter(None, (fields.test_name(recorded["test"]), number, recorded.get("unit"))))]


def _visit(recorded: Recorded) -> list[str]:
    questions = recorded.get("questions") or ()
    return [
        _named(N_("with {value}"), recorded.get("with")),
        *(f"{item['text']} -> {item['answer']}" if item.get("answer") else item["text"] for item in questions),
    ]


def _note(recorded: Recorded) -> list[str]:
    return [str(recorded["text"]), str(recorded.get("note") or "")]


def _clinic(recorded: Recorded) -> list[str]:
    answers = recorded.get("answers") or {}
    return [
        str(recorded["name"]),
        str(recorded.get("place") or ""),
        *(": ".join(filter(None, (question, given.get("answer"), given.get("note")))) for question, given in answers.items()),
    ]


def _named(template: str, value: object) -> str:
    return "" if value in (None, "") else fill(template, {"value": value})


def _answer(yes: str, no: str, value: bool | None) -> str:
    return "" if value is None else _(yes if value else no)


def _day(recorded: str | None) -> str | None:
    return day(recorded) if recorded else None


def _choice(value: str | None) -> str:
    return fields.choice_label(value) if value else ""


def _choices(values: list[str] | None) -> str:
    return ", ".join(map(fields.choice_label, values or ()))


_WHAT: dict[str, Callable[[Recorded], list[str]]] = {
    "relapse": _relapse,
    "mri": _mri,
    "edss": _edss,
    "treatment": _treatment,
    "checkin": _checkin,
    "measurement": _measurement,
    "visit": _visit,
    "note": _note,
    "clinic": _clinic,
}
