"""What a reference is, in the fields of CSL, and how it is read as programs write it."""
