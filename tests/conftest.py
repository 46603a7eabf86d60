"""What holds for all tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests import libreoffice

# A busy machine is no mistake of ours; the same examples each time make a failure one that can be looked at.
settings.register_profile("histodeck", deadline=None, derandomize=True)
settings.load_profile("histodeck")


@pytest.fixture(scope="session", autouse=True)
def _libreoffice_ends() -> Iterator[None]:
    yield
    libreoffice.ended()
