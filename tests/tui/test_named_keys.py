"""Who gave a command another key reads that key in every sentence, and the form's keys can be others too."""

import ast
import re
from pathlib import Path

import pytest

from neda.store.appearance import Appearance, write_appearance
from neda.tui import keys
from neda.wording import forms, pressed, screens, suggesting

WORDING = Path(forms.__file__).parent
SPELT_OUT = re.compile(r"\bf([1-9]|1[0-2])\b(?! to f12)|(?<!f2 to )\bf12\b|(^|[ (])[uUwx] (brings|takes|does|shows|why|in words)")
EXAMPLES = "key."


@pytest.fixture
def own():
    """Other keys, for one test."""
    yield keys.say
    keys.say({})


@pytest.mark.parametrize("module", sorted(WORDING.glob("*.py")), ids=lambda path: path.stem)
def test_no_sentence_spells_out_a_key_that_can_be_another(module):
    said = [node.value for node in ast.walk(ast.parse(module.read_text())) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    docs = {ast.get_docstring(node, clean=False) for node in ast.walk(ast.parse(module.read_text())) if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef))}
    assert [text for text in said if text not in docs and EXAMPLES not in text and SPELT_OUT.search(text.replace("f2 to f12", ""))] == []


def test_sentences_name_the_key_in_force(own):
    assert "(u brings it back)" in screens.deleted("x")
    own({"undo": "z", "form_discard": "f12", "why": "?", "form_take": "f10"})
    assert "(z brings it back)" in screens.deleted("x")
    assert "f12 discards it" in forms.draft_opened()
    assert screens.card_keys() == "? why"
    assert "f10 goes to it, and f10 there takes it" in suggesting.summary(1)


def test_every_command_has_a_name_where_no_keys_are_known():
    pressed.use({})
    try:
        assert set(pressed.keys()) == {f"key_{key.name}" for key in keys.KEYS}
        assert all(pressed.keys().values())
    finally:
        keys.say({})


async def test_other_keys_of_a_form_work_and_are_shown_and_the_old_ones_do_nothing(start, recorded, tmp_path, wait_for, shown):
    config = tmp_path / "config.toml"
    write_appearance(config, Appearance(keys={"form_save": "f10", "form_discard": "f12", "why": "W", "relapse": "R"}))
    before = len(recorded.read().notes)
    async with start(recorded, config=config).run_test(size=(80, 44)) as pilot:
        await wait_for(pilot, "W why")
        await pilot.press("a")
        await wait_for(pilot, "1 R  Relapse")
        await pilot.press("escape", "n")
        await wait_for(pilot, "f10 Save")
        await pilot.press("h", "i", "f2")
        assert "New note" in shown(pilot.app)
        await pilot.press("escape", "n")
        await wait_for(pilot, "f12 Discard")
        await pilot.press("f10")
        await wait_for(pilot, "Saved: note")
    assert len(recorded.read().notes) == before + 1


async def test_a_key_chosen_on_the_screen_is_named_at_once_on_the_screen_beneath(start, recorded, wait_for):
    async with start(recorded).run_test(size=(80, 44)) as pilot:
        await wait_for(pilot, "w why")
        pilot.app.choose_key("why", "z")
        await wait_for(pilot, "z why")
        pilot.app.choose_key("why", "")
        await wait_for(pilot, "w why")
