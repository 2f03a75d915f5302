"""Placeholders that Markdown takes for tags."""

from collections.abc import Iterator

from lintkit import Document
from lintkit_rules.markup._faults import Fault
from lintkit_rules.markup._names import KNOWN
from lintkit_rules.markup._tokens import WHOLE, tokens


def placeholder_faults(doc: Document) -> Iterator[Fault]:
    """``<name>`` that a browser takes for an element nobody knows, so that readers see nothing."""
    stream = tokens(doc)
    closed = {token.name for token in stream if token.kind == "end"}
    for token in stream:
        unknown = token.name not in KNOWN and token.name not in closed and "-" not in token.name
        if (
            token.kind == "start"
            and token.form == WHOLE
            and unknown
            and not token.attributes.strip()
            and ":" not in token.name
        ):
            shown = doc.text[token.start : token.end]
            edits = ((token.start, token.start, "\\"),)
            yield Fault(
                "placeholder-swallowed", token.start, token.end, f"{shown} is read as a tag and not shown", edits
            )
