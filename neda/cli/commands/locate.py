"""`neda locate`: where the journal, its backups and the settings of this machine are."""

from neda.cli import machine
from neda.cli.arguments import Parser
from neda.cli.call import Call
from neda.store.opening import copies_folder
from neda.wording import commands as words
from neda.wording.summary import parameter


def run(call: Call, argv: list[str]) -> int:
    """Print the journal's path and whether it is there; nothing is made."""
    Parser("locate", description=words.summaries()["locate"]).read(argv)
    file = call.file
    print(f"{words.said('journal')}: {call.face.shown(str(file.path.absolute()))}")
    call.face.fact(words.said("exists"), parameter(file.exists()))
    print(f"{words.said('backups')}: {call.face.shown(str(copies_folder(file.path.absolute())))}")
    print(f"{words.said('config')}: {call.face.shown(str(machine.place()))}")
    for path in machine.others(file.path):
        print(f"{words.said('recent')}: {call.face.shown(str(path))}")
    if call.demo is not None:
        call.face.say(words.note("demo_place"))
    return 0
