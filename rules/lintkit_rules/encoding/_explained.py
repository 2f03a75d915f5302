"""Where a document's text is misread as a whole, asked by rules about single characters; cheap where it is not."""

from lintkit import Document, Span, Spans, view
from lintkit_rules.encoding._sieves import may_be_misread
from lintkit_rules.encoding._strange import strange_words

_LETTERS = 40  # of a word beside what is garbled


@view
def explained(doc: Document) -> Spans:
    """Where text is misread as a whole: what single characters there look like means nothing."""
    spans: list[Span] = []
    if may_be_misread(doc.utf8):
        from lintkit_rules.encoding._cjk_mojibake import cjk_mojibake
        from lintkit_rules.encoding._mending import mendings
        from lintkit_rules.encoding._repairs import repairs

        spans += [_word(doc.text, one.start, one.end) for one in repairs(doc)]
        if cjk_mojibake(doc):
            spans += [_word(doc.text, one.start, one.end) for one in mendings(doc)]
    if strange_words(doc):
        from lintkit_rules.encoding._double_byte import misread

        spans += [Span(one.start, one.end) for one in misread(doc)]
    return Spans(spans)


def _word(text: str, start: int, end: int) -> Span:
    """What stands from ``start`` to ``end``, and the letters beside it: they may be of the same word."""
    first, last = start, end
    while first > 0 and start - first < _LETTERS and text[first - 1].isalpha():
        first -= 1
    while last < len(text) and last - end < _LETTERS and text[last].isalpha():
        last += 1
    return Span(first, last)
