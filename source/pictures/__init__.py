"""Picture files: which may be used, how large they are, and their content."""
