"""What stands on each slide, as plain data."""
