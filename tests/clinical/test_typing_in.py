"""What people type into every kind of field, and that what a field shows can be typed again (interface.md §1, §3)."""

from datetime import date

import pytest

from neda.clinical.fields import FIELDS, PERSON_FIELDS, date_field
from neda.clinical.recording import FieldError, read_value
from neda.clinical.typed import typed
from neda.clinical.typing_in import AmbiguousDateError, date_text, field_value

TODAY = date(2026, 3, 31)


def field(kind, name):
    return next(item for item in (*FIELDS.get(kind, PERSON_FIELDS),) if item.name == name)


def read(kind, name, text):
    return field_value(kind, field(kind, name), text, TODAY)


def refusal(kind, name, text):
    with pytest.raises(FieldError) as caught:
        read(kind, name, text)
    assert caught.value.typed == text
    return caught.value


@pytest.mark.parametrize(
    ("kind", "name", "text", "value"),
    [
        ("relapse", "onset", " 3 March 2019 ", "2019-03-03"),
        ("relapse", "onset", "20 Sept 2019", "2019-09-20"),
        ("relapse", "onset", "Sept. 2019", "2019-09"),
        ("relapse", "hours", "36,5", 36.5),
        ("relapse", "hours", "unknown", None),
        ("relapse", "hours", "2 days", 48.0),
        ("relapse", "hours", "3 d", 72.0),
        ("relapse", "hours", "1.5d", 36.0),
        ("relapse", "hours", "1  Week", 168.0),
        ("relapse", "hours", "36 h", 36.0),
        ("relapse", "hours", "1 hour", 1.0),
        ("relapse", "fever_or_infection", "Y", True),
        ("relapse", "fever_or_infection", "false", False),
        ("relapse", "fever_or_infection", "?", None),
        ("relapse", "certainty", "Confirmed", "confirmed"),
        ("relapse", "systems", "visual, bowel bladder; sensory", ["visual", "bowel_bladder", "sensory"]),
        ("mri", "new_t2", "3", 3),
        ("mri", "new_t2", "not stated", None),
        ("mri", "new_t2", " Several ", "Several"),
        ("mri", "new_t2", "1" * 9, "1" * 9),
        ("mri", "compared_with", "Previous", "previous"),
        ("mri", "compared_with", "march 2020", "2020-03"),
        ("mri", "report_text", " as it stands ", " as it stands "),
        ("edss", "score", "+2.5", 2.5),
        ("edss", "systems", "visual 1, bowel-bladder=2; pyramidal: 3", {"visual": 1, "bowel_bladder": 2, "pyramidal": 3}),
        ("treatment", "courses", "2023-01-10, 2024-01-15", ["2023-01-10", "2024-01-15"]),
        ("treatment", "stop_reason", "Side effects", "side_effects"),
        ("treatment", "stop_reason", " moved away ", "moved away"),
        ("visit", "questions", "Is it safe? -> ask again\n\nWhen?\nWhy? -> ", [{"text": "Is it safe?", "answer": "ask again"}, {"text": "When?"}, {"text": "Why?"}]),
        ("clinic", "answers", "jacie: yes\nprice: 50,000 : all in", {"jacie": {"answer": "yes"}, "price": {"answer": "50,000 : all in"}}),
        ("person", "born", "1980", "1980"),
        ("person", "name", "   ", None),
    ],
)  # fmt: skip
def test_typed_text_is_read_as_the_field_means_it(kind, name, text, value):
    assert read(kind, name, text) == value


