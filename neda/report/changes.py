"""What is new since the last appointment, newest first."""

from collections.abc import Iterator
from datetime import date

from neda.clinical.entries import CheckIn, EdssAssessment, Entry, MriScan, Treatment, kind_of, when
from neda.clinical.journal import Journal
from neda.report.blocks import Block
from neda.report.known import known, last_visit
from neda.report.summary import score_text
from neda.wording import page_rows as page
from neda.wording import summary as words

MOST_CHANGES = 5
New = tuple[date, str]


def changes(journal: Journal, as_of: date) -> tuple[Block, ...]:
    """One block; none where no past appointment is recorded."""
    visit = last_visit(journal, as_of)
    if visit is None:
        return ()
    new = sorted(_new(journal, as_of, visit), reverse=True)
    shown = [text for _day, text in new[:MOST_CHANGES]]
    shown += [page.more_new(len(new) - MOST_CHANGES)] if len(new) > MOST_CHANGES else []
    return (Block("changes", lines=(page.since_visit(visit, shown),)),)


def _new(journal: Journal, as_of: date, visit: date) -> Iterator[New]:
    """Every new entry; check-ins that say nothing new count as one, those that say more stand alone."""
    quiet = []
    for items in (journal.relapses, journal.mri, journal.edss, journal.treatments, journal.checkins):
        for item in known(items, as_of):
            day = when(item)
            if day is None or day.first <= visit:
                continue
            if isinstance(item, CheckIn) and item.no_new_symptoms and not item.slowly_worse and not item.excluded:
                quiet.append(item)
            else:
                yield day.first, page.new_entry(kind_of(item), day, _fact(item), bool(item.excluded))
    if quiet:
        yield quiet[-1].date.first, page.quiet_checkins(len(quiet), quiet[-1].date)


def _fact(item: Entry) -> str:
    if isinstance(item, EdssAssessment):
        return score_text(item)
    if isinstance(item, Treatment):
        return item.name
    if isinstance(item, CheckIn):
        return words.checkin(item.no_new_symptoms, item.slowly_worse)
    if isinstance(item, MriScan):
        given = {"new_t2": item.new_t2, "gd_enhancing": item.gd_enhancing}
        return words.lesions({name: count.words for name, count in given.items() if count is not None})
    return ""
