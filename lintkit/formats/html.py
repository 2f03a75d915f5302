"""HTML: what of a page is prose."""

from lintkit.regions import Regions


def divide(text: str) -> Regions:
    """Divides an HTML page."""
    from lintkit.formats._front_matter import front_matter_end
    from lintkit.formats._html import Html
    from lintkit.regions import Kind

    length = len(text)
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    start = 1 if text.startswith("\ufeff") else 0
    body = front_matter_end(text, start)
    reader = Html(text)
    if body > start:
        reader.marks.append((start, body, Kind.FRONT_MATTER))
    reader.read(body, length)
    return Regions.of_marks(length, reader.marks)
