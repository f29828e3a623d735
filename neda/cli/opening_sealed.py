"""Reading an encrypted file: with the key in a file named by --identity, else with its passphrase."""

from collections.abc import Callable
from pathlib import Path

from neda.cli.call import Call


def opener_of(call: Call, identity: str | None) -> Callable[[bytes], bytes]:
    """What opens the bytes of a file: a plain one is left as it is, the passphrase is asked for once."""
    known: list[str] = []

    def opened(raw: bytes) -> bytes:
        from neda.sealing import is_sealed, unseal
        from neda.wording import sealing

        if not is_sealed(raw):
            return raw
        if identity is not None:
            return unseal(raw, identities=_keys(identity))
        if not known:
            known.append(call.passphrases.existing(sealing.named("import")))
        return unseal(raw, passphrase=known[0])

    return opened


def _keys(path: str) -> tuple[str, ...]:
    """The secret keys in a file as age-keygen writes it, one a line, or the one OpenSSH key it is."""
    from neda.exchange.contents import contents, utf8
    from neda.sealing import WrongRecipient
    from neda.wording import sealing

    file = Path(path).expanduser()
    text = utf8(contents(file), file.name)
    if text.startswith("-----"):
        return (text,)
    keys = tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))
    if not keys:
        raise WrongRecipient(sealing.not_a_key())
    return keys
