"""What a template offers: layouts, slots, colours."""
