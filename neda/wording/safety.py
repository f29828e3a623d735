"""What must stand beside a verdict, and what is said when someone may be ill now (rulebook §8.5, §14)."""

from neda.wording import N_, _, fill

_WHAT_IT_IS = N_(
    "A calculator and journal. It applies published research definitions to what you entered. "
    "It is not a medical device, does not diagnose, and does not tell you to start, stop or change a treatment."
)
_NOT_PREDICTED = N_(
    "NEDA does not predict the future: in one study group one in four people with NEDA-3 in the first 2 treatment "
    "years later gained disability (687 people on interferon or glatiramer, median 12 years, PRO21), and NEDA at "
    "2 years did not predict long-term stability in a 10-year cohort (CRE19)."
)
_URGENT = N_(
    "Contact your MS team. New or rapidly worsening symptoms, fever on immunosuppression, "
    "trouble breathing or swallowing: seek urgent care."
)
_NOW = N_("This was some time ago. For symptoms that are new or worse now: {care}")
_PREPARED = N_("Prepared by the patient from own records; not a medical device.")
_INVENTED = N_("Example journal: the person and every entry are invented.")


def what_it_is() -> str:
    """What the program is and is not (§14.1); stands on every surface that shows a verdict."""
    return _(_WHAT_IT_IS)


def not_predicted() -> str:
    """What NEDA does not predict, with its sources (§8.5); stands with every NEDA verdict."""
    return _(_NOT_PREDICTED)


def urgent_care(past: bool = False) -> str:
    """When to seek care (§14.4); shown whenever a suspected relapse is entered, also one long `past`."""
    return fill(_NOW, {"care": _(_URGENT)}) if past else _(_URGENT)


def prepared_by_patient() -> str:
    """Who made the page."""
    return _(_PREPARED)


def invented() -> str:
    """That the example journal is nobody's."""
    return _(_INVENTED)
