"""What is left on the terminal when the program itself fails: where, and no word of the journal.

Local variables and the messages of exceptions can hold people's notes, so neither is shown.
"""

import traceback

from neda.wording import screens as words


def report(error: BaseException | None, *, debug: bool) -> str:
    """One sentence naming the kind of error and its place; with `debug` the way there, in lines of code only."""
    frames = traceback.extract_tb(error.__traceback__) if error else traceback.StackSummary()
    place = f"{frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}" if frames else "?"
    sentence = words.crashed(type(error).__name__, place)
    return "".join((*traceback.format_list(frames), sentence)) if debug else sentence
