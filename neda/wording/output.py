"""What is said about files that leave the journal: encrypted ones, plain ones, and printing."""

from neda.wording import N_, _, fill
from neda.wording.problems import shorten


def help_encrypt() -> str:
    """The help of --encrypt."""
    return _("write an encrypted FILE.age instead, for a passphrase that is asked for (any program for the age format opens it)")


def help_encrypt_to() -> str:
    """The help of --encrypt-to."""
    return _("write an encrypted FILE.age instead, for the owner of this public key (age1…, ssh-ed25519 …); may be given several times")


def help_print() -> str:
    """The help of --print."""
    return _("hand the page to this system's print command instead")


def help_paper() -> str:
    """The help of --paper."""
    return _("a4 or letter, for .pdf and --print. Default: a4")


def one_way() -> str:
    """Both ways of encrypting were asked for."""
    return _("Encrypt either for a passphrase (--encrypt) or for recipients (--encrypt-to), not both.")


def encrypt_needs_file() -> str:
    """Encrypting goes into a file."""
    return _("An encrypted page goes into a file: name it with -o. Example: -o page.pdf --encrypt")


def plain_file() -> str:
    """That a file just written can be read by whoever gets it."""
    return _("It is not encrypted: whoever gets the file can read it. Delete copies you no longer need.")


def encrypted_file() -> str:
    """That a file just written needs its passphrase or key."""
    return _("It is encrypted: without the passphrase or key nobody can open it, and nothing can replace a lost one.")


def no_printer(commands: str) -> str:
    """There is no print command."""
    return fill(N_("This system has no print command ({commands}). Write a file and print that: neda report -o page.pdf"), {"commands": commands})


def not_printed(command: str, why: str) -> str:
    """The print command refused."""
    values = {"command": command, "why": shorten(why)}
    return fill(N_("The print command {command} did not take the page: {why}. Write a file and print that: neda report -o page.pdf") if why else N_("The print command {command} did not take the page. Write a file and print that: neda report -o page.pdf"), values)


def printed(command: str) -> str:
    """The page went to the print command."""
    return fill(N_("Handed to {command}."), {"command": command})


def either_file_or_print() -> str:
    """Both -o and --print were given."""
    return _("Give either -o FILE or --print, not both.")


def no_report_format(typed: str) -> str:
    """The file's ending names no format."""
    return fill(N_("“{typed}” does not end in .txt, .md, .html or .pdf. Example: neda report -o summary.pdf"), {"typed": shorten(typed)})


def no_audience(typed: str, known: str) -> str:
    """There is no such preset."""
    return fill(N_("--for takes {known}, not “{typed}”. Example: --for neurologist"), {"typed": shorten(typed), "known": known})


def no_paper(typed: str, known: str) -> str:
    """There is no such paper."""
    return fill(N_("--paper takes {known}, not “{typed}”. Example: --paper a4"), {"typed": shorten(typed), "known": known})


def no_visit_yet() -> str:
    """--since last-visit without a past appointment."""
    return _("No past visit is recorded, so there is no last one. Example: --since 2024-05-01, or neda add visit --date 2024-05-01")
