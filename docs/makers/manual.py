"""The man page, made from the parsers: `man -l docs/neda.1`."""

from collections.abc import Iterable

from makers.arguments import Argument, every_command, of_a_verdict, of_the_program
from neda import __version__
from neda.wording import commands as words

HEAD = r'''.\" Made by docs/make.py from the program's own parsers; edit their help, not this page.
.TH NEDA 1 "" "neda {version}" "User commands"
.nh
.ad l
.SH NAME
neda \- a private journal for people with MS that computes NEDA status and says why
.SH SYNOPSIS
.B neda
.RI [ OPTIONS ]
.RI [ COMMAND " [" ARGUMENTS ]]
.SH DESCRIPTION
{about}
.PP
It is a calculator and journal. It applies published research definitions to what was entered. It is not a medical
device, does not diagnose, and does not tell anyone to start, stop or change a treatment.
'''

TAIL = r'''.SH EXIT STATUS
.TP
.B 0
done
.TP
.B 1
it could not be done; one line on standard error says what to do
.TP
.B 2
the command line or an entry is wrong
.TP
.B 3
the journal is locked, damaged, encrypted or from a newer version; nothing was changed
.SH ENVIRONMENT
.TP
.B NEDA_JOURNAL
the journal's file, where
.B \-\-journal
is not given
.TP
.B NO_COLOR
takes colour out of every output
.TP
.B NEDA_DEBUG
set to 1, shows the technical trace of a failure, without anyone's words
.SH FILES
.B neda locate
prints where the journal and the settings of this machine are.
.SH SEE ALSO
.BR sqlite3 (1)
'''


def page() -> str:
    """The whole page in the language of man(7)."""
    lines = [HEAD.format(version=__version__, about=_text(words.help_text("about"))).rstrip()]
    lines += [".SH OPTIONS", *_listed(of_the_program())]
    lines += [".SH OPTIONS OF EVERY VERDICT", *_listed(of_a_verdict())]
    lines += [".SH COMMANDS"]
    for command in every_command():
        lines += [f".SS {_text(command.name)}", _text(command.sentence)]
        lines += [".PP", ".RS", f".B {_text(command.example)}", ".RE"] if command.example else []
        lines += _listed(command.arguments)
        lines += [".PP", "Takes the options of every verdict."] if command.judges else []
    return "\n".join((*lines, TAIL))


def _listed(arguments: Iterable[Argument]) -> list[str]:
    return [line for item in arguments for line in (".TP", f".B {_text(item.typed)}", _text(item.help))]


def _text(words_: str) -> str:
    """Words as they stand, whatever roff would read into them."""
    escaped = words_.replace("\\", r"\e").replace("-", r"\-").replace('"', r"\(dq").replace("'", r"\(aq")
    plain = escaped.replace("“", r"\(lq").replace("”", r"\(rq").replace("…", r"\&...").replace("≥", r"\(>=")
    return rf"\&{plain}" if plain.startswith(".") else plain

