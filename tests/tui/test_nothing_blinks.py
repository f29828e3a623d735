"""Tired eyes: the cursor of a line or a text stands still, wherever one types."""

import pytest
from textual.widgets import Input, TextArea

WAYS = {
    "find": ("3", "slash"),
    "palette": ("f3",),
    "edss": ("e",),
    "mri": ("m",),
    "note": ("n",),
    "person": ("p",),
    "functional systems": ("e", "f7"),
    "a path": ("I",),
}


@pytest.mark.parametrize("keys", WAYS.values(), ids=WAYS)
async def test_the_cursor_does_not_blink(start, recorded, wait_for, keys):
    app = start(recorded)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await wait_for(pilot, lambda: isinstance(app.focused, Input | TextArea))
        fields = [*app.screen.query(Input), *app.screen.query(TextArea)]
        assert not any(field.cursor_blink for field in fields)
