"""Where the built-in journals come from; stands on screen and on every page made from them."""

from neda.wording import N_, _

_CITATIONS = {
    "example": N_("Example journal: the person and every entry are invented."),
    "ghezzi": N_(
        "Published course: Ghezzi L, Levasseur VA, Perantie DC, Wu GF, Cross AH. Extensive rebound MS activity following "
        "dimethyl fumarate discontinuation in a 63 year old - a case report. Neuroimmunology Reports 2023. "
        "DOI 10.1016/j.nerep.2023.100175"
    ),
    "inshasi": N_(
        "Published course: Inshasi JS et al. Oral cladribine is effective in the treatment of tumefactive demyelination in "
        "relapsing remitting multiple sclerosis - a case report. Open Neurol J 2020;14:109. CC BY 4.0. "
        "The paper gives intervals; the calendar dates are set from 2018-01-15."
    ),
    "obradovic": N_(
        "Published course: Obradović D et al. Autologous hematopoietic stem cell transplantation in combination with "
        "immunoablative protocol in secondary progressive multiple sclerosis - a 10-year follow-up of the first transplanted "
        "patient. Vojnosanit Pregl 2016;73(5):504-508. DOI 10.2298/VSP150304045O. "
        "The paper gives intervals; the calendar dates are set from 2005-01-01."
    ),
}
_SHORT = {
    "example": N_("example journal, invented"),
    "ghezzi": N_("published course: Ghezzi 2023, Neuroimmunology Reports, 10.1016/j.nerep.2023.100175"),
    "inshasi": N_("published course: Inshasi 2020, Open Neurol J 14:109, CC BY 4.0; calendar dates invented"),
    "obradovic": N_("published course: Obradović 2016, Vojnosanit Pregl 73:504, 10.2298/VSP150304045O; calendar dates invented"),
}


def citation(name: str) -> str:
    """The full source of a built-in journal, or that it is invented."""
    return _(_CITATIONS[name])


def short_citation(name: str) -> str:
    """The source in a few words, for a title bar."""
    return _(_SHORT[name])
