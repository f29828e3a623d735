"""A clinic's answers to the checklist, its blanks and its warning signs (§12.5)."""

import pytest

from neda.clinical import Journal
from neda.clinical.clinic_checklist import QUESTIONS, RED_FLAGS, checklist


def clinic(**answers):
    given = {name.replace("_", "-"): value if isinstance(value, dict) else {"answer": value} for name, value in answers.items()}
    data = {"format": "neda-journal/1", "clinics": [{"name": "City", "answers": given}]}
    return checklist(Journal.from_dict(data).clinics[0])


def test_a_blank_list_has_ten_questions_and_seven_warning_signs():
    blank = checklist(None)
    assert (len(QUESTIONS), len(RED_FLAGS)) == (10, 7)
    assert (blank.blanks, blank.unchecked, blank.raised, blank.other) == (10, 7, (), ())
    assert [name for name, _answer in blank.questions] == list(QUESTIONS)


def test_answers_fill_blanks_and_a_note_alone_does_not():
    found = clinic(accreditation="JACIE 1234", price={"note": "asked twice"}, numbers={"answer": "", "note": None})
    assert found.blanks == 9
    assert dict(found.questions)["accreditation"].answer == "JACIE 1234"
    assert dict(found.questions)["price"] is None


@pytest.mark.parametrize(("answer", "raised"), [("yes", 1), ("Yes, in the leaflet", 1), ("y", 1), ("no", 0), ("yesterday", 0), ("not asked", 0), (".", 0)])
def test_a_warning_sign_is_raised_by_a_yes(answer, raised):
    found = clinic(flag_guarantee=answer)
    assert (len(found.raised), found.unchecked, found.blanks) == (raised, 6, 10)


def test_questions_of_ones_own_are_kept_apart():
    found = clinic(parking="free", accreditation="no")
    assert [(item.question, item.answer) for item in found.other] == [("parking", "free")]
    assert found.blanks == 9
