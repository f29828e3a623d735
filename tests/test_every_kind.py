"""Every table that names the kinds of entry names all of them; one that is missing is told with its place.

The first of the tests to run while a kind is added: it lists what is still to be done.
"""

import runpy
from datetime import date
from pathlib import Path
from string import ascii_letters

import pytest
from support import kinds

from neda.clinical.entries import KINDS
from neda.clinical.fields import FIELDS
from neda.clinical.journal import LIST_OF, Journal
from neda.clinical.recording import entry
from neda.exchange import spellings
from neda.exchange.fhir_entries import resources_of
from neda.report.anonymous import FREE_TEXT
from neda.store.tables import ENTRIES
from neda.tui import keys
from neda.tui.forms.layout import LAYOUTS
from neda.wording import commands, entries, fields
from neda.wording.keys import _KEYS as KEY_WORDS
from neda.wording.kinds import KINDS as KIND_WORDS

ROOT = Path(__file__).parents[1]
NO_RESOURCE = {"clinic"}
"""Considering a clinic is no part of a medical record."""
NO_HEADINGS = {"clinic"}
"""A column "clinic" in somebody's table says where a scan was made."""

JOURNAL_PAGE = runpy.run_path(str(ROOT / "docs" / "makers" / "journal_page.py"))
FREE = "".join(letter for letter in ascii_letters if all(letter not in key.keys.split(",") for key in keys.KEYS))
TABLES = {
    "neda/clinical/fields.py, FIELDS": FIELDS,
    "neda/clinical/journal.py, LIST_OF": LIST_OF,
    "neda/wording/kinds.py, KINDS": KIND_WORDS,
    "neda/wording/fields.py, _FIELDS": fields._FIELDS,
    "neda/wording/entries.py, _WHAT": entries._WHAT,
    "neda/wording/commands.py, _EXAMPLES": commands._EXAMPLES,
    "neda/wording/keys.py, _KEYS": KEY_WORDS,
    f"neda/tui/keys.py, KEYS (group record; free letters: {FREE})": keys.RECORDED,
    "neda/tui/forms/layout.py, LAYOUTS": LAYOUTS,
    "neda/exchange/spellings.py, KIND_WORDS": spellings.KIND_WORDS,
    "neda/exchange/spellings.py, MAIN_FIELD": spellings.MAIN_FIELD,
    "neda/exchange/spellings.py, HEADINGS": {heading.split(".")[0] for heading in spellings.HEADINGS} | NO_HEADINGS,
    "neda/report/anonymous.py, FREE_TEXT (what people may write in it)": {kind for kind, made in KINDS.items() if made in FREE_TEXT},
    "docs/makers/journal_page.py, ABOUT": JOURNAL_PAGE["ABOUT"],
    "tests/support/kinds.py, SMALLEST": kinds.SMALLEST,
    "tests/support/kinds.py, OPTIONS": kinds.OPTIONS,
    "tests/support/kinds.py, ON_THE_FORM": kinds.ON_THE_FORM,
}


@pytest.mark.parametrize("place", TABLES)
def test_every_kind_stands_in(place):
    missing = [kind for kind in KINDS if kind not in TABLES[place]]
    assert not missing, f"{', '.join(missing)}: add it to {place}"


def test_no_kind_stands_in_a_table_that_is_none():
    ours = {"person", *KINDS}
    assert set(LIST_OF) == set(FIELDS) == set(ENTRIES) == set(KINDS)
    assert set(keys.RECORDED) == set(LAYOUTS) == set(KIND_WORDS) == ours


def test_a_journal_has_a_list_for_every_kind():
    assert set(LIST_OF.values()) == set(Journal._fields[2:]), "neda/clinical/journal.py: LIST_OF and the lists of Journal"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_goes_out_as_fhir(kind):
    assert kind in kinds.SMALLEST, f"{kind}: add it to tests/support/kinds.py, SMALLEST"
    made = entry(kind, {"id": "x", **kinds.SMALLEST[kind]})
    found = list(resources_of(made, date(2026, 11, 22), None))
    assert bool(found) == (kind not in NO_RESOURCE), f"neda/exchange/fhir_entries.py, resources_of: {kind}"
