"""The words of the transplant criteria: what each source asks, and what an answer is called (rulebook §12.4)."""

from collections.abc import Iterable

from neda.wording import N_, _, fill, summary

_SOURCES = {
    "MUR25": (N_("ECTRIMS/EBMT 2025"), ("MUR25", "EAN25")),
    "SHA20": (N_("EBMT 2019"), ("SHA20", "MSS19")),
    "MIL21": (N_("NMSS 2021"), ("MIL21",)),
    "COH19": (N_("ASTCT 2019"), ("COH19",)),
    "LON16": (N_("London 2016"), ("LON16",)),
    "BUR19": (N_("MIST trial"), ("BUR19",)),
    "BEA24": (N_("BEAT-MS trial"), ("BEA24",)),
}
_HEADS = {
    "MUR25": N_("ECTRIMS"),
    "SHA20": N_("EBMT"),
    "MIL21": N_("NMSS"),
    "COH19": N_("ASTCT"),
    "LON16": N_("London"),
    "BUR19": N_("MIST"),
    "BEA24": N_("BEAT-MS"),
}
_QUESTIONS = {
    "age": (N_("Age"), N_("How old are you?")),
    "type": (N_("Type"), N_("Which type of MS is it?")),
    "duration": (N_("Years"), N_("How long ago was the diagnosis?")),
    "edss": (N_("EDSS"), N_("How high is the EDSS?")),
    "failure": (N_("On a drug"), N_("Was there activity while a drug was taken?")),
    "recent": (N_("Recent"), N_("How much activity was there lately?")),
    "scan": (N_("Last MRI"), N_("Does the latest MRI show inflammation?")),
    "first-line": (N_("Before"), N_("Was a drug taken before?")),
    "place": (N_("Place"), N_("Where would it be done?")),
}
_VALUES = {
    "met": N_("met"),
    "not-met": N_("not met"),
    "unknown": N_("unknown"),
    "open": N_("open"),
    "not-asked": N_("-"),
}
_ASKS = {
    ("age", "MUR25"): N_("ideally under 45, over 55 only when biologically fit and one by one"),
    ("age", "SHA20"): N_("best under 45"),
    ("age", "MIL21"): N_("likely best under 50"),
    ("age", "LON16"): N_("18 to 65"),
    ("age", "BUR19"): N_("an age range"),
    ("age", "BEA24"): N_("18 to 55"),
    ("type", "MUR25"): N_("relapsing, or progressive with inflammation seen both clinically and on MRI"),
    ("type", "SHA20"): N_("relapsing, secondary progressive with relapses included"),
    ("type", "MIL21"): N_("relapsing"),
    ("type", "COH19"): N_("relapsing, or progressive with activity on top of it"),
    ("type", "LON16"): N_("relapsing, active secondary progressive, or primary progressive with oligoclonal bands"),
    ("type", "BUR19"): N_("relapsing-remitting"),
    ("type", "BEA24"): N_("relapsing-remitting or active secondary progressive"),
    ("duration", "MUR25"): N_("less than 10 years, counted here from the diagnosis"),
    ("duration", "SHA20"): N_("less than 10 years, counted here from the diagnosis"),
    ("duration", "MIL21"): N_("less than 10 years, counted here from the diagnosis"),
    ("duration", "LON16"): N_("at most 15 years from the diagnosis"),
    ("edss", "MUR25"): N_("below 6.0, higher where a recent relapse is the cause"),
    ("edss", "SHA20"): N_("at most 5.5"),
    ("edss", "LON16"): N_("below 6.5, and walking 20 m with at most two-sided aid"),
    ("edss", "BUR19"): N_("2.0 to 6.0"),
    ("edss", "BEA24"): N_("at most 6.0"),
    ("failure", "MUR25"): N_("activity on at least one high-efficacy drug"),
    ("failure", "SHA20"): N_("activity on at least one high-efficacy drug"),
    ("failure", "MIL21"): N_("activity despite high-efficacy drugs, or a reason against them"),
    ("failure", "COH19"): N_("activity despite available drugs, especially high-efficacy ones"),
    ("failure", "LON16"): N_("activity on at least one high-efficacy drug taken for at least 6 months"),
    ("failure", "BUR19"): N_("at least 2 relapses in the last 12 months, while on a drug"),
    ("failure", "BEA24"): N_("at least 1 episode after at least 1 month on an oral or antibody drug"),
    ("recent", "MUR25"): N_("highly active: frequent or poorly recovering relapses, many new lesions, fast disability"),
    ("recent", "SHA20"): N_("at least 2 relapses, or MRI activity, in the last 12 months"),
    ("recent", "MIL21"): N_("substantial breakthrough lesions, relapses, or both"),
    ("recent", "COH19"): N_("ongoing relapse or lesion activity"),
    ("recent", "LON16"): N_("new MRI activity in the last 12 months"),
    ("recent", "BUR19"): N_("at least 2 relapses in the last 12 months"),
    ("recent", "BEA24"): N_("at least 2 episodes, relapse or MRI, in the last 36 months"),
    ("scan", "MUR25"): N_("inflammation on MRI, where the MS is progressive"),
    ("scan", "SHA20"): N_("an enhancing or a new T2 lesion"),
    ("scan", "MIL21"): N_("an enhancing or a new T2 lesion"),
    ("scan", "COH19"): N_("an enhancing or a new T2 lesion"),
    ("scan", "LON16"): N_("an enhancing lesion, or more T2 lesions than before"),
    ("first-line", "MUR25"): N_("not as a first treatment, except in studies of rapidly evolving severe MS"),
    ("first-line", "BUR19"): N_("not as a first treatment"),
    ("first-line", "BEA24"): N_("not as a first treatment"),
    ("place", "SHA20"): N_("an accredited centre with a neurologist and a haematologist"),
    ("place", "MIL21"): N_("experienced centres only"),
    ("place", "LON16"): N_("a multidisciplinary team"),
    ("place", "BEA24"): N_("a centre of the trial"),
}
_WHY = {
    "no_birth": N_("the date of birth is not recorded"),
    "birth_vague": N_("the day of birth is not recorded, and it decides here"),
    "unchecked": N_("the range could not be checked in a source that was read"),
    "no_type": N_("the type of MS is not recorded"),
    "type_unnamed": N_("the source does not name this type"),
    "no_active_word": N_("whether the MS is called active is not recorded, and no activity of the last 12 months is"),
    "bands": N_("oligoclonal bands are not part of this journal"),
    "no_diagnosis": N_("the date of the diagnosis is not recorded"),
    "diagnosis_vague": N_("the day of the diagnosis is not recorded, and it decides here"),
    "no_edss": N_("no EDSS is recorded"),
    "edss_only_self": N_("only self scores are recorded, and those are not counted"),
    "edss_old": N_("the last EDSS is more than {days} days old"),
    "edss_after_relapse": N_("measured within 6 months after a relapse; the team decides whether the relapse is the cause"),
    "no_drug": N_("no disease-modifying drug is recorded, which does not say that none was taken"),
    "drug_unclear": N_("sources differ on the group of a drug, or its dates are not recorded"),
    "contraindication": N_("a reason against high-efficacy drugs is not part of this journal"),
    "list_cut": N_("the list of drugs of this source could be read only in part"),
    "no_number": N_("the source gives no number; what is recorded stands above"),
    "close": N_("findings within a month of each other may be one episode"),
    "no_scan": N_("no MRI is recorded"),
    "scan_old": N_("the last MRI is more than {days} days old"),
    "scan_unclear": N_("the report, as recorded, leaves new, enlarging or enhancing lesions open"),
    "only_progressive": N_("it asks this of progressive MS only"),
    "place": N_("no journal answers it; see neda prepare clinic"),
}
_OPEN_QUESTIONS = {
    "organs": N_("heart, lung, kidney and liver: are they fit for it?"),
    "infections": N_("infections, now or dormant?"),
    "cancer": N_("cancer, now or before?"),
    "pregnancy": N_("pregnancy plans and fertility: what is possible before and after?"),
    "vaccination": N_("vaccinations: which, and when?"),
    "cognition": N_("thinking, mood and support at home?"),
    "washout": N_("how long a pause after the last drug?"),
    "walking": N_("walking: how far, with what aid?"),
    "bands": N_("oligoclonal bands in the spinal fluid?"),
}


