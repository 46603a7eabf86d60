"""A question that the deck shows: the question, then its answer."""
