"""What Vellish texts say of figures: volim says that one is a target."""

from __future__ import annotations

from hetao_cli.mentions.languages import MentionLanguage

LANGUAGE = MentionLanguage("x-vellish", patterns={"target": r"\bvolim\b"}, pointing={"park": r"\bet park\b"})
