"""DrawingML: what shapes on slides, notes pages, layouts and masters share (ECMA-376 part 1, 20.1)."""
