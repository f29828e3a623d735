"""The status card: the verdict with its mark, since when, its parts, what is missing, what is next."""

from textual.content import Content

from neda.report.summary import DomainLine, Summary
from neda.tui.plain import plain
from neda.tui.widgets.wrapped import Wrapped, hanging
from neda.wording import screens as words
from neda.wording import summary as labels
from neda.wording import verdicts

GAP = "  "
MOST_REMARKS = 4
SEPARATOR = " · "
_LIKE = {"no": "neda", "yes": "activity", "unknown": "not-assessable", "pending": "provisional"}


class StatusCard(Wrapped):
    """The lines of a `Summary`, wrapped to the width there is; `roomy` adds what a small screen keeps under `w`."""

    def __init__(self, ascii_only: bool = False) -> None:
        """With `ascii_only` the marks are the plain ones."""
        super().__init__()
        self._ascii_only = ascii_only
        self._summary: Summary | None = None
        self._roomy = False
        self.border_title = plain(words.card())

    def show(self, summary: Summary, roomy: bool = False) -> None:
        """What it says."""
        self._summary, self._roomy = summary, roomy
        self.border_subtitle = plain(words.card_keys())
        self.changed()

    def lines(self, width: int) -> list[Content]:
        """Its text, one item a line."""
        if self._summary is None:
            return []
        return card_lines(self._summary, width, ascii_only=self._ascii_only, roomy=self._roomy)

    async def on_click(self) -> None:
        """Say why."""
        await self.run_action("app.why")


def card_lines(summary: Summary, width: int, *, ascii_only: bool = False, roomy: bool = False) -> list[Content]:
    """The whole card in lines no wider than `width`."""
    mark = verdicts.mark(summary.verdict, ascii_only)
    style = f"bold $status-{summary.verdict}"
    indent = " " * (len(mark) + 1)
    lines = hanging(plain(f"{mark} ", style), plain(summary.headline, style), width)
    for text in filter(None, (summary.since, summary.after)):
        lines += hanging(plain(indent), plain(text), width)
    lines += _domains(summary.domains, width, ascii_only)
    for label, text in _remarks(summary, width - len(indent) - len(labels.line_label("next")) - 2, roomy):
        lines += hanging(plain(indent), Content.assemble(plain(f"{label}: ", "bold"), plain(text)), width)
    for text in summary.safety if roomy else (words.safety_line(summary.verdict),):
        lines += hanging(plain(indent), plain(text, "$text-muted"), width)
    return lines


def _domains(domains: tuple[DomainLine, ...], width: int, ascii_only: bool) -> list[Content]:
    names = max((len(verdicts.domain_name(line.domain)) for line in domains), default=0)
    prefixes = [_prefix(line, names, ascii_only) for line in domains]
    room = width - max((prefix.cell_length for prefix in prefixes), default=0)
    column = max((plain(line.finding).cell_length for line in domains if _beside(line, room)), default=0)
    lines: list[Content] = []
    for prefix, line in zip(prefixes, domains, strict=True):
        if _beside(line, room):
            lines += hanging(prefix, _in_columns(line, column, room), width)
        else:
            lines += hanging(prefix, plain(line.finding), width)
            lines += hanging(plain(" " * prefix.cell_length), plain(line.detail), width) if line.detail else []
    return lines


def _in_columns(line: DomainLine, column: int, room: int) -> Content:
    """Finding and detail beside each other, the details beneath each other as far as there is room."""
    finding, detail = plain(line.finding), plain(line.detail)
    column = min(column, room - len(GAP) - detail.cell_length)
    return Content.assemble(finding, " " * max(column - finding.cell_length, 0), GAP, detail)


def _beside(line: DomainLine, room: int) -> bool:
    """Whether finding and detail fit on one line."""
    return plain(line.finding).cell_length + len(GAP) + plain(line.detail).cell_length <= room


def _prefix(line: DomainLine, names: int, ascii_only: bool) -> Content:
    mark = verdicts.domain_mark(line.value, ascii_only)
    name = verdicts.domain_name(line.domain).ljust(names)
    return Content.assemble(plain(f"{mark} ", f"bold $status-{_LIKE[line.value]}"), plain(f"{name}{GAP}", "bold"))


def _remarks(summary: Summary, room: int, roomy: bool) -> list[tuple[str, str]]:
    """What follows the parts: on a small screen what was reported and would help most, else all of it."""
    said = {line.finding for line in summary.domains}
    remarks = _some("reported", summary.reported[-1:] if not roomy else summary.reported)
    remarks.append(("helps_most", summary.helps_most))
    remarks += [("pending", text) for text in summary.pending if text not in said]
    if roomy:
        remarks += _some("missing", summary.missing[bool(summary.helps_most) :])
        remarks += _some("early", summary.early) + _some("flags", summary.flags)
        remarks += [("drug", summary.drug), ("applied", summary.applied)]
    remarks.append(("next", _one_line(summary.next, room) if not roomy else SEPARATOR.join(summary.next)))
    return [(labels.line_label(name), text) for name, text in remarks if text]


def _some(label: str, texts: tuple[str, ...]) -> list[tuple[str, str]]:
    """The first few of a kind of remark, and how many more stand under `w`."""
    if len(texts) > MOST_REMARKS:
        texts = (*texts[: MOST_REMARKS - 1], words.more_under_why(len(texts) - MOST_REMARKS + 1))
    return [(label, text) for text in texts]


def _one_line(items: tuple[str, ...], room: int) -> str:
    """As many items as fit on one line, at least the first, and how many more there are."""
    for number in range(len(items), 1, -1):
        left = len(items) - number
        text = SEPARATOR.join((*items[:number], *((words.more(left),) if left else ())))
        if len(text) <= room:
            return text
    return SEPARATOR.join((*items[:1], *((words.more(len(items) - 1),) if items[1:] else ())))
