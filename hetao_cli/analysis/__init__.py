"""Which claims answer one question, who agrees with whom, and whose word weighs more."""
