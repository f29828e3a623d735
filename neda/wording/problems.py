"""Refusals: what is wrong, what was typed, and a correct example."""

from collections.abc import Iterable, Mapping
from typing import Any

from neda.wording import N_, _, fields, fill
from neda.wording.localized import decimal

LONGEST_SHOWN = 60

_SENTENCES = {
    "missing": N_("{label} is needed. Example: {example}"),
    "unknown_field": N_("there is no field “{name}” in {kind}. Fields: {known}. Example: {example}"),
    "not_text": N_("{label} takes text. Typed: {typed}. Example: {example}"),
    "too_long": N_("{label} takes at most {most} characters. Example: {example}"),
    "not_a_date": N_("{label} is not a date this journal can read: {typed}. Examples: 2019-03-07, 2019-03, 2019, today, -3d, March 2019"),
    "ambiguous_date": N_("{label}: {typed} can mean {readings}. Please choose one of these."),
    "spoken_date": N_("{label}: {typed} may mean {readings}. Please choose that, or type another date such as 2019-03-07, 2019-03, 2019, March 2019"),
    "in_the_future": N_("{label} lies after today, {today}: {typed}. Example: {today}"),
    "not_a_list": N_("{label} takes a list. Typed: {typed}. Example: {example}"),
    "not_yes_or_no": N_("{label} takes yes or no. Typed: {typed}. Example: {example}"),
    "not_a_choice": N_("{label} takes one of: {choices}. Typed: {typed}. Example: {example}"),
    "not_a_number": N_("{label} takes a number. Typed: {typed}. Example: {example}"),
    "not_hours": N_("{label} takes a number of hours, or days such as “3 days”; 3 days are 72. Typed: {typed}. Example: {example}"),
    "not_a_result": N_("{label} takes a number. A word of the laboratory, such as positive or negative, belongs in Unit. Typed: {typed}. Example: {example}"),
    "out_of_range": N_("{label} takes a number from {low} to {high}. Typed: {typed}. Example: {example}"),
    "not_whole": N_("{label} takes a whole number. Typed: {typed}. Example: {example}"),
    "not_an_edss": N_("{label} takes 0, 1.0, 1.5 and so on in halves up to 10.0; 0.5 does not exist. Typed: {typed}. Example: {example}"),
    "not_a_count": N_("{label} takes a number or the report's words: several, some, >10, >=1, possible 1, none. Typed: {typed}. Example: {example}"),
    "not_grades": N_("{label} takes functional system grades. Typed: {typed}. Example: {example}"),
    "grade_range": N_("{label}: the grade of {system} runs from 0 to {high}. Typed: {typed}. Example: {example}"),
    "not_questions": N_("{label} takes questions, each with a text and perhaps an answer. Example: {example}"),
    "not_answers": N_("{label} takes answers by question. Example: {example}"),
    "end_before_start": N_("{label} {typed} lies before the start, {start}. Example: {start}"),
    "compared_with_later": N_("{label} {typed} does not lie before the scan of {date}. Example: previous"),
    "enhancing_without_contrast": N_("{label} is {typed}, but contrast is no: an enhancing lesion can only be seen with contrast. Example: contrast yes"),
    "kind_needed": N_("{label} is needed: {typed} is not in the list of known treatments. Example: {example}"),
    "kind_contradicts": N_("{label} {typed} does not fit “{name}”, which is known as {known}. Example: {known}"),
    "score_or_systems": N_("{label} is needed, or all seven functional systems with the ambulation score. Example: {example}"),
}


def sentence(kind: str, field: str, code: str, typed: str, values: Mapping[str, object]) -> str:
    """The refusal of one field, with its label, what was typed and an example."""
    shown = {
        "label": fields.label(kind, field),
        "name": shorten(field),
        "kind": fields.kind_name(kind),
        "typed": f"“{shorten(typed)}”",
        "example": fields.example(kind, field),
    }
    said = {name: _shown(value) for name, value in values.items()}
    known: Any = values.get("known")
    if code == "unknown_field" and known:
        said["example"] = f"{known[0]}={fields.example(kind, known[0])}"
    if code == "ambiguous_date":
        said["readings"] = one_of(values["readings"])
    return fill(_SENTENCES[code], shown | said)


def one_of(readings: Any) -> str:
    """Several things of which one is meant: “2019-04-03 or 2019-03-04”."""
    *others, last = map(str, readings)
    return fill(N_("{others} or {last}"), {"others": ", ".join(others), "last": last})


