"""The working behind a verdict: rules, entries, parameters, sources, and what would change it."""

from datetime import date

import pytest

from neda.clinical import Journal, Profile, Window, assess, course
from neda.clinical.profiles import NAMES
from neda.report.why import why
from neda.wording.sources import SOURCES

STANDARD = Profile()
JOURNAL = {
    "relapses": [{"id": "aaaaaaaa-1", "onset": "2022-05-03", "certainty": "confirmed"}],
    "mri": [
        {"id": "bbbbbbbb-1", "date": "2022-01-10", "new_t2": 0},
        {"id": "cccccccc-1", "date": "2023-01-09", "new_t2": 0, "compared_with": "2022-01-10"},
    ],
    "edss": [
        {"id": f"dddddddd-{day}", "date": day, "score": 2, "source": "clinician"}
        for day in ("2022-01-10", "2022-07-11", "2023-01-12")
    ],
}


def sections(as_of=date(2023, 1, 20), profile=STANDARD, **changed):
    journal = Journal.from_dict({"format": "neda-journal/1", **JOURNAL, **changed})
    return why(course(journal, as_of, profile).baseline, journal)


def part(made, title):
    return "\n".join(next(item.lines for item in made if item.title.startswith(title)))


def test_every_deciding_entry_is_named_by_kind_date_and_short_id():
    made = sections()
    assert "Rests on relapse: 2022-05-03 [aaaaaaaa]" in part(made, "Relapses: activity recorded")
    assert "Rests on MRI: 2022-01-10 [bbbbbbbb], 2023-01-09 [cccccccc]" in part(made, "MRI: observed and clear")
    assert "Rests on EDSS: 2022-01-10 [dddddddd]" in part(made, "EDSS: observed and clear")


def test_the_rule_is_said_before_the_entries_it_was_applied_to():
    mri = part(sections(), "MRI: observed and clear")
    assert mri.index("Because") < mri.index("Rule") < mri.index("Rests on") < mri.index("Parameters") < mri.index("Source")


def test_entries_of_two_kinds_stand_in_two_lines():
    made = sections(relapses=[], checkins=[{"id": "eeeeeeee-1", "date": "2022-12-01", "no_new_symptoms": True}])
    relapses = next(item.lines for item in made if item.title.startswith("Relapses"))
    assert [line.split(":")[0] for line in relapses if line.startswith("Rests on")] == ["Rests on EDSS", "Rests on check-in"]


def test_words_of_ms_care_are_explained():
    words = part(sections(), "Words used")
    assert "EDSS: a neurologist's score of disability" in words
    assert "enhancing (Gd+): a lesion that lights up" in words


def test_what_awaits_confirmation_stands_right_under_the_verdict():
    scores = [*JOURNAL["edss"][:2], {"date": "2023-01-12", "score": 3, "source": "clinician"}]
    verdict = next(item.lines for item in sections(relapses=[], edss=scores) if item.title == "The verdict")
    assert verdict[0] == "AWAITING CONFIRMATION"
    assert "EDSS 2.0 to 3.0 on 2023-01-12 awaits confirmation" in verdict[1]


def test_every_part_says_its_rule_its_parameters_and_its_sources():
    made = sections(profile=STANDARD.replace(confirm_days=84))
    edss = part(made, "EDSS")
    assert "Rule (§7.1–7.3): Worse means a rise" in edss
    assert "a visit 84 days later" in edss
    assert "confirm_days=84" in edss
    assert "Source: KAP18, Kappos L et al." in edss


def test_every_source_the_rules_cite_has_its_reference():
    profiles = [Profile.named(name) for name in NAMES]
    domains = [domain for profile in profiles for domain in assess(Journal(), Window("2022-01-10"), "2023-01-20", profile).domains.values()]
    cited = {*(code for domain in domains for code in domain.sources), "PRO21", "CRE19"}
    assert all(SOURCES[code].reference for code in cited)


def test_a_source_known_at_second_hand_says_so():
    assert "(known through a summary by others)" in part(sections(), "Relapses")


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({}, "Recorded activity stays in this window"),
        ({"relapses": []}, "a confirmed EDSS of 3.0 or more would make it: ACTIVITY RECORDED"),
        ({"relapses": [], "mri": []}, "This would help: "),
        ({"relapses": [], "edss": [*JOURNAL["edss"][:2], {"date": "2023-01-12", "score": 3, "source": "clinician"}]}, "If the change is still there then, the verdict becomes ACTIVITY RECORDED"),
        ({"relapses": [], "treatments": [{"name": "Ocrevus", "start": "2022-11-01"}]}, "begins the window that counts"),
    ],
)
def test_what_would_change_the_verdict_is_said_for_every_verdict(changed, says):
    assert says in part(sections(**changed), "What would change it")


def test_a_clear_verdict_says_when_it_lapses():
    assert "INCOMPLETE after 2024-04-10" in part(sections(relapses=[]), "What would change it")


def test_what_was_not_observed_is_said_part_by_part():
    unseen = part(sections(mri=[]), "What was not observed")
    assert "MRI: no day of this window is covered" in unseen
    assert "Relapses: observed through 2023-01-12; later is not known" in unseen


def test_the_limits_stand_with_every_verdict():
    for changed in ({}, {"relapses": []}, {"mri": []}):
        limits = part(sections(**changed), "What this does not say")
        assert "does not predict" in limits
        assert "not a medical device" in limits
        assert "does not mean that a treatment failed" in limits


def test_a_worsening_known_at_12_weeks_is_a_note_of_its_own():
    scores = [("2022-01-10", 2), ("2022-09-01", 3), ("2022-12-01", 3)]
    edss = [{"date": day, "score": score, "source": "clinician"} for day, score in scores]
    made = sections(relapses=[], edss=edss)
    assert "With confirmation after 12 weeks instead, the EDSS rise of 2022-09-01" in part(made, "Notes")


def test_an_empty_journal_can_be_explained():
    journal = Journal()
    made = why(course(journal, date(2023, 1, 20)).baseline, journal)
    assert "Rests on: no entry" in part(made, "MRI: unknown")


def test_a_persons_words_are_inert():
    made = sections(notes=[{"date": "2022-01-01", "text": "x", "excluded": "\x1b[2J[/]\n\u202e"}])
    assert all(line.isprintable() for item in made for line in item.lines)


def test_where_nothing_could_be_a_baseline_the_reason_names_no_day():
    alone = {"relapses": [], "mri": [], "edss": [], "checkins": [{"date": "2022-11-01", "no_new_symptoms": True}]}
    made = sections(**alone)
    assert {item.lines[0] for item in made if item.title.endswith(": unknown")} == {"Because: no baseline to judge from yet"}
