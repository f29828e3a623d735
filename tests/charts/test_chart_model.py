"""The chart as plain values: what counts, what is vague, where the line breaks."""

from datetime import date

from neda.charts.model import COUNTED, NOT_COUNTED, SUSPECTED, chart_model
from neda.clinical import Journal, course

AS_OF = date(2026, 11, 22)


def model(**lists):
    journal = Journal.from_dict({"format": "neda-journal/1", **lists})
    return chart_model(journal, course(journal, AS_OF))


def edss(*points, source="clinician"):
    return [{"date": day, "score": score, "source": source} for day, score in points]


def test_scores_far_apart_break_the_line_and_near_ones_join():
    found = model(edss=edss(("2020-01-01", 2.0), ("2021-01-01", 2.5), ("2024-01-01", 3.0)))
    assert [[score for _day, score in part.points] for part in found.segments] == [[2.0, 2.5], [3.0]]


def test_self_scores_and_undated_scores_are_shown_but_not_counted():
    recorded = edss(("2020-01-01", 2.0)) + edss(("2020-02-01", 4.0), source="self") + edss(("2021", 3.0))
    found = model(edss=recorded)
    assert [(point.score, point.counted) for point in found.scores] == [(2.0, True), (4.0, False), (3.0, False)]
    assert [score for part in found.segments for _day, score in part.points] == [2.0]


def test_a_score_from_functional_systems_is_drawn():
    grades = dict.fromkeys(("visual", "brainstem", "pyramidal", "cerebellar", "sensory", "bowel_bladder", "cerebral"), 0)
    entry = {"date": "2020-01-01", "source": "derived", "systems": grades | {"pyramidal": 2}, "ambulation": 0}
    assert [point.score for point in model(edss=[entry]).scores] == [2.0]


def test_relapses_say_whether_they_count():
    found = model(
        relapses=[
            {"onset": "2020-01-01", "certainty": "confirmed"},
            {"onset": "2020-01-10", "certainty": "confirmed"},
            {"onset": "2021-01-01", "certainty": "suspected"},
            {"onset": "2022-01-01", "certainty": "pseudo"},
            {"onset": "2023-01-01", "certainty": "confirmed", "excluded": "PML, not MS"},
        ]
    )
    assert [mark.standing for mark in found.relapses] == [COUNTED, NOT_COUNTED, SUSPECTED, NOT_COUNTED, NOT_COUNTED]
    assert found.relapses[-1].excluded == "PML, not MS"


def scan(**fields):
    return model(mri=[{"date": "2020-01-01", **fields}]).scans[0]


def test_scan_labels_keep_zero_unsaid_and_doubtful_apart():
    assert scan(new_t2=0).label == "0"
    assert scan().label == "."
    assert scan(new_t2="possible 1").label == "?"
    assert scan(new_t2=0, gd_enhancing="possible 1", contrast=True).label == "?"


def test_scan_labels_show_counts_enlarging_and_enhancing_lesions():
    assert scan(new_t2=2, gd_enhancing=1, contrast=True).label == "2+"
    assert scan(new_t2="several").label == ">1"
    assert scan(new_t2=0, enlarging_t2=1).label == "0e"
    assert scan(gd_enhancing=1, contrast=True).label == ".+"


def test_an_excluded_scan_is_kept_and_marked():
    found = scan(new_t2=3, excluded="other disease")
    assert (found.label, found.active, found.excluded) == ("x", False, "other disease")


def test_treatments_become_bands_dated_as_recorded_and_gaps_none():
    found = model(
        treatments=[
            {"name": "Avonex", "start": "2019", "stop": "2021-03"},
            {"name": "Ocrevus", "start": "2022-01-01"},
            {"name": "Tysabri"},
        ]
    )
    bands = [(band.name, band.start.text, band.end and band.end.text) for band in found.bands]
    assert bands == [("Avonex", "2019", "2021-03"), ("Ocrevus", "2022-01-01", None)]
    assert found.undated == ("Tysabri",)


def ended(*treatments, **lists):
    found = model(treatments=list(treatments), **lists)
    return [(item.name, str(item.earliest), item.stop.text) for item in found.ended], found.undated


def test_a_treatment_of_which_only_the_stop_is_recorded_may_fill_the_time_before_it():
    stopped = {"name": "Tecfidera", "stop": "2024-02"}
    assert ended(stopped) == ([("Tecfidera", "2024-01-01", "2024-02")], ())
    early = {"name": "Avonex", "start": "2019-05-01", "stop": "2021-03-10"}
    assert ended(early, stopped) == ([("Tecfidera", "2021-03-10", "2024-02")], ())
    following = {"name": "Ocrevus", "start": "2024-03-04"}
    relapse = [{"onset": "2018-10", "certainty": "confirmed"}]
    assert ended(stopped, following, relapses=relapse) == ([("Tecfidera", "2018-01-01", "2024-02")], ())


def test_a_stop_in_the_midst_of_another_treatment_leaves_no_room_to_draw():
    going_on = {"name": "Ocrevus", "start": "2020-03-04"}
    assert ended(going_on, {"name": "Tecfidera", "stop": "2024-02"}) == ([], ("Tecfidera",))
    pair = [{"name": "Tecfidera", "stop": "2024-02"}, {"name": "Rebif", "stop": "2024-02"}]
    assert ended(*pair) == ([("Rebif", "2024-01-01", "2024-02")], ("Tecfidera",))


def test_the_threshold_is_the_score_from_which_a_rise_counts():
    found = model(edss=edss(("2025-11-20", 2.0), ("2026-06-01", 2.0)), mri=[{"date": "2025-11-20", "new_t2": 0}])
    assert (found.threshold, found.threshold_from) == (3.0, date(2025, 11, 20))


def test_the_time_shown_begins_with_the_year_of_the_first_entry():
    assert model(relapses=[{"onset": "2011-06", "certainty": "confirmed"}]).start == date(2011, 1, 1)


def test_an_empty_journal_has_an_empty_chart_of_at_least_a_year():
    found = model()
    assert (found.start, found.end) == (date(2025, 1, 1), AS_OF)
    assert [found.scores, found.relapses, found.scans, found.bands] == [(), (), (), ()]


def test_entries_dated_after_the_day_do_not_exist():
    assert model(relapses=[{"onset": "2027-01-01", "certainty": "confirmed"}]).relapses == ()
