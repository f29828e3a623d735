"""The words of MS care that verdicts use, each explained in a sentence."""

from neda.wording import N_, _, fill

_TERMS = {
    "neda": (N_("NEDA"), N_("No Evidence of Disease Activity: no relapse, no new, enlarging or enhancing lesion, no confirmed worsening of the EDSS.")),
    "eda": (N_("EDA"), N_("Evidence of Disease Activity: at least one of these was recorded.")),
    "lesion": (N_("lesion"), N_("a spot of inflammation or scar that an MRI shows in the brain or spinal cord; a T2 lesion is one seen on the usual T2 pictures, where old and new ones stay visible.")),
    "enhancing": (N_("enhancing (Gd+)"), N_("a lesion that lights up after contrast (gadolinium) is injected: active inflammation at the time of the scan.")),
    "relapse": (N_("relapse"), N_("new or returning symptoms of MS that last a day or longer, without fever or infection to explain them.")),
    "edss": (N_("EDSS"), N_("a neurologist's score of disability from 0 (none) to 10, in half points; walking decides most of it from 4 on.")),
    "confirmed": (N_("confirmed"), N_("a worsening that a later visit still finds; a rise that passes does not count.")),
    "baseline": (N_("baseline"), N_("the scan, score and day that later ones are compared with; a new treatment gets a new one once it has had time to work.")),
}


def terms() -> tuple[str, ...]:
    """Every term with its meaning."""
    return tuple(fill(N_("{term}: {meaning}"), {"term": _(term), "meaning": _(meaning)}) for term, meaning in _TERMS.values())