def shorten(text: str) -> str:
    """Typed text short enough to stand in a sentence, without control characters."""
    clean = "".join(letter if letter.isprintable() else "�" for letter in text)
    return clean if len(clean) <= LONGEST_SHOWN else clean[: LONGEST_SHOWN - 1] + "…"


def _shown(value: object) -> str:
    if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
        return ", ".join(str(item) for item in value)
    return decimal(value) if isinstance(value, float) else str(value)


def not_a_journal() -> str:
    """The file is JSON, but no journal."""
    return _("This is not a journal file: a neda-journal/1 file is one JSON object.")


def other_format(found: object, wanted: str) -> str:
    """The file names another format, or none."""
    named = _("no format") if found is None else f"“{shorten(str(found))}”"
    return fill(N_("This file says {found}; a journal says “format”: “{wanted}”."), {"found": named, "wanted": wanted})


def unknown_key(key: str, known: Iterable[str]) -> str:
    """A key neda-journal/1 does not have."""
    return fill(
        N_("There is no list “{key}” in a journal. Lists: {known}"), {"key": shorten(key), "known": ", ".join(known)}
    )


def not_a_list(name: str) -> str:
    """A list of entries that is none."""
    return fill(N_("{name} must be a list of entries."), {"name": name})


def not_an_entry() -> str:
    """A list item that is no object."""
    return _("an entry must be an object of fields.")


def not_an_object(name: str) -> str:
    """A key that must hold an object."""
    return fill(N_("{name} must be an object of fields."), {"name": name})


def not_settings() -> str:
    """Settings of another shape."""
    return _("settings must hold “profile” (a name) and “set” (parameters by name).")


def in_entry(name: str, number: int, refusal: str) -> str:
    """A refusal with the entry it concerns."""
    return fill(N_("{name}, entry {number}: {refusal}"), {"name": name, "number": number, "refusal": refusal})


def in_person(refusal: str) -> str:
    """A refusal about the person's facts."""
    return fill(N_("person: {refusal}"), {"refusal": refusal})


def same_id(identity: str) -> str:
    """Two entries with one id."""
    return fill(N_("Two entries have the id “{identity}”; every entry needs its own."), {"identity": shorten(identity)})


def unknown_profile(name: str, known: Iterable[str]) -> str:
    """A profile that does not exist."""
    return fill(
        N_("There is no profile “{name}”. Profiles: {known}"), {"name": shorten(name), "known": ", ".join(known)}
    )


def unknown_parameter(name: str, known: Iterable[str]) -> str:
    """A parameter that does not exist."""
    return fill(
        N_("There is no parameter “{name}”. Parameters: {known}"), {"name": shorten(name), "known": ", ".join(known)}
    )


def parameter_value(name: str, value: object, allowed: Any) -> str:
    """A value a parameter cannot take."""
    if isinstance(allowed, range):
        takes = fill(N_("a whole number from {low} to {high}"), {"low": allowed[0], "high": allowed[-1]})
        example: object = allowed[len(allowed) // 2]
    elif isinstance(allowed[0], float):
        takes = fill(N_("a number from {low} to {high}, at most two decimals"), {"low": allowed[0], "high": allowed[-1]})
        example = allowed[len(allowed) // 2]
    else:
        words = [_parameter(item) for item in allowed]
        takes, example = ", ".join(words), words[0]
    return fill(
        N_("{name} takes {takes}. Typed: “{value}”. Example: {name}={example}"),
        {"name": name, "takes": takes, "value": shorten(_parameter(value)), "example": example},
    )


def _parameter(value: object) -> str:
    return {True: _("yes"), False: _("no")}[value] if isinstance(value, bool) else str(value)


def unknown_window(name: str) -> str:
    """A window nobody can read."""
    return fill(
        N_(
            "There is no window “{name}”. Windows: since-baseline, epoch, epoch:ocrelizumab, epoch-rebaselined, "
            "treatment-year:1, calendar:2021, rolling:12, rolling:24, 2021-01-10.. and 2021-01-10..2022-01-10:plain"
        ),
        {"name": shorten(name)},
    )


def no_such_window(name: str) -> str:
    """A window this journal does not have."""
    return fill(
        N_("This journal has no window “{name}”: the treatment is not recorded, or not for so long."),
        {"name": shorten(name)},
    )
