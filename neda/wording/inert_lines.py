"""People's words made inert where their lines may stay lines: nothing in them moves the cursor or turns the text."""

_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_DIRECTIONS = (0x061C, 0x200E, 0x200F, 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
_SHOWN = dict.fromkeys((*_CONTROLS, *_DIRECTIONS), "\ufffd") | {0x0A: "\n", 0x09: " ", 0x0D: ""}
_FIRST_HALF, _LAST_HALF = "\ud800", "\udfff"
"""Halves of letters, which stand for bytes of a command line that are no text; no terminal can show them."""


def inert_lines(text: str) -> str:
    """The text with control and direction characters made visible."""
    if text.isprintable():
        return text
    shown = text.translate(_SHOWN)
    if shown.isascii():
        return shown
    return "".join("\ufffd" if _FIRST_HALF <= letter <= _LAST_HALF else letter for letter in shown)
