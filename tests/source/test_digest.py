from __future__ import annotations

from hashlib import sha256

import pytest

from source.files.digest import LARGE, digest


@pytest.mark.parametrize("size", [0, 1, 64, LARGE - 1, LARGE, LARGE + 1])
def test_a_digest_is_the_sha_256_that_every_other_program_finds(size: int) -> None:
    content = b"\xe2\x89\xa5" * (size // 3) + b"x" * (size % 3)
    assert digest(content) == sha256(content).hexdigest()
