"""Status over time: years, treatments and rolling windows, all from one course."""

from datetime import date

import pytest

from neda.clinical import Journal, Profile, course
from neda.clinical.over_time import RelapseRate, ResponseScore
from neda.clinical.windows import assess_named
from neda.examples import load
from neda.report.timeline import Shown, lacks_year_scans, timeline

TODAY = date(2026, 11, 22)
EVER = Shown(date(1, 1, 1), date(9999, 1, 1))
X = {
    "relapses": [{"onset": "2020-02-10", "certainty": "confirmed"}],
    "treatments": [{"name": "interferon beta-1a", "start": "2019-03-01"}, {"name": "ocrelizumab", "start": "2020-06-15"}],
    "mri": [
        {"date": "2019-02-20", "contrast": True, "gd_enhancing": 0},
        {"date": "2020-03-02", "contrast": True, "gd_enhancing": 1, "new_t2": 2, "enlarging_t2": 0, "compared_with": "2019-02-20"},
        {"date": "2020-06-01", "contrast": True, "gd_enhancing": 0, "new_t2": 0, "enlarging_t2": 0, "compared_with": "2020-03-02"},
        {"date": "2020-12-14", "contrast": True, "gd_enhancing": 0, "new_t2": 1, "enlarging_t2": 0, "compared_with": "2020-06-01"},
        {"date": "2021-12-13", "contrast": False, "new_t2": 0, "enlarging_t2": 0, "compared_with": "2020-12-14"},
        {"date": "2022-12-12", "contrast": False, "new_t2": 0, "enlarging_t2": 0, "compared_with": "2021-12-13"},
    ],
    "edss": [
        {"date": day, "score": score, "source": "clinician"}
        for day, score in (
            ("2019-02-25", 2), ("2019-09-02", 2), ("2020-03-20", 2.5), ("2020-06-08", 2.5), ("2020-12-10", 2.5),
            ("2021-12-09", 2.5), ("2022-06-09", 2.5), ("2022-12-08", 2.5),
        )
    ],
    "checkins": [{"date": "2022-12-20", "no_new_symptoms": True}],
}  # fmt: skip


IN_YEAR_1 = {**X, "mri": [X["mri"][0], X["mri"][1] | {"date": "2020-02-20"}]}
"""The first scan on treatment lies inside the first treatment year."""


def journal(**lists):
    return Journal.from_dict({"format": "neda-journal/1", **lists})


def told(recorded=None, as_of="2023-01-05", shown=EVER, profile=None):
    made = course(recorded or journal(**X), as_of, profile or Profile())
    return {part.title: {row.alone: row.text for row in part.rows} for part in timeline(made, made.baseline, shown)}


@pytest.mark.parametrize("name", ["example", "ghezzi", "inshasi", "obradovic"])
@pytest.mark.parametrize("profile", ["neda-3", "neda-2", "nepad"])
def test_every_year_epoch_and_rolling_window_is_the_one_assessed_by_name(name, profile):
    recorded, rules = load(name, TODAY).journal, Profile.named(profile)
    made = course(recorded, TODAY, rules)
    windows = [*made.calendar, *made.rolling, *(year for epoch in made.epochs for year in epoch.years)]
    windows += [epoch.status for epoch in made.epochs] + [view for epoch in made.epochs for view in epoch.rebaselined[:1]]
    assert len(windows) > 5
    for status in windows:
        assert assess_named(recorded, status.window_name, TODAY, rules) == status
    assert assess_named(recorded, "since-baseline", TODAY, rules) == made.baseline


def test_a_treatment_is_told_from_its_start_and_re_baselined_side_by_side():
    part = told()["ocrelizumab, 2020-06-15 to now"]
    rows = list(part.items())
    assert rows[0] == ("ocrelizumab, from its start", "ACTIVITY RECORDED (EDA, 2020-12-14); new or enlarging T2 lesion 2020-12-14")
    assert rows[1] == (
        "ocrelizumab, re-baselined, month 6",
        "NO EVIDENCE RECORDED (NEDA-3 through 2022-12-08); early, not counted behind the re-baseline: new or enlarging T2 lesion 2020-12-14",
    )


def test_a_treatment_too_short_to_be_re_baselined_says_so():
    part = told(journal(treatments=[{"name": "Mavenclad", "start": "2021-01-10"}]), "2023-01-05")["Mavenclad, 2021-01-10 to now"]
    assert "Mavenclad, re-baselined, month 12" in part
    assert part["Mavenclad, re-baselined"] == "not at month 24: the treatment did not go on for 6 months behind it"


def test_relapses_and_time_come_before_the_rate_which_needs_a_year():
    parts = told()
    assert parts["interferon beta-1a, 2019-03-01 to 2020-06-15"]["interferon beta-1a, relapse rate"] == "1 relapse that counts in 472 days, 0.77 a year"
    short = told(journal(**X), "2021-01-05")["ocrelizumab, 2020-06-15 to now"]
    assert short["ocrelizumab, relapse rate"] == "0 relapses that count in 204 days (no yearly rate under a year)"


