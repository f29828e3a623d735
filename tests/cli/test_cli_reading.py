"""`status`, `list`, `locate`: what they print, as text and as JSON, and that reading makes nothing."""

import json

import pytest

from neda.clinical.journal import Journal


@pytest.fixture
def year(neda):
    """A clean year with its checks."""
    for line in (
        "mri --date 2022-01-10 --contrast yes --gd-enhancing 0",
        "mri --date 2023-01-09 --contrast yes --gd-enhancing 0 --new-t2 0 --enlarging-t2 0 --compared-with 2022-01-10",
        "edss --date 2022-01-10 --score 2.0 --source clinician",
        "edss --date 2023-01-12 --score 2.0 --source clinician",
        "checkin --date 2022-07-01 --no-new-symptoms yes",
        "checkin --date 2023-01-12 --no-new-symptoms yes",
    ):
        assert neda("add", *line.split()).code == 0
    return neda


@pytest.mark.parametrize(
    "command", ["status", "list", "export", "report", "person", "settings", "undo", "redo", "history x", "delete x"]
)
def test_a_missing_journal_is_said_so_and_not_made(neda, place, command):
    outcome = neda(*command.split())
    assert outcome.code == 1
    assert str(place) in outcome.err
    assert outcome.out == ""
    assert not place.exists()


def test_status_says_the_verdict_and_through_when(year):
    outcome = year("status", "--as-of", "2023-01-20")
    assert outcome.code == 0
    assert outcome.out.startswith("Status: [--] NO EVIDENCE RECORDED (NEDA-3 through 2023-01-09)\n")
    assert "MRI: [--] " in outcome.out


def test_plain_status_is_one_fact_a_line_within_80_columns_of_plain_characters(year):
    for line in year("status", "--why").out.splitlines():
        assert len(line) <= 80
        assert line.isascii()


def test_status_as_json_is_neda_status_1_and_the_same_at_every_run(year):
    first = year("status", "--json", "--as-of", "2023-01-20")
    data = json.loads(first.out)
    assert (data["format"], data["verdict"], data["through"]) == ("neda-status/1", "neda", "2023-01-09")
    assert list(data)[:6] == ["format", "as_of", "program", "data", "profile", "window"]
    assert year("status", "--json", "--as-of", "2023-01-20").out == first.out


def test_a_changed_parameter_is_printed_with_the_verdict(year):
    assert "changed: confirm_days=84" in year("status", "--set", "confirm_days=84").out
    assert year("settings", "confirm_days=84").code == 0
    assert "changed: confirm_days=84" in year("status").out
    assert "confirm_days" not in year("status", "--set", "confirm_days=168").out


def test_entries_after_as_of_do_not_exist_for_the_verdict(year):
    data = json.loads(year("status", "--json", "--as-of", "2022-03-01").out)
    assert data["verdict"] == "not-assessable"


@pytest.mark.parametrize(
    "window", ["calendar:2022", "rolling:12", "2022-01-10..2023-01-20:plain", "2022-01-10..", "since-baseline"]
)
def test_windows_are_judged_by_name(year, window):
    data = json.loads(year("status", "--json", "--window", window).out)
    assert data["window"]["start"] is not None


def test_a_window_the_journal_does_not_have_is_refused(year):
    assert year("status", "--window", "epoch:ocrelizumab").code == 2
    assert year("status", "--window", "calendar:²").code == 2
    assert year("status", "--window", "calendar:" + "9" * 5000).code == 2


def test_list_is_newest_first_with_ids_that_commands_take(year):
    lines = year("list").out.splitlines()
    assert lines[0].startswith("2023-01-12")
    days = [line[:10] for line in lines if line[0] == "2"]
    assert days == sorted(days, reverse=True)
    short = lines[0].split(":")[0].split()[-1]
    assert year("history", short).code == 0


def test_list_can_be_narrowed(year):
    def kinds(*options):
        return [entry["kind"] for entry in json.loads(year("list", "--json", *options).out)]

    assert kinds("--kind", "mri") == ["mri", "mri"]
    assert kinds("--since", "2023", "--kind", "edss") == ["edss"]
    assert kinds("--until", "2022-06") == ["edss", "mri"] or kinds("--until", "2022-06") == ["mri", "edss"]
    assert kinds("--find", "NEW OR WORSE") == ["checkin", "checkin"]
    assert kinds("--find", "nowhere") == []


