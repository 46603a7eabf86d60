"""How much room words take."""
