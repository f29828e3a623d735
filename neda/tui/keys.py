"""Every key of the program in one table; footer, command palette and help are all made from it."""

from collections.abc import Mapping
from typing import NamedTuple

from textual.binding import Binding, BindingType
from textual.keys import _character_to_key

from neda.wording import keys as words
from neda.wording import pressed

EVERYWHERE = "app"
FORM = "form"


class Key(NamedTuple):
    """One command: the keys that call it, its action, and where it works. `group` is its heading in the help."""

    name: str
    keys: str
    action: str
    where: tuple[str, ...] = (EVERYWHERE,)
    group: str = "app"
    priority: bool = False

    @property
    def label(self) -> str:
        """Its short name, for the footer and the palette."""
        return words.key_label(self.name)

    @property
    def help(self) -> str:
        """What it does."""
        return words.key_help(self.name)

    @property
    def shown_keys(self) -> str:
        """Its keys as they stand on a keyboard."""
        return " ".join(shown(key) for key in self.keys.split(","))


_SHOWN = {
    "question_mark": "?",
    "slash": "/",
    "escape": "esc",
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left": "←",
    "right": "→",
}


def shown(key: str) -> str:
    """A key as it stands on a keyboard."""
    return _SHOWN.get(key, key)


KEYS = (
    Key("today", "1", "app.show_today"),
    Key("timeline", "2", "app.show_timeline"),
    Key("journal", "3", "app.show_journal"),
    Key("report", "4", "app.show_report"),
    Key("prepare", "5", "app.show_prepare"),
    Key("add", "a", "app.add", group="record"),
    Key("relapse", "r", "app.record('relapse')", group="record"),
    Key("mri", "m", "app.record('mri')", group="record"),
    Key("edss", "e", "app.record('edss')", group="record"),
    Key("treatment", "t", "app.record('treatment')", group="record"),
    Key("checkin", "c", "app.record('checkin')", group="record"),
    Key("note", "n", "app.record('note')", group="record"),
    Key("visit", "v", "app.record('visit')", group="record"),
    Key("measurement", "l", "app.record('measurement')", group="record"),
    Key("person", "p", "app.record('person')", group="record"),
    Key("clinic", "i", "app.record('clinic')", group="record"),
    Key("why", "w", "app.why"),
    Key("messages", "g", "app.messages"),
    Key("example", "o", "app.example"),
    Key("import", "I", "app.import_file"),
    Key("export", "E", "app.export"),
    Key("backup", "B", "app.back_up"),
    Key("restore", "R", "app.restore"),
    Key("journals", "J", "app.other_journal"),
    Key("settings", "S", "app.show_settings"),
    Key("keys", "K", "app.show_keys"),
    Key("undo", "u", "app.undo"),
    Key("redo", "U", "app.redo"),
    Key("help", "f1,question_mark", "app.help"),
    Key("palette", "f3,ctrl+p", "app.command_palette", priority=True),
    Key("back", "escape", "app.back"),
    Key("quit", "q", "app.quit"),
    Key("text_twin", "x", "app.text_twin", ("today", "timeline"), "here"),
    Key("zoom_in", "plus,equals_sign", "screen.zoom_in", ("timeline",), "here"),
    Key("zoom_out", "minus", "screen.zoom_out", ("timeline",), "here"),
    Key("whole", "0", "screen.whole", ("timeline",), "here"),
    Key("next_entry", "right", "screen.next_entry", ("timeline",), "here"),
    Key("previous_entry", "left", "screen.previous_entry", ("timeline",), "here"),
    Key("first_entry", "home", "screen.first_entry", ("timeline",), "here"),
    Key("last_entry", "end", "screen.last_entry", ("timeline",), "here"),
    Key("next_treatment", "right_square_bracket", "screen.next_treatment", ("timeline",), "here"),
    Key("previous_treatment", "left_square_bracket", "screen.previous_treatment", ("timeline",), "here"),
    Key("open", "enter", "screen.open", ("journal", "timeline"), "here"),
    Key("delete", "d", "screen.delete", ("journal", "prepare"), "here"),
    Key("history", "h", "screen.history", ("journal",), "here"),
    Key("find", "slash", "screen.find", ("journal",), "here"),
    Key("kinds", "k", "screen.kinds", ("journal",), "here"),
    Key("choose", "enter", "screen.choose", ("prepare",), "here"),
    Key("ask", "b", "screen.ask", ("prepare",), "here"),
    Key("carry", "k", "screen.carry", ("prepare",), "here"),
    Key("audience", "f", "screen.audience", ("report",), "here"),
    Key("period", "b", "screen.period", ("report",), "here"),
    Key("full", "k", "screen.full", ("report",), "here"),
    Key("anonymous", "y", "screen.anonymous", ("report",), "here"),
    Key("change", "enter", "screen.change", ("settings",), "here"),
    Key("rebind", "enter", "screen.rebind", ("keys",), "here"),
    Key("save_as", "s", "screen.save_as", ("report", "prepare", "sheet"), "here"),
    Key("yes", "y", "screen.answer(True)", ("confirm",), "here"),
    Key("no", "n,escape,q", "screen.answer(False)", ("confirm",), "here"),
    Key("form_help", "f1,question_mark", "screen.help", (FORM,), "form"),
    Key("form_save", "f2,ctrl+s", "screen.save", (FORM,), "form"),
    Key("form_again", "f4", "screen.save_another", (FORM,), "form"),
    Key("form_take", "f5", "screen.take", (FORM,), "form"),
    Key("form_take_all", "f6", "screen.take_all", (FORM,), "form"),
    Key("form_systems", "f7", "screen.systems", (FORM,), "form"),
    Key("form_discard", "f8", "screen.discard", (FORM,), "form"),
    Key("form_twin", "f9", "screen.twin", (FORM,), "form"),
    Key("form_back", "escape", "screen.leave", (FORM,), "form"),
)
_NAMED = {key.name: key for key in KEYS}
RECORDED = tuple(key.name for key in KEYS if key.group == "record" and key.name != "add")
"""Everything that can be recorded, in the order it is offered."""


def named(name: str) -> Key:
    """The key of that name."""
    return _NAMED[name]


def at(place: str) -> tuple[Key, ...]:
    """The keys of one screen, or of every screen."""
    return tuple(key for key in KEYS if place in key.where)


def bindings(place: str) -> list[BindingType]:
    """The keys of one screen as Textual binds them; `hints` and the help list them in words, its own footer never."""
    return [
        Binding(key.keys, key.action, key.name, show=False, priority=key.priority, id=f"{place}.{key.name}")
        for key in at(place)
    ]


def say(own: Mapping[str, str]) -> None:
    """Let every sentence name the keys as this machine has them."""
    pressed.use({key.name: first_shown(as_chosen(key, own)) for key in KEYS})


def first_shown(key: Key) -> str:
    """The one key to name for a command, as it stands on a keyboard."""
    return shown(key.keys.split(",")[0])


def as_chosen(key: Key, own: Mapping[str, str]) -> Key:
    """The key as this machine has it; `own` names the commands that have other keys here."""
    return key._replace(keys=own.get(key.name, key.keys))


def keymap(own: Mapping[str, str]) -> dict[str, str]:
    """This machine's own keys as Textual takes them, which has a name for every sign."""
    named_keys = {name: _character_to_key(key) if len(key) == 1 else key for name, key in own.items()}
    return {f"{place}.{name}": key for name, key in named_keys.items() if name in _NAMED for place in named(name).where}


say({})
