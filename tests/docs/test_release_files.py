"""What a stranger's trust rests on: the release is built once and tried, the version stands once, health data stays away."""

import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import neda

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
TEMPLATES = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))
TRIGGERS = {"push", "pull_request", "schedule"}
JOB_KEYS = {
    "name", "needs", "strategy", "runs-on", "timeout-minutes", "steps", "permissions", "environment", "defaults"
}  # fmt: skip
STEP_KEYS = {"name", "if", "uses", "with", "run", "env"}
ACTION = re.compile(r"[\w.-]+/[\w./-]+@(v\d+|release/v\d+)")


def read(path):
    """A workflow; YAML reads its key `on` as true."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return data | {"on": data.pop(True)} if True in data else data


def jobs():
    return [pytest.param(path, name, job, id=f"{path.stem}-{name}") for path in WORKFLOWS for name, job in read(path)["jobs"].items()]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_is_well_formed_and_may_only_read(path):
    workflow = read(path)
    assert set(workflow) <= {"name", "on", "permissions", "concurrency", "jobs"}
    assert set(workflow["on"]) <= TRIGGERS
    assert workflow["permissions"] == {"contents": "read"}


@pytest.mark.parametrize(("path", "name", "job"), jobs())
def test_a_job_has_only_known_keys_ends_in_time_and_pins_its_actions_by_major(path, name, job):
    assert set(job) <= JOB_KEYS
    assert job["timeout-minutes"] <= 30
    needed = job.get("needs", [])
    assert set([needed] if isinstance(needed, str) else needed) <= set(read(path)["jobs"])
    for step in job["steps"]:
        assert set(step) <= STEP_KEYS
        assert ("uses" in step) != ("run" in step)
        assert "uses" not in step or ACTION.fullmatch(step["uses"]), step["uses"]
        for wanted in re.findall(r"\$\{\{\s*matrix\.(\w+)", str(step) + str(job["runs-on"]) + str(job.get("name"))):
            assert wanted in job["strategy"]["matrix"]


def test_what_is_published_is_what_was_built_once_and_tried_on_three_systems():
    release = read(ROOT / ".github" / "workflows" / "release.yml")
    assert release["on"] == {"push": {"tags": ["v*"]}}
    build, tried, publish = (release["jobs"][name] for name in ("build", "try", "publish"))
    assert (tried["needs"], publish["needs"]) == ("build", "try")
    assert {name.split("-")[0] for name in tried["strategy"]["matrix"]["os"]} == {"ubuntu", "macos", "windows"}
    assert set(tried["strategy"]["matrix"]["file"]) == {"*.whl", "*.tar.gz"}
    built = [step for job in release["jobs"].values() for step in job["steps"] if "build" in step.get("run", "")]
    assert built == [step for step in build["steps"] if "build" in step.get("run", "")]
    for job in (tried, publish):
        assert not any("checkout" in step.get("uses", "") for step in job["steps"])
    assert publish["permissions"] == {"id-token": "write"}
    assert "secrets." not in (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")


def test_dependencies_are_tested_at_their_oldest_and_their_newest():
    ranges = read(ROOT / ".github" / "workflows" / "tests.yml")["jobs"]["ranges"]
    assert ranges["strategy"]["matrix"]["resolution"] == ["lowest-direct", "highest"]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_an_issue_form_warns_first_against_health_data_and_asks_again_last(path):
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert {"name", "description", "body"} <= set(form)
    first, last = form["body"][0], form["body"][-1]
    assert first["type"] == "markdown"
    assert "no health data" in first["attributes"]["value"]
    assert "health data" in last["attributes"]["options"][0]["label"]
    assert last["attributes"]["options"][0]["required"] is True
    ids = [part["id"] for part in form["body"] if part["type"] != "markdown"]
    assert len(ids) == len(set(ids))


def test_there_are_issue_forms_and_no_blank_issue_beside_them():
    assert len(TEMPLATES) == 3
    config = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / "config.yml").read_text(encoding="utf-8"))
    assert config == {"blank_issues_enabled": False}


def test_security_says_how_to_report_without_health_data_and_that_nothing_is_sent():
    text = " ".join((ROOT / "SECURITY.md").read_text(encoding="utf-8").split())
    for said in ("Report a vulnerability", "Send no health data", "no telemetry", "In scope", "Out of scope"):
        assert said in text


def test_the_readme_installs_only_the_program_for_those_who_only_want_that_and_everything_for_the_tests():
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    use, work = [line for line in lines if line.startswith("python3 -m venv")]
    assert "test" not in use
    assert use.endswith("neda --demo")
    taken = re.search(r"grep -m 1 -E '([^']+)' README\.md", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    assert next(line for line in lines if re.search(taken[1], line)) == work


def test_the_version_stands_in_one_place_only():
    places = [ROOT / "pyproject.toml", ROOT / "README.md", *sorted((ROOT / "neda").rglob("*.py"))]
    holding = [path for path in places if f'"{neda.__version__}"' in path.read_text(encoding="utf-8")]
    assert holding == [ROOT / "neda" / "__init__.py"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", neda.__version__)


KINDS = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]


def test_the_changelog_keeps_its_format():
    """Keep a Changelog: Unreleased first, versions newest first with a day, known headings, a list under each."""
    lines = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "# Changelog"
    versions = [line for line in lines if line.startswith("## ")]
    assert versions[0] == "## [Unreleased]"
    assert all(re.fullmatch(r"## \[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}", line) for line in versions[1:])
    numbers = [tuple(map(int, re.findall(r"\d+", line)[:3])) for line in versions[1:]]
    assert numbers == sorted(numbers, reverse=True)
    parts = "\n".join(lines).split("\n## ")[1:]
    for part in parts:
        headings = re.findall(r"^### (.+)$", part, re.MULTILINE)
        assert set(headings) <= set(KINDS)
        assert len(headings) == len(set(headings))
        assert all(re.match(r"\s*- ", under) for under in re.split(r"^### .+$", part, flags=re.MULTILINE)[1:])


def test_a_tag_that_is_not_the_version_is_not_released():
    agree = runpy.run_path(str(ROOT / "tests" / "release" / "agree.py"))
    assert agree["version"]() == neda.__version__
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "release" / "agree.py"), "v999.0.0"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert neda.__version__ in done.stdout


def test_a_tag_that_is_the_version_and_in_the_changelog_is_released(tmp_path):
    for name in ("tests/release/agree.py", "neda/__init__.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text((ROOT / name).read_text(encoding="utf-8"), encoding="utf-8")
    changelog = f"# Changelog\n\n## [Unreleased]\n\n## [{neda.__version__}] - 2026-11-22\n"
    (tmp_path / "CHANGELOG.md").write_text(changelog, encoding="utf-8")
    done = subprocess.run([sys.executable, "tests/release/agree.py", f"v{neda.__version__}"], cwd=tmp_path, check=False)
    assert done.returncode == 0


def test_the_script_that_tries_a_release_passes_on_this_program():
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "release" / "try_installed.py"), "--anywhere"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
