"""Where a document's text is misread as a whole, asked by rules about single characters; cheap where it is not."""

from lintkit import Document, Span, Spans, view
from lintkit_rules.encoding._sieves import may_be_misread
from lintkit_rules.encoding._strange import strange_words


@view
def explained(doc: Document) -> Spans:
    """Where text is misread as a whole: what single characters there look like means nothing."""
    spans: list[Span] = []
    if may_be_misread(doc.utf8):
        from lintkit_rules.encoding._mending import mendings

        spans += [Span(one.start, one.end) for one in mendings(doc)]
    if strange_words(doc):
        from lintkit_rules.encoding._double_byte import misread

        spans += [Span(one.start, one.end) for one in misread(doc)]
    return Spans(spans)
