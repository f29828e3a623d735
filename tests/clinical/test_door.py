"""The library's door, and the checksum everything is compared by."""

import hashlib
import runpy
import sys
from datetime import date

import pytest

import neda.clinical
from neda.clinical import Journal, Profile, checksum
from neda.clinical.evidence import attacks_of, attestations_of


def test_every_name_of_the_door_can_be_had():
    assert all(getattr(neda.clinical, name) for name in neda.clinical.__all__)
    assert callable(neda.clinical.course)


def test_a_name_it_does_not_have_is_said():
    with pytest.raises(AttributeError, match="nothing_like_it"):
        neda.clinical.nothing_like_it  # noqa: B018 - the access is what is tested


def test_a_python_built_without_its_own_blake2_gives_the_same_checksums(monkeypatch):
    monkeypatch.setitem(sys.modules, "_blake2", None)
    other = runpy.run_path(checksum.__file__)["checksum"]
    assert other("Zürich", 6) == checksum.checksum("Zürich", 6) == hashlib.blake2b("Zürich".encode(), digest_size=6).hexdigest()


def test_checkins_and_clinic_visits_attest_and_later_ones_do_not_exist_yet():
    journal = Journal.from_dict(
        {
            "format": "neda-journal/1",
            "checkins": [{"date": "2022-03-01", "no_new_symptoms": True}, {"date": "2023-03-01", "no_new_symptoms": True}],
            "edss": [{"date": "2022-06-01", "score": 2, "source": "clinician"}, {"date": "2022-07-01", "score": 2, "source": "self"}],
        }
    )
    assert [item.day for item in attestations_of(journal, date(2022, 12, 31))] == [date(2022, 3, 1), date(2022, 6, 1)]


def test_attacks_can_be_had_by_themselves_and_later_ones_do_not_exist_yet():
    days = ("2022-03-01", "2022-03-10", "2023-03-01")
    journal = Journal.from_dict({"format": "neda-journal/1", "relapses": [{"onset": day, "certainty": "confirmed"} for day in days]})
    found = attacks_of(journal, date(2022, 12, 31), Profile())
    assert [item.onset.text for item in found.kept] == ["2022-03-01"]
    assert [item.onset.text for item in found.merged] == ["2022-03-10"]
