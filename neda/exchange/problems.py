"""Why a file is not taken: one sentence that names it, every wrong row, or the question that must be answered first."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from neda.wording import incoming as words

if TYPE_CHECKING:
    from neda.exchange.incoming import Incoming


class FileError(ValueError):
    """A file that cannot be taken; the sentence names it and says what to do."""


class RowsRefused(FileError):  # noqa: N818 - it is an error by its base; the name says what happened
    """A table with wrong rows: nothing of it is taken. `lines` says of each which one it is and why.

    `rest` makes what the right rows say, for telling what would become of them.
    """

    def __init__(self, name: str, lines: Sequence[str], rest: "Callable[[], Incoming]") -> None:
        """`lines` are whole sentences, one a wrong row."""
        self.lines, self.rest = tuple(lines), rest
        super().__init__(words.rows_refused(name, len(self.lines)))


class AnswerNeeded(FileError):  # noqa: N818 - as above
    """What a table does not say and nobody may guess. `about` is what to answer, `choices` what can be answered.

    The answer goes into `Answers` by `matching.answered`; `heading` is the column asked about, where it is one.
    """

    def __init__(self, about: str, choices: Sequence[tuple[str, str]], question: str, sentence: str) -> None:
        """`choices` are answers with their meaning, `question` asks a person, `sentence` refuses where nobody is."""
        self.about, self.choices, self.question = about, tuple(choices), question
        self.heading = ""
        super().__init__(sentence)
