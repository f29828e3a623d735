"""The system's own print command, where there is one; the program opens no connection itself."""

import subprocess
from shutil import which

from neda.cli.problems import FAILED, CommandError
from neda.wording import output as words

COMMANDS = ("lp", "lpr")
LONGEST_SECONDS = 60


def hand_to_printer(content: bytes) -> str:
    """Give the page to the first print command there is and return its name; raises CommandError."""
    found = next((path for path in map(which, COMMANDS) if path), None)
    if found is None:
        raise CommandError(words.no_printer(", ".join(COMMANDS)), FAILED)
    name = next(command for command in COMMANDS if which(command) == found)
    try:
        done = subprocess.run([found], input=content, capture_output=True, timeout=LONGEST_SECONDS, check=False)  # noqa: S603 - found on the path
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CommandError(words.not_printed(name, getattr(error, "strerror", None) or ""), FAILED) from error
    if done.returncode:
        raise CommandError(words.not_printed(name, done.stderr.decode(errors="replace").strip()), FAILED)
    return name
