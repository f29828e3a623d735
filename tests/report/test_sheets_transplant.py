"""The transplant sheet: every cell traced to an entry or a gap, no score, each treatment side by side (§12.4)."""

import re
from datetime import date

import pytest

from neda.clinical import Journal, course
from neda.clinical.criteria import CRITERIA, OPEN_QUESTIONS, QUESTIONS, SOURCES
from neda.clinical.transplant import transplant_questions
from neda.examples import load
from neda.report.plain import to_plain
from neda.report.sheets import sheet
from neda.report.text import to_text
from neda.wording import prepare_criteria as words

TODAY = date(2026, 11, 22)
BEFORE_ITS_TRANSPLANT = date(2004, 12, 31)
CLEAN = {"contrast": True, "gd_enhancing": 0, "new_t2": 0, "enlarging_t2": 0}


def journal(**lists):
    return Journal.from_dict({"format": "neda-journal/1", **lists})


def made(record, as_of=TODAY):
    return sheet("transplant", record, course(record, as_of), as_of)


def lines_of(document, label):
    return [line for block in document.blocks if block.label == label for line in block.lines]


def example(name):
    return load(name, TODAY).journal


COURSES = [("example", TODAY), ("obradovic", TODAY), ("obradovic", BEFORE_ITS_TRANSPLANT), ("ghezzi", TODAY), ("inshasi", TODAY)]


@pytest.mark.parametrize(("name", "as_of"), COURSES)
def test_every_cell_of_the_table_is_explained_below_it(name, as_of):
    record = example(name)
    document = made(record, as_of)
    for row in transplant_questions(record, as_of).rows:
        lines = lines_of(document, words.label(row.question))
        for cell in row.cells:
            if cell.answer.value == "not-asked":
                continue
            named = words.in_its_words(cell.source, row.question)
            line = next(line for line in lines if named in line)
            assert line.startswith(words.value(cell.answer.value))
            reason = str(cell.answer.gap) if cell.answer.gap else ""
            assert reason in line
            if cell.answer.value in ("unknown", "open"):
                assert re.match(r"(unknown|open) because .+: ", line)
            else:
                assert any(recorded.startswith("Recorded: ") for recorded in lines)


@pytest.mark.parametrize(("name", "as_of"), COURSES)
def test_every_id_on_the_sheet_is_that_of_an_entry(name, as_of):
    record = example(name)
    text = "\n".join(to_plain(made(record, as_of)))
    ids = set(re.findall(r"\[([0-9a-f]{8})\]", text))
    assert ids or as_of == BEFORE_ITS_TRANSPLANT
    assert ids <= {item.id[:8] for item in record.entries()}


@pytest.mark.parametrize(("name", "as_of"), COURSES)
def test_nothing_is_added_up_and_nobody_is_called_eligible(name, as_of):
    text = to_text(made(example(name), as_of)).lower()
    assert not re.search(r"eligib|candidate|score:|total|\d+ (of|out of) \d+ (met|criteria|questions)", text)


def test_the_table_has_a_row_a_question_and_a_column_a_source():
    document = made(example("example"))
    table = next(block for block in document.blocks if block.label == "AT A GLANCE")
    assert (len(table.rows), len(table.heads)) == (len(QUESTIONS), len(SOURCES) + 1)
    assert {cell for row in table.rows for cell in row[1:]} == {"met", "not met", "unknown", "open", "-"}
    assert "\nYears     not met not met not met -       met     -       -\n" in to_text(document)


def test_every_criterion_has_its_words_and_every_gap_its_sentence():
    for question, sources in CRITERIA.items():
        assert all(words.asked(question, source) for source in sources)
        assert words.question(question)
        assert words.label(question)
    assert all(map(words.open_question, OPEN_QUESTIONS))
    assert all(words.source_name(source) and words.source_head(source) for source in SOURCES)


def test_without_recent_activity_the_sheet_says_what_the_criteria_look_for():
    lines = lines_of(made(journal()), "12 MONTHS")
    assert lines[0].startswith("No inflammatory activity is recorded in the last 12 months, but they were not observed in full")
    assert "is what these criteria look for" in lines[0]
    assert "none recorded; not all observed: no check-in says “nothing new”" in lines[1]


def test_twelve_months_that_were_observed_without_activity_are_said_without_a_doubt():
    watched = {
        "mri": [{"date": "2025-11-20", **CLEAN}, {"date": "2026-11-01", **CLEAN}],
        "checkins": [{"date": day, "no_new_symptoms": True} for day in ("2025-11-20", "2026-11-01")],
    }
    lines = lines_of(made(journal(**watched)), "12 MONTHS")
    assert lines[0].startswith("No inflammatory activity is recorded in the last 12 months. A recent relapse")


