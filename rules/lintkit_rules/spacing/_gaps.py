"""Whether several blanks in a row are a slip: what tells them from columns, justified lines and a habit."""

from lintkit import Document, Span, pattern, view
from lintkit.views import lines, prose
from lintkit_rules.spacing._passages import passages

_RENDERED = frozenset({"markdown", "mdx"})  # formats in which lines are running text: no columns outside tables
_SENTENCE_GAP = pattern(r"(?<=\p{Ll}[.!?])( {1,2})(?=\p{Lu}\p{Ll})")
_SENTENCE_END = pattern(r"[.!?:…][)\]”’\"'*_`]*$")
_COLUMN = pattern(r"(?<=\S)  +(?=\S)")
_WORD = pattern(r"(?<!\S)\p{L}[\p{L}'’-]*[,;:]?(?!\S)")


def is_slip(doc: Document, gap: Span) -> bool:
    """Whether the blanks of ``gap``, between two words of one line, are there by mistake."""
    text = doc.text
    if doc.format.name == "html" or not passages(doc).at(gap.start).running or _is_justified(doc):
        return False
    if _SENTENCE_END.compiled.search(text, max(0, gap.start - 8), gap.start):
        return text[gap.end].isupper() and len(gap) == 2 and _one_after_sentences(doc)
    index = lines(doc)
    line = index.line_of(gap.start)
    head = text[max(index.starts[line - 1], gap.start - 200) : gap.start]
    if doc.format.name in _RENDERED and len(gap) == 2:
        return len(_WORD.compiled.findall(head)) >= 1
    return (
        len(gap) == 2
        and len(_WORD.compiled.findall(head)) >= 3
        and not _COLUMN.compiled.search(head)
        and text[gap.end].islower()
        and not _is_aligned(doc, line, gap)
    )


def _is_aligned(doc: Document, line: int, gap: Span) -> bool:
    """Whether a line above or below has a wide gap that ends in the same column: a table without rules."""
    index, text = lines(doc), doc.text
    column = gap.end - index.starts[line - 1]
    for other in (line - 1, line + 1):
        if 1 <= other <= len(index.starts):
            start, end = index.span(other).start, index.span(other).end
            at = start + column
            if at < end and text[at - 2 : at] == "  " and not text[at].isspace():
                return True
    return False


@view
def _one_after_sentences(doc: Document) -> bool:
    """Whether the document sets one space after a sentence, so that two are an exception."""
    counts = {1: 0, 2: 0}
    for match in _SENTENCE_GAP.matches(doc, within=prose):
        counts[len(match.group(1))] += 1
    return counts[1] >= 8 and counts[2] * 10 <= counts[1]


@view
def _is_justified(doc: Document) -> bool:
    """Whether so many lines hold a wide gap that it is their layout: justified text, a table, a listing."""
    gaps = {lines(doc).line_of(match.start()) for match in _COLUMN.matches(doc, within=prose)}
    return len(gaps) > 3 and len(gaps) * 5 > len(lines(doc).starts)
