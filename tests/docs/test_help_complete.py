"""Every command, option, screen, key and field explains itself, in the words of one glossary."""

import ast
import importlib
import inspect
import pkgutil
import re
from datetime import date
from pathlib import Path

import pytest

import neda.tui.screens
import neda.wording
from neda.cli.arguments import COMMANDS
from neda.cli.parsers import commands, program
from neda.clinical.entries import KINDS
from neda.clinical.fields import FIELDS, PERSON_FIELDS
from neda.clinical.profiles import ALLOWED
from neda.clinical.typing_in import field_value
from neda.tui import keys
from neda.tui.screens.page import Page
from neda.wording import commands as command_words
from neda.wording import fields as field_words
from neda.wording import glossary, profiles
from neda.wording import screens as screen_words

EVERY_FIELD = [
    pytest.param(kind, field, id=f"{kind}-{field.name}")
    for kind, fields in (*FIELDS.items(), ("person", PERSON_FIELDS))
    for field in fields
]
ABBREVIATIONS = re.compile(r"\b(e\.g|i\.e|Dr|vs)\.")


def sentences(text):
    """How many sentences: what ends with a full stop, question mark or exclamation mark before a capital, or the end."""
    return len(re.findall(r"[.!?](?=\s+[A-Z“(]|\s*$)", ABBREVIATIONS.sub("", text)))


def test_every_command_says_in_a_line_what_it_does():
    summaries = command_words.summaries()
    assert set(summaries) == set(COMMANDS)
    assert all(10 < len(text) <= 70 and not text.endswith(".") for text in summaries.values())


@pytest.mark.parametrize("name", ["", *commands()])
def test_every_option_and_word_of_a_command_has_help(name):
    parser = commands()[name] if name else program()
    assert parser.description
    for action in parser._actions:
        assert action.help, action.option_strings or action.dest
        assert action.nargs == 0 or action.metavar, f"{action.option_strings or action.dest}: what it takes has no name"
        assert sentences(action.help) <= 3


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_kind_names_only_options_it_has(kind):
    example = command_words.example(kind)
    known = {name for action in commands()[f"add {kind}"]._actions for name in action.option_strings}
    assert example.startswith(f"neda add {kind} ")
    assert set(re.findall(r"--[a-z0-9-]+", example)) <= known


@pytest.mark.parametrize(("kind", "field"), EVERY_FIELD)
def test_every_field_is_explained_in_two_sentences_with_an_example_that_can_be_typed(kind, field):
    words = field_words.words(kind, field.name)
    assert words.label != field.name
    assert 1 <= sentences(words.help) <= 2, words.help
    assert field_value(kind, field, words.example, date(2026, 11, 22)) not in (None, ())


SPOKEN_AS_WRITTEN = {("person", "phenotype"), ("measurement", "test")}


def test_every_choice_is_said_in_plain_words():
    for kind, field in (param.values for param in EVERY_FIELD):
        if field.type in ("choice", "choices") and (kind, field.name) not in SPOKEN_AS_WRITTEN:
            assert set(field.choices) <= set(field_words._CHOICES)


def pages():
    """Every screen one can ask help on."""
    for found in pkgutil.iter_modules(neda.tui.screens.__path__):
        module = importlib.import_module(f"neda.tui.screens.{found.name}")
        for _name, thing in inspect.getmembers(module, inspect.isclass):
            if issubclass(thing, Page) and thing.__module__ == module.__name__ and "PLACE" in vars(thing):
                yield thing


@pytest.mark.parametrize("page", list(pages()), ids=lambda page: page.PLACE)
def test_every_screen_has_a_title_and_says_in_its_help_what_it_is_for(page):
    assert screen_words.title(page.PLACE)
    assert 1 <= sentences(screen_words.about(page.PLACE)) <= 3


@pytest.mark.parametrize("key", keys.KEYS, ids=lambda key: key.name)
def test_every_key_is_named_and_explained(key):
    assert key.label
    assert key.help
    assert len(key.label) <= 20


@pytest.mark.parametrize("parameter", [*ALLOWED, "rebaseline_months"])
def test_every_parameter_of_the_rules_is_explained(parameter):
    assert len(profiles.meaning(parameter)) > 20


AVOIDED = {
    "relapse": r"flares?|flare-ups?|exacerbations?(?! of multiple sclerosis)|bouts?",
    "lesion": r"plaques?|hyperintensit\w+",
    "enhancing": r"gd-positive|gadolinium-positive",
    "contrast": r"contrast (agent|medium|dye)",
    "treatment": r"medications?|medicines?",
    "clinician": r"physicians?",
    "journal": r"diary|diaries|logbook",
    "passphrase": r"(?<!zip file with a )passwords?",
    "check-in": r"check in|checking in",
    "file": r"databases?",
}
"""The word used everywhere, and the other words for the same thing that nothing a person reads may use."""


def spoken():
    """Every sentence and label marked for translation, with where it stands."""
    for path in sorted(Path(neda.wording.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "N_") and node.args:
                said = node.args[0]
                if isinstance(said, ast.Constant) and isinstance(said.value, str):
                    yield f"{path.name}:{node.lineno}", said.value


@pytest.mark.parametrize("word", AVOIDED)
def test_one_thing_has_one_word_everywhere(word):
    other = re.compile(rf"\b({AVOIDED[word]})\b", re.IGNORECASE)
    found = [f"{place}: {text}" for place, text in spoken() if other.search(re.sub(r"neda add \w+.*", "", text))]
    assert found == [], f"say {word}"


def test_the_walk_over_the_sentences_finds_them():
    assert len(list(spoken())) > 800
    assert len(glossary.terms()) >= 7
