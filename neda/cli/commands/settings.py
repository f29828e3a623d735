"""`neda settings [name[=value]]`: the rule set and its parameters, which belong to the journal, and the look,
which belongs to this machine."""

from neda.cli import machine
from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.cli.verdict import assignment
from neda.clinical.journal import Settings
from neda.clinical.profiles import ALLOWED, DEFAULT, DRUG_PREFIX, Profile, ProfileError
from neda.clinical.settings import PROFILE, changed
from neda.wording import commands as words
from neda.wording import problems
from neda.wording.summary import parameter


def run(call: Call, argv: list[str]) -> int:
    """Print all settings, or one; or set one, where `name=` goes back to the default."""
    parser = Parser("settings", description=words.summaries()["settings"])
    parser.add_argument("setting", metavar="name=value", nargs="?", help=words.help_text("setting"))
    given = parser.read(argv).setting
    if given is not None and machine.is_of_the_machine(given.partition("=")[0].strip()):
        return _on_this_machine(call, given)
    if given is None or "=" not in given:
        settings = call.journal().settings
        call.introduce()
        if given is None:
            call.face.say(words.note("of_the_journal", path=call.path.absolute()))
        _show(call, settings, given and given.replace("-", "_"))
        if given is None:
            call.face.say(words.note("of_the_machine", path=machine.place()))
            machine.show(call, machine.chosen())
        return 0
    name, value = assignment(given, "confirm_days=84")
    before = call.journal_or_empty().settings
    after = changed(before, name, value.strip())
    if after != before:
        call.file.set_settings(after)
    call.introduce()
    _show(call, after, name)
    return 0


def _on_this_machine(call: Call, given: str) -> int:
    """Show or set a setting that belongs to no journal; none is opened for it."""
    name, equals, value = (part.strip() for part in given.partition("="))
    if equals:
        name, appearance = machine.set_one(name, value)
    else:
        appearance = machine.chosen()
    machine.show(call, appearance, name)
    return 0


def _show(call: Call, settings: Settings, only: str | None) -> None:
    standard = Profile.named(settings.profile or DEFAULT)
    own = dict(settings.set)
    lines = {PROFILE: _line(settings.profile or DEFAULT, DEFAULT)}
    lines |= {name: _line(own.get(name, getattr(standard, name)), getattr(standard, name)) for name in ALLOWED}
    lines |= {name: parameter(value) for name, value in own.items() if name.startswith(DRUG_PREFIX)}
    if only is not None and only.startswith(DRUG_PREFIX):
        lines.setdefault(only, words.note("nothing_recorded"))
    if only is not None and only not in lines:
        raise ProfileError(problems.unknown_parameter(only, sorted((*lines, f"{DRUG_PREFIX}DRUG"))))
    for name, text in lines.items():
        if only in (None, name):
            call.face.fact(name, text)


def _line(value: object, default: object) -> str:
    if value == default:
        return words.note("default_value", value=parameter(value))
    return words.note("changed_value", value=parameter(value), default=parameter(default))
