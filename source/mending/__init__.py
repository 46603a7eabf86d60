"""Files that are no YAML, read all the same: what is wrong in their lines, and what was probably meant."""
