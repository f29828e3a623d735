"""The page of the rules: what stands behind each section number that a verdict names, with parameters and sources."""

from neda.clinical.parameters import BASES
from neda.clinical.profiles import PROFILE_SOURCES, Profile
from neda.wording import profiles as words
from neda.wording.sources import SOURCES
from neda.wording.summary import parameter

HEAD = """\
# The rules, by section

<!-- Made by docs/make.py from the program's parameters and sources; edit docs/makers/rules_page.py, not this page. -->

Every verdict names the section it follows. `neda profile show neda-3` prints the same parameters with what they may be set
to; a changed one stands beside each verdict. "Convention" marks what this program decided because no paper prescribes it.
"""
SECTIONS = {
    "4.1": ("What one part can be", "Each part (relapses, MRI, EDSS) is one of four: activity proven, with its date; waiting for confirmation (EDSS and timed tests only); unknown, with the reason; or observed and clear through a date."),
    "4.2": ("How the parts make the verdict", "In this order: one proof of activity gives ACTIVITY RECORDED. Else one unknown part gives INCOMPLETE. Else one waiting part gives AWAITING CONFIRMATION. Else observations that are too old, or do not reach the end, give INCOMPLETE with the day up to which NEDA held. Else NO EVIDENCE RECORDED."),
    "4.3": ("Windows", "A window leaves out its first day and takes in its last: what happens on the first day belongs to the time before. Months and years are calendar steps; limits given in days are counted in days."),
    "4.4": ("Observed through", "Each part is observed up to its last usable observation: relapses by check-ins and clinic visits, MRI by scans each compared with the one before, EDSS by visits. The verdict holds through the earliest of these days. In an open window none may lie too far back, in a closed one each must come near the end. NEDA over a short time is called short."),
    "5.1": ("Relapses", "A relapse counts when a clinician confirmed it, or when it was reported as lasting at least a day, without fever or infection. A suspected one, or one with an answer missing, leaves the part unknown; a pseudo-relapse counts nowhere. Onsets close together are one relapse. That there was none is only said where check-ins or clinic visits leave no longer gap."),
    "5.2": ("Relapse rate", "Relapses and days first, the yearly rate (365.25 days) second, and only from 365 days on."),
    "5.3": ("MRI activity", "An enhancing lesion is activity on the day of its scan. A new or enlarging T2 lesion is activity when the scan it was compared with lies no earlier than shortly before the window; otherwise it may be older, and the part is unknown. \"Possible\" lesions and unknown comparisons prove nothing and exclude nothing."),
    "5.4": ("Reference scan", "A window needs a brain scan near its first day to compare with. From there every scan must be compared with one already covered; a later clean comparison covers what lies between. A calendar or treatment year by itself needs a scan near its own first day, so years between autumn scans can be INCOMPLETE while the time since the baseline is observed."),
    "5.5": ("Brain, cord and contrast", "Coverage needs the brain; a spinal cord scan can add activity and never blocks. Without contrast, enhancement is unknown and the T2 comparison decides; the strict rule set asks for contrast on every scan."),
    "5.6": ("What is due", "Usual schedules, not advice: MRI after 12 months, or nearer after a new treatment, natalizumab or a transplant; EDSS and check-ins after 6 months; a confirming visit where a rise waits."),
    "6.1": ("EDSS from functional systems", "The grades of the seven systems, two of them converted, and the walking scale give the score; from limited walking on, walking decides. A missing system is never read as 0."),
    "6.2": ("What does not fit together", "A score below one of its systems, or walking that its systems do not explain, is pointed out and not corrected."),
    "7.1": ("How far the EDSS must rise", "Three published conventions: A 1.5 from 0, 1.0 from 1.0 to 5.0, 0.5 from 5.5; B 1.0 up to 5.5; C 0.5 from 5.0. They differ only at baselines of 5.0 and 5.5."),
    "7.2": ("Confirmation", "A rise counts when a visit at least 24 weeks later (7 days sooner is allowed) still shows it, no visit between falls below, and that visit is no relapse's. It is dated at its first visit. A last rise is never assumed to last: it awaits confirmation."),
    "7.3": ("Baseline", "The last valid score before the window, else the first soon after. A score soon after a relapse is no baseline; a score by the person themself never is."),
    "7.4": ("Improvement", "The same rule downwards, from a baseline of 2.0 on. It is told and is no part of NEDA."),
    "7.5": ("With or without a relapse", "A confirmed worsening soon after a relapse is labelled RAW; one in relapse-free time PIRA, by the definition chosen; else undefined. The label changes no verdict."),
    "7.6": ("Timed tests", "Walking (T25FW) and pegs (9HPT) are worse at 20 % longer, symbols (SDMT) at 4 points fewer, confirmed like the EDSS. Beside the verdict, unless the rule set has them."),
    "7.7": ("Self-reported walking", "PDDS is never turned into an EDSS and never makes a worsening; a change asks for an EDSS."),
    "7.8": ("Milestones", "The first confirmed EDSS of 4.0 and of 6.0 or more."),
    "7.9": ("Scores by the person themself", "Shown and drawn otherwise; they decide nothing and cover nothing."),
    "8.2": ("NEDA-4", "NEDA-3, and no more than the cut-off of brain volume lost a year, measured over at least 335 days on one scanner, both scans after the baseline. Methods are not adequate for confident statements about one person, so it is off by default."),
    "8.3": ("MEDA", "A closed treatment year whose only activity is one or two new T2 lesions, none enhancing on a contrast scan, is labelled so. The verdict stays. Derived in people on injectables."),
    "8.4": ("NEPAD", "For progressive MS: NEDA-3 with convention B and 12-week confirmation, and neither walking nor hands slower by 20 %, confirmed. Both tests are needed."),
    "8.5": ("What NEDA does not predict", "It stands with every such verdict: NEDA over two years did not foretell the years after it."),
    "9.1": ("Status over time", "Since the baseline; each treatment from its start and from its new baseline; treatment years, calendar years, and 12 and 24 months up to the day all parts were last observed. Time without treatment is a stretch of its own."),
    "9.1a": ("The default baseline", "A date set by the person. Else, on a treatment, its re-baseline month and the brain scan near it; a late scan never hides activity before it. Else the first scan and EDSS within three months of each other. Convention."),
    "9.1b": ("The ribbon", "One sign a month: activity, rebaselining, awaiting, observed and clear, or unknown. Clear months do not add up to NEDA. Convention."),
    "9.2": ("When a new treatment is re-baselined", "About six months after the start for most; glatiramer later, natalizumab earlier; cladribine and alemtuzumab after 12 and 24 months; a transplant from day 0 and from month 6. A month of one's own can be set."),
    "9.3": ("The drug table", "Names, brands and classes of treatments, and their re-baseline months."),
    "10.1": ("Half-known dates", "A year or month is a span of days. What lies wholly inside a window counts, wholly outside does not, and what may lie inside leaves the part unknown. Scores and scans without a day are never a baseline, reference or confirmation."),
    "10.2": ("Counts in words", "\"Several\" is at least 2, \"some\" at least 1, \"possible 1\" none or more. Only a count that is at least 1 proves activity, only 0 proves absence."),
    "10.3": ("What blocks NEDA", "Each gap is named, with the thing that would help most."),
    "12.1": ("What studies of transplants found", "Figures with the number of people, years, definition and source, never a forecast for one person."),
    "12.3": ("NEDA after a transplant and on drugs", "As above."),
    "12.4": ("A transplant team's questions", "Each criterion of published sources beside what is recorded: met, not met, unknown or open, and never a total."),
    "12.5": ("The clinic checklist", "Questions and warning signs; answers are the person's own."),
    "14": ("What the program never says", "No advice, no promise, no forecast. A test holds every sentence to that."),
}


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for number, (title, text) in SECTIONS.items():
        parts += [f"## §{number} {title}\n", f"{text}\n"]
        if rows := _parameters(number):
            parts.append("| parameter | default | what it is | sources |\n| --- | --- | --- | --- |\n" + "\n".join(rows) + "\n")
    parts += ["## Rule sets\n", *(f"- `{name}`: {', '.join(cited)}\n" for name, cited in PROFILE_SOURCES.items())]
    parts += ["## Sources\n", *(f"- **{code}** {source.reference}\n" for code, source in sorted(SOURCES.items()) if source.reference)]
    return "\n".join(parts)


def _parameters(number: str) -> list[str]:
    standard = Profile()
    return [
        f"| `{name}` | {parameter(getattr(standard, name)) or 'by drug'} | {words.meaning(name)} | {_cited(basis.sources, basis.convention)} |"
        for name, basis in BASES.items()
        if basis.rule == f"§{number}"
    ]


def _cited(sources: tuple[str, ...], convention: bool) -> str:
    return ", ".join((*sources, *(("convention",) if convention else ())))
