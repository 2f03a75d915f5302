"""Two sections under one heading have the same name.

Why: Readers cannot tell the two apart in a table of contents, and links to the second one break when either moves.
Headings that come again under different parents (“Parameters”, “Fixed”) are common and are passed over, and so are
documents in which more than two names come twice: they are made so.
Only Markdown is looked at.

Bad:
    # Travel

    ## Before you leave

    Pack.

    ## Before you leave

    Lock the door.

Good:
    # Travel

    ## Packing

    Pack.

    ## Before you leave

    Lock the door.

Fix: none. Which of them should be renamed, or whether the two belong together, only the writer knows.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lintkit import Document, Finding, Severity, rule
from lintkit.views.blocks import BlockKind, blocks
from lintkit_rules.duplication._words import words

if TYPE_CHECKING:
    import re


MOST_NAMES = 2  # that come twice by mistake; more of them are a pattern too


@cache
def _no_name() -> "re.Pattern[str]":
    """A heading that only leads elsewhere in the page, such as back to the top, or opens a box (`### ~ hint`)."""
    import re

    return re.compile(r"\W*\[[^\[\]]*\]\(#[^()]*\)\W*|~[^~].*")


@rule("duplication/repeated-heading", severity=Severity.WARNING)
def repeated_heading(doc: Document) -> Iterator[Finding]:
    """Reports the later of two sibling headings of the same text."""
    if doc.format.name in ("html", "plain"):
        return  # the rank of a heading is a matter of style there, and frames have headings of their own
    held, row = blocks(doc), words(doc)
    first: dict[tuple[int, int, bytes], int] = {}
    again: dict[int, list[int]] = {}
    for number, kind in enumerate(held.kinds):
        if kind is BlockKind.HEADING and row.count(number):
            name = doc.text[held.contents[number] : held.ends[number]].strip().encode("utf-8", "surrogatepass")
            original = first.setdefault((held.sections[number], held.levels[number], name), number)
            if original != number:
                again.setdefault(original, []).append(number)
    if not again:
        return
    from lintkit_rules.duplication._copies import copied_lines
    from lintkit_rules.duplication._genre import changelog, is_version, legal

    if legal(doc):
        return
    copied = copied_lines(doc)
    found = []
    for original, numbers in again.items():
        if len(numbers) > 1:
            continue  # three of a name are a pattern
        block = held[numbers[0]]
        if changelog(doc) and not is_version(doc, block):
            continue
        if not copied[block.first] and not _no_name().fullmatch(doc.text, block.content, block.end):
            found.append(
                Finding(
                    block.span, "the same heading as that of an earlier section beside it", None, (held[original].span,)
                )
            )
    if len(found) <= MOST_NAMES:
        yield from found
