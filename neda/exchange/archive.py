"""Several files in one: a folder or a zip, read with care because they come from anywhere, and written."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from neda.exchange.contents import LARGEST, at_most, contents
from neda.exchange.problems import FileError
from neda.wording import incoming as words

MOST_FILES = 40
ZIP = ".zip"
_OF_A_WORKBOOK = frozenset({"xl/workbook.xml", "xl/workbook.bin", "content.xml"})
"""What lies in the files of Excel and of LibreOffice, which are zips too."""
_ENCRYPTED = 1
_EPOCH = (1980, 1, 1, 0, 0, 0)
_OWNER_ONLY = 0o600 << 16


def is_zip(raw: bytes) -> bool:
    """Whether the bytes begin a zip file."""
    return raw.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def unzipped(raw: bytes, name: str, ending: str) -> dict[str, bytes]:
    """The files with this ending in a zip, by name; raises FileError. Nothing is ever written to disk."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return _members(archive, name, ending)
    except FileError:
        raise
    except Exception:  # noqa: BLE001 - a damaged zip raises what zlib, bz2, lzma, struct or zipfile happen to raise
        raise FileError(words.refusal("broken_zip", name)) from None


def _members(archive: zipfile.ZipFile, name: str, ending: str) -> dict[str, bytes]:
    if not _OF_A_WORKBOOK.isdisjoint(archive.namelist()):
        raise FileError(words.refusal("workbook", name))
    if len(archive.infolist()) > MOST_FILES:
        raise FileError(words.refusal("too_many_files", name, most=MOST_FILES))
    found: dict[str, bytes] = {}
    left = LARGEST
    for member in archive.infolist():
        if member.is_dir():
            continue
        path = PurePosixPath(member.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in member.filename:
            raise FileError(words.refusal("outside", name, inner=words.short(member.filename)))
        if path.suffix.lower() != ending or path.name.startswith(".") or "__MACOSX" in path.parts:
            continue
        if member.flag_bits & _ENCRYPTED:
            raise FileError(words.refusal("locked_zip", name))
        if path.name in found:
            raise FileError(words.refusal("file_twice", name, inner=words.short(path.name)))
        with archive.open(member) as file:
            found[path.name] = at_most(file, left + 1)
        left -= len(found[path.name])
        if left < 0:
            raise FileError(words.refusal("too_large", name, most=LARGEST // 1024 // 1024))
    return found


def in_folder(path: Path, ending: str) -> dict[str, bytes]:
    """The files with this ending in a folder, by name; raises FileError."""
    try:
        named = sorted(file for file in path.iterdir() if file.suffix.lower() == ending and file.is_file())
    except OSError as error:
        raise FileError(words.refusal("unreadable", path.name, why=error.strerror)) from error
    named = [file for file in named if not file.name.startswith(".")]
    if len(named) > MOST_FILES:
        raise FileError(words.refusal("too_many_files", path.name or str(path), most=MOST_FILES))
    found = {file.name: contents(file) for file in named}
    if sum(map(len, found.values())) > LARGEST:
        raise FileError(words.refusal("too_large", path.name or str(path), most=LARGEST // 1024 // 1024))
    return found


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files as a zip that is the same whenever it is made of the same content."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type, member.external_attr = zipfile.ZIP_DEFLATED, _OWNER_ONLY
            archive.writestr(member, content)
    return made.getvalue()