def source_name(code: str) -> str:
    """A source by the name teams know it by."""
    return _(_SOURCES[code][0])


def cited(code: str) -> tuple[str, ...]:
    """The codes of the references behind a source."""
    return _SOURCES[code][1]


def source_head(code: str) -> str:
    """A source as the head of a column."""
    return _(_HEADS[code])


def label(name: str) -> str:
    """A question in a word or two."""
    return _(_QUESTIONS[name][0])


def question(name: str) -> str:
    """A question in full."""
    return _(_QUESTIONS[name][1])


def value(name: str) -> str:
    """met, not met, unknown, open, or a dash where the source does not ask."""
    return _(_VALUES[name])


def key(days: int) -> str:
    """What the words of the table mean; a span counts as observed up to its last `days`."""
    return fill(
        N_(
            "met, not met: what is recorded does, or does not, meet that source's words. unknown: something is not recorded, or "
            "not observed up to {days} days before this day. open: no journal can answer it. -: the source does not ask. "
            "What each source asks, and the entries in [brackets], stand below."
        ),
        {"days": days},
    )


def intro() -> str:
    """What the sheet is and is not."""
    return _(
        "One row a question, one column a published source. Sources differ and are shown as they are; "
        "nothing is added up, and what a team decides rests on much more than this."
    )


def answer(name: str, why: str, sources: Iterable[str]) -> str:
    """The cells of a question with one answer: the answer, what is missing or open, and each source with its words."""
    values = {"value": value(name), "why": why, "sources": "; ".join(sources)}
    return fill(N_("{value} because {why}: {sources}") if why else N_("{value}: {sources}"), values)


def in_its_words(source: str, question_name: str) -> str:
    """A source and what it asks."""
    return fill(N_("{source} ({asked})"), {"source": source_name(source), "asked": asked(question_name, source)})


def asked(question_name: str, source: str) -> str:
    """What a source asks."""
    return _(_ASKS[question_name, source])


def why(code: str, days: int) -> str:
    """What leaves a cell unknown or open; observations older than `days` do not speak for now."""
    return fill(_WHY[code], {"days": days})


def not_asked(sources: Iterable[str], why: str) -> str:
    """The sources that do not ask a question."""
    values = {"sources": summary.listed(map(source_name, sources)), "why": why}
    return fill(N_("not asked by {sources}: {why}") if why else N_("not asked by {sources}"), values)


def read_through(code: str) -> str:
    """A source and the references its words were read in."""
    values = {"source": source_name(code), "codes": summary.listed(cited(code))}
    return fill(N_("{source}: {codes}"), values)


def read_in(listed: Iterable[str]) -> str:
    """Where every source was read."""
    return fill(N_("Read in: {listed}."), {"listed": "; ".join(listed)})


def open_question(name: str) -> str:
    """Something no journal answers."""
    return _(_OPEN_QUESTIONS[name])
