"""Slides: a lecture becomes a PowerPoint deck.

``plan`` says which slides there are. Each kind of slide in ``slides``, and of figure in ``figures``, knows what stands
on it and where, on the layouts of a template (``template``, ``house``, ``branded``), by the room that words take
(``measure``). What they give are pages of marks (``page``), which ``pptx`` writes. ``build.deck_bytes`` is all of this.
Everything before ``pptx`` can be read and tested without PowerPoint.
"""
