"""No sentence the program can print advises, promises or foretells in the second person (rulebook §14).

Every marked sentence, and every other text of the wording modules, is read from the syntax trees and held against
patterns. What may stand all the same is listed with the reason; an entry of that list that fits nothing is a failure.
"""

import ast
import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

import neda.wording
from neda.clinical import course
from neda.examples import load
from neda.report.document import document
from neda.report.sheets import NAMES, sheet
from neda.report.text import to_text

HOUSE = Path(neda.wording.__file__).parent
MARKS = {"_", "N_", "fill", "plural", "keyed"}
TREATMENTS = r"(treatment|drug|medication|medicine|therapy|dmt|ocrelizumab|interferon|natalizumab)s?"
PATTERNS = {
    "advice to you": r"(?<!did )\byou (should|must|ought|need|have)\b(?! (recorded|entered|typed|set)\b)",
    "advice in general": r"\b(we|i) (recommend|advise|suggest)\b|\b(is|are) (recommended|advised|advisable)\b|\bit is (best|better|time) to\b",
    "telling you to change treatment": rf"\b(switch|stopp?|start|chang|increas|reduc|continu|keep|try|tak)(e|ing)? (your|the|this|a|an|another|any)? ?{TREATMENTS}\b",
    "telling you to have a transplant": r"\b(have|get|choose|consider|decide for) (a |the |an )?(transplant|ahsct|hsct)\b",
    "a verdict on selection": r"\beligib|\bcandidate\b|\bqualif(y|ies) for\b|\bsuitable for\b|\byou meet\b",
    "a promise of health": r"\bcur(e|es|ed|ing)\b|\bremission\b|\bdisease[- ]free\b|\bno disease\b(?!-modifying)|\bhealthy\b|\brecovered\b|\bnothing to worry\b|\bdon't worry\b",
    "a promise of safety": r"\bsafe\b|\bsafely\b|\bsafest\b|\bharmless\b|\brisk[- ]free\b|\bno risks?\b",
    "a word on the disease itself": r"\b(your|the) (ms|disease) (is|has|looks|seems) (now )?(not |no longer )?(active|inactive|quiet|gone|stable|stopped|under control|controlled|worse|better|progressing)\b",
    "a guarantee": r"\bguarante|\bpromis(e|es|ed)\b|\bcertain to\b|\bwill (work|help|protect|prevent|cure|heal)\b",
    "a forecast for you": r"\byou(r ms)? (will|are going to|are likely to|are unlikely to|may soon) (not )?(have|get|relapse|worsen|progress|improve|recover|stay|remain|lose|keep|need|be)\b",
    "a personal probability": r"\byour? (own |personal )?(risk|chance|chances|odds|probability|prognosis)\b|\byou have (a|an) \d",
    "a verdict on treatment": r"\btreatment (failure|success)\b|\b(drug|treatment|medication) (works|worked|is working|has failed|failed|fails)\b",
    "calming or alarming": r"\bgood news\b|\bbad news\b|\bunfortunately\b|\bcongratulations\b|\bgreat news\b|\bkeep it up\b|\bwell done\b",
}
BAD = {
    "advice to you": ("You should switch.", "You need a transplant.", "you must stop it", "You have to act."),
    "advice in general": ("We recommend a transplant.", "A switch is advised.", "It is time to talk of a switch."),
    "telling you to change treatment": ("Stop your treatment.", "Switch treatments.", "Continue ocrelizumab.", "Try another drug.", "Consider changing the drug."),
    "telling you to have a transplant": ("Have a transplant.", "Consider aHSCT."),
    "a verdict on selection": ("You are eligible for aHSCT.", "A good candidate.", "You qualify for the trial.", "You meet 5 of 7 criteria."),
    "a promise of health": ("You are cured.", "Your MS is in remission.", "You are disease-free.", "There is nothing to worry about."),
    "a promise of safety": ("This is safe.", "It can be stopped safely.", "A risk-free method."),
    "a word on the disease itself": ("Your MS is inactive.", "The disease is not active.", "Your MS has stopped.", "Your disease looks stable."),
    "a guarantee": ("The result is guaranteed.", "It will help.", "It is certain to work."),
    "a forecast for you": ("You will not relapse.", "You are likely to worsen.", "Your MS will progress."),
    "a personal probability": ("Your risk is 2 %.", "You have a 20 % chance.", "Your chances are good."),
    "a verdict on treatment": ("This is treatment failure.", "The drug works.", "Your treatment has failed."),
    "calming or alarming": ("Good news: nothing new.", "Unfortunately the EDSS rose."),
}


class Allowed(NamedTuple):
    """A piece of a sentence that may stand although a pattern finds it, and why."""

    pattern: str
    words: str
    because: str


