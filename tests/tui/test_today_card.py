"""The status card in every state and width: no fact is cut, and no state is told by colour alone."""

import pytest

from neda.report.summary import DomainLine, Summary
from neda.tui.widgets.status_card import card_lines

DOMAINS = (
    DomainLine("relapse", "no", "none since 2024-02-11", "last check-in 2026-11-01"),
    DomainLine("mri", "unknown", "no follow-up brain MRI after 2024-12-03", "last 2024-12-03 (brain)"),
    DomainLine("edss", "pending", "EDSS 2.0 to 3.0 on 2026-09-04 awaits confirmation", "last 2026-09-04 (clinician)"),
)
FULL = Summary(
    verdict="not-assessable",
    headline="INCOMPLETE",
    since="held 17 months since the baseline of 2024-12-03 (ocrelizumab + 6 months), through 2026-05-02",
    after="",
    domains=DOMAINS,
    reported=("slowly worse on 2026-11-01",),
    helps_most="no follow-up brain MRI after 2024-12-03",
    missing=("no follow-up brain MRI after 2024-12-03", "no EDSS near 2024-12-03"),
    pending=("a visit on or after 2027-02-12 would settle it",),
    flags=("re-baseline scan 12 days late",),
    early=("relapse 2024-07-01",),
    next=("MRI due 2027-06-02", "EDSS due 2027-03-04", "check-in due 2027-05-01"),
    drug="ocrelizumab since 2024-06-03",
    applied="NEDA-3 v1, as of 2026-11-22",
    safety=("A calculator and journal.", "NEDA does not predict the future."),
)
MARKS = [
    ("neda", "✔", "[--]"),
    ("activity", "✘", "[!!]"),
    ("provisional", "…", "[..]"),
    ("not-assessable", "?", "[??]"),
    ("rebaselining", "↻", "[->]"),
]


def drawn(summary, width, **options):
    return [line.plain for line in card_lines(summary, width, **options)]


def words(lines):
    return " ".join(" ".join(lines).split())


@pytest.mark.parametrize(("verdict", "mark", "plain"), MARKS)
def test_each_verdict_has_its_mark_and_its_words(verdict, mark, plain):
    assert drawn(FULL._replace(verdict=verdict), 76)[0] == f"{mark} INCOMPLETE"
    assert drawn(FULL._replace(verdict=verdict), 76, ascii_only=True)[0] == f"{plain} INCOMPLETE"


@pytest.mark.parametrize("roomy", [False, True])
@pytest.mark.parametrize("width", [20, 40, 56, 76, 156])
def test_no_line_is_wider_than_the_card_and_no_fact_is_cut(width, roomy):
    lines = drawn(FULL, width, roomy=roomy)
    assert max(map(len, lines)) <= width
    text = "".join("".join(lines).split())
    parts = [part for line in DOMAINS for part in (line.finding, line.detail)]
    for part in (*parts, FULL.since, "Reported: slowly worse on 2026-11-01", f"Would help most: {FULL.helps_most}", "MRI due 2027-06-02"):
        assert part.replace(" ", "") in text


def test_details_stand_beneath_each_other_where_there_is_room():
    lines = [line for line in drawn(FULL, 100) if "last " in line]
    assert len({line.index("last ") for line in lines}) == 1


def test_a_narrow_card_puts_the_detail_on_its_own_line():
    lines = drawn(FULL, 40)
    assert any(line.strip() == "last check-in 2026-11-01" for line in lines)


def test_a_small_card_keeps_to_one_line_of_what_is_next_and_a_large_one_says_all():
    assert "check-in due" not in words(drawn(FULL, 60))
    large = words(drawn(FULL, 60, roomy=True))
    for text in (*FULL.next, *FULL.flags, *FULL.early, *FULL.missing, FULL.drug, FULL.applied, *FULL.safety):
        assert text in large


def test_a_small_card_still_says_what_it_is_not():
    assert "Not a medical device" in words(drawn(FULL, 56))
    assert "NEDA does not predict the future" in words(drawn(FULL._replace(verdict="neda"), 56))


def test_what_a_part_of_the_verdict_says_already_is_not_said_twice():
    said = FULL._replace(pending=(DOMAINS[2].finding,))
    assert words(drawn(said, 76)).count(DOMAINS[2].finding) == 1


def test_wide_letters_in_a_finding_do_not_push_a_line_out():
    wide = FULL._replace(domains=(DomainLine("relapse", "no", "没有复发" * 8, "last check-in 2026-11-01"),))
    from rich.cells import cell_len

    assert max(cell_len(line) for line in drawn(wide, 60)) <= 60


def test_a_large_card_leaves_what_would_flood_it_to_the_screen_that_says_why():
    many = FULL._replace(flags=tuple(f"flag {number}" for number in range(40)))
    large = words(drawn(many, 76, roomy=True))
    assert "flag 2" in large
    assert "flag 3" not in large
    assert "and 37 more; w shows all" in large


async def test_a_verdict_that_waits_says_in_its_first_line_what_for(start, recorded, wait_for):
    async with start(recorded).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, "AWAITING CONFIRMATION: EDSS 2.5 to 3.5 on 2026-10-15")


@pytest.mark.parametrize(("width", "said"), [(100, "check-in due 2027-05-01"), (60, "EDSS due 2027-03-04 · 1 more"), (34, "MRI due 2027-06-02 · 2 more")])
def test_due_dates_without_room_are_counted(width, said):
    lines = drawn(FULL, width)
    assert " ".join(" ".join(lines).split()).find(said) >= 0
