"""The command `neda`: arguments to calls to text to an exit code. Whatever is heavy is imported where it is needed."""

import os
import sys

from neda import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def main(argv: "Sequence[str] | None" = None, *, today: "date | None" = None) -> int:
    """Run one command line and return its exit code; nothing but an exit code ever leaves."""
    if (sys.argv[1:] if argv is None else argv) == ["--version"]:
        return _version()
    from neda.cli.printing import be_forgiving, give_up_output

    be_forgiving()
    try:
        code = _outcome(sys.argv[1:] if argv is None else argv, today)
        sys.stdout.flush()
    except BrokenPipeError:
        give_up_output()
        return 0
    return code


def _outcome(argv: "Sequence[str]", today: "date | None") -> int:
    """The exit code of a command line; a reader of the output that went away is left to the caller."""
    try:
        return _run(argv, today)
    except BrokenPipeError:
        raise
    except KeyboardInterrupt:
        return 1
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    except Exception as error:  # noqa: BLE001 - the one place where every failure becomes a sentence
        from neda.cli.printing import remark
        from neda.cli.problems import explain, trace

        sentence, code = explain(error)
        remark(f"neda: {sentence}")
        if os.environ.get("NEDA_DEBUG") == "1":
            sys.stderr.write(trace(error))
        return code


def _version() -> int:
    """The version, without loading what reads a command line."""
    try:
        sys.stdout.write(f"neda {__version__}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _run(argv: "Sequence[str]", today: "date | None") -> int:
    from neda.cli.running import run

    return run(argv, today)
