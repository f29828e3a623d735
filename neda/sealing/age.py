"""The age format, through pyrage: a passphrase or the public keys of those who may open the file.

A passphrase costs a second or two on purpose: the same second, for everyone who guesses.
"""

# ruff: noqa: N818 -- the names say what is wrong; "Error" behind each would add nothing

from collections.abc import Sequence
from typing import Any

from neda.wording import sealing as words

MARK = b"age-encryption.org/v1\n"
"""How every age file begins."""


class SealingError(Exception):
    """Something could not be sealed or opened; `str()` is the sentence, `exit_code` the command's."""

    exit_code = 1


class WrongPassphrase(SealingError):
    """The passphrase, or none of the keys, opens the file."""

    exit_code = 3


class WrongRecipient(SealingError):
    """What was named as a recipient or a key is none."""

    exit_code = 2


def seal(data: bytes, *, passphrase: str | None = None, recipients: Sequence[str] = ()) -> bytes:
    """The data as an age file, for a passphrase or for recipients (`age1…`, `ssh-ed25519 …`), never for both."""
    if (passphrase is None) == (not recipients):
        raise WrongRecipient(words.one_way())
    if passphrase is not None:
        if not passphrase:
            raise WrongPassphrase(words.empty_passphrase())
        from pyrage import passphrase as with_passphrase  # type: ignore[import-untyped]

        return bytes(with_passphrase.encrypt(data, passphrase))
    from pyrage import encrypt

    return bytes(encrypt(data, [_recipient(text) for text in recipients]))


def unseal(data: bytes, *, passphrase: str | None = None, identities: Sequence[str] = ()) -> bytes:
    """What an age file holds; raises WrongPassphrase where neither the passphrase nor a key opens it."""
    if (passphrase is None) == (not identities):
        raise WrongRecipient(words.one_way())
    if not data.startswith(MARK):
        raise SealingError(words.not_sealed())
    from pyrage import DecryptError, decrypt
    from pyrage import passphrase as with_passphrase

    keys = [_identity(text) for text in identities]
    try:
        if passphrase is not None:
            return bytes(with_passphrase.decrypt(data, passphrase))
        return bytes(decrypt(data, keys))
    except DecryptError as error:
        said = words.wrong_passphrase() if passphrase is not None else words.wrong_key()
        raise WrongPassphrase(said) from error


def is_sealed(data: bytes) -> bool:
    """Whether these bytes begin an age file."""
    return data.startswith(MARK)


def _recipient(text: str) -> Any:
    from pyrage import RecipientError, ssh, x25519

    wanted = text.strip()
    try:
        return ssh.Recipient.from_str(wanted) if wanted.startswith("ssh-") else x25519.Recipient.from_str(wanted)
    except RecipientError as error:
        raise WrongRecipient(words.not_a_recipient(wanted)) from error


def _identity(text: str) -> Any:
    from pyrage import IdentityError, ssh, x25519

    wanted = text.strip()
    try:
        if wanted.startswith("-----"):
            return ssh.Identity.from_buffer(wanted.encode() + b"\n")
        return x25519.Identity.from_str(wanted)
    except IdentityError as error:
        raise WrongRecipient(words.not_a_key()) from error
