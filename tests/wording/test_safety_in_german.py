"""No German sentence advises, promises or foretells either (rulebook §14): the same patterns in the words of German.

The English sentences are held against theirs in test_safety_wording.py; a translation could still say more than they do.
"""

import re
from datetime import date

import pytest

from neda.clinical import course
from neda.examples import load
from neda.report.document import document
from neda.report.sheets import NAMES, sheet
from neda.report.text import to_text

MEANS = r"(Behandlung|Therapie|Medikament|Ocrelizumab|Interferon|Natalizumab)(en|e|s)?"
PATTERNS = {
    "advice to you": r"\bSie (sollten|müssen|müssten|dürfen nicht)\b|\b(sollten|müssen|müssten) Sie\b",
    "advice in general": r"\b(wir|ich) (empfehlen?|raten?)\b|\bempfohlen\b|\bratsam\b|\bes ist (am besten|besser|Zeit)\b|\bzu raten ist\b",
    "telling you to change treatment": rf"\b(beginnen|beenden|wechseln|ändern|nehmen|setzen) Sie (eine?|die|das|Ihre?)? ?{MEANS}|\b{MEANS} (jetzt )?(absetzen|wechseln|umstellen)\b",
    "telling you to have a transplant": r"\b(lassen|entscheiden) Sie sich\b.*\btransplant",
    "a verdict on selection": r"\bkommen? (Sie )?(für .* )?in Frage\b|\bgeeignet\b|\bKandidat|\bqualifiziert\b|\bSie erfüllen\b",
    "a promise of health": r"\b(ge)?heil(t|en|ung|bar)\b|\bin Remission\b|\bkrankheitsfrei\b|\bgesund\b|\bkeine Krankheit\b|\bkein Grund zur Sorge\b",
    "a promise of safety": r"\bgefahrlos\b|\bharmlos\b|\bunbedenklich\b|\brisikofrei\b|\bkein(e)? Risik(o|en)\b|\bsichere (Methode|Behandlung|Therapie)\b",
    "a word on the disease itself": r"\b(Ihre|die) (MS|Krankheit|Erkrankung) (ist|verläuft|scheint|wirkt) (jetzt )?(nicht |nicht mehr )?(aktiv|inaktiv|ruhig|weg|stabil|gestoppt|unter Kontrolle|schlechter|besser)\b",
    "a guarantee": r"\bgarantier|\bversprech|\bverspricht\b|\bversprochen\b|\bmit Sicherheit\b|\bwird (wirken|helfen|schützen|verhindern)\b",
    "a forecast for you": r"\bSie werden (keinen?|eine|wahrscheinlich|bald|nicht|nie)\b|\bIhre MS wird\b",
    "a personal probability": r"\bIhr(e|en|em)? (eigenes? |persönliche[sn]? )?(Risiko|Chancen?|Aussichten?|Wahrscheinlichkeit|Prognose)\b|\bSie haben (ein|eine) \d",
    "a verdict on treatment": r"\b(Therapie|Behandlungs)(versagen|erfolg)\b|\bBehandlung versagt\b|\b(Medikament|Behandlung) (wirkt|hat gewirkt|hat versagt)\b",
    "calming or alarming": r"\bgute Nachricht|\bschlechte Nachricht|\bleider\b|\bherzlichen Glückwunsch\b|\bweiter so\b|\berfreulich",
    "a familiar address": r"\b(du|dich|dir|deine?[rnms]?)\b",
}
BAD = {
    "advice to you": ("Sie sollten wechseln.", "Jetzt müssen Sie handeln."),
    "advice in general": ("Wir empfehlen eine Transplantation.", "Ein Wechsel ist ratsam.", "Es ist Zeit für einen Wechsel."),
    "telling you to change treatment": ("Beenden Sie Ihre Behandlung.", "Setzen Sie das Medikament ab.", "Ocrelizumab absetzen"),
    "telling you to have a transplant": ("Lassen Sie sich transplantieren.",),
    "a verdict on selection": ("Sie kommen in Frage.", "Sie kommen für eine aHSCT in Frage.", "Ein guter Kandidat.", "Sie erfüllen 5 von 7."),
    "a promise of health": ("Sie sind geheilt.", "Ihre MS ist in Remission.", "Sie sind gesund.", "Das bringt Heilung."),
    "a promise of safety": ("Das ist harmlos.", "Es gibt kein Risiko.", "Eine sichere Behandlung."),
    "a word on the disease itself": ("Ihre MS ist inaktiv.", "Die Krankheit ist nicht mehr aktiv."),
    "a guarantee": ("Der Erfolg ist garantiert.", "Es wird helfen."),
    "a forecast for you": ("Sie werden keinen Schub haben.", "Ihre MS wird fortschreiten."),
    "a personal probability": ("Ihr Risiko ist 2 %.", "Ihre Chancen sind gut."),
    "a verdict on treatment": ("Das ist Therapieversagen.", "Das Medikament wirkt."),
    "calming or alarming": ("Gute Nachrichten: nichts Neues.", "Leider ist der EDSS gestiegen."),
    "a familiar address": ("Wie geht es dir?",),
}
ALLOWED = {
    "ein Erfolg wird garantiert oder „Heilung“ versprochen": "a warning sign of a clinic, which quotes what the clinic says (§12.5)",
    "heißt nicht, dass eine Behandlung versagt hat": "says that the verdict does not mean it (§14.2)",
    "heißt nicht, dass es keine Krankheit gibt": "says that the verdict does not mean it (§14.2)",
}


def found_in(name, text):
    for words in ALLOWED:
        text = text.replace(words, "…")
    return re.search(PATTERNS[name], text, re.IGNORECASE)


@pytest.fixture(scope="module")
def sentences(catalogue):
    known = (message.string for message in catalogue.read("de") if message.id)
    return [form for said in known for form in (said if isinstance(said, tuple) else (said,))]


@pytest.mark.parametrize("name", PATTERNS)
def test_no_german_sentence_says_such_a_thing(sentences, name):
    assert len(sentences) > 2000
    assert [said for said in sentences if found_in(name, said)] == []


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in BAD.items() for text in texts])
def test_a_sentence_that_must_never_be_printed_is_found(name, text):
    assert found_in(name, text)


def test_every_pattern_has_bad_sentences_and_every_exception_a_sentence(sentences):
    assert set(BAD) == set(PATTERNS)
    for words, because in ALLOWED.items():
        assert any(words in said for said in sentences)
        assert because


@pytest.mark.parametrize("name", ["example", "inshasi"])
def test_no_german_page_put_together_says_such_a_thing(german, name):
    today = date(2026, 11, 22)
    record = load(name, today).journal
    over_time = course(record, today)
    pages = [to_text(document(record, over_time, today)), *(to_text(sheet(kind, record, over_time, today)) for kind in NAMES)]
    plain = [re.sub(r"\[flag-[a-z-]+\]", "", " ".join(page.split())) for page in pages]
    assert [(pattern, found[0]) for page in plain for pattern in PATTERNS if (found := found_in(pattern, page))] == []
    assert "MS-ÜBERSICHT" in plain[0]
