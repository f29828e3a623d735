"""An entry that may have been logged before: asked about, never refused."""

import pytest

from neda.clinical import Journal
from neda.clinical.recording import entry
from neda.clinical.twins import twin_of

SCAN = entry("mri", {"id": "scan", "date": "2026-06-02"})
VAGUE = entry("mri", {"id": "vague", "date": "2026-05"})
SCORE = entry("edss", {"id": "score", "date": "2026-06-02", "score": 2.0, "source": "clinician", "assessor": "Dr  Jensen"})
OTHER = entry("edss", {"id": "other", "date": "2026-06-02", "score": 2.5, "source": "clinician", "assessor": "Dr Ek"})
NOTE = entry("note", {"id": "note", "date": "2026-06-02", "text": "x"})
JOURNAL = Journal.of([SCAN, VAGUE, SCORE, OTHER, NOTE])


def made(kind, **fields):
    return entry(kind, fields)


@pytest.mark.parametrize(
    ("item", "twin"),
    [
        (made("mri", date="2026-06-02"), SCAN),
        (made("mri", date="2026-05"), VAGUE),
        (made("mri", date="2026-06-03"), None),
        (SCAN, None),
        (made("edss", date="2026-06-02", score=3, source="clinician", assessor="dr jensen"), SCORE),
        (made("edss", date="2026-06-02", score=3, source="clinician", assessor="Dr Ek"), OTHER),
        (made("edss", date="2026-06-02", score=3, source="clinician"), None),
        (made("edss", date="2026-06-03", score=3, source="clinician", assessor="Dr Jensen"), None),
        (made("note", date="2026-06-02", text="x"), None),
        (None, None),
    ],
)
def test_the_same_scan_or_examination_is_found(item, twin):
    assert twin_of(item, JOURNAL) == twin
