"""Plain text, which often once was HTML or Markdown: what of it is prose."""

from lintkit.regions import Regions


def divide(text: str) -> Regions:
    """Divides a plain text."""
    from lintkit.formats._front_matter import front_matter_end
    from lintkit.formats._plain import Plain
    from lintkit.regions import Kind

    length = len(text)
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    start = 1 if text.startswith("\ufeff") else 0
    body = front_matter_end(text, start)
    reader = Plain(text)
    reader.read(body, length)
    front = [(start, body, Kind.FRONT_MATTER)] if body > start else []
    return Regions.of_marks(length, [*front, *reader.marks])
