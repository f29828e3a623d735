"""The functional systems and walking, in short plain words of our own, and what the sheet says (rulebook §6)."""

from collections.abc import Iterable

from neda.wording import N_, _, fields, fill
from neda.wording.pressed import keyed

_GRADES = {
    "visual": (
        N_("sees normally"),
        N_("small change, sees almost as before"),
        N_("worse eye a little weak"),
        N_("worse eye clearly weak"),
        N_("worse eye very weak"),
        N_("worse eye hardly sees"),
        N_("worse eye hardly sees, the better one is weak too"),
    ),
    "brainstem": (
        N_("no trouble with eye movement, face, speech or swallowing"),
        N_("found on examination only"),
        N_("mild trouble"),
        N_("clear trouble"),
        N_("speech or another function badly affected"),
        N_("cannot swallow or speak"),
    ),
    "pyramidal": (
        N_("full strength"),
        N_("found on examination only"),
        N_("slight weakness or quick tiring"),
        N_("clear weakness of legs, one side or one limb"),
        N_("strong weakness"),
        N_("legs or one side cannot be moved"),
        N_("arms and legs cannot be moved"),
    ),
    "cerebellar": (
        N_("steady"),
        N_("found on examination only"),
        N_("a little unsteady"),
        N_("clearly unsteady trunk or limbs"),
        N_("very unsteady in all limbs"),
        N_("no aimed movement possible"),
    ),
    "sensory": (
        N_("feels normally"),
        N_("slightly less in one or two limbs"),
        N_("a little less touch or pain"),
        N_("clearly less touch, pain or position"),
        N_("much less in one or two limbs, or clearly less in more"),
        N_("almost no feeling in one or two limbs"),
        N_("almost no feeling below the head"),
    ),
    "bowel_bladder": (
        N_("no trouble"),
        N_("slight urgency or delay"),
        N_("clear urgency or delay, or constipation"),
        N_("often leaks, or needs help to empty at times"),
        N_("needs a catheter almost all the time"),
        N_("bladder does not work at all"),
        N_("neither bladder nor bowel works"),
    ),
    "cerebral": (
        N_("thinks as before"),
        N_("mood or tiredness only"),
        N_("thinking a little slower"),
        N_("thinking clearly slower"),
        N_("thinking badly affected"),
        N_("cannot manage alone because of thinking"),
    ),
}
_WALKING = (
    N_("no limit"),
    N_("500 m or more, not quite without limit"),
    N_("300 to 500 m, no aid"),
    N_("200 to 300 m, no aid"),
    N_("100 to 200 m, no aid"),
    N_("under 100 m, no aid"),
    N_("aid on one side, 50 m or more"),
    N_("aids on both sides, 120 m or more"),
    N_("aid on one side, under 50 m"),
    N_("aids on both sides, 5 to 120 m"),
    N_("wheelchair, without help"),
    N_("wheelchair, with help"),
    N_("bed or chair, arms work well"),
    N_("bed, arms work a little"),
    N_("bed, speaks and eats"),
    N_("bed, cannot speak or eat"),
    N_("death due to MS"),
)
_GRADED = {"clinician": N_("a clinician's sheet"), "self": N_("my own estimate")}
WALKING = "ambulation"


def title() -> str:
    """The title of the sheet."""
    return _("EDSS from the functional systems")


def about() -> str:
    """Whose grades these are."""
    return _("Copy the grades from the examination sheet, one digit a line. An own estimate is shown and never counted.")


def label(name: str) -> str:
    """A system, walking, or who graded."""
    if name == "graded":
        return _("Graded by")
    return _("Walking (ambulation score)") if name == WALKING else fields.choice_label(name)


def graded_by(name: str) -> str:
    """Who gave the grades."""
    return _(_GRADED[name])


def meaning(name: str, grade: int) -> str:
    """One grade in a few words."""
    return _((_WALKING if name == WALKING else _GRADES[name])[grade])


def scale(name: str) -> str:
    """All grades of one line, in one text."""
    grades = _WALKING if name == WALKING else _GRADES[name]
    return " · ".join(fill(N_("{grade}: {meaning}"), {"grade": grade, "meaning": _(words)}) for grade, words in enumerate(grades))


def graded_scale() -> str:
    """What the last question means."""
    return _("1 if a neurologist or trained nurse gave the grades, 2 if you gave them yourself. Grades of your own never count.")


def refused(highest: int) -> str:
    """A grade that does not exist."""
    return fill(N_("Please type a whole number from 0 to {highest}."), {"highest": highest})


def score(text: str) -> str:
    """The score so far known to follow."""
    return fill(N_("EDSS {score} follows from these grades."), {"score": text})


def missing(names: Iterable[str]) -> str:
    """What is still open; a missing grade is never read as 0."""
    return fill(N_("Still open, never read as 0: {names}"), {"names": ", ".join(label(name) for name in names)})


def buttons() -> tuple[str, str]:
    """Take the grades over, or leave."""
    return keyed(N_("{key_form_save} Use these")), keyed(N_("{key_form_back} Back without"))


def offer() -> str:
    """That the score can be worked out."""
    return keyed(N_("no score on the letter? {key_form_systems} asks for the functional systems one by one and works it out"))


def differs(typed: str, derived: str) -> str:
    """A score was typed beside grades that give another one."""
    return fill(N_("A score of {typed} is typed; these grades give {derived}. The typed one is kept."), {"typed": typed, "derived": derived})
