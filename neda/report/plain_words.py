"""The verdict in plain words, for a reader who does not see many people with MS."""

from neda.clinical.status import ACTIVITY, NEDA, PROVISIONAL, REBASELINING, Status
from neda.report.blocks import Block
from neda.wording import page_gp as words
from neda.wording import summary


def plain_words(status: Status) -> Block:
    """What the verdict says, in sentences."""
    return Block("plain", lines=(_sentence(status),))


def _sentence(status: Status) -> str:
    if status.start is None:
        return words.nothing_yet()
    if status.verdict == NEDA:
        return words.clear(status.domains, status.start, status.through)
    if status.verdict == ACTIVITY:
        return words.activity((summary.event(event.what, event.date) for event in status.events), status.start)
    if status.verdict == PROVISIONAL:
        return words.awaiting(status.start)
    if status.verdict == REBASELINING:
        return words.rebaselining(status.rebaseline_until)
    return words.incomplete(status.start)
