"""What the Prepare screen says: the next appointment, its questions, and the sheets."""

from neda.wording import N_, _, fill, prepare
from neda.wording.pressed import keyed

_HEADINGS = {
    "asked": N_("Questions for the next appointment"),
    "left_open": N_("Left open at earlier appointments"),
    "sheets": N_("Sheets to read, save and take along"),
}


def heading(name: str) -> str:
    """The heading of one part of the list."""
    return _(_HEADINGS[name])


def sheet(name: str) -> str:
    """A sheet in the list."""
    return fill(N_("{title}: {about}"), {"title": prepare.title(name), "about": prepare.about(name)})


def next_visit(day: object, whom: str | None) -> str:
    """The appointment that the questions are for."""
    if whom:
        return fill(N_("Next appointment: {day}, {whom}"), {"day": day, "whom": whom})
    return fill(N_("Next appointment: {day}"), {"day": day})


def no_visit() -> str:
    """That no appointment lies ahead, and what to press."""
    return keyed(N_("No appointment ahead is recorded. {key_visit} records one; questions can be written there too."))


def appointment_first() -> str:
    """Above the form of an appointment that is opened for a question."""
    return _("When is the appointment that the question is for? The questions stand on their own line below.")


def add_question() -> str:
    """The line that adds a question."""
    return _("+ Write down a question")


def asked(number: int, text: str, answer: str | None) -> str:
    """A question of the next appointment, with its answer where there is one."""
    values = {"number": number, "text": text, "answer": answer}
    return fill(N_("{number}  {text}\n   Answer: {answer}") if answer else N_("{number}  {text}"), values)


def left(day: object, text: str) -> str:
    """A question that was left open."""
    return fill(N_("{day}  {text}"), {"day": day, "text": text})


def ask_question(day: object) -> str:
    """The question for a question."""
    return fill(N_("What do you want to ask on {day}?"), {"day": day})


def ask_answer() -> str:
    """The question for an answer."""
    return _("What was the answer? Leave it empty while there is none.")


def nothing_typed() -> str:
    """That an empty line is no question."""
    return _("Type the question in your own words, for example: Is a new MRI needed? escape leaves.")


def written(day: object, text: str) -> str:
    """That a question is in the file."""
    return keyed(N_("Saved for {day}: {text} ({key_undo} takes it back)"), {"day": day, "text": text})


def answer_saved(text: str) -> str:
    """That an answer is in the file, at its appointment."""
    return keyed(N_("Saved the answer to: {text} ({key_undo} takes it back)"), {"text": text})


def carried(day: object, text: str) -> str:
    """That an old question stands for the next appointment too."""
    return keyed(N_("Asked again on {day}: {text} ({key_undo} takes it back)"), {"day": day, "text": text})


def nothing_to_carry() -> str:
    """That the line under the cursor is no question of an earlier appointment."""
    return _("Put the cursor on a question left open at an earlier appointment; this key asks it again at the next one.")


def confirm_delete(text: str) -> str:
    """The question before a question is deleted."""
    return keyed(N_("Delete this question?\n\n{text}\n\n{key_undo} brings it back afterwards."), {"text": text})


def deleted(text: str) -> str:
    """That a question was deleted."""
    return keyed(N_("Deleted: {text} ({key_undo} brings it back)"), {"text": text})


def blank_checklist() -> str:
    """The choice of a checklist for no clinic in particular."""
    return _("a blank checklist")
