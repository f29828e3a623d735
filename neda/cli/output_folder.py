"""Writing several files: into a folder, one by one and each whole or not at all, or into one zip."""

from collections.abc import Mapping
from pathlib import Path

from neda.cli.call import Call
from neda.cli.output_file import put
from neda.cli.printing import remark
from neda.cli.problems import FAILED, CommandError
from neda.wording import commands as words
from neda.wording import exchange, output

ZIP = ".zip"


def deliver_files(call: Call, files: Mapping[str, bytes], target: str) -> None:
    """Write the files into the folder named, which is made where it is missing; files of other names stay."""
    folder = Path(target).expanduser()
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        raise CommandError(words.problem("cannot_write", target, why=why), FAILED) from error
    for name, content in files.items():
        put(call, content, str(folder / name))
    remark(f"{exchange.folder_written(len(files), folder)} {output.plain_file()}")


def as_zip(files: Mapping[str, bytes]) -> bytes:
    """The files as one zip."""
    from neda.exchange.archive import zipped

    return zipped(files)
