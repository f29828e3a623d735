"""How many keys an entry costs from Today, the letter that opens the form included (interface.md §2)."""

import pytest

BUDGETS = {
    "checkin": (3, ["c", "1"]),
    "edss": (8, ["e", "2", "full_stop", "0", "enter", "1", "f2"]),
    "mri": (10, ["m", "enter", "enter", "1", "0", "enter", "0", "enter", "0", "f2"]),
    "relapse": (12, ["r", "enter", "2", "7", "2", "enter", "2", "f2"]),
}


async def keyed(sit, file, kind):
    budget, keys = BUDGETS[kind]
    assert len(keys) <= budget
    async with sit(file) as desk:
        await desk.press(*keys)
        await desk.until(lambda: len(file.read().entries()) > 0)
    (saved,) = file.read().entries()
    return saved


async def test_a_check_in_costs_two_keys(sit, empty, today):
    saved = await keyed(sit, empty, "checkin")
    assert (saved.date.day, saved.no_new_symptoms, saved.slowly_worse) == (today, True, None)


async def test_an_edss_costs_seven_keys_and_carries_who_scored_it(sit, empty, today):
    saved = await keyed(sit, empty, "edss")
    assert (saved.date.day, saved.score, saved.source) == (today, 2.0, "clinician")


async def test_an_mri_without_new_or_enhancing_lesions_costs_ten_keys(sit, empty, today):
    saved = await keyed(sit, empty, "mri")
    counts = (saved.gd_enhancing.high, saved.new_t2.high, saved.enlarging_t2.high)
    assert (saved.date.day, saved.regions, saved.contrast, counts) == (today, ("brain",), True, (0, 0, 0))


async def test_a_relapse_with_duration_and_fever_costs_eight_keys(sit, empty, today):
    saved = await keyed(sit, empty, "relapse")
    facts = (saved.onset.day, saved.certainty, saved.hours, saved.fever_or_infection)
    assert facts == (today, "reported", 72.0, False)


@pytest.mark.parametrize(("kind", "first"), [("e", "2"), ("t", "o")])
async def test_enter_alone_leads_through_a_form_and_saves_it(sit, calm, today, kind, first):
    before = len(calm.read().entries())
    async with sit(calm) as desk:
        await desk.press(kind)
        await desk.type(first if kind == "e" else "Ocrevus")
        await desk.press("enter", "enter", "enter", "enter", "enter")
        if kind == "t":
            await desk.press("enter")
        await desk.until(lambda: len(calm.read().entries()) == before + 1)
        assert len(desk.results) == 1


async def test_the_last_assessor_is_proposed(sit, calm):
    async with sit(calm) as desk:
        await desk.press("e", "2", "f2")
        await desk.until(lambda: desk.results)
    assert desk.results[0].entry.assessor == "Dr Jensen"
