"""A page as one HTML file: no script, nothing fetched, the chart inside; it prints on A4 and Letter."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from neda.report.blocks import Block, Document
from neda.report.layout import heads_of, items, label_of
from neda.report.page_one import closing, fitted
from neda.wording import page

if TYPE_CHECKING:
    from markupsafe import Markup

_DATE = re.compile(r"\b\d{4}-\d{2}(?:-\d{2})?\b", re.ASCII)
FEW_LINES = 44
CHART_BEHIND = "facts"
CHART_WIDTH, CHART_HEIGHT = 760, 240


def to_html(document: Document) -> str:
    """The page; a browser may run and load nothing in it but its own style."""
    from jinja2 import Environment
    from markupsafe import Markup

    here = Path(__file__).parent
    style = (here / "page.css").read_text(encoding="utf-8")
    template = (here / "page.html.jinja").read_text(encoding="utf-8")
    shown = fitted(document)
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["dated"] = dated
    made = environment.from_string(template).render(
        language=page.language(),
        density=_density(shown),
        style=Markup(style),  # noqa: S704 - our own file
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        title=shown.title,
        identity=shown.identity,
        blocks=[_shown(block, shown) for block in shown.blocks],
        closing=closing(shown) if shown.limited else "",
        annex_label=page.label("annex"),
        annex=[_shown(block, None) for block in shown.annex],
    )
    return "\n".join(line for line in made.splitlines() if line.strip()) + "\n"


def _density(document: Document) -> str:
    """How close page one has to stand on paper: `dense` where texts had to be shortened, `roomy` with few lines."""
    if any(block.name == "long" for block in document.annex):
        return "dense"
    lines = sum(item.height for block in document.blocks for item in items(block))
    return "roomy" if document.limited and lines <= FEW_LINES else "usual"


def dated(text: str) -> "Markup":
    """The text made safe, every date in it marked as one, so that no line ends within a date."""
    from markupsafe import Markup, escape

    return Markup(_DATE.sub(r"<time>\g<0></time>", str(escape(text))))  # noqa: S704 - escaped just before


def _shown(block: Block, document: Document | None) -> dict[str, Any]:
    """A block for the template, with the chart behind the facts of page one."""
    values = {**block._asdict(), "label": label_of(block), "heads": heads_of(block), "chart": ""}
    if document is not None and document.chart is not None and block.name == CHART_BEHIND:
        from markupsafe import Markup

        from neda.charts.svg import svg

        values["chart"] = Markup(svg(document.chart, CHART_WIDTH, CHART_HEIGHT))  # noqa: S704 - escaped by the chart
    return values