def test_a_vague_relapse_gives_a_range_of_rates():
    vague = [*X["relapses"], {"onset": "2020", "certainty": "confirmed"}]
    part = told(journal(**X | {"relapses": vague}))["interferon beta-1a, 2019-03-01 to 2020-06-15"]
    assert part["interferon beta-1a, relapse rate"] == "1 to 2 relapses that count in 472 days, 0.77 to 1.55 a year"


def test_a_time_nobody_looked_at_has_no_rate_of_0_and_a_recorded_relapse_is_the_fewest_there_were():
    part = told(journal(treatments=X["treatments"]))["ocrelizumab, 2020-06-15 to now"]
    assert part["ocrelizumab, relapse rate"] == "no relapse that counts in 934 days, but check-ins or visits do not cover them, so not known"
    one = told(journal(treatments=X["treatments"], relapses=[{"onset": "2021-02-10", "certainty": "confirmed"}]))
    rate = one["ocrelizumab, 2020-06-15 to now"]["ocrelizumab, relapse rate"]
    assert rate.startswith("1 relapse that counts in 934 days, 0.39 a year; ")
    assert rate.endswith("this time was not observed in full, so there may have been more")


@pytest.mark.parametrize(("last", "said"), [("2021-10-05", "0 relapses that count in 934 days"), ("2021-10-04", "no relapse that counts in 934 days, but")])
def test_a_rate_of_0_stands_while_the_last_look_is_recent_enough_for_a_verdict(last, said):
    looks = [{"date": day, "no_new_symptoms": True} for day in ("2021-01-10", last)]
    part = told(journal(treatments=X["treatments"], checkins=looks))["ocrelizumab, 2020-06-15 to now"]
    assert part["ocrelizumab, relapse rate"].startswith(said)


def test_time_to_first_activity_and_the_streak_are_in_days():
    parts = told()
    assert parts["interferon beta-1a, 2019-03-01 to 2020-06-15"]["interferon beta-1a, first activity"] == "after 346 days (from 2019-03-01)"
    now = parts["Since the baseline"]
    assert now["Status"].startswith("NO EVIDENCE RECORDED (NEDA-3 through 2022-12-08)")
    assert now["First activity"] == "none recorded in 724 days (from 2020-12-14 through 2022-12-08)"
    assert now["Current streak"] == "724 days without recorded activity (2020-12-14 through 2022-12-08)"


def test_a_waiting_rise_brings_the_streak_to_0_and_says_why():
    rise = [*X["edss"], {"date": "2022-12-30", "score": 4, "source": "clinician"}]
    now = told(journal(**X | {"edss": rise}))["Since the baseline"]
    assert now["Current streak"] == "0 days: a rise awaits confirmation"


def test_while_rebaselining_no_streak_and_no_first_activity_are_claimed():
    now = told(journal(**X), "2020-08-01")["Since the baseline"]
    assert now["Status"].startswith("REBASELINING")
    assert not {"Current streak", "First activity"} & set(now)


def test_rolling_windows_end_where_all_parts_were_last_observed():
    assert told()["Up to the day all parts were last observed"] == {
        "12 months up to 2022-12-08": "NO EVIDENCE RECORDED (NEDA-3 through 2022-12-08)",
        "24 months up to 2022-12-08": "INCOMPLETE; MRI 2020-12-14: new lesions since 2020-06-01, which may be from before this window",
    }


def test_a_year_that_runs_and_one_the_treatment_left_say_so():
    parts = told()
    assert parts["By calendar year"]["Year 2023"].endswith("; runs until 2023-12-31")
    year = parts["interferon beta-1a, 2019-03-01 to 2020-06-15"]["interferon beta-1a, treatment year 2"]
    assert year.endswith("; the treatment ended 2020-06-15, before this year did")


def test_the_scores_of_a_closed_first_year_say_whom_they_were_derived_for():
    part = told(journal(**IN_YEAR_1))["interferon beta-1a, 2019-03-01 to 2020-06-15"]
    assert part["interferon beta-1a, scores of year 1"] == (
        "MAGNIMS 1 of 2 (source PRO20), modified Rio 1 of 3 (source MRIO); both count relapses and new T2 lesions; "
        "derived for interferon; extended to other drugs in the registry MSBase (source KUN21)"
    )
    running = told(journal(**IN_YEAR_1), "2020-02-20")["interferon beta-1a, 2019-03-01 to now"]
    assert "interferon beta-1a, scores of year 1" not in running


def test_a_first_year_whose_mri_is_unknown_has_no_scores():
    part = told()["interferon beta-1a, 2019-03-01 to 2020-06-15"]
    assert part["interferon beta-1a, treatment year 1"].startswith("ACTIVITY RECORDED")
    assert "interferon beta-1a, scores of year 1" not in part


def test_both_cuts_of_the_modified_rio_stand_where_they_differ():
    many = [X["mri"][0], X["mri"][1] | {"date": "2020-02-20", "new_t2": 5}]
    part = told(journal(**X | {"mri": many}))["interferon beta-1a, 2019-03-01 to 2020-06-15"]
    assert "modified Rio 1 of 3 (source MRIO) for more than 5 new T2 lesions, 2 for more than 4" in part["interferon beta-1a, scores of year 1"]


