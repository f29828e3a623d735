"""The building stones of the page: labelled lines and tables of plain values."""

from typing import NamedTuple


class Block(NamedTuple):
    """A labelled part of a page: lines, or a table whose first column is dates.

    `name` is a label of `wording.page`, empty for lines that stand for themselves; `columns` names the
    table's columns behind the date; `note` says what the table leaves out.
    """

    name: str
    lines: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    note: str = ""


class History(NamedTuple):
    """One kind of entry: what page one shows, the rest for the annex, and how many entries that is."""

    kind: str
    block: Block
    annex: Block | None = None
    left_out: int = 0
