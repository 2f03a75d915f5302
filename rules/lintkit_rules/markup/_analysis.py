"""The analysis behind the family: a document in, faults out. Each part is imported where a text asks for it."""

from collections.abc import Iterator, Sequence

from lintkit import Document
from lintkit_rules.markup._faults import Fault


def analyse(doc: Document) -> Iterator[Fault]:
    """Every fault of a document's markup, in any order."""
    text = doc.text
    lost = []
    if "<" in text or ">" in text:
        for fault in _tag_faults(doc):
            if fault.rule == "orphan-fragment":
                lost.append(fault.start)
            yield fault
    if "&" in text or ";" in text:
        yield from _reference_faults(doc)
    if doc.format.name in ("markdown", "mdx"):
        for fault in _markdown_faults(doc):
            if not (lost and fault.rule == "ragged-table" and _is_explained(text, fault, lost)):
                yield fault


def _is_explained(text: str, fault: Fault, lost: Sequence[int]) -> bool:
    """Whether the rest of a border in a table's header is why its rule does not fit."""
    start = text.rfind("\n", 0, max(0, text.rfind("\n", 0, fault.start))) + 1
    return any(start <= offset < fault.start for offset in lost)


def _tag_faults(doc: Document) -> Iterator[Fault]:
    from lintkit_rules.markup._masked import masked
    from lintkit_rules.markup._wellformed import is_wellformed

    text = doc.text
    wellformed = is_wellformed(masked(doc), html=doc.format.name == "html")
    halves: list[Fault] = []
    if doc.format.name != "plain":
        from lintkit_rules.markup._half_ends import half_ends

        halves += half_ends(doc, wellformed=wellformed)
        yield from halves
    if not wellformed:
        from lintkit_rules.markup._tags import tag_faults

        explained = {half.start for half in halves}
        yield from (fault for fault in tag_faults(doc) if not (explained and _touches(fault, explained)))
    if "->" in text or "]]>" in text or "<![CDATA[" in text:
        from lintkit_rules.markup._remains import remains

        yield from remains(doc)
    if "<!--" in text and not (wellformed and doc.format.name == "html"):
        from lintkit_rules.markup._comments import comment_faults

        yield from comment_faults(doc)


def _touches(fault: Fault, offsets: set[int]) -> bool:
    """Whether a fault is about what stands at one of these offsets."""
    return any(offset in offsets for offset in range(fault.start, min(fault.end, fault.start + 40)))


def _reference_faults(doc: Document) -> Iterator[Fault]:
    from lintkit_rules.markup._names import ends_of_references

    text = doc.text
    if "&" in text or "\u00a0 ;" in text or next(ends_of_references(text), -1) >= 0:
        from lintkit_rules.markup._entities import entity_faults

        yield from entity_faults(doc)
    if doc.format.name == "plain" and "&" in text:
        from lintkit_rules.markup._plain import plain_faults

        yield from plain_faults(doc)
    if "&lt;" in text or "&amp;" in text:
        from lintkit_rules.markup._escapes import escape_faults

        yield from escape_faults(doc)


def _markdown_faults(doc: Document) -> Iterator[Fault]:
    text = doc.text
    if any(mark in text for mark in ("|", "](", "**", "__", "(http", ")[http")):
        from lintkit_rules.markup._inline import markdown_faults

        yield from markdown_faults(doc)
    if "```" in text or "~~~" in text:
        from lintkit_rules.markup._fences import fence_faults

        yield from fence_faults(doc)
    if text[:8].lstrip("\ufeff").startswith(("---", "+++")):
        from lintkit_rules.markup._comments import front_matter_faults

        yield from front_matter_faults(doc)
