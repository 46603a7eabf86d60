"""Decision flows: their order, the grid that they stand on, and how they are drawn."""
