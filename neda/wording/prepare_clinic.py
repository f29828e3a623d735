"""The words of the clinic checklist: what to ask, what is a warning sign, and what was answered (rulebook §12.5)."""

from neda.wording import N_, _, fill
from neda.wording.pressed import keyed

_QUESTIONS = {
    "accreditation": N_("Is the transplant programme accredited by JACIE or FACT? Number and expiry, checkable in the accreditor's own list? (SNO17)"),
    "reporting": N_("Is every transplant reported to EBMT or CIBMTR? Under which centre code? (Reporting is voluntary in the USA, RSQ: its absence proves nothing, a refusal to say is a warning.)"),
    "numbers": N_("How many transplants for MS or autoimmune disease, since which year? (At least 23 and 6 years in SNO17; more than 15 in PAS12.)"),
    "mortality": N_("Own published or audited deaths at 100 days and 1 year, out of how many?"),
    "regimen": N_("Autologous haematopoietic cells after conditioning? Which regimen by name, such as cyclophosphamide-ATG or BEAM-ATG? (Cells injected without conditioning are another product.)"),
    "assessment": N_("Do a neurologist and a haematologist both assess before acceptance? Are people ever refused, on what criteria?"),
    "complications": N_("Isolation, intensive care on site, management of infections; who pays for complications?"),
    "follow-up": N_("Long-term follow-up agreed in writing with a neurologist and a haematologist at home? Discharge letter in the home language? Vaccination plan?"),
    "risks": N_("Does the consent form name fertility, early menopause, secondary autoimmune disease (thyroid, ITP; BUR21) and cancer?"),
    "price": N_("Is the price itemised? Is it refunded if the screening fails?"),
}
_RED_FLAGS = {
    "flag-any-disease": N_("the same injection is offered for unrelated diseases"),
    "flag-guarantee": N_("a result is guaranteed, or a “cure” is promised"),
    "flag-no-tests": N_("no MRI or EDSS is asked for"),
    "flag-no-haematologist": N_("no haematologist is named"),
    "flag-pay-first": N_("payment is asked before the assessment"),
    "flag-no-data": N_("no figures on complications are given"),
    "flag-product": N_("the stem-cell product is not described"),
}
_BLANK = "." * 40
SOURCES = ("JES19", "SNO17", "PAS12", "RSQ", "BUR21")


def question(name: str) -> str:
    """A question of the checklist."""
    return _(_QUESTIONS[name])


def red_flag(name: str) -> str:
    """A warning sign."""
    return _(_RED_FLAGS[name])


def intro() -> str:
    """What the list is for."""
    return _(
        "To ask a clinic before deciding anything, and to discuss with a neurologist and a haematologist who know you. "
        "The program keeps the answers and counts the blanks; it judges no clinic."
    )


def identity(name: str, place: str, printed: object) -> str:
    """Which clinic, and the day of printing."""
    values = {"name": name, "place": place or _("place not recorded"), "printed": printed}
    return fill(N_("{name} · {place} · printed {printed}"), values)


def blank_identity(printed: object) -> str:
    """An empty sheet."""
    return fill(N_("blank, for any clinic · printed {printed}"), {"printed": printed})


def counted(answered: int, every: int) -> str:
    """How many questions have an answer."""
    return fill(N_("{answered} of {every} questions answered, {blank} blank"), {"answered": answered, "every": every, "blank": every - answered})


def flags_counted(raised: int, unchecked: int) -> str:
    """How many warning signs are raised and unchecked."""
    return fill(N_("warning signs: {raised} answered yes, {unchecked} not checked"), {"raised": raised, "unchecked": unchecked})


def numbered(number: int) -> str:
    """The label of a question."""
    return fill(N_("QUESTION {number}"), {"number": number})


def asked(text: str, identity: str) -> str:
    """A question, with the name its answer is stored under."""
    return fill(N_("{text} [{identity}]"), {"text": text, "identity": identity})


def answered(answer: str, note: str) -> str:
    """What a clinic answered."""
    values = {"answer": answer, "note": note}
    return fill(N_("-> {answer} (note: {note})") if note else N_("-> {answer}"), values)


def blank() -> str:
    """That there is no answer, with room for one."""
    return fill(N_("-> blank {line}"), {"line": _BLANK})


def own_question(text: str, answer: str) -> str:
    """A question of the person's own."""
    return fill(N_("{text} {answer}"), {"text": text, "answer": answer})


def flag(text: str, identity: str, answer: str) -> str:
    """A warning sign with what was answered, or room for it."""
    values = {"text": text, "identity": identity, "answer": answer or _("yes / no")}
    return fill(N_("{text} [{identity}]: {answer}"), values)


def raised(text: str, identity: str, answer: str) -> str:
    """A warning sign that was answered with yes."""
    return fill(N_("[!!] {text} [{identity}]: {answer}"), {"text": text, "identity": identity, "answer": answer})


def any_flag() -> str:
    """What the warning signs mean."""
    return _("Any one of these is a reason to ask more, of the clinic and of a team that knows you.")


def listed(name: str, identity: str, place: str, answered_text: str, flags_text: str) -> str:
    """A recorded clinic in a line."""
    values = {"name": name, "identity": identity, "place": place or _("place not recorded"), "answered": answered_text, "flags": flags_text}
    return fill(N_("{name} [{identity}], {place}: {answered}; {flags}"), values)


def none_recorded(on_screen: bool) -> str:
    """That no clinic is recorded, and what records one: a key on the screen, else a command."""
    if on_screen:
        return keyed(N_("none recorded; {key_clinic} records one"))
    return _("none recorded; neda add clinic --name \"City Transplant Centre\" records one")


def how_to_answer(identity: str) -> str:
    """How answers are stored with the clinic."""
    return fill(
        N_("Answers stay with the clinic: open it in the Journal list, or neda edit {identity} answers=… with all of them, one a line as “accreditation: JACIE 1234”."),
        {"identity": identity},
    )


def conventions() -> str:
    """Where the list comes from."""
    return _("The first two warning signs come from an article for patients, the others follow the themes of the EBMT patient statement (JES19); their choice is this program's.")
