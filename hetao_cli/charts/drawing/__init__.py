"""Scenes as lines, boxes, signs and texts, before any way of writing them: a file or a page."""
