"""Two places side by side: what is known of each, like with like."""
