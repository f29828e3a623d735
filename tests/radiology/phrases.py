"""Phrases met in published reports, each with what may be suggested from it, and nothing more.

The source stands behind each phrase; the reading is the careful one: what was not said, or is doubtful, stays open.
"""

PHRASES: list[tuple[str, dict[str, str]]] = [
    ("no new lesions", {"new_t2": "0"}),  # Inshasi 2020
    ("no new lesion", {"new_t2": "0"}),  # P047
    ("no fresh magnetic resonance imaging (MRI) lesions", {"new_t2": "0"}),  # Pandit 2015
    ("neither signs of disease activity nor new lesions are present", {"new_t2": "0"}),  # Malucchi 2016, PMC5447551
    (
        "neither signs of disease activity nor new lesions are present after contrast administration",
        {"new_t2": "0", "gd_enhancing": "0", "contrast": "yes"},
    ),
    ("did not detect new lesions", {"new_t2": "0"}),  # Arch Neurol letter
    ("no increase of the white matter lesions compared to before", {}),  # Varga 2009: number or volume
    (
        "absence of gadolinium enhancing lesions and a mild progression of brain atrophy",
        {"gd_enhancing": "0", "regions": "brain"},
    ),  # Obradovic 2016
    ("no gadolinium-enhancing lesions were observed", {"gd_enhancing": "0"}),  # fingolimod PML, Toyama
    ("without signs of radiological activity on brain MRI", {"regions": "brain"}),  # Ghezzi 2023: no counts
    ("no clinical or neuroradiological disease activity", {}),  # Lycke 2020: a summary
    ("low clinical and magnetic resonance imaging activity", {}),  # Abicic 2023: low is not none
    ("suppression of clinical and radiological disease activity", {}),  # Lengnick 2011
    ("an increasing lesion load", {}),  # PMC8905766: number or volume
    ("increase lesion load", {}),  # Salam
    ("stable lesion load", {}),  # does not exclude a single new lesion
    ("already showed a high lesion load (>9 T2-lesions)", {}),  # POMS letter: a total
    (
        "drastic increase of the brain lesion burden (>35 T2 lesions) with 25 Gd-enhancing lesions",
        {"gd_enhancing": "25", "regions": "brain"},
    ),  # POMS: 35 is a total
    ("ten new T2 lesions, five with Gadolinium (Gd) enhancement", {"new_t2": "10", "gd_enhancing": "5"}),  # POMS
    (
        "compared with the scan performed in June 2011, showed ten new T2 lesions with eight Gd-enhancing lesions",
        {"new_t2": "10", "gd_enhancing": "8", "compared_with": "2011-06"},
    ),  # POMS
    (
        "enlargement of some pre-existing brain lesions and the presence of a new lesion in the spinal cord",
        {"enlarging_t2": "some", "new_t2": "1", "regions": "brain, cord"},
    ),  # POMS
    ("one new brain lesion", {"new_t2": "1", "regions": "brain"}),  # Ghezzi
    ("34 enhancing lesions", {"gd_enhancing": "34"}),  # Ghezzi
    ("12 T1Gd+ lesions", {"gd_enhancing": "12"}),  # Frontiers 2024
    ("20 new T1-enhancing lesions - many of which were ring enhancing", {"gd_enhancing": "20"}),  # Haghikia
    (
        "more than 30 enhancing lesions in the brain and spinal cord",
        {"gd_enhancing": ">30", "regions": "brain, cord"},
    ),  # Piquet 2017
    ("multiple, large, contrast-enhancing lesions", {"gd_enhancing": "multiple"}),  # BMC 2022
    ("numerous contrast-enhancing tumefactive lesions", {"gd_enhancing": "numerous"}),  # Salam
    ("multiple enhancing lesions", {"gd_enhancing": "multiple"}),  # Inshasi
    ("variable contrast enhancement (areas previously affected)", {}),  # JNNP 2012: no lesion counted
    ("open-ring enhancement and a small enhancing lesion", {"gd_enhancing": ">=1"}),  # Kuroda: two, in words
    ("massive progression in the number of lesions", {"new_t2": "some"}),  # Beume 2015
    ("very large increase in T2 and gadolinium-enhanced lesions", {}),  # PMC5390845: no count
    ("ongoing MS disease activity, but no sign of PML", {}),  # Salam
    ("multiple new or enhancing lesions exceeding previous activity", {}),  # Forci 2017: new OR enhancing
    ("increase by 4 new plaques on average per year with at least one showing enhancement", {}),  # P047: an average
    ("repeat MRI showed partial resolution of the lesions", {}),  # Case Rep Pediatr 2019
    ("excellent resolution of the tumefactive lesion", {}),  # Inshasi
    ("MRI lesions decreased", {}),  # BMC 2022
    ("the lesions retreated", {}),  # on Haghikia
    ("small new - initially asymptomatic - T2 brainstem lesion", {"new_t2": "1", "regions": "brain"}),  # NAT-PML letter
    ("a small new - initially asymptomatic - T2 brainstem lesion was seen retrospectively", {}),  # of an earlier scan
    ("striking abrogation of inflammation detected by MRI findings", {}),  # GITMO 2005
    ("disease activity-free for 9 years", {}),  # Kuroda
    ("clinically stable", {}),
    ("remained stable", {}),
    ("worsening, but not new, neurological symptoms with increased lesion burden", {}),  # Lu 2009
    ("transient neurological symptoms after vaccination", {}),  # Mariottini 2023
    ("EDSS reduced by 1.5", {}),  # Pandit
    ("EDSS was 2-2.5", {}),  # BMC 2022
    ("no significant changes in EDSS", {}),  # Burt 1998
    ("EDDS 7", {}),
    ("nuove lesioni iperintense nelle sequenze pesate in T2", {}),  # Italian
    ("lesioni captanti il gadolinio", {}),
]

SYNONYMS: list[tuple[str, dict[str, str]]] = [
    ("3 Gd+ lesions", {"gd_enhancing": "3"}),
    ("No CELs", {"gd_enhancing": "0"}),
    ("no contrast-enhancing lesions", {"gd_enhancing": "0"}),
    ("no T1-enhancing lesion", {"gd_enhancing": "0"}),
    ("enhancing parenchyma", {}),
    ("no new/enlarging T2 lesions", {"new_t2": "0", "enlarging_t2": "0"}),
    ("no new or enlarged lesions", {"new_t2": "0", "enlarging_t2": "0"}),
    ("N/E T2 lesions: 0", {"new_t2": "0", "enlarging_t2": "0"}),
    ("N/E T2 lesions: 4", {}),
    ("no active T2 lesions", {}),
    ("2 active T2 lesions", {}),
    ("5 combined unique active lesions", {}),
    ("two new plaques", {"new_t2": "2"}),
    ("no new foci of signal increase", {"new_t2": "0"}),
    ("cerebral MRI: one new lesion", {"new_t2": "1", "regions": "brain"}),
    ("cMRI: one new lesion", {"new_t2": "1", "regions": "brain"}),
    ("MRI of the dorsal cord: one new lesion", {"new_t2": "1", "regions": "thoracic"}),
    ("MRI of the cervical cord: one new lesion", {"new_t2": "1", "regions": "cervical"}),
]
