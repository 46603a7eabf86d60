"""Words that the outputs print of their own, by language: one file each, and how a lecture has its own."""
