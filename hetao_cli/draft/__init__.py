"""What a document says, as entries of a log: what it would add, and what an editor has to decide."""
