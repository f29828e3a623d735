"""Writing a file the person named: whole or not at all, readable by its owner only, never over the journal."""

import os
from pathlib import Path

from neda.cli.call import Call
from neda.cli.printing import print_data, remark
from neda.cli.problems import FAILED, CommandError
from neda.wording import commands as words


def deliver(call: Call, text: str, target: str | None) -> None:
    """Print the text, or write it to the file named and say so."""
    if target is None:
        print_data(text)
        return
    path = Path(target).expanduser()
    if path == call.path or (path.exists() and call.path.exists() and path.samefile(call.path)):
        raise CommandError(words.problem("over_journal", target), FAILED)
    try:
        _write(path, text.encode())
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        raise CommandError(words.problem("cannot_write", target, why=why), FAILED) from error
    remark(words.note("written", path=path))


def _write(path: Path, content: bytes) -> None:
    """Write beside the target and put it in its place, so that a full disk leaves the old file as it was."""
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    goal = path.resolve()
    beside = goal.with_name(f".{goal.name[:100]}.{os.getpid()}.part")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(goal)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
