"""What every sign of the chart means, for the terminal and for the picture on the page."""

from neda.wording import N_, _, fill, verdicts

STATES = ("activity", "rebaselining", "awaiting", "clear", "unknown")


def terminal(plain: bool, longest_gap: int) -> tuple[str, ...]:
    """One row of the chart a line. `longest_gap` is the longest time without a score, in days, the line bridges."""
    point, own = ("o", "s") if plain else ("●", "○")
    bar, own_bar, shared = ("I", "i", "=") if plain else ("┃", "╏", "≈")
    before, stop, ongoing = ("<", "|", ">") if plain else ("◄", "┤", "►")
    states = ", ".join(f"{verdicts.ribbon_mark(state, plain)} {verdicts.ribbon_words(state)}" for state in STATES)
    values = {"point": point, "own": own, "bar": bar, "own_bar": own_bar, "shared": shared, "days": longest_gap}
    return (
        fill(N_("EDSS: {point} counted score, {own} self or undated (never counted), ~ date not exact, dots: a rise counts from here. {bar} or {own_bar}: many scores, from lowest to highest; the point is the middle one. {shared} at the left: scores of this row are rounded. No line over more than {days} days without a score"), values),
        _("R: R relapse, ? suspected, r not counted, ~ date not exact, a digit: several"),
        _("M: new T2 lesions, e enlarging, + enhancing (Gd), >1 at least 2, ? in doubt, . count not recorded, x not counted, ~ date not exact, * or ! more scans close by, ! with activity"),
        fill(N_("Rx: treatments, {before} began before, {stop} ended, {ongoing} goes on, ~ start or stop not exact or not recorded"), {"before": before, "stop": stop, "ongoing": ongoing}),
        fill(N_("St: status, {states}, ~ activity in one of these months, blank not observed"), {"states": states}),
    )


def terms() -> str:
    """The short words of the verdicts beside the chart."""
    return _("NEDA: no evidence of disease activity; EDA: evidence of it")


def picture(longest_gap: int) -> tuple[str, ...]:
    """The same for a picture, where lines and boxes stand for signs."""
    return (
        fill(N_("EDSS: ● counted, ○ self or undated (never counted), dotted: a rise counts from here; no line over more than {days} days without a score."), {"days": longest_gap}),
        _("Relapses: R counted, ? suspected, r not counted, a digit: several. Dashed: date not exact, or, of a treatment, not recorded."),
        _("MRI: new T2 lesions, e enlarging, + enhancing (Gd), >1 at least 2, ? in doubt, . count not recorded, x not counted, * or ! more scans close by, ! with activity."),
        _("Status: ✘ dark: activity recorded, ~ dashed box: in one of these months; slanted lines: rebaselining; … dotted box: awaiting confirmation; ✔ bar: observed and clear; ? dashed line: unknown; empty: not observed."),
    )
