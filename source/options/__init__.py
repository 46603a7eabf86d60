"""The options of a question: their order, and which of them stay last."""
