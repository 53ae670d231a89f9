"""The first part of the page, for a reader who got it by mail: what to know, each with a link to what it rests on."""
