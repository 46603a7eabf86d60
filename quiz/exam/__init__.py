"""Exam papers and their key as Word documents."""
