"""The msprog files are read by pandas and pymsprog, which finds the events in them that we find."""

import warnings
from datetime import date

import pytest

from neda.clinical import Journal, Profile, disability_events
from neda.clinical.evidence import evidence
from neda.clinical.windows import assess_named
from neda.examples import NAMES, load
from neda.exchange.msprog import left_out, msprog_files
from neda.exchange.outgoing import Export, several_files

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    pymsprog = pytest.importorskip("pymsprog", reason="pymsprog is not installed: pip install 'neda[test]'")
    import pandas as pd

TODAY = date(2026, 11, 22)
WORSE = {
    "format": "neda-journal/1",
    "relapses": [
        {"onset": "2019-05-20", "certainty": "confirmed"},
        {"onset": "2019", "certainty": "confirmed"},
        {"onset": "2018-05-20", "certainty": "pseudo"},
        {"onset": "2018-06-20", "certainty": "confirmed", "excluded": "PML, not MS"},
    ],
    "edss": [
        {"date": "2017-01-10", "score": 2, "source": "clinician"},
        {"date": "2018-01-10", "score": 7, "source": "self"},
        {"date": "2018-07", "score": 7, "source": "clinician"},
        {"date": "2019-06-01", "score": 3.5, "source": "clinician"},
        {"date": "2020-01-10", "score": 3.5, "source": "clinician"},
        {"date": "2021-01-10", "score": 5, "source": "clinician"},
        {"date": "2021-09-10", "score": 5, "source": "clinician"},
    ],
}


def frames(journal, folder):
    for name, content in several_files("msprog", Export(journal, assess_named(journal, "since-baseline", TODAY, Profile()), "")).items():
        (folder / name).write_bytes(content)
    return pd.read_csv(folder / "visits.csv"), pd.read_csv(folder / "relapses.csv")


def peers(visits, relapses):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        _summary, found = pymsprog.MSprog(
            visits, "id", "EDSS", "date", "edss", relapse=relapses, conf_days=168, conf_tol_days=[7, float("inf")], event="multiple",
            baseline="fixed", relapse_to_bl=30, relapse_to_conf=30, RAW_PIRA=True, include_dates=True, verbose=0,
        )  # fmt: skip
    rows = found[found["event_type"].isin(("CDW", "CDI"))].to_dict("records")
    return [(row["event_type"], row["date"].date(), row["CDW_type"] if row["event_type"] == "CDW" else None) for row in rows]


def ours(visits, relapses):
    found = disability_events(list(zip(visits["date"], visits["EDSS"], strict=True)), list(relapses["date"]), profile=Profile())
    return [({"worsening": "CDW", "improvement": "CDI"}[event.kind], event.onset, event.label) for event in found]


def test_the_files_have_the_columns_pymsprog_reads_and_its_toy_data_has(tmp_path):
    visits, relapses = frames(Journal.from_dict(WORSE), tmp_path)
    toy_visits, toy_relapses = pymsprog.load_toy_data()
    assert list(visits.columns) == ["id", "date", "EDSS"]
    assert set(visits.columns) <= set(toy_visits.columns)
    assert list(relapses.columns) == ["id", "date"]
    assert set(relapses.columns) <= set(toy_relapses.columns)


def test_pymsprog_gives_the_same_events_from_the_files(tmp_path):
    visits, relapses = frames(Journal.from_dict(WORSE), tmp_path)
    events = peers(visits, relapses)
    assert events == ours(visits, relapses)
    assert [event[0] for event in events] == ["CDW", "CDW"]
    assert {event[2] for event in events} == {"RAW", "PIRA"}


@pytest.mark.parametrize("name", NAMES)
def test_pymsprog_gives_the_same_events_for_the_examples(name, tmp_path):
    journal = load(name, TODAY).journal
    visits, relapses = frames(journal, tmp_path)
    if len(visits) > 1:
        first = date.fromisoformat(min(visits["date"]))
        relapses = relapses.loc[[(first - date.fromisoformat(day)).days <= 30 for day in relapses["date"]]]
        assert peers(visits, relapses) == ours(visits, relapses)


def test_only_what_the_rules_use_is_in_the_files(tmp_path):
    journal = Journal.from_dict(WORSE)
    visits, relapses = frames(journal, tmp_path)
    assert list(visits["EDSS"]) == [2, 3.5, 3.5, 5, 5]
    assert list(relapses["date"]) == ["2019-05-20"]
    assert left_out(evidence(journal, TODAY, Profile())) == 1


def test_the_persons_name_is_in_no_file():
    journal = Journal.from_dict(WORSE | {"person": {"name": "Quimby"}})
    files = msprog_files(evidence(journal, TODAY, Profile()))
    assert b"Quimby" not in b"".join(files.values())
