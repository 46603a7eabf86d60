"""What a lecture is: its parts, what they rest on, and what could be better in them."""
