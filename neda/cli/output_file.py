"""Writing a file the person named: whole or not at all, readable by its owner only, never over the journal."""

import os
from pathlib import Path

from neda.cli.call import Call
from neda.cli.printing import print_data, remark
from neda.cli.problems import FAILED, CommandError
from neda.wording import commands as words
from neda.wording import output

SEALED = ".age"


def deliver(call: Call, content: str | bytes, target: str | None) -> None:
    """Print the content, or write it to the file named and say so, and who can read it."""
    if target is None:
        print_data(content)
        return
    path = put(call, content, target)
    whose = output.encrypted_file() if path.name.lower().endswith(SEALED) else output.plain_file()
    remark(f"{words.note('written', path=path)}. {whose}")


def put(call: Call, content: str | bytes, target: str) -> Path:
    """Write the content to the file named, whole or not at all, and return its path; raises CommandError."""
    path = Path(target).expanduser()
    if path == call.path or (path.exists() and call.path.exists() and path.samefile(call.path)):
        raise CommandError(words.problem("over_journal", target), FAILED)
    try:
        _write(path, content.encode() if isinstance(content, str) else content)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        raise CommandError(words.problem("cannot_write", target, why=why), FAILED) from error
    return path


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
