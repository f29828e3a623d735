"""NEDA journal: a private record of relapses, MRI, EDSS and treatments that computes NEDA status."""

__version__ = "0.1.0"
