"""Dates in words, as they are said back while one types."""

from neda.wording import N_, _, fill
from neda.wording.localized import MONTHS


def in_words(text: str) -> str:
    """An ISO date as precise as it is: 7 March 2019; March 2019, month only; 2019, year only."""
    year, month, day = (*text.split("-"), "", "")[:3]
    if not month:
        return fill(N_("{year}, year only"), {"year": year})
    named = {"day": day.lstrip("0"), "month": _(MONTHS[int(month) - 1]), "year": year}
    return fill(N_("{day} {month} {year}"), named) if day else fill(N_("{month} {year}, month only"), named)


def today(text: str) -> str:
    """A day that is today."""
    return fill(N_("{date}, today"), {"date": in_words(text)})


def which(offered: int) -> str:
    """What a typed date can mean stands beneath with numbers: one date, or several."""
    if offered == 1:
        return _("Is this the date? Press enter, then 1; or type another.")
    return _("This can mean more than one date. Press enter, then the number of the right one; or type it more exactly.")


def choose_one() -> str:
    """The cursor stands among the dates that may be meant."""
    return _("Press the number of the right one, or type the date anew.")
