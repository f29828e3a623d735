"""The words of the doctor's page: labels, column heads, and lines made of recorded facts."""

from collections.abc import Iterable

from neda.wording import N_, _, fields, fill, summary, verdicts

_LABELS = {
    "title": N_("MS SUMMARY"),
    "status": N_("STATUS"),
    "facts": N_("MS"),
    "changes": N_("NEW SINCE"),
    "relapses": N_("RELAPSES"),
    "mri": N_("MRI"),
    "edss": N_("EDSS"),
    "treatments": N_("TREATMENT"),
    "safety": N_("SAFETY"),
    "questions": N_("QUESTIONS"),
    "matters": N_("MATTERS"),
    "missing": N_("MISSING"),
    "counted": N_("COUNTED BY"),
    "notes": N_("NOTES"),
    "annex": N_("ANNEX"),
}
_COLUMNS = {
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
    "where": N_("centre, images"),
}
_SHORT_COLUMNS = {"fever": N_("fever"), "compared": N_("vs"), "enlarging_t2": N_("enlarg."), "where": N_("where"), "contrast": N_("contr.")}
_CERTAINTIES = {
    "confirmed": N_("confirmed"),
    "reported": N_("reported"),
    "suspected": N_("suspected"),
    "pseudo": N_("pseudo"),
}
_COURSES = {
    "CIS": N_("clinically isolated syndrome (CIS)"),
    "RRMS": N_("relapsing-remitting (RRMS)"),
    "SPMS": N_("secondary progressive (SPMS)"),
    "PPMS": N_("primary progressive (PPMS)"),
}
_REGIONS = {"brain": N_("brain"), "cervical": N_("cervical"), "thoracic": N_("thoracic"), "cord": N_("cord")}
_TESTS = {"lymphocytes": N_("lymphocytes"), "igg": N_("IgG"), "jcv": N_("JCV")}
_CUT_SIGN = "…"
_BARS = "▁▂▃▄▅▆▇█"
HIGHEST_EDSS = 10


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
    return _("n.r.") if text == summary.not_recorded() else text


def abbreviations() -> str:
    """What the short forms on the page mean."""
    return _("n.r.: not recorded; fever: fever or infection; contr.: contrast; vs: compared with; enlarg.: enlarging T2; Gd+: enhancing")


def identity(name: str | None, born: object, printed: object, start: object, end: object) -> str:
    """Whose page it is, when it was printed and what time it covers."""
    who = name or _("name not recorded")
    year = fill(N_("born {year}"), {"year": str(born)[:4]}) if born else _("year of birth not recorded")
    period = fill(N_("{start}..{end}"), {"start": start, "end": end}) if start else _("nothing recorded yet")
    return fill(N_("{who} · {year} · printed {printed} · {period}"), {"who": who, "year": year, "printed": printed, "period": period})


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
    text = _(_COURSES.get(phenotype, phenotype))
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


def since_visit(date: object, what: Iterable[str]) -> str:
    """What is new since the last visit."""
    listed = "; ".join(what) or _("nothing new recorded")
    return fill(N_("{date}: {listed}"), {"date": date, "listed": listed})


def new_entry(kind: str, date: object, fact: str) -> str:
    """One new thing."""
    values = {"kind": fields.kind_name(kind), "date": date, "fact": fact}
    return fill(N_("{kind} {date} {fact}") if fact else N_("{kind} {date}"), values)


def more_new(count: int) -> str:
    """New things that are not listed here."""
    return fill(N_("{count} more, see the tables") if count != 1 else N_("1 more, see the tables"), {"count": count})


def earlier(count: int, name: str) -> str:
    """Rows that stand in the annex."""
    return fill(N_("{count} earlier {name}: annex"), {"count": count, "name": fields.kind_plural(name) if count != 1 else fields.kind_name(name)})


def none_recorded(name: str) -> str:
    """An empty table: nothing recorded is not the same as none."""
    return fill(N_("no {name} recorded"), {"name": fields.kind_plural(name)})


def yes_no(value: bool | None) -> str:
    """An answer, or that there is none."""
    return {True: _("yes"), False: _("no"), None: summary.not_recorded()}[value]


def lasted(hours: float | None) -> str:
    """A duration in days from three days on, else in hours."""
    if hours is None:
        return summary.not_recorded()
    if hours >= 72:
        return fill(N_("{days} d"), {"days": f"{hours / 24:.0f}"})
    return fill(N_("{hours} h"), {"hours": f"{hours:g}"})


def choices(values: Iterable[str]) -> str:
    """Choices in short words, or that none is recorded."""
    return ", ".join(_(fields.choice_label(value)).split(" (")[0] for value in values) or summary.not_recorded()


def regions(values: Iterable[str]) -> str:
    """What was scanned, in short words."""
    return ", ".join(_(_REGIONS[value]) for value in values)


def certainty(value: str, excluded: bool) -> str:
    """How sure a relapse is, or that it does not count."""
    return _("excluded") if excluded else _(_CERTAINTIES[value])


def compared(value: object) -> str:
    """The scan a report compares with."""
    return {"previous": _("previous"), "unknown": summary.not_recorded()}.get(str(value), str(value))


def scan_place(centre: str | None, images: str | None, excluded: bool) -> str:
    """Where a scan was made and where its images are, or that it does not count."""
    places = ", ".join(part for part in (centre, images) if part) or summary.not_recorded()
    return fill(N_("excluded; {places}"), {"places": places}) if excluded else places


