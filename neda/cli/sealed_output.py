"""`--encrypt` and `--encrypt-to`: a file in the age format instead of a plain one."""

from neda.cli.arguments import Options, Parser
from neda.cli.call import Call
from neda.cli.output_file import SEALED
from neda.cli.problems import CommandError
from neda.wording import output as words


def add_sealing(parser: Parser) -> None:
    """The two options."""
    parser.add_argument("--encrypt", action="store_true", help=words.help_encrypt())
    to = words.help_encrypt_to()
    parser.add_argument("--encrypt-to", metavar="RECIPIENT", action="append", default=[], dest="recipients", help=to)


def wanted(options: Options) -> bool:
    """Whether the file is to be encrypted."""
    return bool(options.encrypt or options.recipients)


def needs_file(options: Options) -> None:
    """Refuse to encrypt what has no file, and both ways at once; raises CommandError."""
    if options.encrypt and options.recipients:
        raise CommandError(words.one_way())
    if wanted(options) and options.output is None:
        raise CommandError(words.encrypt_needs_file())


def sealed(call: Call, options: Options, content: bytes, target: str, kind: str) -> tuple[bytes, str]:
    """The content as it goes into the file, and the file's name: as they were where no encryption is asked for."""
    if not wanted(options):
        return content, target
    from neda.sealing import seal

    named = target if target.lower().endswith(SEALED) else target + SEALED
    if options.recipients:
        return seal(content, recipients=options.recipients), named
    from neda.wording import sealing

    passphrase = call.passphrases.new(sealing.named(kind))
    return seal(content, passphrase=passphrase), named
