"""References as they are printed."""
