"""Slides: a lecture becomes a PowerPoint deck.

Four steps, each plain data to the next: ``plan`` says what stands on each slide, ``arrange`` says where and how large
on the layouts of a template, ``write`` turns that into the parts of a presentation, and ``package`` zips them.
``build.deck_bytes`` is all four. Everything before ``write`` can be read and tested without PowerPoint.
"""
