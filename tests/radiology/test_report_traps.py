"""Adversarial reports: negation and its reach, doubt, other times, other places, other languages, very long texts."""

import time

import pytest

from neda.radiology import suggestions


def suggested(text: str, scanned: str = "") -> dict[str, str]:
    return {item.field: item.answer for item in suggestions(text, scanned).answers}


def counts(text: str) -> dict[str, str]:
    return {name: answer for name, answer in suggested(text).items() if name in ("new_t2", "enlarging_t2", "gd_enhancing")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No new, enlarging or enhancing lesions", {"new_t2": "0", "enlarging_t2": "0", "gd_enhancing": "0"}),
        ("no new lesions or enhancement", {"new_t2": "0", "gd_enhancing": "0"}),
        ("no new T2 or enhancing T1 lesions", {"new_t2": "0", "gd_enhancing": "0"}),
        ("no new and enlarging lesions", {}),
        ("no new enhancing lesions", {}),
        ("no old or new enhancing lesions", {}),
        ("No new lesions, none enhancing", {"new_t2": "0", "gd_enhancing": "0"}),
        ("Two new lesions, none enhancing", {"new_t2": "2"}),
        ("three new lesions without enhancement", {"new_t2": "3"}),
        ("no atrophy and three new lesions", {"new_t2": "3"}),
        ("not 3 but 2 new lesions", {"new_t2": "2"}),
        ("There is no evidence that there are 3 new lesions", {}),
        ("not without new lesions", {}),
        ("absence of new lesions cannot be confirmed", {}),
        ("2 new lesions are no longer seen", {}),
        ("There is a new lesion, not enhancing", {}),
        ("new lesions are not seen", {"new_t2": "0"}),
        ("no new lesions with contrast enhancement", {}),
        ("No new lesions larger than 3 mm", {}),
        ("No increase in size of the known lesions", {"enlarging_t2": "0"}),
        ("two lesions have enlarged", {"enlarging_t2": "2"}),
        ("Lesion load unchanged, no new lesions", {"new_t2": "0"}),
        ("new lesion formation is absent", {}),
        ("no increase in the number of lesions", {}),
        ("no new MS lesions but one new infarct lesion", {}),
        ("without new or enlarging lesion; without enhancement", {"new_t2": "0", "enlarging_t2": "0", "gd_enhancing": "0"}),
        ("none of the lesions shows enhancement", {"gd_enhancing": "0"}),
        ("No leptomeningeal enhancement. No enhancing lesions.", {"gd_enhancing": "0"}),
        ("No leptomeningeal enhancement.", {}),
    ],
)
def test_a_negation_reaches_as_far_as_it_says(text, found):
    assert counts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "cannot exclude new lesions",
        "New lesions cannot be excluded",
        "Cannot exclude\na new lesion",
        "possible new lesion",
        "Poss. new lesion in the pons",
        "one new lesion is suspected",
        "No definite new lesions",
        "no obvious enhancing lesions",
        "New T2 lesion?",
        "1 probable new lesion",
        "If there are new lesions, contrast is needed",
        "rule out new lesions",
        "up to 5 new lesions",
        "fewer than 3 new lesions",
        "no more than 3 new lesions",
        "patients had 3 new lesions",
        "3 of 5 enhancing lesions resolved",
        "no change in 4 enhancing lesions",
        "No new lesions. Possible new lesion in the pons.",
        "No new lesions in the brain; new lesions in the cord cannot be excluded",
        "No prior scans available for comparison. No new lesions.",
        "No new lesions. Two new lesions.",
        "No new lesions. This is limited by motion.",
    ],
)
def test_what_is_doubtful_or_contradictory_stays_open_and_is_pointed_out(text):
    assert counts(text) == {}
    assert suggestions(text).open


@pytest.mark.parametrize(
    "text",
    [
        "The 2019 MRI showed 3 new lesions",
        "There were 3 new lesions on the last MRI, none today",
        "Previously 3 enhancing lesions",
        "Previously, 3 enhancing lesions",
        "One year later new lesions appeared",
        "6 months ago 2 new lesions",
        "in retrospect one new lesion",
    ],
)
def test_findings_of_another_time_are_not_this_scans(text):
    assert counts(text) == {}


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("Compared with 2019-03-04, no new lesions", "2019-03-04"),
        ("No new lesions compared to the previous MRI of March 2024.", "2024-03"),
        ("In comparison with the scan dated 3 May 2024 no new lesions.", "2024-05-03"),
        ("No new lesions since 2018", "2018"),
        ("Comparison: 31.12.2024. No new lesions.", "2024-12-31"),
        ("compared with 03/04/2019: no new lesions", None),
        ("Compared with 2019 and, in part, compared with 2020, no new lesions", None),
    ],
)
def test_the_scan_it_was_compared_with_is_suggested_where_its_date_is_plain(text, compared):
    found = suggested(text)
    assert found.get("new_t2") == "0"
    assert found.get("compared_with") == compared


