"""What is sealed here opens in any age tool, and the other way round; a wrong key is one sentence."""

import shutil
import subprocess
from pathlib import Path

import pytest
from support.terminals import Conversation

from neda.sealing import SealingError, WrongPassphrase, WrongRecipient, is_sealed, seal, unseal

WORDS = "a note with ü and 😀\n".encode() * 500


@pytest.fixture
def age() -> str:
    found = shutil.which("age")
    if not found or not shutil.which("age-keygen"):
        pytest.skip("Debian's age is not installed")
    return found


@pytest.fixture
def own_key(tmp_path: Path, age: str) -> tuple[Path, str]:
    """A key file made by age-keygen, and its public half."""
    path = tmp_path / "key.txt"
    subprocess.run(["age-keygen", "-o", path], check=True, capture_output=True)
    public = subprocess.run(["age-keygen", "-y", path], check=True, capture_output=True, text=True)
    return path, public.stdout.strip()


def typed_into(command: list[str], passphrase: str, times: int) -> None:
    """Run a program on a terminal of its own and type a passphrase as often as it asks."""
    terminal = Conversation(command)
    for _ in range(times):
        terminal.until_asked()
        terminal.seen = ""
        terminal.press(f"{passphrase}\n")
    assert terminal.finish() == 0


def test_the_age_tool_opens_what_was_sealed_for_its_key(tmp_path: Path, age: str, own_key: tuple[Path, str]) -> None:
    key, public = own_key
    sealed = tmp_path / "sealed.age"
    sealed.write_bytes(seal(WORDS, recipients=[public]))
    opened = subprocess.run([age, "-d", "-i", key, sealed], check=True, capture_output=True)
    assert opened.stdout == WORDS
    assert WORDS[:20] not in sealed.read_bytes()


def test_what_the_age_tool_sealed_for_a_key_opens_here(tmp_path: Path, age: str, own_key: tuple[Path, str]) -> None:
    key, public = own_key
    sealed = subprocess.run([age, "-r", public], input=WORDS, check=True, capture_output=True).stdout
    secret = next(line for line in key.read_text().splitlines() if not line.startswith("#"))
    assert is_sealed(sealed)
    assert unseal(sealed, identities=[secret]) == WORDS


def test_the_age_tool_opens_a_passphrase_and_what_it_sealed_with_one_opens_here(tmp_path: Path, age: str) -> None:
    sealed, opened, theirs = tmp_path / "a.age", tmp_path / "a.txt", tmp_path / "b.age"
    sealed.write_bytes(seal(WORDS, passphrase="correct horse"))
    typed_into([age, "-d", "-o", str(opened), str(sealed)], "correct horse", 1)
    assert opened.read_bytes() == WORDS
    typed_into([age, "-p", "-o", str(theirs), str(opened)], "correct horse", 2)
    assert unseal(theirs.read_bytes(), passphrase="correct horse") == WORDS
    with pytest.raises(WrongPassphrase, match="does not open") as wrong:
        unseal(theirs.read_bytes(), passphrase="correct house")
    assert wrong.value.exit_code == 3


def test_several_recipients_can_each_open_it() -> None:
    from pyrage import x25519

    mine, theirs, other = (x25519.Identity.generate() for _ in range(3))
    sealed = seal(WORDS, recipients=[str(mine.to_public()), f" {theirs.to_public()}\n"])
    assert unseal(sealed, identities=[str(theirs)]) == unseal(sealed, identities=[str(mine)]) == WORDS
    with pytest.raises(WrongPassphrase, match="None of the keys"):
        unseal(sealed, identities=[str(other)])
    with pytest.raises(WrongPassphrase):
        unseal(sealed[:-20], identities=[str(mine)])


@pytest.mark.parametrize(
    "recipient", ["", "age1", "someone@example.org", "ssh-ed25519 AAAA", "AGE-SECRET-KEY-1", "[/]"]
)
def test_what_is_no_recipient_is_refused_and_nothing_sealed(recipient: str) -> None:
    with pytest.raises(WrongRecipient) as refused:
        seal(WORDS, recipients=[recipient])
    assert refused.value.exit_code == 2


def test_neither_both_ways_nor_none_nor_an_empty_passphrase() -> None:
    for given in ({}, {"passphrase": "x", "recipients": ["age1"]}, {"passphrase": ""}):
        with pytest.raises(SealingError):
            seal(WORDS, **given)
    with pytest.raises(SealingError, match="not encrypted"):
        unseal(b"plain", passphrase="x")
    with pytest.raises(SealingError):
        unseal(b"plain")
    with pytest.raises(WrongRecipient, match="key"):
        unseal(b"age-encryption.org/v1\n", identities=["not a key"])
