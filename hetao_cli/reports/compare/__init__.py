"""Two places side by side: the figures of each, like with like."""