def test_recent_activity_is_listed_with_its_entry():
    record = journal(relapses=[{"onset": "2026-09-01", "certainty": "confirmed"}], mri=[{"date": "2026-10-01", **CLEAN, "gd_enhancing": 2}])
    lines = lines_of(made(record), "12 MONTHS")
    assert lines[0] == "Inflammatory activity is recorded in the last 12 months:"
    assert f"at least 1 (2026-09-01 [{record.relapses[0].id[:8]}])" in lines[1]
    assert f"enhancing (Gd+) 2 [{record.mri[0].id[:8]}]" in lines[-1]


def test_an_unobserved_time_is_never_a_zero():
    text = "\n".join(to_plain(made(journal())))
    assert "12 months: 0" not in text
    assert "relapses in the last 12 months: none recorded; not all observed" in text


def test_a_watched_time_without_relapses_is_a_zero():
    record = journal(checkins=[{"date": day, "no_new_symptoms": True} for day in ("2026-01-10", "2026-11-01")])
    assert "Recorded: relapses in the last 12 months: 0" in lines_of(made(record), "12 MONTHS")


def test_a_transplant_already_done_is_pointed_out():
    assert "A transplant of 2005-01-01 is recorded." in lines_of(made(example("obradovic")), "12 MONTHS")[0]
    assert "transplant of" not in lines_of(made(example("obradovic"), BEFORE_ITS_TRANSPLANT), "12 MONTHS")[0]


def test_what_no_journal_holds_is_listed_as_open():
    assert lines_of(made(journal()), "TO ASK") == [words.open_question(name) for name in OPEN_QUESTIONS]


def test_each_drug_stands_with_what_followed_on_it():
    lines = lines_of(made(example("example")), "On a drug")
    assert "moderate-efficacy group" in lines[1]
    assert "stopped for lack of efficacy; activity after 6 months on it: relapse 2018-11-03 [" in lines[1]
    assert "high-efficacy group" in lines[2]
    assert "not settled whether activity followed: EDSS 2.5 to 3.5" in lines[2]


def drug_lines(**drug):
    return lines_of(made(journal(treatments=[drug])), "On a drug")[1]


def test_the_time_before_the_first_start_names_the_treatments_that_may_belong_to_it():
    drugs = [{"name": "Tecfidera", "stop": "2024-02"}, {"name": "Ocrevus", "start": "2024-03-04", "stop": "2025-05"}]
    document = made(journal(treatments=drugs, relapses=[{"onset": "2018-10", "certainty": "confirmed"}]))
    said = [line for block in document.blocks for line in block.lines]
    (before,) = (line for line in said if line.startswith("up to 2024-03-04, the first recorded start of a treatment"))
    assert "perhaps taken before it: Tecfidera, start not recorded, stopped 2024-02 [" in before
    assert not any(line.startswith("before any recorded treatment") for line in said)
    assert any(line.startswith("Ocrevus, 2024-03-04 to 2025-05: ") for line in said)


def test_a_scan_without_contrast_leaves_the_question_for_inflammation_open():
    scan = {"date": "2026-02-12", "contrast": False, "new_t2": 0}
    lines = lines_of(made(journal(mri=[scan])), "Last MRI")
    assert "enhancing (Gd+) not looked for, no contrast" in lines[1]
    assert lines[3].startswith("unknown because the report, as recorded, leaves new, enlarging or enhancing lesions open: EBMT 2019")


def test_short_undated_and_quiet_drugs_are_told_apart():
    assert "taken for 6 months or less" in drug_lines(name="Tysabri", start="2020-01-01", stop="2020-03-01")
    stopped = drug_lines(name="Tysabri", stop="2024-02")
    assert "Tysabri, start not recorded, stopped 2024-02, high-efficacy group" in stopped
    undated = drug_lines(name="Tysabri")
    assert "dates not recorded" in undated
    assert undated.endswith("not settled whether activity followed")
    assert drug_lines(name="Tysabri", stop_reason="lack_of_efficacy").endswith(": stopped for lack of efficacy")
    quiet = journal(
        treatments=[{"name": "Tysabri", "start": "2023-01-10", "stop": "2024-07-10"}],
        checkins=[{"date": day, "no_new_symptoms": True} for day in ("2023-08-01", "2024-06-01")],
        mri=[{"date": day, **CLEAN} for day in ("2023-07-10", "2024-07-01")],
        edss=[{"date": day, "score": 2.0, "source": "clinician"} for day in ("2023-01-05", "2024-07-01")],
    )
    line = lines_of(made(quiet), "On a drug")[1]
    assert line.endswith("no relapse, attributable MRI lesion or confirmed worsening recorded after 6 months on it")


def test_activity_after_six_months_stands_alone_where_no_reason_is_recorded():
    record = journal(treatments=[{"name": "Tysabri", "start": "2023-01-10"}], relapses=[{"onset": "2024-01-10", "certainty": "confirmed"}])
    assert ": activity after 6 months on it: relapse 2024-01-10 [" in lines_of(made(record), "On a drug")[1]


