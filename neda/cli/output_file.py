"""Writing a file the person named: whole or not at all, readable by its owner only, never over the journal."""

from pathlib import Path

from neda.cli.call import Call
from neda.cli.printing import print_data, remark
from neda.cli.problems import FAILED, CommandError
from neda.store.whole_files import is_that_file, write_whole
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
    if is_that_file(path, call.path):
        raise CommandError(words.problem("over_journal", target), FAILED)
    try:
        write_whole(path, content.encode() if isinstance(content, str) else content)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        raise CommandError(words.problem("cannot_write", target, why=why), FAILED) from error
    return path
