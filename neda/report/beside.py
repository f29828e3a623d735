"""What stands beside a verdict and never enters it, with its sources (rulebook §7.5 to §7.8, §8.3)."""

from collections.abc import Iterator

from neda.clinical.evidence import Evidence, evidence
from neda.clinical.journal import Journal
from neda.clinical.milestones import milestones
from neda.clinical.parameters import BASES, PIRA_SOURCES
from neda.clinical.profiles import Profile
from neda.clinical.status import Status
from neda.clinical.timed_tests import BOTH_HANDS, SOURCES, FunctionWorsening, function_panel, walking_report
from neda.wording import beside as words
from neda.wording import why
from neda.wording.sources import source

IN_THE_VERDICT = {"t25fw": "t25fw", BOTH_HANDS: "nhpt"}
"""Tests that are a part of the verdict where the rule set has the domain (§8.4)."""
MEDA_SOURCES, PDDS_SOURCES, MILESTONE_SOURCES = ("PRO20",), ("MAR22", "PDD23"), ("MON24",)
Cited = tuple[str, tuple[str, ...]]


def beside(status: Status, journal: Journal) -> tuple[str, ...]:
    """Label, MEDA pattern, tests, self-reported walking and milestones, then every source once; often nothing."""
    known = evidence(journal, status.as_of, status.profile)
    found = (*_labels(status), *_tests(status, journal, known), *_milestones(known, status.profile))
    codes = dict.fromkeys(code for _text, cited in found for code in cited)
    cited = (source(code) for code in codes)
    return (
        *(text for text, _codes in found),
        *(why.source(item.code, item.reference, item.read) for item in cited),
    )


def _labels(status: Status) -> Iterator[Cited]:
    profile = status.profile
    if status.label is not None:
        text = words.label(status.label, status.domains["edss"].date, profile.pira, profile.raw_days)
        yield text, BASES["raw_days"].sources if status.label == "RAW" else PIRA_SOURCES[profile.pira]
    for label in status.labels:
        yield words.meda(label), MEDA_SOURCES


def _tests(status: Status, journal: Journal, known: Evidence) -> Iterator[Cited]:
    """The panel of walking, hand and thinking tests, without those that are a part of this verdict."""
    panel = function_panel(journal.measurements, known.attacks.onsets, status.as_of, profile=status.profile)
    shown = [item for item in panel if IN_THE_VERDICT.get(item.test) not in status.domains]
    for item in shown:
        yield _test(item), SOURCES[item.test.split("-")[0]]
    if shown:
        yield words.test_rule(status.profile.confirm_days), ()
    report = walking_report(journal.measurements, status.as_of)
    if report is not None:
        yield words.walking(report.before, report.after, report.day), PDDS_SOURCES


def _test(item: FunctionWorsening) -> str:
    return words.test_worse(
        item.test,
        item.baseline_value,
        item.baseline_date,
        item.value,
        item.onset,
        item.confirmed_on,
        item.reliable,
    )


def _milestones(known: Evidence, profile: Profile) -> Iterator[Cited]:
    visits = [(score.day, score.value) for score in known.scores]
    for item in milestones(visits, known.attacks.onsets, profile=profile):
        text = words.milestone(item.milestone, item.reached_on, item.score, item.confirmed_on)
        yield text, MILESTONE_SOURCES
