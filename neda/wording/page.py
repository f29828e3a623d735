"""The words of the doctor's page: labels, column heads, and lines made of recorded facts."""

from collections.abc import Iterable, Mapping, Sequence

from neda.wording import N_, _, fill, plural, summary, verdicts
from neda.wording.localized import decimal

_LABELS = {
    "status": N_("STATUS"),
    "sure": N_("HOW SURE"),
    "plain": N_("IN WORDS"),
    "components": N_("PARTS"),
    "recent": N_("RECENT"),
    "facts": N_("MS"),
    "changes": N_("NEW SINCE"),
    "relapses": N_("RELAPSES"),
    "mri": N_("MRI"),
    "edss": N_("EDSS"),
    "results": N_("TESTS"),
    "treatments": N_("TREATMENT"),
    "safety": N_("SAFETY"),
    "questions": N_("QUESTIONS"),
    "matters": N_("MATTERS"),
    "missing": N_("MISSING"),
    "counted": N_("COUNTED BY"),
    "key": N_("KEY"),
    "about": N_("ABOUT"),
    "notes": N_("NOTES"),
    "record": N_("ALL ENTRIES"),
    "chart": N_("CHART"),
    "long": N_("IN FULL"),
    "letters": N_("LETTERS"),
    "annex": N_("ANNEX"),
}
_TITLES = {
    "neurologist": N_("MS SUMMARY"),
    "gp": N_("MS SUMMARY, GP"),
    "transplant": N_("MS SUMMARY, TRANSPLANT TEAM"),
}
_COLUMNS = {
    "date": N_("date"),
    "lasted": N_("lasted"),
    "systems": N_("systems"),
    "severity": N_("severity"),
    "steroids": N_("steroids"),
    "recovery": N_("recovery"),
    "fever": N_("fever or infection"),
    "certainty": N_("how sure"),
    "regions": N_("region"),
    "contrast": N_("contrast"),
    "compared": N_("compared with"),
    "new_t2": N_("new T2"),
    "enlarging_t2": N_("enlarging"),
    "gd": N_("Gd+"),
}
_SHORT_COLUMNS = {"fever": N_("fever"), "compared": N_("vs")}
_WAITING = {
    "edss": N_("EDSS {before} to {after} on {date}"),
    "t25fw": N_("timed walk {before} to {after} s on {date}"),
    "nhpt": N_("hand test {before} to {after} s on {date}"),
}
_COURSES = {
    "CIS": N_("clinically isolated syndrome (CIS)"),
    "RRMS": N_("relapsing-remitting (RRMS)"),
    "SPMS": N_("secondary progressive (SPMS)"),
    "PPMS": N_("primary progressive (PPMS)"),
}
_CUT_SIGN = "…"


def label(name: str) -> str:
    """The label of a block, in capitals as clinicians' own forms have them."""
    return _(_LABELS[name])


def column(name: str) -> str:
    """The head of a column."""
    return _(_COLUMNS[name])


def short_column(name: str) -> str:
    """The head of a narrow column; `abbreviations` explains it."""
    return _(_SHORT_COLUMNS.get(name) or _COLUMNS[name])


def abbreviated(text: str) -> str:
    """A fact for a narrow column; `abbreviations` explains it."""
    return {summary.not_recorded(): _("n.r."), _("none recorded"): _("none rec.")}.get(text, text)


def abbreviations() -> str:
    """What the short forms of narrow columns mean."""
    return _("n.r.: not recorded; fever: fever or infection; vs: compared with")


def marks(days: int) -> str:
    """What the marks before the verdict and its parts mean, Gd+, and the star beside a score."""
    return fill(N_("[--] observed, no activity recorded; [!!] activity recorded; [..] awaits confirmation; [??] not known; [->] a new baseline is awaited; Gd+: enhancing; * EDSS within {days} days after a relapse, *? perhaps"), {"days": days})


def terms() -> str:
    """What the terms on the page for a GP mean."""
    return _("NEDA: no evidence of disease activity; relapse: an attack of new symptoms; EDSS: disability score from 0 to 10, higher is worse")


def title(audience: str) -> str:
    """What the page is, and for whom."""
    return _(_TITLES[audience])


def identity(name: str | None, born: object, printed: object, start: object, end: object) -> str:
    """Whose page it is, when it was printed and what time it covers."""
    who = name or _("name not recorded")
    year = fill(N_("born {year}"), {"year": str(born)[:4]}) if born else _("year of birth not recorded")
    period = fill(N_("{start}..{end}"), {"start": start, "end": end}) if start else _("nothing recorded yet")
    return fill(N_("{who} · {year} · printed {printed} · {period}"), {"who": who, "year": year, "printed": printed, "period": period})


def headline(mark: str, said: str, waiting: str) -> str:
    """The verdict with its mark, and what it waits for."""
    values = {"mark": mark, "said": said, "waiting": waiting}
    return fill(N_("{mark} {said}: {waiting}") if waiting else N_("{mark} {said}"), values)


def waiting(code: str, values: Mapping[str, object]) -> str:
    """What awaits confirmation, in a few words: the reason's code begins with the part it belongs to."""
    shown = {name: decimal(value, ".1f") if isinstance(value, float) else value for name, value in values.items()}
    return fill(_WAITING[code.partition("_")[0]], shown)


def rests_on(events: Iterable[tuple[str, object]], more: int) -> str:
    """The proofs of activity, and how many are not named here."""
    values = {"events": ", ".join(summary.event(what, date) for what, date in events), "count": more}
    return fill(N_("shown by {events} and {count} more") if more > 0 else N_("shown by {events}"), values)


