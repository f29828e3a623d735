"""`neda report --pack`: a zip for a second opinion, plain or encrypted."""

import stat
import zipfile
from pathlib import Path

import pyrage
import pytest


@pytest.fixture
def recorded(neda):
    assert neda("add", "mri", "--date", "2026-06-02", "--new-t2", "0").code == 0
    return neda


def test_a_pack_is_written_for_its_owner_only_and_says_who_could_read_it(recorded, tmp_path):
    target = tmp_path / "second.zip"
    done = recorded("report", "--for", "transplant", "--pack", str(target))
    assert done.code == 0
    assert "not encrypted" in done.err
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert {"README.txt", "page.pdf", "transplant.txt", "journal.csv", "fhir.json"} <= set(zipfile.ZipFile(target).namelist())


def test_a_pack_can_be_encrypted_to_a_doctors_key(recorded, tmp_path):
    key = pyrage.x25519.Identity.generate()
    target = tmp_path / "second.zip"
    done = recorded("report", "--pack", str(target), "--encrypt-to", str(key.to_public()))
    assert (done.code, target.exists()) == (0, False)
    sealed = Path(f"{target}.age").read_bytes()
    assert pyrage.decrypt(sealed, [key]).startswith(b"PK")


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (("--pack", "second.pdf"), "does not end so"),
        (("--pack", "second.zip", "-o", "page.pdf"), "Give one of"),
        (("--pack", "second.zip", "--print"), "Give one of"),
    ],
)
def test_a_pack_that_cannot_be_meant_is_refused_with_an_example(recorded, argv, says):
    refused = recorded("report", *argv)
    assert refused.code == 2
    assert says in refused.err
