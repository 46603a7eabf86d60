"""How a part of a lecture file is read: its keys, what may stand there, and mistakes with their places."""
