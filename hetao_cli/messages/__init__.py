"""Messages to people, by id: in English in the code, in a catalogue for each other language."""