def last_activity(what: Iterable[str], date: object) -> str:
    """The latest activity on record, before the time that is judged."""
    return fill(N_("last activity on record: {what} {date}"), {"what": ", ".join(map(summary.event_name, what)), "date": date})


def language() -> str:
    """The language of the page, for browsers and screen readers: the code of the language sentences are in."""
    return _("en")


def observed(parts: Sequence[tuple[str, object]], proven: bool) -> str:
    """Through when each part was observed; one proof of activity needs no part observed without gaps."""
    if not any(through for _name, through in parts):
        return _("no part of this window was observed without gaps") if proven else _("no part of the answer was observed in this window")
    return fill(N_("observed up to: {parts}"), {"parts": ", ".join(_observed(name, through) for name, through in parts)})


def _observed(name: str, through: object) -> str:
    values = {"domain": verdicts.domain_name(name), "through": through}
    return fill(N_("{domain} {through}") if through else N_("{domain} not in this window"), values)


def since_baseline(length: str, start: object) -> str:
    """How long the verdict holds, from the baseline to its "through" date."""
    return fill(N_("{length} since baseline {start}"), {"length": length, "start": start})


def component(domain: str, value: str, parts: Iterable[str]) -> str:
    """One part of the verdict: plain mark, name, result, date, age and source."""
    shown = " · ".join(part for part in parts if part)
    return fill(N_("{mark} {domain}: {facts}"), {"mark": verdicts.domain_mark(value, plain=True), "domain": verdicts.domain_name(domain), "facts": shown})


def age(length: str) -> str:
    """How old the latest observation is on the day of printing."""
    return fill(N_("{length} ago"), {"length": length})


def course(phenotype: str | None, active: bool | None) -> str:
    """The type of MS."""
    if phenotype is None:
        return _("type not recorded")
    text = _(_COURSES[phenotype]) if phenotype in _COURSES else phenotype
    return text if active is None else fill(N_("{text}, called active") if active else N_("{text}, called not active"), {"text": text})


def first_symptoms(date: object) -> str:
    """When it began."""
    return fill(N_("first symptoms {date}"), {"date": date or summary.not_recorded()})


def diagnosed(date: object) -> str:
    """When it was named."""
    return fill(N_("diagnosed {date}"), {"date": date or summary.not_recorded()})


def baseline(date: object, how: str) -> str:
    """The baseline used, and why."""
    if date is None:
        return _("baseline not recorded")
    return fill(N_("baseline {date} ({how})") if how else N_("baseline {date}"), {"date": date, "how": how})


def question(number: int, text: str) -> str:
    """One question for the visit."""
    return fill(N_("{number} {text}"), {"number": number, "text": text})


def no_questions() -> str:
    """That no question waits."""
    return _("none recorded")


def nothing_missing() -> str:
    """That the verdict lacks nothing."""
    return _("nothing this verdict needs")


def not_after(domain: str, through: object) -> str:
    """Through when one part was observed."""
    if through is None:
        return fill(N_("{domain}: not observed in this window"), {"domain": verdicts.domain_name(domain)})
    return fill(N_("{domain}: nothing observed after {through}"), {"domain": verdicts.domain_name(domain), "through": through})


def counted_by(applied: str, checksum: str) -> str:
    """The rules applied and the checksum of what was judged."""
    return fill(N_("{applied}, data {checksum}"), {"applied": applied, "checksum": checksum})


def announce(what: Iterable[str]) -> str:
    """What the annex holds."""
    return fill(N_("page 1, with an annex: {what}"), {"what": ", ".join(what)})


def no_annex() -> str:
    """That page one is all."""
    return _("page 1 of 1")


def leaves_out(what: Iterable[str]) -> str:
    """What is recorded and not printed, and where it is."""
    return fill(N_("left out (--full has them): {what}"), {"what": ", ".join(what)})


def page_number(number: object, of: object) -> str:
    """Which page this is, and of how many."""
    return fill(N_("page {number} of {of}"), {"number": number, "of": of})


def earlier_entries(count: int) -> str:
    """Earlier entries in the annex; each table says how many are its own."""
    return plural("1 earlier entry", "{count} earlier entries", count, {"count": count})


def early(text: str) -> str:
    """Activity before the new baseline."""
    return fill(N_("before the new baseline, listed and not counted: {text}"), {"text": text})


def note_count(count: int) -> str:
    """Notes in the annex."""
    return plural("1 note on counting", "{count} notes on counting", count, {"count": count})


def question_count(count: int) -> str:
    """Questions in the annex."""
    return plural("1 more question", "{count} more questions", count, {"count": count})


def long_texts(count: int) -> str:
    """Shortened texts in the annex."""
    return plural("1 text in full length", "{count} texts in full length", count, {"count": count})


def cut_mark(number: int) -> str:
    """Where a text goes on in the annex."""
    return f"{_CUT_SIGN}[{number}]"


def continued(number: int, about: str, text: str) -> str:
    """A shortened text in full, and where it belongs."""
    return f"[{number}] {about}: {text}" if about else f"[{number}] {text}"


def more(count: int) -> str:
    """That the annex holds every entry in full."""
    return plural("the one entry in full", "all {count} entries in full", count, {"count": count})


def without_letters(count: int, codes: Iterable[str]) -> str:
    """That the letters of the PDF lack some characters, and which."""
    values = {"count": count, "codes": ", ".join(codes)}
    return plural("1 character that this PDF has no letter for is shown as \ufffd (the .html and .txt pages have it): {codes}", "{count} characters that this PDF has no letters for are shown as \ufffd (the .html and .txt pages have them): {codes}", count, values)
