"""Which slides a deck has, in their order and in sections."""
