"""The published selection criteria for a transplant, one function for each question of each source (rulebook §12.4).

They are answered as printed there. Where a source gives no number, or asks what no journal holds, the answer is
`open`; a journal's gap is `unknown` and never `not met`. Months without a number in the source are 12 (a convention).
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from neda.clinical.dates import add_months
from neda.clinical.efficacy import DISPUTED, HIGH, UNGROUPED
from neda.clinical.patient_facts import PatientFacts
from neda.clinical.recent_activity import Tally, either
from neda.clinical.status import Reason
from neda.clinical.treatment_failure import FAILED, OPEN, Taken

MET, NOT_MET, UNKNOWN, TO_ASK, NOT_ASKED = "met", "not-met", "unknown", "open", "not-asked"
SOURCES = ("MUR25", "SHA20", "MIL21", "COH19", "LON16", "BUR19", "BEA24")
QUESTIONS = ("age", "type", "duration", "edss", "failure", "recent", "scan", "first-line", "place")
OPEN_QUESTIONS = (
    "organs",
    "infections",
    "cancer",
    "pregnancy",
    "vaccination",
    "cognition",
    "washout",
    "walking",
    "bands",
)
"""What no journal answers and a team asks for (§12.4)."""


class Answer(NamedTuple):
    """A cell's value; `why` says what is missing or open, as a code, or as the reason the rules gave."""

    value: str
    why: str = ""
    gap: Reason | None = None


Asked = Callable[[PatientFacts], Answer]


def _decided(holds: bool | None, why: str = "", gap: Reason | None = None) -> Answer:
    if holds is None:
        return Answer(UNKNOWN, why, gap)
    return Answer(MET if holds else NOT_MET)


def _left_to_the_team(why: str) -> Asked:
    return lambda facts: Answer(TO_ASK, why)


def _age(low: int, high: int) -> Asked:
    """Full years from `low` to `high`, both included."""

    def asked(facts: PatientFacts) -> Answer:
        if facts.age is None:
            return Answer(UNKNOWN, "no_birth")
        if low <= facts.age.low and facts.age.high <= high:
            return Answer(MET)
        outside = facts.age.high < low or facts.age.low > high
        return _decided(False if outside else None, "birth_vague")

    return asked


def _duration(years: int, included: bool) -> Asked:
    """Less than so many years since the diagnosis; `included`: or exactly so many."""

    def within(first: date, day: date) -> bool:
        end = add_months(first, 12 * years)
        return day <= end if included else day < end

    def asked(facts: PatientFacts) -> Answer:
        named = facts.about.diagnosed
        if named is None:
            return Answer(UNKNOWN, "no_diagnosis")
        answers = {within(named.first, facts.as_of), within(named.last, facts.as_of)}
        return _decided(answers.pop() if len(answers) == 1 else None, "diagnosis_vague")

    return asked


def _edss(low: float, high: float, relapse_excuses: bool = False) -> Asked:
    """The latest usable score from `low` to `high`, both included; a relapse shortly before may excuse a higher one."""

    def asked(facts: PatientFacts) -> Answer:
        if facts.score is None:
            return Answer(UNKNOWN, "edss_only_self" if facts.only_self_scored else "no_edss")
        if facts.old_score:
            return Answer(UNKNOWN, "edss_old")
        if relapse_excuses and facts.score.value > high and facts.after is not None:
            return Answer(TO_ASK, "edss_after_relapse")
        return _decided(low <= facts.score.value <= high)

    return asked


def _type(progressive: Mapping[str, Asked]) -> Asked:
    """Relapsing MS meets every source; what each says of progressive MS, or that it takes none."""

    def asked(facts: PatientFacts) -> Answer:
        found = facts.about.phenotype
        if found is None:
            return Answer(UNKNOWN, "no_type")
        if found == "CIS":
            return Answer(TO_ASK, "type_unnamed")
        if found == "RRMS":
            return Answer(MET)
        return progressive[found](facts) if found in progressive else Answer(NOT_MET)

    return asked


def _both_kinds(facts: PatientFacts) -> Answer:
    """Clinical and radiological inflammation."""
    tallies = (facts.relapses, facts.scans)
    answers = [tally.at_least(1) for tally in tallies]
    if False in answers:
        return Answer(NOT_MET)
    gap = next((tally.gap for tally, answer in zip(tallies, answers, strict=True) if answer is None), None)
    return _decided(None if gap else True, "gap", gap)


def _with_relapses(facts: PatientFacts) -> Answer:
    return _decided(facts.relapses.at_least(1), "gap", facts.relapses.gap)


def _with_activity(facts: PatientFacts) -> Answer:
    return _decided(either(facts.relapses, facts.scans), "gap", facts.relapses.gap or facts.scans.gap)


def _called_active(facts: PatientFacts) -> Answer:
    """Active by a clinician's word, or by activity recorded."""
    if facts.about.active is not None:
        return _decided(facts.about.active)
    return _decided(either(facts.relapses, facts.scans) or None, "no_active_word")


def _failed(drugs: Callable[[Taken], bool | None], otherwise: str = "") -> Asked:
    """Whether one of the drugs that count failed; `drugs` says None where that is disputed or not known.

    `otherwise` is what remains to be asked where none did.
    """

    def asked(facts: PatientFacts) -> Answer:
        if not facts.taken:
            return Answer(UNKNOWN, "no_drug")
        counted = [(item, drugs(item)) for item in facts.taken if item.outcome in (FAILED, OPEN)]
        if any(counts and item.outcome == FAILED for item, counts in counted):
            return Answer(MET)
        doubts = [item for item, counts in counted if counts is not False]
        if doubts:
            return Answer(UNKNOWN, "gap" if doubts[0].gap else "drug_unclear", doubts[0].gap)
        return Answer(TO_ASK, otherwise) if otherwise else Answer(NOT_MET)

    return asked


