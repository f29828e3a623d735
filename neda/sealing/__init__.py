"""Sealing what leaves the journal: files in the age format, which any age tool opens."""

from neda.sealing.age import SealingError, WrongPassphrase, WrongRecipient, is_sealed, seal, unseal

__all__ = ["SealingError", "WrongPassphrase", "WrongRecipient", "is_sealed", "seal", "unseal"]
