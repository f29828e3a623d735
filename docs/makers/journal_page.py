"""The page about the journal's file: every table and column with its meaning, and questions to ask it with sqlite3."""

from typing import NamedTuple

from sqlalchemy import Column, Table

from neda.clinical.fields import FIELDS, PERSON_FIELDS, Field
from neda.store.opening import REVISIONS
from neda.store.tables import ENTRIES, METADATA
from neda.wording import fields as words

HEAD = """\
# The journal's file

<!-- Made by docs/make.py from the program's own tables; edit that, not this page. -->

Your journal is one SQLite file. `neda locate` prints where it is. Any SQLite program reads it, with this program or
without: the data outlives the program. This page describes the tables at revision {revision}.

A journal with a passphrase (`neda lock`) is an SQLCipher file: `neda unlock` makes it an ordinary one again, and
`sqlcipher` opens it as it is.

**Look, and leave as it is.** Open it with `sqlite3 -readonly`. Every row carries a checksum (`digest`), and every
change is logged: a row changed by hand is pointed out as damaged, and `neda undo` knows nothing of it. To change
entries use `neda edit`, to take everything elsewhere use `neda export`.

## How values are written

| what | how |
| --- | --- |
| not recorded | `NULL`, never 0 and never an empty text |
| yes and no | `1` and `0` |
| dates | ISO text, as exact as known: `2019-03-07`, `2019-03` or `2019`. They sort as text |
| lesion counts | text: a number, or the report's words (`several`, `>10`, `possible 1`) |
| several words or dates | text with commas: `brain,cervical` |
| grades, questions, answers | JSON text |
| moments (`at`) | ISO text, UTC |

`position` is the order in which entries were made; it settles the order within a day. `digest` is a checksum of the
row. A row whose `excluded` is not `NULL` counts nowhere, and says why.
"""

QUERIES_HEAD = """\
## Questions to ask it

With the `sqlite3` program, for example:

```sh
sqlite3 -readonly -header -column journal.db "SELECT date, score, source FROM edss ORDER BY date"
```

Each of these is run by a test on the example journal.
"""

ABOUT = {
    "person": "The facts about you, in one row or none.",
    "setting": "Settings that belong to the journal: the rule set and every changed parameter.",
    "change": "The log: what was added, changed or removed, and when. It only grows; undo is a further step.",
    "draft": "Unsaved forms, as typed. They count nowhere.",
    "shown": "The verdict last shown of each window, so that other rules never change it silently.",
    "relapse": "Attacks, and what may have been one.",
    "mri": "MRI reports.",
    "edss": "EDSS scores with who gave them.",
    "treatment": "Drugs and procedures.",
    "checkin": "Answers to: no new or worse symptoms since the last check-in?",
    "measurement": "Timed tests and laboratory values.",
    "visit": "Appointments, past and ahead, with questions and answers.",
    "note": "Free notes with a date.",
    "clinic": "Clinics and what they answered.",
}

UNITS = {
    ("relapse", "hours"): "hours",
    ("mri", "brain_volume_change"): "percent, negative is loss",
    ("mri", "field_tesla"): "tesla",
    ("mri", "gd_enhancing"): "lesions",
    ("mri", "new_t2"): "lesions",
    ("mri", "enlarging_t2"): "lesions",
    ("edss", "score"): "EDSS points, 0 or 1.0 to 10.0 in halves",
    ("edss", "ambulation"): "raw grade, 0 to 16",
    ("edss", "systems"): "raw grades",
    ("measurement", "value"): "as `unit` says",
}

FORMS = {
    "date": "date",
    "dates": "dates with commas",
    "bool": "0 or 1",
    "choices": "words with commas",
    "compared": "date or `unknown`; `NULL` is the previous scan",
    "grades": "JSON object",
    "questions": "JSON list of `{text, answer}`",
    "answers": "JSON object: question to `{answer, note}`",
}

EVERYWHERE = {
    "id": "the entry's own name, a UUID",
    "position": "order of entry",
    "digest": "checksum of the row",
    "at": "when, UTC",
}