def test_vague_counts_give_a_range_of_scores():
    vague = [X["mri"][0], X["mri"][1] | {"date": "2020-02-20", "new_t2": ">=1"}]
    part = told(journal(**X | {"mri": vague}))["interferon beta-1a, 2019-03-01 to 2020-06-15"]
    assert part["interferon beta-1a, scores of year 1"].startswith("MAGNIMS 1 to 2 of 2 (source PRO20), modified Rio 1 to 2 of 3")


def test_a_year_with_the_meda_pattern_carries_its_label_and_stays_activity():
    recorded = load("example", TODAY).journal
    year = told(recorded, TODAY)["ocrelizumab, 2019-07-02 to now"]["ocrelizumab, treatment year 1"]
    assert year.startswith("ACTIVITY RECORDED")
    assert year.endswith("minimal activity (MEDA pattern), derived in injectables only (PRO20)")


def test_only_the_time_asked_for_is_shown():
    parts = told(shown=Shown(date(2021, 1, 1), date(2021, 12, 31)))
    assert list(parts["By calendar year"]) == ["Year 2021"]
    assert "interferon beta-1a, 2019-03-01 to 2020-06-15" not in parts
    years = [name for name in parts["ocrelizumab, 2020-06-15 to now"] if "treatment year" in name]
    assert years == ["ocrelizumab, treatment year 1", "ocrelizumab, treatment year 2"]


def test_what_was_not_observed_stands_with_the_verdict():
    made = course(journal(**X), "2023-01-05")
    rows = timeline(made, made.baseline, EVER)[0].rows
    assert [row.text for row in rows if row.alone == "Not observed"] == [
        "Relapses: nothing observed after 2022-12-20",
        "MRI: nothing observed after 2022-12-12",
        "EDSS: nothing observed after 2022-12-08",
    ]


def test_a_hostile_treatment_name_is_shown_inert_and_short():
    parts = told(journal(treatments=[{"name": "\x1b[2J[/]\u202e" + "x" * 5000, "kind": "dmt", "start": "2021-01-10"}]))
    for title, rows in parts.items():
        assert title.isprintable()
        assert all(len(text) < 1000 and text.isprintable() for pair in rows.items() for text in pair)


def test_an_empty_journal_has_one_part_that_says_what_is_missing():
    parts = told(journal())
    assert list(parts) == ["Since the baseline"]
    assert parts["Since the baseline"]["Status"].startswith("INCOMPLETE; a brain MRI and an EDSS")


def test_scores_and_rates_are_plain_values():
    made = course(journal(**IN_YEAR_1), "2023-01-05")
    assert made.epochs[0].rate == RelapseRate(1, 1, 472)
    assert made.epochs[0].scores == (ResponseScore("magnims", 1, 1), ResponseScore("modified_rio", 1, 1))
    assert made.rate == RelapseRate(0, 0, (date(2023, 1, 5) - made.baseline.start).days)


def test_a_year_that_lacks_a_scan_still_says_which_rise_waits():
    rising = {**X, "edss": [*X["edss"], {"date": "2023-02-01", "score": 3.5, "source": "clinician"}]}
    year = told(journal(**rising), as_of="2023-06-01")["By calendar year"]["Year 2023"]
    assert year.startswith("INCOMPLETE; no comparable follow-up brain MRI")
    assert "EDSS 2.5 to 3.5 on 2023-02-01 awaits confirmation" in year


def test_treatment_years_without_a_scan_near_their_first_day_are_to_be_explained():
    autumn = course(journal(**X), "2023-01-05", Profile())
    assert [year.verdict for year in autumn.epochs[-1].years][1:] == ["not-assessable", "not-assessable"]
    assert lacks_year_scans(autumn)
    near = [{"date": f"{year}-06-10", "contrast": False, "new_t2": 0, "enlarging_t2": 0, "compared_with": "previous"} for year in (2021, 2022)]
    assert not lacks_year_scans(course(journal(**{**X, "mri": [*X["mri"][2:3], *near], "treatments": X["treatments"][1:]}), "2022-07-01", Profile()))


def test_how_long_it_held_is_said_once():
    status = told(as_of="2026-01-05")["Since the baseline"]["Status"]
    assert status.count("NEDA-3 held") == 1


def test_a_treatment_stopped_in_a_month_is_not_given_a_day():
    recorded = journal(treatments=[{"name": "Rebif", "start": "2020-01-10", "stop": "2022-03"}])
    assert {"Rebif, 2020-01-10 to 2022-03", "no treatment, 2022-03 to now"} <= set(told(recorded))


def test_a_suspected_relapse_is_no_part_of_the_rate_and_not_said_to_be_missing():
    doubtful = [*X["relapses"], {"onset": "2019-09-10", "certainty": "suspected"}]
    part = told(journal(**X | {"relapses": doubtful}))["interferon beta-1a, 2019-03-01 to 2020-06-15"]
    assert part["interferon beta-1a, relapse rate"].startswith("1 relapse that counts in 472 days")
