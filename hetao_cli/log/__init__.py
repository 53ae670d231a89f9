"""From raw tables to a typed log, and from its literals to their meaning."""
