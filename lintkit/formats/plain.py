"""Plain text, which often once was HTML or Markdown: what of it is prose."""

from lintkit.regions import Mark, Regions


def divide(text: str) -> Regions:
    """Divides a plain text."""
    from lintkit.formats._line_ends import divide_with

    return divide_with(_read, text)


def _read(text: str, start: int) -> list[Mark]:
    from lintkit.formats._plain import Plain

    reader = Plain(text)
    reader.read(start, len(text))
    return reader.marks
