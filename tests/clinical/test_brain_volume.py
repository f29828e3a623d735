"""Brain volume for NEDA-4: the vectors of §8.2, and every reason why a change cannot be judged."""

from datetime import date, timedelta

import pytest

from neda.clinical import Journal, Profile, Window, assess
from neda.clinical.brain_volume import yearly_loss

BASELINE = "2020-01-10"
NEDA_4 = Profile.named("neda-4")


def after(days):
    return (date.fromisoformat(BASELINE) + timedelta(days)).isoformat()


def volume(change, days, vs=BASELINE, scanner="Prisma", **fields):
    told = {"brain_volume_change": change, "brain_volume_compared_with": vs, "scanner": scanner}
    return {"date": after(days), "compared_with": BASELINE, "new_t2": 0, "enlarging_t2": 0, **told, **fields}


def first(**fields):
    return {"date": BASELINE, "scanner": "Prisma", **fields}


def judged(*scans, window=(BASELINE, None), as_of="2024-01-01", profile=NEDA_4, **lists):
    journal = Journal.from_dict({"format": "neda-journal/1", "mri": list(scans), **lists})
    return assess(journal, Window(*window), as_of, profile)


def domain(*scans, **options):
    return judged(*scans, **options).domains["brain_volume"]


@pytest.mark.parametrize(
    ("change", "days", "loss", "value"),
    [(-0.35, 365, 0.35, "no"), (-0.55, 365, 0.55, "yes"), (-0.62, 548, 0.41, "yes"), (-0.58, 548, 0.39, "no"), (-0.80, 730, 0.40, "no")],
)
def test_a_loss_above_0_4_percent_a_year_after_rounding_is_activity(change, days, loss, value):
    assert yearly_loss(change, days) == loss
    assert domain(first(), volume(change, days)).value == value


def test_a_gain_is_no_loss():
    assert domain(first(), volume(0.9, 400)).value == "no"


def test_the_limit_can_be_set():
    strict = NEDA_4.replace(bvl_cutoff=0.2)
    assert domain(first(), volume(-0.35, 365), profile=strict).value == "yes"
    assert "0.35 % a year on 2021-01-09, above 0.20" in domain(first(), volume(-0.35, 365), profile=strict).reason.text


@pytest.mark.parametrize("typed", ["0.4", "0.25"])
def test_the_limit_can_be_typed(typed):
    assert Profile().set_text("bvl_cutoff", typed).bvl_cutoff == float(typed)


def test_335_days_between_two_scans_are_enough_and_334_are_not():
    assert domain(first(), volume(-0.2, 335)).value == "no"
    short = domain(first(), volume(-0.2, 334))
    assert (short.value, short.reason.code) == ("unknown", "bvl_short")
    assert domain(first(), volume(-0.2, 150)).reason.code == "bvl_short"


@pytest.mark.parametrize("vs", [None, "2020-01"])
def test_without_the_exact_day_of_the_scan_compared_with_nothing_is_judged(vs):
    assert domain(first(), volume(-0.2, 400, vs=vs)).reason.code == "bvl_uncompared"


def test_a_scan_compared_with_one_from_before_the_window_is_not_judged():
    earlier = {"date": after(-1), "scanner": "Prisma"}
    found = domain(earlier, first(), volume(-0.2, 400, vs=after(-1)))
    assert (found.value, found.reason.code) == ("unknown", "bvl_before_baseline")
    assert domain(first(), volume(-0.2, 400, vs=BASELINE)).value == "no"


@pytest.mark.parametrize(
    ("before", "now"),
    [("Skyra", "Prisma"), (None, "Prisma"), ("Prisma", None)],
)
def test_both_scans_must_be_known_to_come_from_one_scanner(before, now):
    assert domain(first(scanner=before), volume(-0.2, 400, scanner=now)).reason.code == "bvl_scanner"


def test_a_scan_compared_with_one_that_is_not_recorded_is_not_judged():
    assert domain(first(), volume(-0.2, 800, vs=after(30))).reason.code == "bvl_scanner"


def test_the_words_for_one_scanner_may_differ_in_case_and_spaces():
    assert domain(first(scanner="MAGNETOM  Prisma "), volume(-0.2, 400, scanner="Magnetom prisma")).value == "no"


def test_without_a_measured_change_the_domain_is_unknown_and_says_from_when():
    found = domain(first(), {"date": after(400)})
    assert (found.value, found.reason.text) == ("unknown", f"no brain volume change measured after {BASELINE}")


def test_a_change_measured_on_the_day_the_window_starts_or_after_it_ends_does_not_count():
    at_start = volume(-2.0, 400)
    assert domain(first(), at_start, window=(after(400), None)).reason.code == "no_brain_volume"
    assert domain(first(), at_start, window=(BASELINE, after(399))).reason.code == "no_brain_volume"
    assert domain(first(), at_start, window=(BASELINE, after(400))).value == "yes"


def test_a_scan_known_only_by_month_measures_nothing():
    assert domain(first(), {**volume(-2.0, 400), "date": "2021-02"}).reason.code == "no_brain_volume"


def test_one_judged_change_is_enough_beside_one_that_cannot_be():
    found = domain(first(), volume(-0.2, 100), volume(-0.4, 400))
    assert (found.value, found.through, found.missing) == ("no", date.fromisoformat(after(400)), ())


def test_every_year_of_loss_is_an_event_dated_at_its_scan():
    status = judged(first(), volume(-0.9, 365), volume(-1.8, 730), volume(-0.4, 1095))
    assert [(event.domain, event.what, str(event.date)) for event in status.events] == [
        ("brain_volume", "bvl", after(365)), ("brain_volume", "bvl", after(730)),
    ]  # fmt: skip
    assert status.verdict == "activity"
    assert status.domains["brain_volume"].through == date.fromisoformat(after(1095))


def test_every_answer_carries_the_caution_about_one_person():
    for scans in ((first(),), (first(), volume(-0.2, 400)), (first(), volume(-2.0, 400))):
        assert "brain_volume_caution" in [flag.code for flag in domain(*scans).flags]


def test_nothing_is_said_of_brain_volume_unless_the_profile_asks_for_it():
    status = judged(first(), volume(-2.0, 400), profile=Profile())
    assert set(status.domains) == {"relapse", "mri", "edss"}
    assert "brain_volume" not in str(status.to_dict())


WATCHED = {
    "edss": [{"date": day, "score": 2.0, "source": "clinician"} for day in (BASELINE, after(200), after(400))],
}


def test_a_missing_measurement_leaves_neda_4_open_while_neda_3_stands():
    scans = (first(), volume(None, 400))
    assert judged(*scans, profile=Profile(), as_of=after(410), **WATCHED).verdict == "neda"
    status = judged(*scans, as_of=after(410), **WATCHED)
    assert (status.verdict, [reason.code for reason in status.missing]) == ("not-assessable", ["no_brain_volume"])


def test_with_a_small_loss_all_four_parts_are_clear():
    assert judged(first(), volume(-0.3, 400), as_of=after(410), **WATCHED).verdict == "neda"


def test_an_old_measurement_makes_neda_4_stale_and_says_which():
    scans = (first(), volume(-0.3, 400), volume(None, 800))
    seen = {"edss": [{"date": after(day), "score": 2.0, "source": "clinician"} for day in range(0, 900, 200)]}
    status = judged(*scans, as_of=after(400 + 458), **seen)
    assert (status.verdict, status.held_through) == ("not-assessable", date.fromisoformat(after(400)))
    assert [reason.code for reason in status.missing] == ["bvl_stale"]
    assert judged(*scans, as_of=after(400 + 457), **seen).verdict == "neda"
