"""The treatments of rulebook §9.3: what they are called, their class, and their re-baseline months.

A table in Python rather than a data file: it is typed, and reading it costs nothing. A person's own
re-baseline months come in with the profile (`rebaseline_months.DRUG`). Efficacy groups follow ABN 2015.
"""

from functools import lru_cache
from typing import NamedTuple

DEFAULT_REBASELINE_MONTH = 6


class Drug(NamedTuple):
    """One treatment; `induction` ones last until the next DMT starts (§9.1), `rebaseline` is in months."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    drug_class: str
    rebaseline: tuple[int, ...] = (DEFAULT_REBASELINE_MONTH,)
    induction: bool = False


def _dmt(name: str, brands: str, drug_class: str, *months: int, induction: bool = False) -> Drug:
    aliases = (name, *(brand.strip() for brand in brands.split(",") if brand))
    return Drug(name, aliases, "dmt", drug_class, months or (DEFAULT_REBASELINE_MONTH,), induction)


DRUGS = (
    _dmt("peginterferon beta-1a", "Plegridy,peginterferon", "interferon"),
    _dmt("interferon beta-1a", "Avonex,Rebif", "interferon"),
    _dmt("interferon beta-1b", "Betaferon,Betaseron,Extavia", "interferon"),
    _dmt("interferon beta", "interferon", "interferon"),
    _dmt("glatiramer acetate", "Copaxone,Glatopa,Brabio,glatiramer", "glatiramoid", 9),
    _dmt("teriflunomide", "Aubagio", "DHODH inhibitor"),
    _dmt("dimethyl fumarate", "Tecfidera", "fumarate"),
    _dmt("diroximel fumarate", "Vumerity", "fumarate"),
    _dmt("monomethyl fumarate", "Bafiertam", "fumarate"),
    _dmt("fingolimod", "Gilenya", "S1P modulator"),
    _dmt("siponimod", "Mayzent", "S1P modulator"),
    _dmt("ozanimod", "Zeposia", "S1P modulator"),
    _dmt("ponesimod", "Ponvory", "S1P modulator"),
    _dmt("cladribine", "Mavenclad", "purine analogue", 12, 24, induction=True),
    _dmt("natalizumab", "Tysabri,Tyruko", "anti-alpha4 integrin", 3),
    _dmt("ocrelizumab", "Ocrevus", "anti-CD20"),
    _dmt("ofatumumab", "Kesimpta", "anti-CD20"),
    _dmt("ublituximab", "Briumvi", "anti-CD20"),
    _dmt("rituximab", "MabThera,Rituxan", "anti-CD20"),
    _dmt("alemtuzumab", "Lemtrada", "anti-CD52", 12, 24, induction=True),
    _dmt("mitoxantrone", "Novantrone", "topoisomerase inhibitor"),
    _dmt("daclizumab", "Zinbryta", "anti-CD25"),
    Drug("aHSCT", ("aHSCT", "HSCT", "autologous stem cell transplant"), "ahsct", "immune reconstitution", (0, 6), True),
)


def drug_named(name: str) -> Drug | None:
    """The treatment a person's words name by generic or brand ("cladribine (oral)"), or None."""
    words = f" {_folded(name)} "
    return next((drug for alias, drug in _ALIASES if alias in words), None)


def known_name(name: str) -> str:
    """The generic name where the table knows it, else the words recorded, folded."""
    drug = drug_named(name)
    return drug.name if drug else _folded(name)


@lru_cache(maxsize=64)
def _folded(name: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in name.lower()).split())


_ALIASES = tuple((f" {_folded(alias)} ", drug) for drug in DRUGS for alias in drug.aliases)
