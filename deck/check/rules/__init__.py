"""The rules of the checker, one module each: why it matters, who says so, and what to do."""
