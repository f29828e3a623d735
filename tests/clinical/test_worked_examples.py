"""The rulebook's 54 worked journals, each with its question and its answer."""

import json
from pathlib import Path

import pytest

from neda.clinical import Journal, Profile, Window, assess

CASES = json.loads((Path(__file__).parents[1] / "cases" / "worked-examples.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['case']}: {case['title']}")
def test_a_worked_journal_gets_the_answer_of_the_rulebook(case):
    question = case["question"]
    asked = question["window"]
    window = Window(asked["start"], asked["end"] if asked["closed"] else None, asked["type"])
    profile = Profile.named("neda-3").replace(**question["parameters"])
    status = assess(Journal.from_dict(case["journal"]), window, question["as_of"], profile)
    found = status.to_dict()
    answer = {
        "verdict": found["verdict"],
        "first_activity": found["first_activity"],
        "through": found["through"],
        "domains": {name: domain["value"] for name, domain in found["domains"].items()},
    }
    assert answer == case["expected"]