def test_the_date_of_the_scan_itself_is_no_other_scan():
    assert suggested("MRI of 2026-05-03: no new lesions", "2026-05-03") == {"new_t2": "0"}
    assert suggested("MRI of 2026-05-03: no new lesions", "2026-06-03") == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No new lesions in the cerebellum", {}),
        ("no new infratentorial lesions", {}),
        ("no new lesions in the brain", {"new_t2": "0"}),
        ("MRI brain and cervical spine. No new lesions in the cervical cord.", {}),
        ("MRI brain and cervical spine. No new lesions in the brain. No new cervical cord lesions.", {"new_t2": "0"}),
        ("MRI brain and cervical spine. No new lesions.", {"new_t2": "0"}),
        ("The spinal cord was not imaged. No new lesions in the brain.", {"new_t2": "0"}),
        ("No new lesions in the brain. One new lesion in the cervical cord.", {"new_t2": "1"}),
        ("No new lesions in the brain. One new lesion.", {}),
        ("MRI brain and cervical spine. Cervical cord: no new lesions.", {}),
        ("MRI brain and cervical spine. The cervical cord shows no new lesions.", {}),
        ("MRI brain and cord. Cord: normal signal. No new lesions.", {}),
        ("MRI brain and cord. Cord: normal signal. Impression: no new lesions.", {"new_t2": "0"}),
        ("Brain: two new lesions.\n\nCord:\nNo new lesions. No enhancement.", {"new_t2": "2"}),
        ("Brain: no new lesions, no enhancement.\n\nCord:\nNo new lesions. No enhancement.", {"new_t2": "0", "gd_enhancing": "0"}),
        ("Two new T2 lesions periventricular, one enhancing; cord: no new lesion", {"new_t2": "2", "gd_enhancing": "1"}),
        ("Two new lesions in the cord. Spinal cord: no new lesions.", {}),
        ("Post-contrast scan of brain and cord. No disease activity in the cord.", {}),
        ("a new lesion in the left frontal lobe and a new lesion in the pons", {"new_t2": ">=1"}),
        ("Findings: 2 new lesions. Impression: new lesions, possibly more.", {"new_t2": ">=2"}),
    ],
)
def test_none_holds_only_for_the_places_it_names(text, found):
    assert counts(text) == found


@pytest.mark.parametrize(
    ("text", "answered", "found"),
    [
        ("Two new T2 lesions periventricular; cord: no new lesion", "", "brain, cord"),
        ("Two new T2 lesions periventricular; cord: no new lesion", "brain", "brain, cord"),
        ("Two new T2 lesions periventricular; cord: no new lesion", "brain, cervical", None),
        ("Two new T2 lesions; cord: no new lesion", "brain", "brain, cord"),
        ("cord: no new lesion", "brain, thoracic", None),
        ("MRI of the cervical spine", "brain", "cervical"),
        ("MRI of the cervical and thoracic spine", "", "cervical, thoracic"),
        ("MRI of the cervical spine", "brain, thoracic", "brain, cervical, thoracic"),
        ("MRI of the cervical spine. One juxtacortical lesion.", "brain", "brain, cervical"),
        ("The cervical spine shows one lesion", "brain", "brain, cervical"),
        ("juxtacortical lesion", "", "brain"),
        ("callosal and infratentorial lesions", "", "brain"),
        ("Compared with the previous scan a new lesion in the pons", "", "brain"),
        ("MRI cervical spine. Earlier periventricular lesions.", "", "cervical"),
        ("lumbar spine", "", None),
        ("MRI brain", "brain", None),
    ],
)
def test_a_region_that_was_answered_is_never_taken_away_and_a_place_in_the_brain_is_the_brain(text, answered, found):
    named = {item.field: item.answer for item in suggestions(text, regions=answered).answers}
    assert named.get("regions") == found


