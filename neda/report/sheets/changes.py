"""What happened since the last appointment, the newest first within each kind, and whether the verdict is another."""

from collections.abc import Iterator
from datetime import date

from neda.clinical.entries import CheckIn, Treatment, Visit, kind_of, when
from neda.clinical.journal import Journal
from neda.clinical.status import Status
from neda.clinical.windows import WindowError, assess_named
from neda.report.known import known
from neda.report.sheets.entries import cited, in_words, own_words
from neda.wording import prepare, verdicts

MOST_CHANGES = 10


def changes(journal: Journal, status: Status, behind: Visit) -> tuple[str, ...]:
    """The verdict then and now, then everything recorded with a later date."""
    since = behind.date.last
    new = [text for _kind, text in _new(journal, status.as_of, since)]
    shown = new[:MOST_CHANGES] or [prepare.nothing_new()]
    if len(new) > MOST_CHANGES:
        shown.append(prepare.more(len(new) - MOST_CHANGES))
    return (prepare.changed_since(behind.date), *_verdict(journal, status, since), *shown)


def _verdict(journal: Journal, status: Status, since: date) -> Iterator[str]:
    """The same window judged as of the visit: what was recorded later does not exist for it."""
    try:
        before = assess_named(journal, status.window_name, since, status.profile)
    except WindowError:
        return
    then, now = verdicts.headline(before), verdicts.headline(status)
    yield prepare.same_verdict(now) if then == now else prepare.other_verdict(then, now)


def _new(journal: Journal, as_of: date, since: date) -> Iterator[tuple[str, str]]:
    """Attacks and symptoms first, as they are asked first; then treatment, scans, scores and tests."""
    for attack in reversed(known(journal.relapses, as_of)):
        if attack.onset.first > since:
            yield "relapse", cited(prepare.new("relapse", attack.onset, in_words(attack)), attack.id)
    for checkin in reversed(known(journal.checkins, as_of)):
        if checkin.date.first > since:
            yield "checkin", cited(_checkin(checkin), checkin.id)
    for treatment in known(journal.treatments, as_of):
        for text in _treatment(treatment, as_of, since):
            yield "treatment", cited(text, treatment.id)
    for items in (journal.mri, journal.edss, journal.measurements):
        for item in reversed(known(items, as_of)):
            day = when(item)
            if day is not None and day.first > since:
                yield kind_of(item), cited(prepare.new(kind_of(item), day, in_words(item)), item.id)


def _checkin(item: CheckIn) -> str:
    """What it said, and the person's own words about it."""
    said = prepare.new_symptoms
    if item.slowly_worse or item.no_new_symptoms:
        said = prepare.slowly_worse if item.slowly_worse else prepare.nothing_new_reported
    return prepare.in_words(said(item.date), own_words(item.note)) if item.note else said(item.date)


def _treatment(item: Treatment, as_of: date, since: date) -> Iterator[str]:
    name = own_words(item.name)
    if item.start and item.start.first > since:
        yield prepare.started(name, item.start)
    if item.stop and since < item.stop.first <= as_of:
        yield prepare.stopped(name, item.stop, item.stop_reason)
    courses = [day for day in item.courses if since < day.first <= as_of]
    if courses:
        yield prepare.given(name, courses)
