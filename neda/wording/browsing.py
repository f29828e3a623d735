"""What the Timeline screen says around the chart: the time shown, what lies under the cursor, how to move."""

from collections.abc import Iterable

from neda.wording import N_, _, fill, localized, plural
from neda.wording.pressed import keyed, keys

_STANDINGS = {
    "counted": N_("counts"),
    "suspected": N_("suspected, counts once settled"),
    "not-counted": N_("does not count"),
    "undated": N_("does not count without an exact day"),
}


def chart_title(first: object, last: object, everything: bool) -> str:
    """The chart's heading, with the time it shows."""
    values = {"first": first, "last": last}
    return fill(N_("Whole course, {first} to {last}") if everything else N_("{first} to {last}"), values)


def chart_title_with_keys(first: object, last: object, everything: bool, treated: bool) -> str:
    """The same where the chart has no other corner for its keys; short enough for 60 columns."""
    values = {"first": first, "last": last}
    if everything and not treated:
        return fill(N_("{first} to {last}   ↓ Status"), values)
    if everything:
        return keyed(N_("{first} to {last}   {key_next_treatment} Next treatment   ↓ Status"), values)
    return keyed(N_("{first} to {last}   {key_whole} Whole course   ↓ Status"), values)


def moving() -> str:
    """The keys that move about, in the chart's corner."""
    return keyed(
        N_("{key_previous_entry} {key_next_entry} Entries   {key_previous_treatment} and {key_next_treatment} Treatments   {key_whole} Whole course   {key_open} Open   ↑ ↓ Scroll")
    )


def under_cursor() -> str:
    """The heading of what is read out."""
    return _("Under the cursor")


def signs() -> str:
    """The heading of the legend."""
    return _("What the signs mean")


def place(first: object, last: object) -> str:
    """The days of the column under the cursor."""
    return localized.day(first) if first == last else fill(N_("{first} to {last}"), {"first": first, "last": last})


def facts(said: Iterable[str]) -> str:
    """Facts of one place beside each other."""
    return " · ".join(said)


def on_treatment(name: str) -> str:
    """The treatment going on."""
    return fill(N_("on {name}"), {"name": name})


def entry(text: str, standing: str) -> str:
    """An entry, and what it counts for."""
    if not standing:
        return text
    return fill(N_("{text} ({standing})"), {"text": text, "standing": _(_STANDINGS[standing])})


def ended(text: str) -> str:
    """A treatment that ends here."""
    return fill(N_("Ended: {text}"), {"text": text})


def no_entry() -> str:
    """That nothing is recorded in the cursor's column."""
    return _("No entry here.")


def more(count: int) -> str:
    """How many entries stand here beside those that were read out."""
    values = keys() | {"count": count}
    return plural("1 more entry here: {key_open} lists all, {key_zoom_in} zooms in.", "{count} more entries here: {key_open} lists all, {key_zoom_in} zooms in.", count, values)


def no_treatment() -> str:
    """That there is no treatment to jump to."""
    return _("No treatment with a start is recorded, so there is none to jump to.")


def nothing_to_open() -> str:
    """That no entry lies under the cursor."""
    return _("No entry lies under the cursor. The arrow keys move to the next one.")
