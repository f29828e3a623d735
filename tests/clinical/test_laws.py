"""Laws that hold for every journal, checked on journals nobody wrote by hand (§4, §10)."""

import ast
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from neda import clinical
from neda.clinical import Journal, Profile, Window, assess, course
from neda.wording import reasons

FIRST = date(2020, 1, 1)
AS_OF = date(2023, 6, 30)
SPAN = (AS_OF - FIRST).days


def days(after=0):
    return st.integers(after, SPAN).map(lambda number: (FIRST + timedelta(days=number)).isoformat())


partial = st.builds(lambda day, length: day[:length], days(), st.sampled_from([4, 7, 10, 10, 10]))
maybe = st.sampled_from([None, True, False])
counts = st.sampled_from([None, 0, 0, 0, 1, "several", "possible 1", ">2"])
scores = st.sampled_from([0, 1.0, 2.0, 2.5, 3.0, 3.5, 5.0, 5.5, 6.0])
relapses = st.fixed_dictionaries(
    {
        "onset": partial,
        "certainty": st.sampled_from(["confirmed", "reported", "suspected", "pseudo"]),
        "hours": st.sampled_from([None, 5, 24, 200]),
        "fever_or_infection": maybe,
    }
)
scans = st.fixed_dictionaries(
    {
        "date": partial,
        "regions": st.sampled_from([["brain"], ["brain"], ["brain", "cervical"], ["cord"]]),
        "new_t2": counts,
        "enlarging_t2": counts,
        "gd_enhancing": counts,
        "compared_with": st.sampled_from(["previous", "previous", "unknown", "2019-12-01", "2019"]),
        "contrast": st.sampled_from([None, True]),
    }
)
edss = st.fixed_dictionaries({"date": partial, "score": scores, "source": st.sampled_from(["clinician", "derived", "self"])})
checkins = st.fixed_dictionaries({"date": partial, "no_new_symptoms": st.booleans()})
treatments = st.fixed_dictionaries(
    {"name": st.sampled_from(["ocrelizumab", "cladribine", "aHSCT", "glatiramer"]), "start": partial}
)


def lists(of, most):
    return st.lists(of, max_size=most)


journals = st.fixed_dictionaries(
    {
        "format": st.just("neda-journal/1"),
        "relapses": lists(relapses, 4),
        "mri": lists(scans, 6),
        "edss": st.lists(edss, max_size=8, unique_by=lambda item: item["date"]),
        "checkins": lists(checkins, 6),
        "treatments": lists(treatments, 3),
    }
)
windows = st.builds(
    lambda start, length, kind: Window(start, length and date.fromisoformat(start) + timedelta(days=length), kind),
    days(),
    st.sampled_from([None, 90, 365, 730]),
    st.sampled_from(["start", "rebase", "plain"]),
)
profiles = st.builds(
    lambda confirm, strict, regions: Profile().replace(confirm_days=confirm, gd_required=strict, mri_regions=regions),
    st.sampled_from([84, 168, 336]),
    st.booleans(),
    st.sampled_from(["brain", "brain+cord"]),
)


def judged(data, window, as_of=AS_OF, profile=None):
    return assess(Journal.from_dict(data), window, as_of, profile or Profile())


@given(journals, windows, profiles)
def test_no_valid_journal_makes_the_engine_raise_and_every_reason_has_its_sentence(data, window, profile):
    journal = Journal.from_dict(data)
    for status in (assess(journal, window, AS_OF, profile), course(journal, AS_OF, profile).baseline):
        assert status.to_dict()["verdict"] in ("neda", "activity", "provisional", "not-assessable", "rebaselining")
        assert (status.verdict == "neda") == (status.through is not None)


@given(journals, windows, profiles, st.randoms())
def test_the_order_of_entry_changes_nothing(data, window, profile, random):
    turned = {key: random.sample(value, len(value)) if isinstance(value, list) else value for key, value in data.items()}
    one, other = judged(data, window, profile=profile), judged(turned, window, profile=profile)
    assert (one.verdict, one.through, one.first_activity, one.data) == (other.verdict, other.through, other.first_activity, other.data)


@given(journals, windows, days(1))
def test_a_proven_relapse_inside_the_window_never_leaves_neda(data, window, onset):
    inside = window.start < date.fromisoformat(onset) <= window.until(AS_OF)
    proof = {"onset": onset, "certainty": "confirmed", "hours": 48, "fever_or_infection": False}
    found = judged({**data, "relapses": [*data["relapses"], proof]}, window)
    assert not (inside and found.verdict == "neda")


@given(journals, windows)
def test_without_scans_nothing_is_ever_neda(data, window):
    assert judged({**data, "mri": []}, window).verdict != "neda"


@given(journals, windows)
def test_a_count_nobody_recorded_never_clears_a_scan(data, window):
    silent = [{**scan, "new_t2": None} for scan in data["mri"]]
    assert judged({**data, "mri": silent}, window).verdict != "neda"


@given(journals, windows, days())
def test_a_status_never_depends_on_entries_dated_after_it(data, window, as_of):
    dates = {"relapses": "onset", "mri": "date", "edss": "date", "checkins": "date", "treatments": "start"}
    known = {
        key: [item for item in value if item[dates[key]] <= as_of[: len(item[dates[key]])]] if key in dates else value
        for key, value in data.items()
    }
    day = date.fromisoformat(as_of)
    assert judged(data, window, day).verdict == judged(known, window, day).verdict
    assert course(Journal.from_dict(data), day).baseline.verdict == course(Journal.from_dict(known), day).baseline.verdict


@given(journals)
def test_a_journal_reads_back_equal(data):
    journal = Journal.from_dict(data)
    assert Journal.from_dict(journal.to_dict()) == journal


@given(journals)
def test_the_ribbon_partitions_time(data):
    months = [(month.year, month.month) for month in course(Journal.from_dict(data), AS_OF).ribbon]
    assert months == sorted(set(months))
    assert len(months) == 0 or months[-1] == (AS_OF.year, AS_OF.month)
    for (year, month), following in pairwise(months):
        assert following == (year + month // 12, month % 12 + 1)


def test_every_reason_the_rules_give_has_its_sentence_and_no_sentence_is_unused():
    given_codes = set()
    for path in Path(clinical.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and node.value in reasons.codes():
                given_codes.add(node.value)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "because":
                assert not isinstance(node.args[0], ast.Constant) or node.args[0].value in reasons.codes()
    assert given_codes == set(reasons.codes())
