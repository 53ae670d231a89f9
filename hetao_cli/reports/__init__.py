"""The reports of commands: each a document for programs and a text for people. They don't know the formats."""
