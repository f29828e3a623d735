"""What studies of stem-cell transplants found: every figure with whom, when, how it was counted and its limits (§12.1-12.3).

Figures that could not be checked in a source are left out, or named as not checked.
"""

from typing import NamedTuple

from neda.wording import N_, _, fill


class Finding(NamedTuple):
    """One figure in words: who was studied and when, what was counted, what was found in that group, its limits."""

    sources: tuple[str, ...]
    who: str
    counted: str
    found: str
    care: str


_MIST = N_("MIST, 110 people, 2005-2016")
_PARTS = {
    "mist": (
        Finding(
            ("BUR19",),
            _MIST,
            N_("EDSS worse by at least 1.0 at two evaluations 6 months apart, after at least 1 year"),
            N_("in the study group 3 people of the transplanted half (55) and 34 of the half on drugs (55); hazard ratio 0.07 (95 % CI 0.02-0.24), median follow-up 2 years"),
            N_("98 were evaluated at 1 year and 23 yearly to 5 years; the authors call the results preliminary"),
        ),
        Finding(
            ("BUR19",),
            _MIST,
            N_("mean EDSS at the start and after 1 year"),
            N_("in the study group 3.38 to 2.36 after a transplant, 3.31 to 3.98 on drugs"),
            N_("people knew which treatment they had"),
        ),
        Finding(
            ("PN19", "BUR19"),
            _MIST,
            N_("a relapse in the first year"),
            N_("in the study group 1 of 51 (2 %) transplanted and 36 of 52 (69 %) on drugs"),
            N_("read in a summary by others"),
        ),
        Finding(
            ("MIST18", "BUR19"),
            _MIST,
            N_("what the other group took"),
            N_("in the study group: natalizumab 22, dimethyl fumarate 18, fingolimod 13, interferon 10, glatiramer 8, mitoxantrone 5, rituximab 2"),
            N_("nobody took ocrelizumab, ofatumumab or alemtuzumab, so it says nothing about those"),
        ),
    ),
    "deaths": (
        Finding(
            ("SOR17",),
            N_("15 studies to 2016, 764 people"),
            N_("death related to the treatment"),
            N_("2.1 % in the study group (interval 1.3-3.4)"),
            N_("higher in older studies, with a higher EDSS and fewer people with relapsing-remitting MS"),
        ),
        Finding(
            ("MUR17",),
            N_("281 people, 1995-2006; 78 % progressive MS, median EDSS 6.5"),
            N_("death within 100 days"),
            N_("8 of 281 in the study group, 2.8 % (interval 1.0-4.9)"),
            N_("early years and mostly progressive MS"),
        ),
        Finding(
            ("BUR14",),
            N_("48 people in Sweden, published 2014"),
            N_("death related to the treatment"),
            N_("0 of 48 in the study group"),
            N_("a small group: none of 48 does not mean none ever"),
        ),
        Finding(
            ("BUR19",),
            _MIST,
            N_("death in the transplanted half"),
            N_("0 of 55 in the study group; no grade 4 harm outside the blood"),
            N_("a small group: none of 55 does not mean none ever"),
        ),
        Finding(
            ("BUR21",),
            N_("507 people at one centre, 2003-2019"),
            N_("death related to the treatment"),
            N_("1 of 507 in the study group (0.19 %)"),
            N_("one experienced centre"),
        ),
        Finding(
            ("SIL24", "RHA"),
            N_("174 people in Sweden, transplanted up to 2019"),
            N_("death related to the treatment"),
            N_("0 of 174 in the study group"),
            N_("this count was read in a summary by others"),
        ),
        Finding(
            ("MEX19",),
            N_("617 people at one centre in Mexico, progressive MS included, published 2019"),
            N_("death reported by the centre"),
            N_("0 of 617 in the study group, as reported"),
            N_("reported by the centre itself"),
        ),
        Finding(
            ("PAS12",),
            N_("transplants for autoimmune diseases in the CIBMTR registry, published 2012; the number was not in what was read"),
            N_("death, by how many such transplants a centre had done"),
            N_("in the study group 3.5 times the risk at centres with fewer than 5, and 4.2 times at those with 5 to 15, against more than 15"),
            N_("not MS alone"),
        ),
        Finding(
            ("SNO17",),
            N_("transplants for autoimmune diseases, published 2017; the number was not in what was read"),
            N_("time without progression, by centre"),
            N_("in the study group longer at centres with at least 23 such transplants, at least 6 years since the first, and JACIE accreditation"),
            N_("not MS alone; centres differ in many ways at once"),
        ),
    ),
    "activity": (
        Finding(
            ("SOR17",),
            N_("15 studies to 2016, 764 people"),
            N_("NEDA, and progression, as each study defined them"),
            N_("in the study group NEDA 83 % (interval 70-92) at 2 years and 67 % (59-70) at 5 years; progression 17.1 % and 23.3 %"),
            N_("different studies put together, mostly without a comparison group"),
        ),
        Finding(
            ("BUR14",),
            N_("48 people in Sweden, published 2014"),
            N_("NEDA, as the study defined it"),
            N_("68 % in the study group at 5 years; 79 % with and 46 % without an enhancing lesion before"),
            N_("no comparison group"),
        ),
        Finding(
            ("SIL24",),
            N_("174 people in Sweden, transplanted up to 2019"),
            N_("NEDA; disability where there was any at the start"),
            N_("in the study group NEDA 73 % (interval 66-81) at 5 years and 65 % (57-75) at 10 years; of those with disability 54 % improved, 37 % stayed, 9 % worsened"),
            N_("no comparison group"),
        ),
        Finding(
            ("BOF21",),
            N_("a long-term group of people with relapsing-remitting or progressive MS, published 2021; the number was not in what was read"),
            N_("free of worsening"),
            N_("in the study group, relapsing-remitting 85.5 % at 5 and 71.3 % at 10 years; progressive 71.0 % and 57.2 %"),
            N_("no comparison group"),
        ),
        Finding(
            ("BUR21",),
            N_("507 people at one centre, 2003-2019"),
            N_("free of progression at 4 years"),
            N_("in the study group 95 % with relapsing-remitting and 66 % with secondary progressive MS"),
            N_("one centre, no comparison group"),
        ),
        Finding(
            ("HSC26",),
            N_("one centre, 2001-2025, 27 people who could be assessed"),
            N_("NEDA-3"),
            N_("59.2 % in the study group; median 33 months to the first activity"),
            N_("a small group, no comparison group"),
        ),
    ),
    "drugs": (
        Finding(
            ("OPSUB",),
            N_("trials of ocrelizumab against interferon; the number was not in what was read"),
            N_("NEDA over 96 weeks"),
            N_("47.7 % in the study group on ocrelizumab, 27.1 % on interferon"),
            N_("drug trials took other people than transplant studies"),
        ),
        Finding(
            ("PRO21",),
            N_("687 people on glatiramer or interferon"),
            N_("NEDA-3 in the first 2 years"),
            N_("32.6 % in the study group"),
            N_("older drugs only"),
        ),
        Finding(
            ("ROT15",),
            N_("a group followed for 7 years on any drug; the number was not in what was read"),
            N_("NEDA through 7 years"),
            N_("7.9 % in the study group"),
            N_("many years, any drug, so not beside a 2-year figure"),
        ),
    ),
}
_HEADINGS = {
    "mist": (N_("MIST"), N_("A randomised trial: people with relapsing-remitting MS, EDSS 2.0 to 6.0, at least 2 relapses on a drug in the year before; 4 centres. Half had cyclophosphamide 200 mg/kg with ATG, then stem cells; half a drug of higher efficacy or another class:")),
    "deaths": (N_("DEATHS"), N_("Deaths, by study and years; later groups differ from earlier ones in people and in methods:")),
    "activity": (N_("ACTIVITY"), N_("Disease activity and worsening after a transplant:")),
    "drugs": (N_("ON DRUGS"), N_("For scale, on drugs; not to be ranked against the figures above:")),
}
_CORRECTIONS = (
    N_(
        "“1.9 % against 24.5 %” is often quoted from MIST. It is progression by that trial's own definition (EDSS up by at least 1.0, seen at two "
        "evaluations 6 months apart, counted only after at least one year of treatment). It is not a NEDA rate and not “any worsening”. "
        "The two percentages themselves could not be checked against the full text; its abstract gives 3 and 34 people (BUR19)."
    ),
    N_(
        "“Around 1-2 %” early mortality understates the earliest groups: 2.1 % pooled (1995-2016, SOR17) and 2.8 % within 100 days (1995-2006, MUR17). "
        "“Below 0.3 %” fits single large recent series (1 of 507, 0.19 %, BUR21), not all centres and years."
    ),
)
PARTS = tuple(_PARTS)


def findings(part: str) -> tuple[Finding, ...]:
    """The figures of a part, untranslated."""
    return _PARTS[part]


def label(part: str) -> str:
    """The label of a part."""
    return _(_HEADINGS[part][0])


def heading(part: str) -> str:
    """What a part is about."""
    return _(_HEADINGS[part][1])


def figure(item: Finding) -> str:
    """A figure with everything that belongs beside it, standing for itself."""
    values = {
        "found": _(item.found),
        "who": _(item.who),
        "counted": _(item.counted),
        "care": _(item.care),
        "sources": ", ".join(item.sources),
    }
    return fill(N_("{who}. Counted: {counted}. Found: {found}. With care: {care}. [{sources}]"), values)


def corrections() -> tuple[str, ...]:
    """Two figures that are often quoted, put right."""
    return tuple(map(_, _CORRECTIONS))


def no_table() -> str:
    """Why the figures are not to be ranked."""
    return _(
        "These figures describe groups, not one person. Do not rank them: they come from different people with different definitions, "
        "mostly without a comparison group."
    )


def left_out() -> str:
    """That what could not be checked is not shown."""
    return _("Figures that could not be checked in a source that was read are left out, however often they are quoted.")
