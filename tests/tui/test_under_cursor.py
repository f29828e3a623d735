"""What the Timeline reads out: every entry once the cursor has gone through, in the words of the Journal."""

from datetime import date

import pytest

from neda.charts.model import chart_model
from neda.charts.view import view
from neda.clinical import Journal, course
from neda.clinical.entries import when
from neda.examples import load
from neda.tui import entry_text, under_cursor

AS_OF = date(2026, 11, 22)


def opened(journal):
    return journal, chart_model(journal, course(journal, AS_OF))


def recorded(**lists):
    return opened(Journal.from_dict({"format": "neda-journal/1", **lists}))


def read(journal, model, first, last):
    standings = under_cursor.standings(model)
    return [under_cursor.said(item, standings, first, last) for item in under_cursor.entries(journal, first, last, AS_OF)]


YEAR_2020 = (date(2020, 1, 1), date(2020, 12, 31))


@pytest.mark.parametrize("columns", [36, 56, 76, 156, 400])
@pytest.mark.parametrize("name", ["example", "ghezzi", "inshasi", "obradovic"])
def test_walking_through_a_course_reads_out_every_drawn_entry(name, columns):
    journal, model = opened(load(name, AS_OF).journal)
    looked = view(model).first()
    heard = set()
    for _step in range(500):
        heard |= {item.id for item in under_cursor.entries(journal, *looked.days(columns), AS_OF)}
        looked = looked.following(columns)
    drawn = [*journal.relapses, *journal.mri, *journal.edss, *(item for item in journal.treatments if item.start)]
    assert {item.id for item in drawn} <= heard


def test_an_entry_is_read_in_the_words_of_the_journal_list():
    journal, model = recorded(mri=[{"date": "2020-03-01", "new_t2": 0, "note": "left [/] eye"}])
    assert read(journal, model, *YEAR_2020) == [entry_text.named(journal.mri[0])]
    assert "left [/] eye" in read(journal, model, *YEAR_2020)[0]


def test_what_does_not_count_or_not_yet_is_said():
    journal, model = recorded(
        relapses=[{"onset": "2020-03-01", "certainty": "suspected"}, {"onset": "2020-06-01", "certainty": "pseudo"}],
        edss=[{"date": "2020", "score": 2, "source": "clinician"}, {"date": "2020-02-01", "score": 3, "source": "self"}],
    )
    told = read(journal, model, *YEAR_2020)
    assert told[0].endswith("(does not count without an exact day)")
    assert told[1].endswith("self (shown, never counted)")
    assert told[2].endswith("(suspected, counts once settled)")
    assert told[3].endswith("(does not count)")


def test_an_excluded_entry_gives_its_own_reason_and_no_other():
    journal, model = recorded(relapses=[{"onset": "2020-03-01", "certainty": "confirmed", "excluded": "PML, not MS"}])
    told = read(journal, model, *YEAR_2020)
    assert told[0].endswith("not counted: PML, not MS")


def test_a_vague_date_is_read_out_over_all_its_days_and_not_outside():
    journal, _model = recorded(mri=[{"date": "2020"}])
    for first, last, found in (
        (date(2019, 12, 1), date(2019, 12, 31), 0), (date(2019, 12, 1), date(2020, 1, 1), 1),
        (date(2020, 12, 31), date(2021, 1, 5), 1), (date(2021, 1, 1), date(2021, 1, 5), 0),
    ):  # fmt: skip
        assert len(under_cursor.entries(journal, first, last, AS_OF)) == found


def test_a_treatment_is_read_out_where_it_begins_and_where_it_ends():
    journal, model = recorded(treatments=[{"name": "Avonex", "start": "2018-01-01", "stop": "2020-05-01"}])
    assert read(journal, model, date(2018, 1, 1), date(2018, 1, 31))[0].startswith("treatment 2018-01-01: Avonex")
    assert read(journal, model, date(2020, 5, 1), date(2020, 5, 1))[0].startswith("Ended: treatment 2018-01-01: Avonex")
    assert read(journal, model, date(2019, 5, 1), date(2019, 5, 1)) == []
    assert "on Avonex" in under_cursor.headline(model, date(2019, 5, 1), date(2019, 5, 1))
    assert "on Avonex" not in under_cursor.headline(model, date(2020, 5, 2), date(2020, 5, 2))


def test_entries_after_the_day_the_journal_is_seen_from_are_not_read_out():
    journal, _model = recorded(visits=[{"date": "2027-01-01"}], mri=[{"date": "2026"}])
    assert [when(item).text for item in under_cursor.entries(journal, date(2026, 11, 1), date(2027, 2, 1), AS_OF)] == ["2026"]


def test_the_headline_says_what_the_ribbon_shows():
    _journal, model = recorded(relapses=[{"onset": "2020-03-01", "certainty": "confirmed"}])
    assert under_cursor.headline(model, date(2020, 3, 1), date(2020, 3, 9)) == "2020-03-01 to 2020-03-09 · activity recorded"
    assert under_cursor.headline(model, date(2020, 5, 1), date(2020, 5, 1)) == "2020-05-01 · unknown, not yet observed"
    assert under_cursor.headline(model, date(2019, 5, 1), date(2019, 5, 1)) == "2019-05-01"


def test_what_is_drawn_is_read_out_before_check_ins_and_notes():
    journal, model = recorded(
        notes=[{"date": "2020-01-01", "text": "moved"}], checkins=[{"date": "2020-01-02", "no_new_symptoms": True}],
        mri=[{"date": "2020-12-01"}], relapses=[{"onset": "2020-12-02", "certainty": "confirmed"}],
    )  # fmt: skip
    kinds = [text.split()[0] for text in read(journal, model, *YEAR_2020)]
    assert kinds == ["relapse", "MRI", "note", "check-in"]


def test_hostile_words_stay_inert_in_the_headline():
    _journal, model = recorded(treatments=[{"name": "\x1b[2J\n[/]" + "x" * 100_000, "kind": "dmt", "start": "2020"}])
    said = under_cursor.headline(model, *YEAR_2020)
    assert len(said) < 120
    assert not {"\x1b", "\n"} & set(said)
