"""Where a document's text is misread as a whole, asked by rules about single characters; cheap where it is not."""

from bisect import bisect_right

from lintkit import Document, Spans, view
from lintkit_rules.encoding._sieves import Summary
from lintkit_rules.encoding._strange import strange_words

_LETTERS = 40  # of a word beside what is garbled


class Explained:
    """Where text is misread as a whole: ``garbled`` places with the letters of the same word, and misread words."""

    def __init__(self, text: str, garbled: Spans, misread: Spans) -> None:
        self._text, self._garbled, self._misread = text, garbled, misread

    def holds(self, offset: int) -> bool:
        """Whether the character at ``offset`` is misread: what it looks like by itself means nothing."""
        return self._garbled.holds(offset) or self._misread.holds(offset) or self._is_beside(offset)

    def _is_beside(self, offset: int) -> bool:
        starts, ends, text = self._garbled.starts, self._garbled.ends, self._text
        index = bisect_right(starts, offset)
        if index and offset - ends[index - 1] < _LETTERS and text[ends[index - 1] : offset + 1].isalpha():
            return True
        return index < len(starts) and starts[index] - offset <= _LETTERS and text[offset : starts[index]].isalpha()


@view
def explained(doc: Document) -> Explained:
    """Where text is misread as a whole."""
    garbled = Spans()
    misread_words = Spans()
    if doc.kept(Summary).may_be_misread:
        from lintkit_rules.encoding._cjk_mojibake import cjk_mojibake
        from lintkit_rules.encoding._mending import mendings
        from lintkit_rules.encoding._repairs import repaired

        garbled = repaired(doc)
        if cjk_mojibake(doc):
            garbled = Spans([*garbled, *((one.start, one.end) for one in mendings(doc))])
    if strange_words(doc):
        from lintkit_rules.encoding._double_byte import misread

        misread_words = Spans((one.start, one.end) for one in misread(doc))
    return Explained(doc.text, garbled, misread_words)