def test_an_entry_of_which_only_the_year_is_known_is_listed_when_it_may_lie_in_the_span(neda):
    neda("add", "relapse", "--date", "2019", "--certainty", "confirmed")
    assert "2019 relapse" in neda("list", "--since", "2019-06", "--until", "2019-07").out
    assert neda("list", "--since", "2020").out == ""


def test_a_treatment_of_which_only_the_stop_is_known_is_listed_by_it(neda):
    for line in ("treatment --name Tecfidera --stop 2019-02", "treatment --name Ocrevus --start 2019-03-04", "note --date 2018-01-01 --text x"):
        assert neda("add", *line.split()).code == 0
    assert [line.split()[0] for line in neda("list").out.splitlines() if not line.startswith(" ")] == ["2019-03-04", "2019-02", "2018-01-01"]
    assert "Tecfidera" in neda("list", "--until", "2019-02-28").out
    assert "Tecfidera" not in neda("list", "--since", "2019-03-01").out


def test_an_excluded_entry_stays_in_the_list_with_its_reason(neda):
    neda("add", "relapse", "--date", "2019", "--certainty", "confirmed", "--excluded", "PML, not MS")
    assert "not counted: PML, not MS" in neda("list").out


def test_an_empty_journal_lists_nothing_and_says_so_beside(neda):
    neda("person", "born=1987")
    outcome = neda("list")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err.strip() == "No entries."


def test_locate_names_the_journal_and_makes_nothing(neda, place):
    config = place.parent / "home" / "neda" / "config.toml"
    backups = f"{place}-backups"
    assert neda("locate").out == f"Journal: {place}\nExists: no\nBackups: {backups}\nSettings of this machine: {config}\n"
    assert not place.exists()


def test_without_a_command_and_without_a_terminal_the_status_is_printed(year):
    assert year().out == year("status").out


@pytest.mark.parametrize("name", ["example", "ghezzi", "inshasi", "obradovic"])
def test_every_example_journal_is_introduced_and_judged(neda, place, name):
    outcome = neda("status", before=("--demo-journal", name))
    assert outcome.code == 0
    assert ("invented" in outcome.out) if name == "example" else ("Published course" in outcome.out)
    assert "Status: [" in outcome.out
    assert not place.exists()


def test_a_demonstration_can_be_changed_and_leaves_nothing_behind(neda, place, tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    outcome = neda("add", "note", "--date", "today", "--text", "only for now", before=("--demo",))
    assert outcome.code == 0
    assert "only for now" in outcome.out
    assert list(folder.iterdir()) == []
    assert not place.exists()


def test_the_copy_of_a_demonstration_stands_in_a_folder_only_its_owner_can_read(tmp_path, monkeypatch):
    from datetime import date

    from neda.cli.demo import Demo

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    demo = Demo("example", date(2026, 11, 22))
    path = demo.path()
    assert path.parent.stat().st_mode & 0o777 == 0o700
    demo.close()
    assert not path.parent.exists()


def test_the_page_of_a_demonstration_says_whose_course_it_is(neda):
    assert neda("report", before=("--demo",)).out.startswith("Example journal: the person and every entry are invented.")


def test_a_span_that_ends_before_it_begins_is_refused_and_not_shown_as_empty(neda):
    neda("add", "note", "--date", "2020", "--text", "first")
    refused = neda("list", "--since", "2020", "--until", "2019")
    assert (refused.code, "--until lies before --since" in refused.err) == (2, True)
    assert neda("list", "--since", "2020-06", "--until", "2020").code == 0


def test_an_unknown_field_is_refused_with_an_example(neda):
    neda("add", "note", "--date", "2020", "--text", "first")
    (stored,) = json.loads(neda("list", "--json").out)
    refused = neda("edit", stored["id"], "bogus=1")
    assert (refused.code, "Example: " in refused.err) == (2, True)


def test_an_unknown_example_is_refused_with_the_names(neda):
    outcome = neda("status", before=("--demo-journal", "nobody"))
    assert (outcome.code, "obradovic" in outcome.err) == (2, True)


def test_exported_json_is_the_journal(year):
    journal = Journal.from_dict(json.loads(year("export", "--format", "json").out))
    assert len(journal.mri) == 2


def test_a_profile_without_a_name_is_not_the_journals_own(neda):
    outcome = neda("status", "--profile", "", before=("--demo",))
    assert outcome.code == 2
    assert "There is no profile “”. Profiles: neda-3, " in outcome.err
