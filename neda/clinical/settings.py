"""One setting of the journal changed by typed text: the same rule behind the command line and the screen."""

from neda.clinical.drugs import known_name
from neda.clinical.journal import Settings
from neda.clinical.profiles import ALLOWED, DEFAULT, DRUG_PREFIX, Profile, ProfileError
from neda.wording import problems

PROFILE = "profile"


def changed(settings: Settings, name: str, text: str) -> Settings:
    """The settings with one changed, where empty text goes back to the default; raises ProfileError."""
    if name == PROFILE:
        chosen = text or None
        Profile.named(chosen or DEFAULT).replace(**dict(settings.set))
        return settings._replace(profile=chosen)
    if name.startswith(DRUG_PREFIX):
        name = DRUG_PREFIX + known_name(name.removeprefix(DRUG_PREFIX))
    own = {known: kept for known, kept in settings.set if known != name}
    profile = Profile.named(settings.profile or DEFAULT).replace(**own)
    if text:
        profile = profile.set_text(name, text)
    elif name not in ALLOWED and not name.startswith(DRUG_PREFIX):
        raise ProfileError(problems.unknown_parameter(name, sorted((PROFILE, *ALLOWED, f"{DRUG_PREFIX}DRUG"))))
    return settings._replace(set=tuple(sorted(profile.changed.items())))