def test_of_many_entries_the_latest_eight_are_listed_and_the_others_counted():
    onsets = [f"{year}-06-01" for year in range(2010, 2020)]
    record = journal(treatments=[{"name": "Tysabri", "start": "2009-01-01"}], relapses=[{"onset": day, "certainty": "confirmed"} for day in onsets])
    line = lines_of(made(record), "On a drug")[1]
    assert "after 6 months on it: 2 earlier; relapse 2012-06-01 [" in line
    assert line.count("relapse 20") == 8
    assert "(2 earlier, 2012-06-01 [" in "\n".join(to_plain(made(record)))


def test_a_score_soon_after_a_relapse_says_so():
    record = journal(
        edss=[{"date": "2026-10-01", "score": 6.0, "source": "clinician"}], relapses=[{"onset": "2026-09-01", "certainty": "confirmed"}]
    )
    lines = lines_of(made(record), "EDSS")
    assert "Recorded: within 6 months after the relapse of 2026-09-01" in lines
    assert any(line.startswith("open because measured within 6 months after a relapse") for line in lines)


def test_progressive_ms_stands_with_its_inflammation():
    lines = lines_of(made(journal(person={"phenotype": "SPMS"})), "Type")
    assert [line.startswith("Recorded: ") for line in lines[1:4]] == [True, True, True]


def test_a_scan_without_contrast_says_so_and_one_without_counts_too():
    record = journal(mri=[{"date": "2026-10-01", "contrast": False, "new_t2": "several"}])
    line = lines_of(made(record), "Last MRI")[1]
    assert "new T2 several, enlarging T2 not recorded, enhancing (Gd+) not looked for, no contrast" in line


def test_the_sources_stand_below_with_how_far_they_were_read():
    lines = lines_of(made(journal()), "SOURCES")
    assert lines[0].startswith("Read in: ECTRIMS/EBMT 2025: MUR25, EAN25; EBMT 2019: SHA20, MSS19;")
    assert any(line.startswith("EAN25: ") and line.endswith("(read in a summary by others)") for line in lines)


# --- before and after


def table(record, as_of=TODAY):
    return [dict(zip(block.heads, row, strict=True)) for block in made(record, as_of).blocks if block.label == "COMPARED" for row in block.rows]


def test_each_treatment_stands_beside_the_time_before_it():
    before, rebif, gap, ocrelizumab = table(example("example"))
    assert before["Treatment"] == "before treatment"
    assert (rebif["Relapses"], rebif["Scans"], rebif["EDSS"], rebif["From day 0"], rebif["New baseline"]) == ("2, 0.81/y", "2 of 3", "2.0, 3.5", "day 189", "day 516")
    assert (gap["Treatment"], gap["New baseline"]) == ("no treatment", "-")
    assert (ocrelizumab["From day 0"], ocrelizumab["New baseline"]) == ("day 170", "none, 2163 d")


def test_the_published_transplant_is_compared_with_the_time_before_it():
    before, transplant = table(example("obradovic"))
    assert (before["Relapses"], before["EDSS"], before["From day 0"]) == ("1+, 0.25+/y", "7.0, 7.0", "-")
    assert (transplant["Relapses"], transplant["Scans"], transplant["EDSS"]) == ("not known", "0 of 1, 1?", "7.0, 6.5")
    assert (transplant["From day 0"], transplant["New baseline"]) == ("not known", "not known")


def test_the_old_story_stays_visible_behind_the_re_baseline():
    text = "\n".join(to_plain(made(example("example"))))
    assert "early, not counted behind the re-baseline: new or enlarging T2 lesion 2019-12-19" in text
    assert "from day 0: ACTIVITY RECORDED (EDA, 2019-12-19)" in text
    assert "re-baselined at month 6: AWAITING CONFIRMATION" in text
    assert "2027" not in text.split("ocrelizumab, 2019-07-02 to now:")[1].split("ALSO:")[0]


def test_no_relapse_recorded_without_check_ins_is_not_none():
    text = "\n".join(to_plain(made(example("obradovic"))))
    assert "no relapse that counts in 7995 days, but check-ins or visits do not cover them, so not known" in text


def test_without_a_treatment_there_is_no_before_and_after():
    assert lines_of(made(journal()), "COMPARED") == ["no treatment with a recorded start, so there is no before and after"]


def test_a_vague_relapse_gives_a_range_and_no_score_is_not_recorded():
    record = journal(treatments=[{"name": "Rebif", "start": "2020-06-01"}], relapses=[{"onset": "2020", "certainty": "confirmed"}, {"onset": "2022-01-01", "certainty": "confirmed"}])
    row = table(record)[-1]
    assert (row["Relapses"], row["Scans"], row["EDSS"]) == ("1 to 2+", "none", "n.r., n.r.")
    assert "EDSS at the start not recorded, none later" in "\n".join(to_plain(made(record)))
