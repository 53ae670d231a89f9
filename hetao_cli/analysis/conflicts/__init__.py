"""Which claims answer one question, who agrees with whom, and which value the weight of sources supports."""
