"""A user's own template: a .pptx or .potx file becomes a ``deck.template.layout.Template``.

``opening`` refuses what cannot serve, ``kept`` says which parts go along into the deck, ``sheets`` reads masters and
layouts with all that they inherit, ``choosing`` finds the layout for each kind of slide, ``slots`` says what stands
where in its free area, and ``painting`` which of its theme's colours can be read. ``template.branded_template`` is all
of them; ``explaining`` says what they found.
"""
