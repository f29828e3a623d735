"""What stands beside a verdict and never enters it."""

import pytest

from neda.clinical import Journal, Profile, course
from neda.report.beside import beside
from neda.report.why import why

AS_OF = "2023-04-01"
BASE = {
    "mri": [{"date": "2021-01-05", "new_t2": 0}],
    "edss": [
        {"date": day, "score": score, "source": "clinician"}
        for day, score in (("2021-01-08", 3), ("2022-01-08", 4), ("2022-09-08", 4))
    ],
}


def journal(**lists):
    return Journal.from_dict({"format": "neda-journal/1", **BASE, **lists})


def measured(test, *values, **fields):
    days = ("2021-01-08", "2022-01-08", "2022-09-08")
    return [{"date": day, "test": test, "value": value, **fields} for day, value in zip(days, values, strict=False)]


def told(recorded, profile=None):
    return beside(course(recorded, AS_OF, profile or Profile()).baseline, recorded)


def said(recorded, profile=None):
    return "\n".join(told(recorded, profile))


def test_a_worsening_without_a_relapse_is_labelled_with_its_definition_and_changes_nothing():
    text = said(journal())
    assert "The worsening of 2022-01-08 went without a relapse near it (PIRA) by the harmonised definition of 2023" in text
    assert "This label never changes the verdict." in text
    assert "Source: MUE23, " in text


def test_a_worsening_behind_a_relapse_is_labelled_raw():
    text = said(journal(relapses=[{"onset": "2021-11-01", "certainty": "confirmed"}]))
    assert "The worsening of 2022-01-08 goes with a relapse (RAW): its onset lies within 90 days behind one." in text
    assert "Source: MON24, " in text


def test_a_worsening_that_is_neither_says_so():
    text = said(journal(relapses=[{"onset": "2022-01-20", "certainty": "confirmed"}]))
    assert "is neither RAW nor PIRA by the harmonised definition of 2023" in text


@pytest.mark.parametrize(("name", "words"), [("kappos2020", "the OPERA definition"), ("cagol2022", "the definition of Cagol"), ("muller2025", "the standardised definition of 2025")])
def test_another_definition_is_named_and_cited(name, words):
    text = said(journal(), Profile().replace(pira=name))
    assert words in text
    assert f"Source: {({'kappos2020': 'KAP20', 'cagol2022': 'CAG22', 'muller2025': 'MUE25'})[name]}, " in text


def test_a_slower_walk_is_told_with_its_confirmation_and_its_sources():
    text = said(journal(measurements=measured("t25fw", 5, 6.5, 6.6, unit="s")))
    assert "walking time (T25FW): 5 s on 2021-01-08 to 6.5 s on 2022-01-08, confirmed 2022-09-08" in text
    assert "Source: BOS10, " in text


@pytest.mark.parametrize(("value", "says"), [(44, "below the 8 of a reliable change"), (41, "a fall of 8 points or more")])
def test_fewer_points_of_thinking_say_whether_the_change_is_reliable(value, says):
    text = said(journal(measurements=measured("sdmt", 50, value)))
    assert f"symbol test (SDMT): 50 on 2021-01-08 to {value} on 2022-01-08, not confirmed yet" in text
    assert says in text


def test_under_nepad_the_tests_of_the_verdict_are_not_called_beside_it():
    hands = [*measured("9hpt-dominant", 20, 30, 30, unit="s"), *measured("9hpt-other", 20, 30, 30, unit="s")]
    recorded = journal(measurements=[*measured("t25fw", 5, 6.5, 6.6, unit="s"), *hands])
    assert "both hands, mean (9HPT)" in said(recorded)
    text = said(recorded, Profile.named("nepad"))
    assert "T25FW" not in text
    assert "mean (9HPT)" not in text
    assert "writing hand (9HPT)" in text


def test_self_reported_walking_asks_for_an_edss_and_never_becomes_one():
    text = said(journal(measurements=measured("pdds", 1, 2)))
    assert "own disability steps (PDDS) 1 to 2 on 2022-01-08: self-reported walking has changed; an EDSS would be needed" in text


def test_a_milestone_is_dated_and_confirmed():
    assert "EDSS of at least 4.0 first on 2022-01-08 (4.0), confirmed 2022-09-08" in said(journal())
    assert "at least 6.0" not in said(journal())


def test_where_nothing_stands_beside_the_verdict_there_is_no_section():
    recorded = journal(edss=BASE["edss"][:1])
    assert told(recorded) == ()
    titles = [section.title for section in why(course(recorded, AS_OF).baseline, recorded)]
    assert "Beside the verdict: nothing here enters it" not in titles


def test_nothing_of_it_enters_the_verdict():
    extra = journal(measurements=[*measured("t25fw", 5, 9, 9, unit="s"), *measured("pdds", 0, 8), *measured("sdmt", 50, 10)])
    plain, with_tests = (course(recorded, AS_OF).baseline for recorded in (journal(), extra))
    assert with_tests == plain


def test_an_edss_that_does_not_fit_is_a_note_of_the_explanation():
    doubtful = BASE["edss"][1] | {"systems": {"pyramidal": 5}, "ambulation": 1}
    recorded = journal(edss=[BASE["edss"][0], doubtful, BASE["edss"][2]])
    notes = next(section.lines for section in why(course(recorded, AS_OF).baseline, recorded) if section.title == "Notes")
    assert any("4.0 is lower than its pyramidal (strength) grade of 5" in line for line in notes)


def test_every_line_of_the_section_is_inert_and_every_source_has_its_reference():
    recorded = journal(measurements=measured("t25fw", 5, 6.5, 6.6, unit="s"))
    section = next(item for item in why(course(recorded, AS_OF).baseline, recorded) if item.title.startswith("Beside"))
    assert all(line.isprintable() for line in section.lines)
    assert all(", " in line for line in section.lines if line.startswith("Source: "))
