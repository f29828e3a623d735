"""Every sentence is in the catalogue of every language, whole, and means the same there."""

import ast
import re
import subprocess
import sys
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest

import neda
from neda.wording.language import ENGLISH, LANGUAGES

HOUSE = Path(neda.__file__).parent
REFRESH = "run: .venv/bin/python tests/wording/catalogue.py"
MARKED = {"_": 1, "N_": 1, "plural": 2}
FILLED = ("fill", "keyed")
PLACEHOLDER = re.compile(r"\{(\w*)[^}]*\}")
TYPED = re.compile(
    r"neda (?:add|backup|check|completion|delete|due|edit|erase|export|import|list|locate|lock|passphrase|person"
    r"|prepare|profile|redo|report|restore|settings|status|timeline|undo|unlock)\b"
    r"|--[a-z]+(?:-[a-z]+)*|\bf\d\d?\b|\.(?:csv|zip|json|ics|pdf|html|txt|md|age)\b|https?://\S+|\b10\.\d{4,}/\S+|\[[?!.>-]{2}\]"
)
COMMENT = re.compile(r"\{[^}]*\}")


def calls():
    """Every call of a marking or filling function, with the module it stands in."""
    for path in sorted(HOUSE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                yield f"{path.relative_to(HOUSE)}:{node.lineno}", node.func.id, node.args


def text(node):
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


@pytest.fixture(params=[code for code in LANGUAGES if code != ENGLISH])
def translated(request, catalogue):
    """Every sentence of a language beside its translation, plural forms one by one."""
    return [
        (sentence, said)
        for message in catalogue.read(request.param)
        if message.id
        for sentence, said in zip(forms(message.id), forms(message.string), strict=True)
    ]


def forms(said):
    return said if isinstance(said, tuple | list) else (said,)


def test_the_extraction_sees_every_sentence_the_program_marks(catalogue):
    found = {
        text(sentence)
        for _place, name, args in calls()
        for sentence in args[: MARKED.get(name, 0)]
        if text(sentence)
    }
    assert len(found) > 2000
    assert found == {form for message in catalogue.extracted() for form in forms(message.id)} - {""}


def test_what_is_marked_is_written_out_where_it_is_marked():
    hidden = [
        place
        for place, name, args in calls()
        if (name == "N_" and text(args[0]) is None)
        or (name == "plural" and None in map(text, args[:2]))
        or (name == "_" and isinstance(args[0], ast.JoinedStr | ast.BinOp))
    ]
    assert hidden == []


def test_nothing_is_filled_in_that_is_not_marked():
    assert [place for place, name, args in calls() if name in FILLED and text(args[0])] == []


def test_the_template_is_up_to_date(catalogue):
    assert catalogue.TEMPLATE.read_bytes() == catalogue.text(catalogue.extracted()), REFRESH


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != ENGLISH])
def test_no_sentence_lacks_its_translation_and_what_is_shipped_is_compiled_from_it(catalogue, code):
    known = catalogue.read(code)
    assert {message.id for message in known} == {message.id for message in catalogue.extracted()}, REFRESH
    assert catalogue.missing(known) == [], f"translate them in {catalogue.po(code)}, then {REFRESH}"
    assert [message.id for message in known if message.id and message.fuzzy] == []
    shipped = GNUTranslations(BytesIO(catalogue.po(code).with_suffix(".mo").read_bytes()))
    compiled = GNUTranslations(BytesIO(catalogue.compiled(known)))
    assert {**vars(shipped)["_catalog"], "": ""} == {**vars(compiled)["_catalog"], "": ""}, REFRESH


def test_every_language_that_can_be_chosen_has_a_catalogue(catalogue):
    assert {ENGLISH, *catalogue.languages()} == set(LANGUAGES)


def test_a_translation_has_the_placeholders_of_its_sentence(catalogue):
    for code in catalogue.languages():
        for message in catalogue.read(code):
            wanted = [set(PLACEHOLDER.findall(form)) for form in forms(message.id)] if message.id else []
            for own, said in zip(wanted, forms(message.string), strict=False):
                found = set(PLACEHOLDER.findall(said))
                assert found <= wanted[-1], said
                assert found == own or len(wanted) == 2, said


def test_a_translation_begins_and_ends_as_its_sentence(translated):
    def frame(sentence):
        return sentence[: len(sentence) - len(sentence.lstrip())], sentence[len(sentence.rstrip()) :]

    assert [said for sentence, said in translated if frame(sentence) != frame(said)] == []


def test_a_translation_has_the_numbers_of_its_sentence(translated):
    """A decimal comma is a point; "first" and "one" are words in both."""

    def numbers(sentence):
        bare = COMMENT.sub("", sentence)
        return sorted(number.replace(",", ".").rstrip(".") for number in re.findall(r"\d+(?:[.,]\d+)*", bare))

    def own(sentence, said):
        return numbers(re.sub(r"\b7\.3\.2019, |\(m\xf6glich 1\)", "", said)) != numbers(sentence)

    assert [said for sentence, said in translated if own(sentence, said)] == []


def test_what_is_typed_or_pressed_stays_as_it_is(translated):
    odd = [
        (set(TYPED.findall(sentence)) ^ set(TYPED.findall(said)), said)
        for sentence, said in translated
        if set(TYPED.findall(sentence)) != set(TYPED.findall(said))
    ]
    assert odd == []


def test_no_sentence_is_put_into_a_language_while_a_module_is_loaded():
    """It would stay in that language whatever is chosen afterwards."""
    program = """
import importlib, pkgutil
import neda, neda.wording as wording
def said(*sentence, **values): raise AssertionError(sentence)
wording._ = wording.fill = wording.plural = said
for module in pkgutil.walk_packages(neda.__path__, "neda."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
