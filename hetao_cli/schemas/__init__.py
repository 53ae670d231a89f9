"""The JSON Schemas of the documents that commands print, and the page of the documentation about them."""
