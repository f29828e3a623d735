"""The words that stand in a FHIR bundle beside its codes."""

from neda.wording import N_, _, fill

_DISEASES = {
    "CIS": N_("clinically isolated syndrome"),
    "RRMS": N_("relapsing-remitting multiple sclerosis"),
    "SPMS": N_("secondary progressive multiple sclerosis"),
    "PPMS": N_("primary progressive multiple sclerosis"),
}


def disease(phenotype: str | None) -> str:
    """The disease by the type recorded."""
    return _(_DISEASES[phenotype]) if phenotype else _("multiple sclerosis")


def relapse() -> str:
    """What a relapse is called."""
    return _("exacerbation of multiple sclerosis")


def own_record() -> str:
    """Who says that the diagnosis was made."""
    return _("recorded by the patient")


def lesions() -> str:
    """What the observation of a scan holds."""
    return _("lesions on MRI")


def mri_of(region: str) -> str:
    """An MRI report of one region."""
    return fill(N_("MRI: {region}"), {"region": region})


def status_name() -> str:
    """What the status is called."""
    return _("NEDA status (no evidence of disease activity) from the patient's own records")


def rules() -> str:
    """The label of the rule set."""
    return _("Rules")


def about() -> str:
    """The label of what the bundle is."""
    return _("About")


def disclaimer() -> str:
    """What the bundle is not."""
    return _("Prepared by the patient from own records; not a medical device.")
