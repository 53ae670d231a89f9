"""Truth discovery: which claims answer one question, which of them agree, and which value the sources support best."""
