"""A teaching point on its slide: with its evidence, on cards, or as a list."""
