"""`edit` while another program changes the same entry: nothing is overwritten, and both versions are printed."""

from neda.clinical.recording import entry
from neda.store.file import JournalFile


def test_both_versions_are_printed_and_the_one_in_the_journal_stays(neda, place, monkeypatch):
    (there,) = JournalFile(place).add([entry("edss", {"date": "2026-01-02", "score": 2.0, "source": "clinician", "assessor": "Dr A"})])
    change = JournalFile.change

    def changed_elsewhere_first(self, item, was):
        change(JournalFile(place), there._replace(score=3.0), was=there)
        return change(self, item, was=was)

    monkeypatch.setattr(JournalFile, "change", changed_elsewhere_first)
    outcome = neda("edit", there.id, "score=4.5")
    assert (outcome.code, outcome.out) == (1, "")
    said = outcome.err.splitlines()
    assert said[:3] == ["EDSS score", "  typed here: 4.5", "  in the journal: 3.0"]
    assert "was changed elsewhere since you opened it. Nothing was saved yet." in said[3]
    assert "Dr A" not in outcome.err
    assert JournalFile(place).read().find(there.id).score == 3.0
