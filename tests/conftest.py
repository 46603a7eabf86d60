"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# A busy machine is no mistake of ours; the same examples each time make a failure one that can be looked at.
settings.register_profile("histodeck", deadline=None, derandomize=True)
settings.load_profile("histodeck")
