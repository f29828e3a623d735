"""The wrong rows of a file, gathered in bounded room: the first with their reasons, of further ones the lines."""

from neda.wording import incoming as words

SENTENCES = 200


class WrongRows:
    """Every row that cannot be taken."""

    def __init__(self) -> None:
        """None yet."""
        self._sentences: list[str] = []
        self._further: dict[str, list[int]] = {}
        self.places: set[tuple[str, int]] = set()

    def add(self, file: str, line: int, heading: str, why: str) -> None:
        """One more: where it stands, under which heading, and what is wrong."""
        self.places.add((file, line))
        if len(self._sentences) < SENTENCES:
            self._sentences.append(words.wrong_row(file, line, heading, why))
        else:
            self._further.setdefault(file, []).append(line)

    def told(self) -> tuple[str, ...]:
        """Every wrong row in sentences; none where all are right."""
        return (*self._sentences, *(words.further_lines(file, lines) for file, lines in self._further.items()))
