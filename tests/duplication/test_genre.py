"""A name alone makes no changelog and no licence."""

from lintkit.document import Document
from lintkit.formats import MARKDOWN
from lintkit.views.blocks import blocks
from lintkit_rules.duplication._genre import changelog, in_history, legal

NEWS = "# News\n\nThe council approved the plan on Tuesday.\n\nThe bridge will be built by next year.\n"
LOG = "# 2.0.1\n\n- A crash on empty files.\n\n# 2.0.0 (2020-05-01)\n\n- All of it.\n\n# 1.9.9\n\n- A typo.\n"


def _document(path: str, text: str) -> Document:
    return Document(path, text.encode(), MARKDOWN)


def test_a_changelog_has_versions() -> None:
    assert changelog(_document("x.md", LOG))
    assert not changelog(_document("news.md", NEWS))
    assert not changelog(_document("x.md", "# 1.1 Who\n\nA.\n\n# 1.2 Where\n\nB.\n\n# 1.3 When\n\nC.\n"))


def test_what_stands_under_a_version_is_history() -> None:
    doc = _document("readme.md", f"# Use\n\nThus.\n\n{LOG}")
    held = blocks(doc)
    assert not in_history(doc, held[1])
    assert in_history(doc, held[3])


def test_a_licence_says_what_licences_say() -> None:
    assert not legal(_document("legal-advice.md", NEWS))
    clause = "Redistribution is permitted. Permission is hereby granted, without warranty. All rights reserved.\n"
    assert legal(_document("x.md", clause * 2))
