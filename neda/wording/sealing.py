"""What is said about passphrases and keys: how they are asked for, and why one does not fit."""

from neda.wording import N_, _, fill
from neda.wording.problems import shorten


def empty_passphrase() -> str:
    """Nothing was typed."""
    return _("A passphrase cannot be empty; nothing was changed.")


def wrong_passphrase() -> str:
    """The passphrase does not open a sealed file."""
    return _("The passphrase does not open this file, or the file is damaged.")


def wrong_key() -> str:
    """None of the keys opens a sealed file."""
    return _("None of the keys given opens this file, or the file is damaged.")


def not_sealed() -> str:
    """The file is not in the age format."""
    return _("This file is not encrypted in the age format.")


def one_way() -> str:
    """A file is sealed either way, not both."""
    return _("A file is encrypted either for a passphrase or for recipients: name one of the two.")


def not_a_recipient(typed: str) -> str:
    """What was named as a recipient is none."""
    return fill(N_("“{typed}” is no recipient of the age format. A recipient begins with age1, or is an ssh-ed25519 or ssh-rsa public key."), {"typed": shorten(typed)})


def not_a_key() -> str:
    """What was given as a secret key is none."""
    return _("The key given is no key of the age format. A key begins with AGE-SECRET-KEY-1.")


def ask(named: str) -> str:
    """Asks for a passphrase that exists."""
    return fill(N_("Passphrase of {named}: "), {"named": named})


def ask_new(named: str) -> str:
    """Asks for a passphrase that is to be set."""
    return fill(N_("New passphrase for {named}: "), {"named": named})


def ask_again() -> str:
    """Asks for a new passphrase a second time."""
    return _("The same passphrase again: ")


def not_the_same() -> str:
    """The two passphrases typed differ."""
    return _("The two passphrases differ; nothing was changed.")


def nobody_to_ask(named: str) -> str:
    """There is no terminal, and no file descriptor was named."""
    return fill(N_("A passphrase is needed for {named}, and there is no terminal to ask on. Give it through a file descriptor, before the command. Example: neda --passphrase-fd 3 status 3< FILE"), {"named": named})


def not_a_descriptor(typed: str) -> str:
    """The number names no open file."""
    return fill(N_("--passphrase-fd takes the number of an open file descriptor, not “{typed}”. Example: neda --passphrase-fd 3 status 3< FILE"), {"typed": shorten(typed)})


def no_more_lines(named: str) -> str:
    """The file descriptor holds fewer passphrases than are needed."""
    return fill(N_("No passphrase for {named} could be read from the file descriptor. It holds one passphrase a line, in the order they are needed."), {"named": named})


def forgotten() -> str:
    """Said whenever a passphrase is set."""
    return _("Nobody can open it without this passphrase: no reset exists, and nobody else has a key. Write it down and keep it somewhere safe.")


def named(what: str) -> str:
    """What a passphrase is for, inside a question: the journal's path is put in as it is."""
    return _(_NAMED[what])


_NAMED = {
    "export": N_("the encrypted file"),
    "report": N_("the encrypted page"),
    "import": N_("the encrypted file to be read"),
}