@pytest.mark.parametrize(
    ("kind", "name", "text", "code"),
    [
        ("relapse", "onset", "soon", "not_a_date"),
        ("relapse", "onset", "03/04/2019", "ambiguous_date"),
        ("relapse", "onset", "13/04/2019", "spoken_date"),
        ("relapse", "onset", "31.02.2019", "not_a_date"),
        ("relapse", "onset", "04/04/2019", "spoken_date"),
        ("relapse", "onset", "-9999y", "not_a_date"),
        ("relapse", "hours", "two", "not_hours"),
        ("relapse", "hours", "two days", "not_hours"),
        ("relapse", "hours", "unknown days", "not_hours"),
        ("relapse", "hours", "3 months", "not_hours"),
        ("measurement", "value", "positive", "not_a_result"),
        ("measurement", "value", "3 days", "not_a_result"),
        ("mri", "field_tesla", "3 d", "not_a_number"),
        ("relapse", "fever_or_infection", "maybe", "not_yes_or_no"),
        ("relapse", "certainty", "sure", "not_a_choice"),
        ("relapse", "systems", "visual, liver", "not_a_choice"),
        ("edss", "systems", "visual", "not_grades"),
        ("edss", "systems", "liver 3", "not_grades"),
        ("edss", "ambulation", "x", "not_whole"),
        ("edss", "score", "1/2", "not_an_edss"),
        ("mri", "compared_with", "the last one", "not_a_date"),
        ("treatment", "courses", "2023-01-10, later", "not_a_date"),
    ],
)
def test_what_cannot_be_read_is_refused_and_kept(kind, name, text, code):
    assert refusal(kind, name, text).code == code


@pytest.mark.parametrize(("typed_date", "readings"), [("03/04/2019", ("2019-04-03", "2019-03-04")), ("13/04/2019", ("2019-04-13",)), ("4.13.2019", ("2019-04-13",)), ("4/4/2019", ("2019-04-04",))])
def test_a_slashed_date_names_every_day_it_can_mean(typed_date, readings):
    with pytest.raises(AmbiguousDateError) as caught:
        date_text(typed_date, TODAY)
    assert caught.value.readings == readings


@pytest.mark.parametrize("text", ["May 2019", "may 2019", "3. may 2019", "3 Dec. 2019"])
def test_a_month_has_its_name_or_three_letters_of_it(text):
    assert date_text(text, TODAY).startswith("2019-05" if "ay" in text else "2019-12-03")


@pytest.mark.parametrize("text", ["ma 2019", "marc 2019", "Brumaire 2019"])
def test_a_month_by_any_other_name_is_refused(text):
    with pytest.raises(ValueError, match=text.split()[0].lower()):
        date_text(text, TODAY)


@pytest.mark.parametrize(
    ("kind", "name", "value", "shown"),
    [
        ("relapse", "hours", None, ""),
        ("relapse", "hours", 36, "36"),
        ("relapse", "steroids", True, "yes"),
        ("relapse", "steroids", False, "no"),
        ("relapse", "systems", ["visual", "sensory"], "visual, sensory"),
        ("edss", "score", 2, "2.0"),
        ("edss", "systems", {"visual": 1, "pyramidal": 3}, "visual 1, pyramidal 3"),
        ("mri", "new_t2", ">10", ">10"),
        ("treatment", "courses", ("2023-01-10", "2024-01-15"), "2023-01-10, 2024-01-15"),
        ("visit", "questions", [{"text": "Is it safe?", "answer": "ask"}, {"text": "When?"}], "Is it safe? -> ask\nWhen?"),
        ("clinic", "answers", {"jacie": {"answer": "yes"}, "price": {"note": "?"}}, "jacie: yes\nprice: "),
    ],
)
def test_a_value_is_shown_as_it_would_be_typed(kind, name, value, shown):
    assert typed(field(kind, name), value) == shown
    again = field_value(kind, field(kind, name), shown, TODAY)
    if name != "answers":
        assert read_value(kind, field(kind, name), again) == read_value(kind, field(kind, name), value)


def test_every_kind_names_the_field_that_dates_it():
    assert (date_field("relapse"), date_field("treatment"), date_field("clinic"), date_field("mri")) == ("onset", "start", "", "date")


@pytest.mark.parametrize(("text", "today"), [("-9999y", TODAY), ("-9999m", date(100, 1, 1)), ("-9999w", date(100, 1, 1))])
def test_a_step_back_before_the_first_year_is_refused(text, today):
    with pytest.raises(ValueError):  # noqa: PT011
        date_text(text, today)