@pytest.mark.parametrize(
    ("text", "answered", "found"),
    [
        ("Cord: no new lesions", "", "0"),
        ("Cord: no new lesions", "cervical", "0"),
        ("Cord: no new lesions", "brain", None),
        ("MRI of the cervical spine. No new lesions", "brain", "0"),
        ("MRI of the cervical spine. No new lesions", "brain, cervical", None),
        ("No new lesions", "brain, cervical", "0"),
    ],
)
def test_none_is_suggested_only_for_all_that_was_answered_as_scanned(text, answered, found):
    read = suggestions(text, regions=answered)
    assert {item.field: item.answer for item in read.answers}.get("new_t2") == found
    assert bool(read.open) == (found is None)


@pytest.mark.parametrize("text", ["Stable.", "Unchanged", "No significant change.", "MRI stable", "Stable scan", "Findings unchanged"])
def test_a_scan_called_stable_proves_no_count_and_is_pointed_out(text):
    assert suggestions(text) == ((), (text.rstrip("."),))


def test_other_things_called_stable_are_not_pointed_out():
    assert suggestions("The ventricles are stable in width.").open == ()


def test_a_suggestion_knows_where_in_its_words_the_reason_stands():
    text = "On the current scan performed on our new scanner there are several known plaques and no gadolinium-enhancing lesions"
    (found,) = (item for item in suggestions(text).answers if item.field == "gd_enhancing")
    assert text[found.at :].startswith("enhancing lesions") or text[found.at :].startswith("gadolinium")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("MRI with contrast", "yes"),
        ("MRI brain with and without contrast", "yes"),
        ("after intravenous administration of gadolinium", "yes"),
        ("post-contrast T1", "yes"),
        ("Contrast: none", "no"),
        ("MRI without contrast", "no"),
        ("No gadolinium was given.", "no"),
        ("Contrast was not administered", "no"),
        ("contrast-enhancing lesions", None),
        ("no contrast enhancement", None),
        ("A scan with contrast is recommended", None),
        ("contrast allergy", None),
        ("MRI without contrast. Post-contrast T1.", None),
    ],
)
def test_contrast_is_suggested_only_where_it_was_said(text, found):
    assert suggested(text).get("contrast") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Approx. 10 new lesions", ">=1"),
        ("One new lesion. A second one is possible.", ">=1"),
        ("at least 3 new lesions", ">=3"),
        ("2-3 new lesions", ">=2"),
        ("two or three new lesions", ">=2"),
        ("more than 3 new lesions", ">3"),
        ("a few new lesions", "few"),
        ("a couple of new lesions", "a couple"),
        ("There are new lesions", "some"),
        ("a 3 mm new lesion", "1"),
        ("new lesions measuring 3 mm", None),
        ("series 5 new lesions", None),
        ("MRI at 1.5 T: 3 new lesions", "3"),
        ("Number of new T2 lesions: 4", "4"),
        ("New T2 lesions: 3, enhancing lesions: 0", "3"),
        ("New lesions: yes", None),
        ("New lesions", None),
        ("99999 new lesions", None),
    ],
)
def test_a_number_is_as_exact_as_the_report(text, found):
    assert counts(text).get("new_t2") == found


@pytest.mark.parametrize(
    "text",
    [
        "Keine neuen Läsionen, keine KM-aufnehmenden Herde.",
        "Zwei neue T2-Läsionen.",
        "Pas de nouvelle lésion.",
        "Sin lesiones nuevas.",
        "Geen nieuwe laesies.",
        "Ingen nya lesioner.",
        "Nessuna nuova lesione.",
        "Keine 3 new lesions",
        "新しい病変はない",
    ],
)
def test_another_language_suggests_nothing(text):
    assert suggested(text) == {}


HUGE = [
    "no new lesions ",
    "no ",
    "new ",
    "1 ",
    "no new, ",
    "(",
    "2-3 ",
    "compared with the ",
    "x",
    "\n",
    "No new lesions. ",
    "without any evidence of ",
    "[bold] \x1b[31m \u202e ",
]


@pytest.mark.parametrize("text", HUGE, ids=repr)
def test_a_hundred_thousand_characters_are_read_within_a_second_of_work(text):
    started = time.process_time()
    suggestions((text * (100_000 // len(text) + 1))[:100_000])
    assert time.process_time() - started < 1


def test_a_report_of_many_pages_is_read_to_its_end():
    pages = "The ventricles are of normal width. " * 2500
    assert counts(f"{pages} No new lesions. {pages} Two enhancing lesions.") == {"new_t2": "0", "gd_enhancing": "2"}


def test_what_is_no_sentence_is_never_read():
    assert counts("no new lesions " + "and more " * 300) == {}
