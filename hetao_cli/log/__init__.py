"""From raw tables to a typed log, and from its literals to what they mean."""
