"""The texts of a lecture: their markup, and the facts whose values are in them."""
