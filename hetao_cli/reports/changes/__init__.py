"""`hetao changes`: what one knew then and knows now."""
