"""The one checksum of facts, rows and files. `hashlib` would load OpenSSL first: a third of Python's start."""

try:
    from _blake2 import blake2b  # the very function that hashlib hands out
except ImportError:  # a Python built without it
    from hashlib import blake2b


def checksum(content: str, size: int = 16) -> str:
    """So many bytes, in hexadecimal; text that is no Unicode has one too."""
    return blake2b(content.encode("utf-8", "backslashreplace"), digest_size=size).hexdigest()
