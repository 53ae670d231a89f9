"""What the program says to people: messages by id, in English in the code, in a catalogue for each other language."""
