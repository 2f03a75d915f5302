"""Where in a document prose, code, markup and the rest stand, as its format divides it."""

from lintkit.document import Document, view
from lintkit.regions import Kind, Regions
from lintkit.text import Span, Spans


@view
def regions(doc: Document) -> Regions:
    """The whole text, divided by kind."""
    return doc.format.divide(doc.text)


@view
def prose(doc: Document) -> Spans:
    """What a reader reads as running text."""
    return regions(doc).of(Kind.PROSE)


@view
def code(doc: Document) -> Spans:
    """Fenced, indented and inline code, script, style, pre, math."""
    return regions(doc).of(Kind.CODE)


@view
def not_code(doc: Document) -> Spans:
    """Everything but code and templates."""
    return Spans([Span(0, len(doc.text))]).without(regions(doc).of(Kind.CODE, Kind.TEMPLATE))


@view
def comments(doc: Document) -> Spans:
    """Comments, which no reader of the page sees."""
    return regions(doc).of(Kind.COMMENT)


@view
def front_matter(doc: Document) -> Spans:
    """The YAML or TOML head of a file."""
    return regions(doc).of(Kind.FRONT_MATTER)


@view
def markup(doc: Document) -> Spans:
    """Tags, entities, list markers, table rules."""
    return regions(doc).of(Kind.MARKUP)


@view
def link_targets(doc: Document) -> Spans:
    """Link destinations, URLs and e-mail addresses."""
    return regions(doc).of(Kind.LINK_TARGET)
