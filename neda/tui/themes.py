"""The program's own themes: every text pair at least 7:1, borders and marks at least 3:1; Textual's own fail that.

Orange and sky-blue, never red and green: colour loss in MS starts there. Every token that Textual would
compute from others is stated, so that nothing is left to a formula that ends below 7:1.
"""

from typing import NamedTuple

from textual.theme import Theme

DARK, LIGHT, MONO = "hc-dark", "hc-light", "mono"


class _Palette(NamedTuple):
    name: str
    dark: bool
    background: str
    surface: str
    panel: str
    text: str
    quiet: str
    accent: str
    border: str
    cursor: str
    cursor_text: str
    clear: str
    active: str
    awaiting: str
    unknown: str
    rebaselining: str


_PALETTES = (
    _Palette(
        name=DARK,
        dark=True,
        background="#0c0f12",
        surface="#14191e",
        panel="#1c232a",
        text="#f2f4f5",
        quiet="#c3cad0",
        accent="#8ccdf2",
        border="#7a8894",
        cursor="#8ccdf2",
        cursor_text="#0c0f12",
        clear="#7cc8f4",
        active="#ffb347",
        awaiting="#f0e442",
        unknown="#f2f4f5",
        rebaselining="#e3bfd6",
    ),
    _Palette(
        name=LIGHT,
        dark=False,
        background="#ffffff",
        surface="#f6f7f8",
        panel="#eceff1",
        text="#101417",
        quiet="#37424a",
        accent="#00466e",
        border="#5f6c76",
        cursor="#00466e",
        cursor_text="#ffffff",
        clear="#00466e",
        active="#7a2e00",
        awaiting="#544700",
        unknown="#101417",
        rebaselining="#6b1f52",
    ),
    _Palette(
        name=MONO,
        dark=True,
        background="#000000",
        surface="#000000",
        panel="#000000",
        text="#ffffff",
        quiet="#ffffff",
        accent="#ffffff",
        border="#ffffff",
        cursor="#ffffff",
        cursor_text="#000000",
        clear="#ffffff",
        active="#ffffff",
        awaiting="#ffffff",
        unknown="#ffffff",
        rebaselining="#ffffff",
    ),
)
_AS_TEXT = (
    "text",
    "text-primary",
    "text-secondary",
    "foreground-disabled",
    "block-cursor-blurred-foreground",
    "input-selection-foreground-blurred",
    "footer-foreground",
    "footer-description-foreground",
    "button-foreground",
    "link-color",
    "markdown-h4-color",
    "markdown-h5-color",
    "markdown-h6-color",
)
_AS_QUIET = ("text-muted", "text-disabled", "foreground-muted")
_AS_ACCENT = (
    "text-accent",
    "footer-key-foreground",
    "border",
    "markdown-h1-color",
    "markdown-h2-color",
    "markdown-h3-color",
    "scrollbar-active",
)
_AS_CURSOR = (
    "block-cursor-background",
    "input-cursor-background",
    "input-selection-background",
    "link-background-hover",
    "screen-selection-background",
)
_AS_CURSOR_TEXT = (
    "block-cursor-foreground",
    "button-color-foreground",
    "input-cursor-foreground",
    "input-selection-foreground",
    "link-color-hover",
    "screen-selection-foreground",
)
_AS_PANEL = (
    "footer-background",
    "block-cursor-blurred-background",
    "block-hover-background",
    "surface-active",
    "primary-muted",
    "secondary-muted",
    "accent-muted",
    "warning-muted",
    "error-muted",
    "success-muted",
    "scrollbar-background",
    "scrollbar-background-hover",
    "scrollbar-background-active",
    "scrollbar-corner-color",
)


def themes() -> tuple[Theme, ...]:
    """Every theme that is offered."""
    return tuple(_theme(palette) for palette in _PALETTES)


def status_tokens() -> dict[str, str]:
    """The program's own colour names, for Textual to know before a theme is chosen."""
    return {name: value for name, value in _variables(_PALETTES[0]).items() if name.startswith("status-")}


def _theme(palette: _Palette) -> Theme:
    return Theme(
        name=palette.name,
        primary=palette.accent,
        secondary=palette.accent,
        warning=palette.awaiting,
        error=palette.active,
        success=palette.clear,
        accent=palette.accent,
        foreground=palette.text,
        background=palette.background,
        surface=palette.surface,
        panel=palette.panel,
        boost=palette.panel,
        dark=palette.dark,
        variables=_variables(palette),
    )


def _variables(palette: _Palette) -> dict[str, str]:
    shared = (
        (_AS_TEXT, palette.text),
        (_AS_QUIET, palette.quiet),
        (_AS_ACCENT, palette.accent),
        (_AS_CURSOR, palette.cursor),
        (_AS_CURSOR_TEXT, palette.cursor_text),
        (_AS_PANEL, palette.panel),
    )
    return {name: value for names, value in shared for name in names} | {
        "text-success": palette.clear,
        "text-warning": palette.awaiting,
        "text-error": palette.active,
        "border-blurred": palette.border,
        "scrollbar": palette.border,
        "scrollbar-hover": palette.accent,
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-text-style": "bold",
        "button-focus-text-style": "bold reverse",
        "status-neda": palette.clear,
        "status-activity": palette.active,
        "status-provisional": palette.awaiting,
        "status-not-assessable": palette.unknown,
        "status-rebaselining": palette.rebaselining,
    }
