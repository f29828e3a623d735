"""Running a part of a test in a process of its own, which starts at once because everything is imported already."""

import os
import sys
import traceback
from collections.abc import Callable


def child(act: Callable[[], int]) -> int:
    """Start `act` in a child and return the child's number; it ends with what `act` returns."""
    number = os.fork()
    if number:
        return number
    try:
        code = act()
    except BaseException:  # noqa: BLE001 -- a child must end here, whatever happened
        traceback.print_exc()
        code = 99
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def ended(number: int) -> int:
    """Wait for a child; its exit code, or minus the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])
