"""What the journal holds on each transplant question, every fact with the entry it comes from."""

from collections.abc import Callable, Iterator, Mapping

from neda.clinical.patient_facts import PatientFacts, full_years
from neda.clinical.recent_activity import LONG_MONTHS, SHORT_MONTHS, Tally
from neda.clinical.scans import Scan
from neda.clinical.status import Event
from neda.clinical.treatment_failure import FAILED, HELD, SHORT, Taken
from neda.report.sheets.entries import cited, own_words, the_latest
from neda.wording import localized, page, summary, verdicts
from neda.wording import prepare_transplant as words


def recorded(question: str, facts: PatientFacts) -> tuple[str, ...]:
    """The facts a question rests on; none for what no journal holds."""
    return tuple(_RECORDED[question](facts))


def recent(facts: PatientFacts) -> Iterator[str]:
    """Relapses and active scans of the last 12 months, and the latest scan."""
    yield _tallied(words.relapses, SHORT_MONTHS, facts.relapses)
    yield _tallied(words.active_scans, SHORT_MONTHS, facts.scans)
    yield from _scan(facts)


def _age(facts: PatientFacts) -> Iterator[str]:
    if facts.age:
        yield words.fact_of_person(words.age(facts.age.low, facts.age.high, facts.about.born))


def _type(facts: PatientFacts) -> Iterator[str]:
    if facts.about.phenotype:
        yield words.fact_of_person(page.course(facts.about.phenotype, facts.about.active))
    if facts.about.phenotype in ("SPMS", "PPMS"):
        yield _tallied(words.relapses, SHORT_MONTHS, facts.relapses)
        yield _tallied(words.active_scans, SHORT_MONTHS, facts.scans)


def _duration(facts: PatientFacts) -> Iterator[str]:
    for day, sentence in ((facts.about.diagnosed, words.diagnosed), (facts.about.symptom_onset, words.symptoms)):
        length = full_years(day, facts.as_of)
        if length:
            yield words.fact_of_person(sentence(day, words.years(length.low, length.high)))


def _edss(facts: PatientFacts) -> Iterator[str]:
    score = facts.score
    if score:
        text = words.edss(score.value, score.day, verdicts.duration(score.day, facts.as_of))
        yield cited(text, score.id)
    if facts.after:
        yield words.after_relapse(facts.after)


def _failure(facts: PatientFacts) -> Iterator[str]:
    for item in facts.taken:
        name = words.drug(own_words(item.name), item.start, item.end, item.efficacy)
        yield words.with_outcome(cited(name, item.entry), _outcome(item))


def _outcome(item: Taken) -> str:
    if item.outcome == FAILED:
        return words.activity_on(item.said, the_latest(map(_event, item.events)))
    if item.outcome == HELD:
        return words.none_on()
    return words.too_short() if item.outcome == SHORT else words.open_on(str(item.gap) if item.gap else "")


def _event(event: Event) -> str:
    return cited(summary.event(event.what, event.date), event.entry)


def _recent(facts: PatientFacts) -> Iterator[str]:
    yield _tallied(words.relapses, SHORT_MONTHS, facts.relapses)
    yield _tallied(words.active_scans, SHORT_MONTHS, facts.scans)
    yield _tallied(words.episodes, LONG_MONTHS, facts.episodes)


def _tallied(sentence: Callable[[int, int, str, str], str], months: int, tally: Tally) -> str:
    listed = summary.listed(the_latest(cited(localized.day(found.date), found.entry) for found in tally.findings))
    return sentence(months, len(tally.findings), listed, str(tally.gap) if tally.gap else "")


def _scan(facts: PatientFacts) -> Iterator[str]:
    if facts.scan:
        yield cited(_counts(facts.scan, facts), facts.scan.id)


def _counts(scan: Scan, facts: PatientFacts) -> str:
    missing = summary.not_recorded()
    new, enlarging, enhancing = (
        missing if count is None else own_words(count.words) for count in (scan.new_t2, scan.enlarging_t2, scan.gd)
    )
    if scan.contrast is False:
        enhancing = words.contrast_not_given()
    return words.scan(scan.date, new, enlarging, enhancing, verdicts.duration(scan.date.last, facts.as_of))


def _names(facts: PatientFacts) -> Iterator[str]:
    for item in facts.taken:
        yield cited(own_words(item.name), item.entry)


def _nothing(facts: PatientFacts) -> Iterator[str]:
    return iter(())


_RECORDED: Mapping[str, Callable[[PatientFacts], Iterator[str]]] = {
    "age": _age,
    "type": _type,
    "duration": _duration,
    "edss": _edss,
    "failure": _failure,
    "recent": _recent,
    "scan": _scan,
    "first-line": _names,
    "place": _nothing,
}
