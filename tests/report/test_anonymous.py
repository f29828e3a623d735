"""An anonymous page names nobody in any format, says that something was left out, and keeps its verdict."""

from datetime import date

import pytest

from neda.clinical import Journal, Profile, course
from neda.clinical.fields import FIELDS, PERSON_FIELDS, SYSTEMS
from neda.clinical.journal import LIST_OF
from neda.examples import NAMES, load
from neda.report.anonymous import anonymous
from neda.report.document import AUDIENCES, document
from neda.report.formats import FORMATS, render

AS_OF = date(2026, 5, 20)
DATES = {"onset": "2026-01-02", "date": "2026-01-02", "start": "2020-01-02"}
OPEN = {"stop_reason", "test"}


def planted():
    """A journal with a word of its own in every field that takes free words, and the words."""
    words = []

    def word():
        words.append(f"Zq{len(words):03}planted")
        return words[-1]

    def value(field):
        if field.type in ("text", "long") or field.name in OPEN:
            return word()
        if field.type == "questions":
            return [{"text": word(), "answer": word()}, {"text": word()}]
        if field.type == "answers":
            return {"accredited": {"answer": word(), "note": word()}}
        plain = {"date": DATES.get(field.name), "bool": True, "number": 1, "count": 0, "score": 2.0}
        plain |= {"choice": field.choices[0] if field.choices else None, "grades": dict.fromkeys(SYSTEMS, 1)}
        return plain.get(field.type)

    def entry(fields):
        return {field.name: given for field in fields if (given := value(field)) is not None}

    lists = {LIST_OF[kind]: [entry(fields)] for kind, fields in FIELDS.items()}
    lists["treatments"][0]["kind"] = "dmt"
    lists["mri"].append({"date": "2026-02-02", "new_t2": 0, "centre": word(), "images_at": word(), "scanner": word()})
    person = entry(PERSON_FIELDS) | {"born": "1987-11-23"}
    return {"person": person, **lists}, words


def test_every_kind_of_free_text_is_planted():
    _lists, words = planted()
    assert len(words) > 30


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_planted_word_is_in_an_anonymous_page(form, audience, read):
    lists, words = planted()
    journal = Journal.from_dict({"format": "neda-journal/1", **lists})
    drug = lists["treatments"][0]["name"]
    profile = Profile.named("neda-3").replace(**{f"rebaseline_months.{drug}": 9})
    made = document(journal, course(journal, AS_OF, profile), AS_OF, audience=audience, anonymous=True, full=True)
    content = render(made, form)
    found = read(form, content) + content.decode("latin-1")
    assert [word for word in words if word.lower() in found.lower()] == []
    assert "1987-11" not in found
    assert "1987" in found
    assert "left out" in found


def test_the_same_words_are_all_in_the_full_page_that_is_not_anonymous(read):
    lists, words = planted()
    journal = Journal.from_dict({"format": "neda-journal/1", **lists})
    made = document(journal, course(journal, AS_OF, Profile.named("neda-3")), AS_OF, full=True)
    found = "".join(read("txt", render(made, "txt")).split())
    assert [word for word in words if word not in found] == [lists["person"]["sex"]]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("profile", ["neda-3", "neda-4", "nepad"])
def test_leaving_names_out_changes_no_verdict(name, profile):
    journal = load(name, date(2026, 11, 22)).journal
    rules = Profile.named(profile)
    named, hidden = (course(item, date(2026, 11, 22), rules) for item in (journal, anonymous(journal)))
    assert [item.status and item.status.verdict for item in named.epochs] == [item.status and item.status.verdict for item in hidden.epochs]
    assert named.baseline.verdict == hidden.baseline.verdict
    assert named.baseline.start == hidden.baseline.start
    assert named.ribbon == hidden.ribbon


def test_own_months_before_a_new_baseline_stay_with_a_drug_whose_name_is_left_out():
    lists = {"treatments": [{"name": "Wonder of Aunt May", "kind": "dmt", "start": "2025-06-01"}]}
    journal = Journal.from_dict({"format": "neda-journal/1", **lists})
    status = course(journal, AS_OF, Profile.named("neda-3").replace(**{"rebaseline_months.Wonder of Aunt May": 24})).baseline
    made = document(journal, status, AS_OF, anonymous=True)
    text = str(made)
    assert "REBASELINING until 2027-06-01" in text
    assert "aunt may" not in text.lower()


def test_scanners_that_differ_stay_different_without_their_names():
    scans = [{"date": f"202{number}-01-01", "scanner": name} for number, name in enumerate(("Skyra", "skyra ", "Aera"))]
    hidden = anonymous(Journal.from_dict({"format": "neda-journal/1", "mri": scans}))
    assert [scan.scanner for scan in hidden.mri] == ["scanner 1", "scanner 1", "scanner 2"]


def test_the_checksum_stays_that_of_the_journal():
    journal = load("example", date(2026, 11, 22)).journal
    status = course(journal, AS_OF, Profile.named("neda-3")).baseline
    assert status.data in str(document(journal, status, AS_OF, anonymous=True).blocks)


def test_what_was_never_recorded_is_still_called_not_recorded():
    journal = Journal.from_dict({"format": "neda-journal/1", "mri": [{"date": "2026-01-01"}]})
    made = document(journal, course(journal, AS_OF, Profile.named("neda-3")), AS_OF, anonymous=True)
    assert "name not recorded" in made.identity
    assert "left out" not in str(made)
