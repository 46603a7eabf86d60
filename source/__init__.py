"""The teaching points: what a lecture is, and how its YAML file is read."""
