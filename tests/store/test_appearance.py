"""The settings of this machine: where they are, that they come back as written, and that no file stops the program."""

import os
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neda.store.appearance import Appearance, as_toml, read_appearance, write_appearance
from neda.store.home import config_path
from neda.store.problems import UnwritableConfig

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {"HOME": "/h"}, "/h/.config/neda/config.toml"),
        ("linux", {"HOME": "/h", "XDG_CONFIG_HOME": "/conf"}, "/conf/neda/config.toml"),
        ("linux", {"HOME": "/h", "XDG_CONFIG_HOME": "not/absolute"}, "/h/.config/neda/config.toml"),
        ("darwin", {"HOME": "/h", "XDG_CONFIG_HOME": "/conf"}, "/h/Library/Application Support/neda/config.toml"),
        ("win32", {"USERPROFILE": "/h", "APPDATA": "/h/roaming"}, "/h/roaming/neda/config.toml"),
        ("win32", {"USERPROFILE": "/h"}, "/h/AppData/Roaming/neda/config.toml"),
    ],
)
def test_the_place_is_the_platforms_own(platform: str, environ: dict[str, str], expected: str) -> None:
    assert config_path(environ, platform) == Path(expected)


def test_without_a_file_the_defaults_are_in_force(tmp_path: Path) -> None:
    assert read_appearance(tmp_path / "config.toml") == (Appearance("hc-dark", {}, "system"), "")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "neda" / "config.toml"
    wanted = Appearance("hc-light", {"mri": "M", "quit": "ctrl+x"}, "en")

    write_appearance(path, wanted)

    assert read_appearance(path) == (wanted, "")
    assert [item.name for item in path.parent.iterdir()] == ["config.toml"]


@given(st.dictionaries(ANY_TEXT, ANY_TEXT))
def test_any_text_is_escaped_so_that_toml_reads_it_back(keys: dict[str, str]) -> None:
    assert tomllib.loads(as_toml(Appearance(keys=keys))).get("keys", {}) == keys


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_only_the_owner_can_read_the_file_and_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "neda" / "config.toml"
    before = os.umask(0)
    try:
        write_appearance(path, Appearance("hc-light"))
    finally:
        os.umask(before)

    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
def test_a_link_to_a_file_kept_elsewhere_stays_a_link(tmp_path: Path) -> None:
    kept, path = tmp_path / "kept.toml", tmp_path / "config.toml"
    kept.write_text('theme = "hc-light"\n', encoding="utf-8")
    path.symlink_to(kept)

    write_appearance(path, Appearance("hc-dark"))

    assert path.is_symlink()
    assert read_appearance(kept).appearance.theme == "hc-dark"


BROKEN = {
    b'theme = "hc-light': "line 1",
    b'language = "en"\ntheme = hc-light\n': "line 2",
    b'# mine\n\ntheme = "hc-light"\ntheme = "hc-dark"\n': "line 4",
    b"\xff\xfe": "cannot be read",
    b"x = " + b"[" * 10_000: "line 1",
    b"#" * 100_000: "cannot be read",
}


@pytest.mark.parametrize("content", BROKEN)
def test_a_broken_file_gives_the_defaults_and_one_sentence_naming_file_and_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(content)

    appearance, warning = read_appearance(path)

    assert appearance == Appearance()
    assert str(path) in warning
    assert BROKEN[content] in warning
    assert len(warning.splitlines()) == 1


@pytest.mark.parametrize(
    ("content", "line", "name"),
    [
        ('theme = "solarized"\nlanguage = "en"\n', 1, "theme"),
        ('theme = "hc-light"\ncolour = "red"\n', 2, "colour"),
        ('theme = "hc-light"\n\n[keys]\nmri = 3\n', 4, "mri"),
        ('theme = "hc-light"\nkeys = "M"\n', 2, "keys"),
        ('theme = "hc-light"\n[language]\nname = "en"\n', 2, "language"),
    ],
)
def test_a_line_that_is_not_understood_is_named_and_the_others_hold(
    tmp_path: Path, content: str, line: int, name: str
) -> None:
    path = tmp_path / "config.toml"
    path.write_text(content, encoding="utf-8")

    appearance, warning = read_appearance(path)

    assert f"line {line} sets “{name}”" in warning
    assert str(path) in warning
    assert appearance.theme == ("hc-light" if "hc-light" in content else "hc-dark")
    assert appearance.keys == {}


def test_a_file_that_would_lose_something_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('colour = "red"\n', encoding="utf-8")

    with pytest.raises(UnwritableConfig, match=r"colour.*Nothing was changed"):
        write_appearance(path, Appearance("hc-light"))
    assert path.read_text(encoding="utf-8") == 'colour = "red"\n'


def test_a_place_that_cannot_be_written_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "neda").write_text("a file where a folder should be")
    with pytest.raises(UnwritableConfig, match="cannot be"):
        write_appearance(tmp_path / "neda" / "config.toml", Appearance("hc-light"))

    folder = tmp_path / "config.toml"
    folder.mkdir()
    assert str(folder) in read_appearance(folder).warning
