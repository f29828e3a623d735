"""The rulebook's worked journals through the whole program: file, journal, verdict."""

import json
from pathlib import Path

import pytest

CASES = json.loads((Path(__file__).parents[1] / "cases" / "worked-examples.json").read_text(encoding="utf-8"))


def typed(value) -> str:
    return {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("case", CASES, ids=[f"{case['case']} {case['title']}" for case in CASES])
def test_an_imported_journal_gets_the_verdict_of_the_rulebook(neda, tmp_path, case):
    path = tmp_path / "case.json"
    path.write_text(json.dumps(case["journal"]), encoding="utf-8")
    assert neda("import", str(path)).code == 0
    question = case["question"]
    window = question["window"]
    end = window["end"] if window["closed"] else ""
    changed = [part for name, value in question["parameters"].items() for part in ("--set", f"{name}={typed(value)}")]
    asked = ["--as-of", question["as_of"], "--window", f"{window['start']}..{end}:{window['type']}", *changed]
    status = json.loads(neda("status", "--json", *asked).out)
    expected = case["expected"]
    found = {
        "verdict": status["verdict"],
        "first_activity": status["first_activity"],
        "through": status["through"],
        "domains": {name: domain["value"] for name, domain in status["domains"].items()},
    }
    assert found == {name: expected[name] for name in found}
    assert neda("report", *asked).code == 0
    assert neda("status", "--why", *asked).code == 0
    assert neda("export", *asked).code == 0
    assert neda("import", str(path)).out.startswith("Added: nothing")
