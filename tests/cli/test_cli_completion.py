"""What real shells complete after `neda`, by the script that `neda completion SHELL` prints."""

import os
import select
import shutil
import subprocess
import sys
import time

import pytest

from neda.cli.arguments import COMMANDS
from neda.cli.completion import SHELLS
from neda.clinical.entries import KINDS

CASES = {
    "": {"status", "add", "completion"},
    "sta": {"status"},
    "add ": set(KINDS),
    "add mri --contr": {"--contrast"},
    "add mri --contrast ": {"yes", "no"},
    "--demo status --w": {"--why", "--window"},
    "--journal x.db status --prof": {"--profile"},
    "status --profile ": {"neda-3", "nepad"},
    "list --kind ": {"relapse", "edss"},
    "completion ": set(SHELLS),
}


@pytest.fixture
def script(neda, tmp_path):
    """The script of a shell in a file, and the shell; skipped where the shell is not installed."""

    def written(shell):
        if shutil.which(shell) is None:
            pytest.skip(f"{shell} is not installed")
        path = tmp_path / f"completion.{shell}"
        path.write_text(neda("completion", shell).out, encoding="utf-8")
        return path

    return written


def output(*command):
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.stderr == ""
    return done.stdout.split("\n")


def test_bash_completes_commands_options_and_what_they_take(script):
    path = script("bash")
    asked = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _shtab_neda; printf "%s\\n" "${COMPREPLY[@]}"'
    for typed, expected in CASES.items():
        found = output("bash", "--norc", "-c", asked, "bash", str(path), "neda", *typed.split(" "))
        assert expected <= set(found), typed


def test_fish_completes_commands_options_and_what_they_take(script):
    path = script("fish")
    for typed, expected in CASES.items():
        found = output("fish", "--no-config", "-c", 'source $argv[1]; complete -C "$argv[2]"', str(path), f"neda {typed}")
        assert expected <= {line.split("\t")[0] for line in found}, typed


class Terminal:
    """An interactive zsh, which completes only on a terminal."""

    def __init__(self, path, home):
        from pty import openpty

        self.end, theirs = openpty()
        self.process = subprocess.Popen(
            ["zsh", "-f", "-i"], cwd=home, env={"HOME": str(home), "TERM": "dumb", "PATH": os.environ["PATH"]},
            stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self.read = ""
        path.rename(path.parent / "_neda")
        self.send(f"PS1=; fpath=({path.parent} $fpath); autoload -U compinit; compinit -D -u; echo re''ady\n")
        self.until("ready\r\n")

    def send(self, text):
        os.write(self.end, text.encode())

    def until(self, *wanted):
        """Read until all of it has appeared."""
        deadline = time.monotonic() + 20
        while not all(word in self.read for word in wanted):
            assert time.monotonic() < deadline, self.read[-2000:]
            if select.select([self.end], [], [], 1)[0]:
                self.read += os.read(self.end, 65536).decode(errors="replace")

    def completed(self, typed, *wanted):
        """What stands on the terminal after TAB, until all that is wanted does."""
        self.read = ""
        self.send(f"neda {typed}\t")
        self.until(*wanted)
        self.send("\x15")

    def close(self):
        os.close(self.end)
        self.process.kill()
        self.process.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="zsh needs a terminal of Unix")
def test_zsh_completes_commands_options_and_what_they_take(script, tmp_path):
    zsh = Terminal(script("zsh"), tmp_path)
    try:
        zsh.completed("stat", "status")
        zsh.completed("add che", "checkin")
        zsh.completed("add mri --contr", "--contrast")
        zsh.completed("status --profile nep", "nepad")
        zsh.completed("--demo status --wi", "--window")
    finally:
        zsh.close()


def test_every_command_can_be_completed_in_every_shell(neda):
    for shell in SHELLS:
        printed = neda("completion", shell)
        assert (printed.code, printed.err) == (0, "")
        assert all(command in printed.out for command in COMMANDS)


def test_a_shell_nobody_knows_is_refused_with_those_there_are(neda):
    refused = neda("completion", "tcsh")
    assert refused.code == 2
    assert "bash, zsh, fish" in refused.err
