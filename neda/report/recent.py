"""What the last 12 and 24 months show, for the transplant team: recorded, observed clear, or not known."""

from collections.abc import Iterator
from datetime import date

from neda.clinical.dates import Window, add_months
from neda.clinical.journal import Journal
from neda.clinical.profiles import Profile
from neda.clinical.status import Domain
from neda.clinical.verdict import assess
from neda.report.blocks import Block
from neda.wording import page_rows as page
from neda.wording import summary as words
from neda.wording import verdicts

SPANS = (12, 24)


def recent(journal: Journal, as_of: date, profile: Profile) -> Block:
    """A line for each span, with every part of the verdict."""
    return Block("recent", lines=tuple(_span(journal, months, as_of, profile) for months in SPANS))


def _span(journal: Journal, months: int, as_of: date, profile: Profile) -> str:
    since = add_months(as_of, -months)
    status = assess(journal, Window(since, None, "plain"), as_of, profile)
    return page.span(page.last_months(months, since), _found(status.domains))


def _found(domains: dict[str, Domain]) -> Iterator[str]:
    for name, domain in domains.items():
        events = words.listed(words.event(event.what, event.date) for event in domain.events)
        mark = verdicts.domain_mark(domain.value, plain=True)
        yield page.found(mark, verdicts.domain_name(name), domain.value, events, domain.through)
