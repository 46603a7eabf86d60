"""The house design as a template: what decks look like without one of the lecturer's own."""
