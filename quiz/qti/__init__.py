"""QTI: items and the packages that hold them."""
