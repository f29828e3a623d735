"""One row of the chart beneath the EDSS, cell by cell."""

from collections.abc import Iterable

from neda.wording import cells, chart


class Lane:
    """One row of cells; a wide letter takes two, the second held by an empty string."""

    def __init__(self, columns: int) -> None:
        """An empty row."""
        self.cells = [" "] * columns

    def free(self, first: int, last: int, blank: str = " ") -> bool:
        """Whether these columns are on the row and hold nothing but `blank` signs."""
        return first >= 0 and last < len(self.cells) and all(cell in blank for cell in self.cells[first : last + 1])

    def put(self, column: int, text: str) -> None:
        """Write from a column on; what does not fit on the row is left out."""
        for letter in text:
            taken = cells.width(letter)
            if taken == 0 and 0 < column <= len(self.cells):
                self.cells[column - 1] += letter
            elif taken and column >= 0 and column + taken <= len(self.cells):
                self.cells[column : column + taken] = [letter] + [""] * (taken - 1)
            column += taken

    def fill(self, first: int, last: int, letter: str) -> None:
        """The same letter from column to column."""
        self.cells[first : last + 1] = [letter] * (last - first + 1)

    def hedge(self, spans: Iterable[tuple[int, int]]) -> None:
        """Say of what stands in these columns that its date is not exact, beside it where it leaves no room.

        Never between two digits: `1~2` would read as a range.
        """
        for column in range(len(self.cells)):
            if self.cells[column] == chart.VAGUE and self._digit(column - 1) and self._digit(column + 1):
                self.put(column, " ")
        for first, last in spans:
            if chart.VAGUE not in self.cells[first : last + 1]:
                self._beside(first, last)

    def _beside(self, first: int, last: int) -> None:
        for column, beyond in ((last + 1, last + 2), (first - 1, first - 2)):
            if self.free(column, column) and not self._digit(beyond):
                self.put(column, chart.VAGUE)
                return

    def _digit(self, column: int) -> bool:
        return 0 <= column < len(self.cells) and self.cells[column].isdigit()

    def __str__(self) -> str:
        return "".join(self.cells)
