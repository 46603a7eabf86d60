"""Where everything stands on each slide, and how large it is."""
