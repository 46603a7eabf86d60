"""The teaching points: what a lecture is, and how its YAML file is read."""

import os

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
"""What else is installed must not change how a lecture is read; to look for it takes a tenth of the start as well."""
