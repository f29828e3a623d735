"""What saving would do to the verdict: said before it is done, with the day that would settle it."""

import pytest

from neda.clinical.recording import entry
from neda.tui.forms.outlook import Outlook


def edss(day, score):
    return entry("edss", {"date": day, "score": score, "source": "clinician", "assessor": "Dr Jensen"})


@pytest.mark.parametrize(
    ("recorded", "typed", "said"),
    [
        ([], ("2026-11-20", 3.5), "If saved: … AWAITING CONFIRMATION; EDSS 2.0 to 3.5 on 2026-11-20 awaits confirmation: a visit on or after 2027-04-30 would settle it"),
        ([("2026-05-20", 3.5)], ("2026-08-20", 3.5), "AWAITING CONFIRMATION; EDSS 2.0 to 3.5 on 2026-05-20"),
        ([("2026-05-20", 3.5)], ("2026-11-20", 3.5), "ACTIVITY RECORDED (EDA, 2026-05-20)"),
        ([("2025-05-20", 3.5)], ("2026-11-20", 3.5), "ACTIVITY RECORDED (EDA, 2025-05-20)"),
        ([("2026-05-20", 3.5)], ("2026-11-20", 2.0), "NO EVIDENCE RECORDED"),
        ([], ("2026-11-20", 2.0), "If saved: ✔ NO EVIDENCE RECORDED"),
    ],
    ids=["a rise", "too early to confirm", "in time", "late", "not confirmed", "no rise"],
)
def test_an_edss_says_what_it_would_settle(calm, today, recorded, typed, said):
    for item in calm.read().edss[1:]:
        calm.remove(item.id)
    calm.add([entry("checkin", {"date": "2025-12-01", "no_new_symptoms": True})])
    calm.add([edss(*values) for values in (("2025-01-10", 2.0), *recorded)])
    assert said in Outlook(calm, today).if_saved(edss(*typed))


def test_a_part_that_would_change_is_named_where_the_verdict_stays(calm, today):
    calm.add([entry("relapse", {"onset": "2025-02-02", "certainty": "confirmed"}), edss("2026-05-20", 3.5)])
    outlook = Outlook(calm, today)
    said = outlook.if_saved(edss("2026-11-20", 5.0), plain=True)
    assert said.startswith("If saved, as before: [!!] ACTIVITY RECORDED (EDA, 2025-02-02). But changed: ")
    assert "EDSS: EDSS 2.0 to" in said
    assert "MRI:" not in said
    checked = entry("checkin", {"date": "2026-11-20", "no_new_symptoms": True})
    assert outlook.if_saved(checked, plain=True) == "If saved, as before: [!!] ACTIVITY RECORDED (EDA, 2025-02-02)"