EXCEPTIONS = (
    Allowed("a promise of health", "a “cure” is promised", "a warning sign of a clinic, which quotes what the clinic says (§12.5)"),
    Allowed("a guarantee", "a “cure” is promised", "the same warning sign"),
    Allowed("a guarantee", "a result is guaranteed", "the same warning sign"),
    Allowed("a promise of health", "does not mean that there is no disease", "says that the verdict does not mean it (§14.2)"),
    Allowed("a verdict on treatment", "does not mean that a treatment failed", "says that the verdict does not mean it (§14.2)"),
    Allowed("a verdict on treatment", "which drug failed and which was not tolerated", "the help of the field in which a person gives the own reason for stopping"),
    Allowed("a promise of safety", "keep it somewhere safe", "speaks of a written passphrase"),
    Allowed("a promise of safety", "Copy the file somewhere safe", "speaks of a copy of the journal"),
    Allowed("telling you to change treatment", "Change treatment", "the title of the form that changes a recorded treatment, not advice"),
    Allowed("telling you to change treatment", "after its start a treatment gets", "explains the re-baseline parameter"),
    Allowed("telling you to change treatment", "start, stop or change a treatment", "the statement of what the program does not tell (§14.1)"),
    Allowed("telling you to change treatment", "starting or switching a treatment", "the published times for an MRI, said to be usual and no advice (§5.6)"),
)


def marked(tree):
    """The constants inside the calls that mark a sentence for translation."""
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in MARKS:
            yield from (node for node in ast.walk(call) if isinstance(node, ast.Constant) and isinstance(node.value, str))


def docstrings(tree):
    holders = ast.Module | ast.ClassDef | ast.FunctionDef
    return {
        node.value
        for holder in ast.walk(tree)
        if isinstance(holder, holders)
        for node in holder.body
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def texts(source):
    """Every text of a module that can be printed: marked ones, and any other constant with a blank in it."""
    tree = ast.parse(source)
    hidden = docstrings(tree)
    found = {node.value for node in marked(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in hidden and " " in node.value:
            found.add(node.value)
    return found


SENTENCES = sorted(
    (path.name, text) for path in sorted(HOUSE.rglob("*.py")) for text in texts(path.read_text(encoding="utf-8"))
)


def found_in(name, text):
    """What a pattern finds in a sentence, less what may stand there."""
    for allowed in EXCEPTIONS:
        if allowed.pattern == name:
            text = text.replace(allowed.words, "…")
    return re.search(PATTERNS[name], text, re.IGNORECASE)


@pytest.mark.parametrize("name", PATTERNS)
def test_no_sentence_the_program_can_print_says_such_a_thing(name):
    said = [f"{module}: {text}" for module, text in SENTENCES if found_in(name, text)]
    assert said == []


def test_every_sentence_is_read():
    modules = {module for module, _text in SENTENCES}
    assert len(SENTENCES) > 1000
    assert {"safety.py", "prepare.py", "prepare_criteria.py", "prepare_transplant.py", "prepare_studies.py", "prepare_clinic.py", "reasons.py"} <= modules
    assert any("does not diagnose" in text for _module, text in SENTENCES)


def test_marked_sentences_are_read_whole_however_they_are_written():
    source = '"""Not printed: you should."""\nX = {"a": N_("You " "should go.")}\ndef f():\n    """Doc."""\n    return fill(N_("now") if X else N_("then"), {})'
    assert texts(source) == {"You should go.", "now", "then"}


@pytest.mark.parametrize("name", ["example", "ghezzi", "inshasi", "obradovic"])
def test_no_page_put_together_from_sentences_says_such_a_thing(name):
    today = date(2026, 11, 22)
    record = load(name, today).journal
    over_time = course(record, today)
    pages = [to_text(sheet(kind, record, over_time, today)) for kind in NAMES]
    pages.append(to_text(document(record, over_time, today)))
    plain = [re.sub(r"\[flag-[a-z-]+\]", "", " ".join(page.split())) for page in pages]
    said = [(pattern, found[0]) for page in plain for pattern in PATTERNS if (found := found_in(pattern, page))]
    assert said == []


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in BAD.items() for text in texts])
def test_a_sentence_that_must_never_be_printed_is_found(name, text):
    assert found_in(name, text)


def test_every_pattern_has_bad_sentences_it_finds():
    assert set(BAD) == set(PATTERNS)


@pytest.mark.parametrize("allowed", EXCEPTIONS, ids=lambda allowed: f"{allowed.pattern}: {allowed.words}")
def test_an_exception_still_stands_for_a_sentence_and_is_argued(allowed):
    assert any(allowed.words in text and re.search(PATTERNS[allowed.pattern], text, re.IGNORECASE) for _module, text in SENTENCES)
    assert allowed.because
