"""HTML: what of a page is prose."""

from lintkit.regions import Mark, Regions


def divide(text: str) -> Regions:
    """Divides an HTML page."""
    from lintkit.formats._line_ends import divide_with

    return divide_with(_read, text)


def _read(text: str, start: int) -> list[Mark]:
    from lintkit.formats._html import Html

    reader = Html(text)
    reader.read(start, len(text))
    return reader.marks