OWN = {
    ("person", "id"): "always 1",
    ("setting", "name"): "`profile`, or the name of a parameter",
    ("setting", "value"): "its value, as JSON",
    ("change", "id"): "number of the change, never used twice",
    ("change", "step"): "changes made together share a step; undo takes back a whole step",
    ("change", "way"): "`do`, `undo` or `redo`",
    ("change", "concerned"): "the step that is done, undone or redone; 0 where a backup was put back",
    ("change", "action"): "`add`, `change` or `remove`",
    ("change", "kind"): "the table concerned, or `person`, `settings`",
    ("change", "entry"): "id of the entry concerned",
    ("change", "position"): "the entry's place among those of its day",
    ("change", "before"): "what it was, as JSON; `NULL` where it was new",
    ("change", "after"): "what it became, as JSON; `NULL` where it was removed",
    ("draft", "kind"): "the form: a kind of entry, with the entry's id where one was being changed",
    ("draft", "typed"): "what was typed, as JSON",
    ("shown", "window"): "which window was shown",
    ("shown", "status"): "the verdict and what it was judged by, as JSON",
}


class Query(NamedTuple):
    """A question in words and in SQL."""

    asks: str
    sql: str


QUERIES = (
    Query("Relapses a year, without what is excluded or was no relapse",
          "SELECT substr(onset, 1, 4) AS year, count(*) AS relapses FROM relapse\n"
          "WHERE excluded IS NULL AND certainty <> 'pseudo' GROUP BY year ORDER BY year;"),
    Query("EDSS scores a clinician gave",
          "SELECT date, score, assessor FROM edss WHERE source = 'clinician' AND excluded IS NULL ORDER BY date;"),
    Query("Scans, with what was compared and counted; an empty cell was not recorded",
          "SELECT date, regions, contrast, new_t2, enlarging_t2, gd_enhancing, compared_with FROM mri ORDER BY date;"),
    Query("Treatments in order, and why each ended",
          "SELECT name, start, stop, stop_reason FROM treatment ORDER BY start;"),
    Query("How many scans had contrast, had none, or do not say",
          "SELECT CASE contrast WHEN 1 THEN 'yes' WHEN 0 THEN 'no' ELSE 'not recorded' END AS contrast,\n"
          "count(*) AS scans FROM mri GROUP BY 1;"),
    Query("Everything on one time line",
          "SELECT onset AS date, 'relapse' AS kind, certainty AS what FROM relapse\n"
          "UNION ALL SELECT date, 'mri', regions FROM mri\n"
          "UNION ALL SELECT date, 'edss', score FROM edss\n"
          "UNION ALL SELECT start, 'treatment', name FROM treatment\n"
          "ORDER BY date;"),
    Query("What was changed last",
          "SELECT at, way, action, kind, entry FROM change ORDER BY id DESC LIMIT 10;"),
    Query("The questions of every visit, out of their JSON, with the answers",
          "SELECT visit.date, json_extract(asked.value, '$.text') AS question,\n"
          "json_extract(asked.value, '$.answer') AS answer\n"
          "FROM visit, json_each(visit.questions) AS asked ORDER BY visit.date;"),
)  # fmt: skip


def page() -> str:
    """The whole page."""
    tables = [*ENTRIES.values(), *(table for table in METADATA.tables.values() if table.name not in ENTRIES)]
    queries = "\n".join(f"{query.asks}:\n\n```sql\n{query.sql}\n```\n" for query in QUERIES)
    parts = (HEAD.format(revision=REVISIONS[-1]), *map(_table, tables), QUERIES_HEAD, queries)
    return "\n".join(parts)


def _table(table: Table) -> str:
    rows = "\n".join(_row(table.name, column) for column in table.columns)
    heads = "| column | stored as | needed | meaning |\n| --- | --- | --- | --- |"
    return f"## `{table.name}`\n\n{ABOUT[table.name]}\n\n{heads}\n{rows}\n"


def _row(table: str, column: Column[object]) -> str:
    field = next((field for field in _fields(table) if field.name == column.name), None)
    meaning, form = _meaning(table, column.name, field), FORMS.get(field.type, "") if field else ""
    unit = UNITS.get((table, column.name), "")
    stored = f"{column.type}: {unit or form}" if unit or form else str(column.type)
    return f"| `{column.name}` | {stored} | {'no' if column.nullable else 'yes'} | {meaning} |"


def _meaning(table: str, column: str, field: Field | None) -> str:
    if field is None:
        return OWN.get((table, column)) or EVERYWHERE[column]
    text = words.help_text(table, column)
    if text == words.help_text("relapse", "onset"):  # how dates may be typed; here they are stored
        text = "As exact as known."
    if field.choices and field.type in ("choice", "choices"):
        text += f" {'Usual words' if field.open else 'One of'}: {', '.join(f'`{choice}`' for choice in field.choices)}."
    return f"**{words.label(table, column)}.** {text}".replace("|", "\\|")


def _fields(table: str) -> tuple[Field, ...]:
    return PERSON_FIELDS if table == "person" else FIELDS.get(table, ())
