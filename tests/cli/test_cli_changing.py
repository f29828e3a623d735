"""`edit`, `delete`, `undo`, `redo`, `history`, `person`, `settings`."""

import json

import pytest


@pytest.fixture
def edss(neda):
    """The short id of one EDSS."""
    outcome = neda("add", "edss", "--date", "2020-01-02", "--score", "2", "--source", "clinician", "--note", "x")
    return outcome.out.split("Id: ")[1][:8]


def entries(neda):
    return [{**entry, "id": ""} for entry in json.loads(neda("list", "--json").out)]


def test_a_field_can_be_changed_and_cleared(neda, edss):
    outcome = neda("edit", edss, "score=2.5", "note=")
    assert outcome.code == 0
    assert "Changed: EDSS" in outcome.out
    assert entries(neda) == [{"kind": "edss", "id": "", "date": "2020-01-02", "score": 2.5, "source": "clinician"}]


def test_date_serves_for_onset_when_editing_too(neda):
    neda("add", "relapse", "--date", "2019", "--certainty", "confirmed")
    identity = json.loads(neda("list", "--json").out)[0]["id"]
    assert neda("edit", identity, "date=2018-05").code == 0
    assert entries(neda)[0]["onset"] == "2018-05"


@pytest.mark.parametrize("change", ["score=0.5", "date=", "source=", "colour=red", "score"])
def test_a_wrong_change_changes_nothing(neda, edss, change):
    before = neda("list", "--json").out
    outcome = neda("edit", edss, change)
    assert outcome.code == 2
    assert outcome.out == ""
    assert "xample" in outcome.err or "Fields:" in outcome.err
    assert neda("list", "--json").out == before


def test_an_id_nobody_has_is_said_so(neda, edss):
    for command in ("edit zzz score=1", "delete zzz", "history zzz"):
        outcome = neda(*command.split())
        assert outcome.code == 2
        assert "zzz" in outcome.err


def test_a_deleted_entry_comes_back_with_undo_and_goes_with_redo(neda, edss):
    deleted = neda("delete", edss)
    assert "Deleted: EDSS" in deleted.out
    assert entries(neda) == []
    assert "back in the journal" in neda("undo").out
    assert len(entries(neda)) == 1
    assert "removed again" in neda("redo").out
    assert entries(neda) == []


def test_undo_to_the_beginning_and_redo_bring_everything_back(neda, edss):
    neda("edit", edss, "score=3")
    neda("person", "born=1987")
    neda("settings", "confirm_days=84")
    before = neda("export", "--format", "json").out
    said = [neda("undo").out for _step in range(4)]
    assert "Settings" in said[0]
    assert "Person" in said[1]
    assert "as it was before: EDSS" in said[2]
    outcome = neda("undo")
    assert (outcome.code, outcome.err.strip()) == (1, "neda: There is nothing to undo.")
    for _step in range(4):
        assert neda("redo").code == 0
    assert neda("redo").code == 1
    assert neda("export", "--format", "json").out == before


def test_history_shows_every_version_even_of_a_removed_entry(neda, edss):
    neda("edit", edss, "score=3")
    neda("delete", edss)
    out = neda("history", edss).out
    assert [word for word in ("added", "changed", "removed") if word in out] == ["added", "changed", "removed"]
    assert out.index("EDSS score: 2.0") < out.index("EDSS score: 3.0")


def test_history_shows_long_texts_whole(neda):
    identity = neda("add", "note", "--date", "2020", "--text", "word " * 2000).out.split("Id: ")[1][:8]
    assert neda("history", identity).out.count("word") == 2000


def test_facts_about_the_person_are_set_cleared_and_shown(neda):
    assert neda("person", "name=A. B.", "born=1987", "active=no").code == 0
    shown = neda("person").out
    assert "Born: 1987" in shown
    assert "Called active: no" in shown
    assert "Allergies: not recorded" in shown
    neda("person", "born=")
    assert "Born: not recorded" in neda("person").out
    assert "Name or initials: A. B." in neda("person").out


@pytest.mark.parametrize("fact", ["born=1787", "born=2027", "phenotype=MS", "height=170", "born"])
def test_a_wrong_fact_is_refused_and_nothing_is_stored(neda, place, fact):
    outcome = neda("person", fact)
    assert outcome.code == 2
    assert not place.exists()


def test_settings_are_shown_with_their_defaults_and_can_go_back(neda):
    neda("settings", "confirm-days=84")
    assert neda("settings", "confirm_days").out == "confirm_days: 84 (default 168)\n"
    assert "edss_delta: A (default)" in neda("settings").out
    neda("settings", "confirm_days=")
    assert neda("settings", "confirm_days").out == "confirm_days: 168 (default)\n"


def test_own_rebaseline_months_are_settings(neda):
    assert neda("settings", "rebaseline_months.Ocrevus=3").code == 0
    assert "rebaseline_months.ocrelizumab: 3" in neda("settings").out


@pytest.mark.parametrize("setting", ["confirm_days=85", "nothing=1", "nothing=", "profile=neda-9", "=1"])
def test_a_wrong_setting_is_refused_and_nothing_is_stored(neda, place, setting):
    outcome = neda("settings", setting)
    assert outcome.code == 2
    assert len(outcome.err.strip().splitlines()) == 1
    assert not place.exists()
