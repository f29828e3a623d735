"""The journals opened on this machine: the newest first, paths only, and never a reason for anything else to fail."""

import sys

import pytest

from neda.store.recent import MOST, NAME, forget, remember, remembered


@pytest.fixture
def config(tmp_path):
    return tmp_path / "neda" / "config.toml"


@pytest.fixture
def journal(tmp_path):
    def made(name):
        path = tmp_path / name
        path.write_bytes(b"")
        return path

    return made


def test_the_journal_opened_last_stands_first_and_none_twice(config, journal):
    one, other = journal("one.db"), journal("other.db")
    for path in (one, other, one):
        remember(config, path)
    assert remembered(config) == (one, other)


def test_only_the_newest_are_kept_and_only_those_still_there_are_shown(config, journal):
    paths = [journal(f"{number}.db") for number in range(MOST + 2)]
    for path in paths:
        remember(config, path)
    paths[-1].unlink()
    assert remembered(config) == tuple(paths[-2 : -MOST - 1 : -1])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_the_list_holds_paths_alone_and_only_its_owner_can_read_it(config, journal):
    remember(config, journal("one.db"))
    file = config.with_name(NAME)
    assert file.read_text(encoding="utf-8") == f"{journal('one.db')}\n"
    assert file.stat().st_mode & 0o777 == 0o600
    assert [item.name for item in file.parent.iterdir()] == [NAME]


def test_what_was_forgotten_is_gone(config, journal):
    remember(config, journal("one.db"))
    forget(config)
    forget(config)
    assert remembered(config) == ()


@pytest.mark.parametrize("content", [b"\xff\xfe", b"relative.db\n\n", b"\x00" * 100])
def test_a_list_that_cannot_be_used_is_an_empty_one(config, content):
    config.parent.mkdir()
    config.with_name(NAME).write_bytes(content)
    assert remembered(config) == ()


def test_a_folder_that_cannot_be_made_means_no_list(tmp_path, journal):
    (tmp_path / "file").write_bytes(b"")
    config = tmp_path / "file" / "config.toml"
    remember(config, journal("one.db"))
    assert remembered(config) == ()


def test_a_path_with_a_line_break_is_not_remembered(config, tmp_path):
    remember(config, tmp_path / "two\nlines.db")
    assert not config.with_name(NAME).exists()
