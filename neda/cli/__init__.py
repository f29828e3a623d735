"""The command `neda`: arguments to calls to text to an exit code. Whatever is heavy is imported where it is needed."""

import gc
import os
import sys

from neda import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import NoReturn

PATIENCE = 50_000
"""New things between two searches for garbage. What a start makes is there to stay; searching it took a tenth of it."""


def main(argv: "Sequence[str] | None" = None, *, today: "date | None" = None) -> int:
    """Run one command line and return its exit code; nothing but an exit code ever leaves.

    Without `argv` it is the process itself, which then ends at once.
    """
    if argv is None:
        _end(_guarded(sys.argv[1:], today))
    return _guarded(argv, today)


def _end(code: int) -> "NoReturn":
    """End the process. Python would first take apart every module, a seventh of the time of a status."""
    for stream in filter(None, (sys.stdout, sys.stderr)):  # either may be closed
        try:
            stream.flush()
        except (OSError, ValueError):
            continue
    os._exit(code)


def _guarded(argv: "Sequence[str]", today: "date | None") -> int:
    """The exit code, also where the output takes nothing more."""
    if argv == ["--version"]:
        return _version()
    gc.set_threshold(PATIENCE)
    from neda.cli.printing import be_forgiving

    be_forgiving()
    try:
        code = _outcome(argv, today)
        sys.stdout.flush()
    except OSError as error:
        return _unwritten(error)
    return code


def _outcome(argv: "Sequence[str]", today: "date | None") -> int:
    """The exit code of a command line; an output that takes nothing more is left to the caller."""
    try:
        return _run(argv, today)
    except KeyboardInterrupt:
        return 1
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    except Exception as error:  # the one place where every failure becomes a sentence
        from neda.cli.printing import remark
        from neda.cli.problems import explain, of_the_output, trace

        if of_the_output(error):
            raise
        sentence, code = explain(error)
        remark(f"neda: {sentence}")
        if os.environ.get("NEDA_DEBUG") == "1":
            sys.stderr.write(trace(error))
        return code


def _version() -> int:
    """The version, without loading what reads a command line."""
    try:
        print(f"neda {__version__}", flush=True)
    except OSError as error:
        return _unwritten(error)
    return 0


def _unwritten(error: OSError) -> int:
    """The exit code where the output takes nothing more: a reader that went away (`| head`) is no failure."""
    from neda.cli.printing import give_up_output, remark
    from neda.cli.problems import FAILED
    from neda.wording.commands import problem

    give_up_output()
    if isinstance(error, BrokenPipeError):
        return 0
    remark(f"neda: {problem('output_failed', why=error.strerror or type(error).__name__)}")
    return FAILED


def _run(argv: "Sequence[str]", today: "date | None") -> int:
    from neda.cli.running import run

    return run(argv, today)