def _high(item: Taken) -> bool | None:
    return None if item.efficacy in (DISPUTED, UNGROUPED) else item.efficacy == HIGH


def _high_for_six_months(item: Taken) -> bool | None:
    answers = {_high(item), item.long_enough}
    if False in answers:
        return False
    return None if None in answers else True


def _tally(counted: Callable[[PatientFacts], Tally], number: int, needs_drug: bool = False) -> Asked:
    """So many findings."""

    def asked(facts: PatientFacts) -> Answer:
        if needs_drug and not facts.taken:
            return Answer(UNKNOWN, "no_drug")
        tally = counted(facts)
        return _decided(tally.at_least(number), "gap" if tally.gap else "close", tally.gap)

    return asked


def _relapses_or_mri(facts: PatientFacts) -> Answer:
    """Two relapses, or one active scan, in 12 months."""
    answers = {facts.relapses.at_least(2), facts.scans.at_least(1)}
    if True in answers:
        return Answer(MET)
    return _decided(None if None in answers else False, "gap", facts.scans.gap or facts.relapses.gap)


def _broken_through(facts: PatientFacts) -> Answer:
    """An episode behind a month on an oral or antibody drug; the list of drugs that was read is cut short."""
    if not facts.taken:
        return Answer(UNKNOWN, "no_drug")
    if facts.broken_through.findings:
        return Answer(MET)
    if facts.broken_through.gap:
        return Answer(UNKNOWN, "gap", facts.broken_through.gap)
    return _decided(False if all(item.oral_or_antibody for item in facts.taken) else None, "list_cut")


def _inflamed(facts: PatientFacts) -> Answer:
    """What the latest scan shows, where it is recent enough to speak for now."""
    if facts.scan is None:
        return Answer(UNKNOWN, "no_scan")
    if facts.old_scan:
        return Answer(UNKNOWN, "scan_old")
    return _decided(facts.inflamed, "scan_unclear")


def _inflamed_if_progressive(facts: PatientFacts) -> Answer:
    if facts.about.phenotype is None:
        return Answer(UNKNOWN, "no_type")
    return _inflamed(facts) if facts.about.phenotype in ("SPMS", "PPMS") else Answer(NOT_ASKED, "only_progressive")


def _not_first(facts: PatientFacts) -> Answer:
    """Whether a disease-modifying drug came before; none recorded is not the same as none taken."""
    return Answer(MET) if facts.taken else Answer(UNKNOWN, "no_drug")


YOUNGEST, OLDEST = 0, 200
CRITERIA: Mapping[str, Mapping[str, Asked]] = {
    "age": {
        "MUR25": _age(YOUNGEST, 44),
        "SHA20": _age(YOUNGEST, 44),
        "MIL21": _age(YOUNGEST, 49),
        "LON16": _age(18, 65),
        "BUR19": _left_to_the_team("unchecked"),
        "BEA24": _age(18, 55),
    },
    "type": {
        "MUR25": _type({"SPMS": _both_kinds, "PPMS": _both_kinds}),
        "SHA20": _type({"SPMS": _with_relapses}),
        "MIL21": _type({"SPMS": _left_to_the_team("type_unnamed")}),
        "COH19": _type({"SPMS": _with_activity, "PPMS": _with_activity}),
        "LON16": _type({"SPMS": _called_active, "PPMS": _left_to_the_team("bands")}),
        "BUR19": _type({}),
        "BEA24": _type({"SPMS": _called_active}),
    },
    "duration": {
        "MUR25": _duration(10, included=False),
        "SHA20": _duration(10, included=False),
        "MIL21": _duration(10, included=False),
        "LON16": _duration(15, included=True),
    },
    "edss": {
        "MUR25": _edss(0.0, 5.5, relapse_excuses=True),
        "SHA20": _edss(0.0, 5.5),
        "LON16": _edss(0.0, 6.0),
        "BUR19": _edss(2.0, 6.0),
        "BEA24": _edss(0.0, 6.0),
    },
    "failure": {
        "MUR25": _failed(_high),
        "SHA20": _failed(_high),
        "MIL21": _failed(_high, "contraindication"),
        "COH19": _failed(lambda item: True),
        "LON16": _failed(_high_for_six_months),
        "BUR19": _tally(lambda facts: facts.attacked, 2, needs_drug=True),
        "BEA24": _broken_through,
    },
    "recent": {
        "MUR25": _left_to_the_team("no_number"),
        "SHA20": _relapses_or_mri,
        "MIL21": _left_to_the_team("no_number"),
        "COH19": _left_to_the_team("no_number"),
        "LON16": _tally(lambda facts: facts.scans, 1),
        "BUR19": _tally(lambda facts: facts.relapses, 2),
        "BEA24": _tally(lambda facts: facts.episodes, 2),
    },
    "scan": {
        "MUR25": _inflamed_if_progressive,
        "SHA20": _inflamed,
        "MIL21": _inflamed,
        "COH19": _inflamed,
        "LON16": _inflamed,
    },
    "first-line": {"MUR25": _not_first, "BUR19": _not_first, "BEA24": _not_first},
    "place": {
        "SHA20": _left_to_the_team("place"),
        "MIL21": _left_to_the_team("place"),
        "LON16": _left_to_the_team("place"),
        "BEA24": _left_to_the_team("place"),
    },
}
"""A source that is absent from a row does not ask that question."""
