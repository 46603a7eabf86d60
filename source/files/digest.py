"""SHA-256 (FIPS 180-4), by which a content is known again.

hashlib loads OpenSSL, which takes longer than all that is digested for a quiz. Python's own module for it loads at
once; it is a fifth as quick, and has no public name: ``random`` takes it in the same way, and for the same reason.
"""

import sys
from importlib import import_module

LARGE = 250_000
"""Bytes from which on OpenSSL saves more than its loading takes."""

try:
    _of_small = import_module("_sha2" if sys.version_info >= (3, 12) else "_sha256").sha256
except ImportError:  # another Python than CPython
    from hashlib import sha256 as _of_small


def digest(content: bytes) -> str:
    """Return the SHA-256 of *content* in 64 hexadecimal digits."""
    if len(content) < LARGE:
        return str(_of_small(content).hexdigest())
    from hashlib import sha256

    return sha256(content).hexdigest()
