"""The quiz: a lecture's questions as items, and the formats that carry them."""
