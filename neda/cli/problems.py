"""Every way a command can fail becomes one sentence on standard error and an exit code (interface.md §1)."""

import errno
import os
from collections.abc import Iterator

from neda.wording import commands as words

FAILED, WRONG, LOCKED = 1, 2, 3
_NO_MORE_OUTPUT = (errno.EPIPE, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


class CommandError(Exception):
    """A command that cannot go on; `str()` is the sentence, `exit_code` 1 (cannot) or 2 (wrong input)."""

    def __init__(self, sentence: str, exit_code: int = WRONG) -> None:
        """`sentence` says what is wrong and what to do."""
        super().__init__(sentence)
        self.exit_code = exit_code


def explain(error: Exception) -> tuple[str, int]:
    """The sentence and the exit code of a failure."""
    code = getattr(error, "exit_code", None)
    if isinstance(code, int):
        return str(error), code
    if isinstance(error, _wrong_input()):
        return str(error), WRONG
    from traceback import extract_tb

    last = extract_tb(error.__traceback__)[-1:]
    place = f"{os.path.basename(last[0].filename)}:{last[0].lineno}" if last else "?"  # noqa: PTH119 - a label, not a path
    return words.problem("unexpected", error=type(error).__name__, place=place), FAILED


def of_the_output(error: Exception) -> bool:
    """Whether standard output took nothing more; what fails over a file of ours names it."""
    return isinstance(error, OSError) and error.filename is None and error.errno in _NO_MORE_OUTPUT


def trace(error: BaseException) -> str:
    """Where it happened, for NEDA_DEBUG=1: never the messages, which may hold people's words."""
    return "".join(_trace(error))


def _trace(error: BaseException) -> Iterator[str]:
    from traceback import format_tb

    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None:
        yield from _trace(earlier)
    yield from format_tb(error.__traceback__)
    yield f"{type(error).__name__}\n"


def _wrong_input() -> tuple[type[Exception], ...]:
    from neda.clinical.journal import JournalError
    from neda.clinical.profiles import ProfileError
    from neda.clinical.recording import FieldError
    from neda.clinical.windows import WindowError
    from neda.exchange.problems import FileError

    return FieldError, JournalError, ProfileError, WindowError, FileError
