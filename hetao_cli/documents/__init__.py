"""Articles: what a reader sees of a document of any format, and the facts that it states about itself."""