def scores(source: str, assessor: str | None, listed: Iterable[str]) -> str:
    """Scores of one source, newest first, with the assessor they share."""
    values = {"source": source, "assessor": assessor, "listed": ", ".join(listed)}
    return fill(N_("{source}, {assessor}: {listed}") if assessor else N_("{source}: {listed}"), values)


def counted_scores() -> str:
    """Who scored those that count."""
    return _("clinician or derived")


def own_scores() -> str:
    """Self scores, which never count."""
    return _("self (estimate, not counted)")


def score(date: object, value: str, assessor: str | None, in_relapse: bool, excluded: bool) -> str:
    """One score with who scored it; a star where it lies within a relapse."""
    star = "*" if in_relapse else ""
    who = fill(N_(" ({assessor})"), {"assessor": assessor}) if assessor else ""
    out = _(" excluded") if excluded else ""
    return f"{date} {value}{star}{who}{out}"


def star(days: int) -> str:
    """What the star beside a score means."""
    return fill(N_("* within {days} days after a relapse"), {"days": days})


def trend(values: Iterable[float]) -> str:
    """The counted scores as bars from the oldest to the newest, with the lowest and the highest."""
    known = list(values)
    bars = "".join(_BARS[min(len(_BARS) - 1, int(value / HIGHEST_EDSS * len(_BARS)))] for value in known)
    return fill(N_("trend {bars} lowest {low:.1f}, highest {high:.1f}"), {"bars": bars, "low": min(known), "high": max(known)})


def now_on(name: str, start: object, length: str, dose: str | None) -> str:
    """A treatment going on."""
    values = {"name": name, "start": start or summary.not_recorded(), "length": length, "dose": dose}
    text = fill(N_("now {name} since {start} ({length})") if length else N_("now {name}, start {start}"), values)
    return text + fill(N_(", {dose}"), values) if dose else text


def was_on(name: str, start: object, stop: object, length: str, reason: str | None) -> str:
    """A past treatment with its months and why it ended."""
    why = fields.choice_label(reason) if reason else summary.not_recorded()
    span = fill(N_(" ({length})"), {"length": length}) if length else ""
    values = {"name": name, "start": start or summary.not_recorded(), "stop": stop, "span": span, "why": why}
    return fill(N_("{name} {start}..{stop}{span}, stopped: {why}"), values)


def replaced(name: str, start: object, end: object) -> str:
    """A past treatment whose stop is not recorded; the next one ended it."""
    return fill(N_("{name} from {start}, stop not recorded, replaced {end}"), {"name": name, "start": start, "end": end})


def procedure(name: str, kind: str, date: object) -> str:
    """A transplant, a steroid course or another event."""
    return fill(N_("{name} ({kind}) {date}"), {"name": name, "kind": fields.choice_label(kind), "date": date or summary.not_recorded()})


def excluded(text: str, why: str) -> str:
    """Something that counts nowhere."""
    return fill(N_("{text} [excluded: {why}]"), {"text": text, "why": why})


def measurement(test: str, value: float | None, unit: str | None, date: object) -> str:
    """The latest value of a test; a laboratory's word alone stands as its unit."""
    number = "" if value is None else f"{value:g}"
    values = {"test": _(_TESTS.get(test, test)), "value": f"{number} {unit or ''}".strip(), "date": date}
    return fill(N_("{test} {value} ({date})"), values)


def unmeasured(test: str) -> str:
    """A test without a value."""
    return fill(N_("{test} not recorded"), {"test": _(_TESTS.get(test, test))})


def fact(name: str, value: str | None) -> str:
    """One of the person's facts."""
    return fill(N_("{label}: {value}"), {"label": fields.label("person", name).lower(), "value": value or summary.not_recorded()})


def contrast_scans(count: int, last: object) -> str:
    """How often contrast was given."""
    if not count:
        return _("scans with contrast: none recorded")
    return fill(N_("scans with contrast: {count} (last {last})"), {"count": count, "last": last})


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
    return fill(N_("page 1; the annex has: {what}"), {"what": ", ".join(what)})


def no_annex() -> str:
    """That page one is all."""
    return _("page 1 of 1")


def earlier_rows(count: int, kind: str) -> str:
    """Earlier entries in the annex."""
    return fill(N_("{count} earlier {name}"), {"count": count, "name": fields.kind_plural(kind) if count != 1 else fields.kind_name(kind)})


def early(text: str) -> str:
    """Activity before the new baseline."""
    return fill(N_("before the new baseline, listed and not counted: {text}"), {"text": text})


def note_count(count: int) -> str:
    """Notes in the annex."""
    return fill(N_("{count} notes on how entries were counted") if count != 1 else N_("1 note on how entries were counted"), {"count": count})


def question_count(count: int) -> str:
    """Questions in the annex."""
    return fill(N_("{count} more questions") if count != 1 else N_("1 more question"), {"count": count})


def long_texts(count: int) -> str:
    """Shortened texts in the annex."""
    return fill(N_("{count} texts in full length") if count != 1 else N_("1 text in full length"), {"count": count})


def cut_mark(number: int) -> str:
    """Where a text goes on in the annex."""
    return f"{_CUT_SIGN}[{number}]"


def continued(number: int, about: str, text: str) -> str:
    """A shortened text in full, and where it belongs."""
    return f"[{number}] {about}: {text}" if about else f"[{number}] {text}"
