"""The command line: its options, and what it says."""
