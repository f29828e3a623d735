"""Recent activity and the latest MRI, at their limits, source by source (§12.4)."""

from support.transplant import TWO, WATCHED, answers, asked, attack, scan, why


def recent(**lists):
    found = answers("recent", **(WATCHED | lists))
    return [found[source] for source in ("SHA20", "LON16", "BUR19", "BEA24")]


def test_a_quiet_watched_year_is_not_met():
    assert recent() == ["not-met"] * 4


def test_two_relapses_in_12_months_or_mri_activity_meet_the_ebmt():
    assert recent(relapses=TWO) == ["met", "not-met", "met", "met"]
    assert recent(relapses=TWO[:1]) == ["not-met", "not-met", "not-met", "not-met"]
    assert recent(mri=[*WATCHED["mri"][:3], scan("2026-06-15", new_t2=1)]) == ["met", "met", "not-met", "not-met"]


def test_what_was_not_observed_is_unknown():
    assert recent(checkins=[]) == ["unknown", "not-met", "unknown", "unknown"]
    assert recent(mri=[]) == ["unknown", "unknown", "not-met", "unknown"]
    assert recent(mri=[], relapses=TWO) == ["met", "unknown", "met", "met"]
    assert recent(checkins=[], mri=[*WATCHED["mri"][:3], scan("2026-06-15", new_t2=1)])[0] == "met"
    assert why("recent", "SHA20", **(WATCHED | {"mri": []})).startswith("no brain MRI")
    assert why("recent", "SHA20", **(WATCHED | {"checkins": []})).startswith("no check-in says “nothing new”")


def test_episodes_of_36_months_count_for_the_trial_from_the_day_after():
    older = attack("2023-07-01")
    assert recent(relapses=[older, attack("2026-02-01")])[3] == "met"
    assert recent(relapses=[attack("2023-06-30"), attack("2026-02-01")])[3] == "not-met"


def test_a_relapse_and_a_lesion_within_a_month_may_be_one_episode():
    near = {"relapses": [attack("2026-06-01")], "mri": [*WATCHED["mri"][:3], scan("2026-06-15", new_t2=1)]}
    assert recent(**near)[3] == "unknown"
    assert why("recent", "BEA24", **(WATCHED | near)) == "close"


def test_sources_without_a_number_are_open():
    found = answers("recent", **WATCHED)
    assert [found[source] for source in ("MUR25", "MIL21", "COH19")] == ["open"] * 3


def test_what_is_dated_later_and_what_is_excluded_does_not_exist():
    later = {"relapses": [attack("2025-08-01", excluded="migraine"), attack("2026-02-01")]}
    assert recent(**later)[2] == "not-met"
    assert len(asked(as_of="2026-01-31", **(WATCHED | later)).facts.relapses.findings) == 0


def inflamed(phenotype="RRMS", **lists):
    found = answers("scan", person={"phenotype": phenotype} if phenotype else {}, **lists)
    return [found[source] for source in ("MUR25", "SHA20", "MIL21", "COH19", "LON16")]


def test_the_latest_scan_decides_on_inflammation():
    assert inflamed(mri=[scan("2026-06-15", gd_enhancing=1)]) == ["not-asked", "met", "met", "met", "met"]
    assert inflamed(mri=[scan("2026-06-15", new_t2=1)]) == ["not-asked", "met", "met", "met", "met"]
    assert inflamed(mri=[scan("2026-06-15")]) == ["not-asked", "not-met", "not-met", "not-met", "not-met"]
    assert inflamed(mri=[scan("2026-06-15", new_t2=None)])[1] == "unknown"
    assert inflamed(mri=[scan("2025-06-15", new_t2=1), scan("2026-06-15")])[1] == "not-met"


def test_a_scan_older_than_457_days_does_not_speak_for_now():
    assert inflamed(mri=[scan("2025-03-30", new_t2=1)])[1] == "met"
    assert inflamed(mri=[scan("2025-03-29", new_t2=1)])[1] == "unknown"
    assert why("scan", "SHA20", mri=[scan("2025-03-29")]) == "scan_old"


def test_no_scan_and_an_unclear_one_are_unknown():
    assert inflamed() == ["not-asked", "unknown", "unknown", "unknown", "unknown"]
    assert why("scan", "SHA20") == "no_scan"
    assert why("scan", "SHA20", mri=[scan("2026-06-15", new_t2=None)]) == "scan_unclear"


def test_one_source_asks_for_inflammation_only_of_progressive_ms():
    lesion = [scan("2026-06-15", gd_enhancing=1)]
    assert inflamed("SPMS", mri=lesion)[0] == "met"
    assert inflamed("PPMS", mri=[scan("2026-06-15")])[0] == "not-met"
    assert inflamed(None, mri=lesion)[0] == "unknown"
