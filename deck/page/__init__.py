"""Pages: slides as marks with places and sizes, ready for any writer."""
