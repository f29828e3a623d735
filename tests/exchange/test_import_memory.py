"""What an import holds in memory stays in proportion to its file, from reading to storing.

The number of entries is NEDA_IMPORT_ENTRIES (2,000 where not set).
"""

import os
import tracemalloc
from datetime import date, timedelta

import pytest

from neda.clinical import Journal
from neda.exchange.incoming import read_incoming
from neda.exchange.json_file import journal_text
from neda.exchange.merging import merge
from neda.exchange.tables import tables
from neda.store.file import JournalFile

ENTRIES = int(os.environ.get("NEDA_IMPORT_ENTRIES", "2000"))
TODAY = date(2199, 1, 1)

WARM = {
    "format": "neda-journal/1",
    "edss": [{"date": "1950", "score": 2.0, "source": "clinician"}],
    "mri": [{"date": "1950"}],
    "checkins": [{"date": "1950", "no_new_symptoms": True}],
    "notes": [{"date": "1950", "text": "the first write imports what every write needs"}],
}


def long_journal(entries):
    days = [(date(1960, 1, 1) + timedelta(days=7 * (number % 3000))).isoformat() for number in range(entries // 4)]
    return Journal.from_dict(
        {
            "format": "neda-journal/1",
            "edss": [{"date": day, "score": 2.0, "source": "clinician", "assessor": "Dr Jensen"} for day in days],
            "mri": [{"date": day, "contrast": True, "new_t2": 0, "gd_enhancing": 1, "report_text": f"as on {day}"} for day in days],
            "checkins": [{"date": day, "no_new_symptoms": True} for day in days],
            "notes": [{"date": day, "text": f"what happened in the week of {day}"} for day in days],
        }
    )


@pytest.mark.parametrize("form", ["json", "tables"])
def test_memory_while_importing_grows_by_less_than_ten_times_the_file(form, tmp_path, record_property):
    path = tmp_path / form
    if form == "json":
        path = tmp_path / "journal.json"
        path.write_text(journal_text(long_journal(ENTRIES)), encoding="utf-8")
    else:
        path.mkdir()
        for name, content in tables(long_journal(ENTRIES)).items():
            (path / name).write_bytes(content)
    size = sum(file.stat().st_size for file in (path.iterdir() if path.is_dir() else (path,)))
    file = JournalFile(tmp_path / "journal.db")
    file.add(Journal.from_dict(WARM).entries())
    tracemalloc.start()
    try:
        result = merge(Journal(), read_incoming(path, TODAY).found)
        file.add(result.added)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(result.added) == ENTRIES
    record_property("times_the_file", round(peak / size, 1))
    print(f"\n{ENTRIES} entries as {form}: {size / 1e6:.1f} MB, at most {peak / size:.1f} times that in memory")
    assert peak < 10 * size
