"""`neda list`: the entries, newest first, each with its short id."""

import json
from datetime import date

from neda.cli.arguments import Options, Parser
from neda.cli.call import Call
from neda.cli.printing import remark
from neda.cli.problems import CommandError
from neda.cli.short_ids import short_ids
from neda.cli.showing import entry_line, what
from neda.cli.verdict import partial_day
from neda.clinical.dates import PartialDate
from neda.clinical.entries import KINDS, Entry, kind_of, listed_on
from neda.clinical.journal import filed
from neda.clinical.recording import fields_to_dict
from neda.wording import commands as words
from neda.wording import fields


def run(call: Call, argv: list[str]) -> int:
    """Print the entries that fit."""
    parser = Parser("list", description=words.summaries()["list"])
    parser.add_argument("--kind", metavar="K", help=words.help_text("kind", kinds=", ".join(KINDS)))
    parser.add_argument("--since", metavar="DATE", help=words.help_text("since"))
    parser.add_argument("--until", metavar="DATE", help=words.help_text("until"))
    parser.add_argument("--find", metavar="TEXT", help=words.help_text("find"))
    parser.add_argument("--json", action="store_true", help=words.help_text("json"))
    options = parser.read(argv)
    journal = call.journal()
    found = fitting(journal.entries(), options, call.today)
    call.introduce(data=True)
    if options.json:
        print(json.dumps([as_object(item) for item in found], indent=1))
        return 0
    known = short_ids(item.id for item in journal.entries())
    for item in found:
        call.face.say(entry_line(item, known[item.id]))
    if not found:
        remark(words.note("none_found" if journal.entries() else "no_entries"))
    return 0


def fitting(entries: tuple[Entry, ...], options: Options, today: date) -> list[Entry]:
    """The entries the options ask for, newest first; undated ones last."""
    if options.kind is not None and options.kind not in KINDS:
        raise CommandError(words.problem("no_kind", options.kind, KINDS, example="neda list --kind mri"))
    since = partial_day(options.since, "since", today)
    until = partial_day(options.until, "until", today)
    if since is not None and until is not None and until.last < since.first:
        raise CommandError(words.problem("until_before_since", options.until))
    chosen = [
        item
        for item in entries
        if options.kind in (None, kind_of(item)) and _between(item, since, until) and _holds(item, options.find)
    ]
    return sorted(chosen, key=filed, reverse=True)


def as_object(item: Entry) -> dict[str, object]:
    """An entry for programs: its kind, its id and its fields; a treatment's own kind is `treatment_kind`."""
    recorded = fields_to_dict(item)
    own = {"treatment_kind": recorded.pop("kind")} if "kind" in recorded else {}
    return {"kind": kind_of(item), "id": item.id, **recorded, **own}


def _between(item: Entry, since: PartialDate | None, until: PartialDate | None) -> bool:
    """Whether the entry may lie in the span asked for; undated entries lie in none."""
    if since is None and until is None:
        return True
    day = listed_on(item)
    if day is None:
        return False
    return (since is None or day.last >= since.first) and (until is None or day.first <= until.last)


def _holds(item: Entry, text: str | None) -> bool:
    """Whether the text stands anywhere in the entry, as recorded or as it is shown."""
    if not text:
        return True
    kind, recorded = kind_of(item), fields_to_dict(item)
    day = listed_on(item)
    shown = (fields.kind_name(kind), what(item), day.text if day else "")
    return any(text.casefold() in part.casefold() for part in (*shown, *map(str, recorded.values())))
