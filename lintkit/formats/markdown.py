"""Markdown (CommonMark and GitHub's extensions) and its dialect MDX: what of a text is prose."""

from lintkit.regions import Regions


def divide(text: str) -> Regions:
    """Divides a Markdown text."""
    from lintkit.formats._blocks import Blocks

    return _divide(text, Blocks)


def divide_mdx(text: str) -> Regions:
    """Divides an MDX text."""
    return divide(text)


def _divide(text: str, blocks: type) -> Regions:
    from lintkit.formats._front_matter import front_matter_end
    from lintkit.formats._references import labels
    from lintkit.regions import Kind

    length = len(text)
    if "\r" in text:  # a line end stays where it is, but looks like one of LF only; a blank is put before it
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    start = 1 if text.startswith("\ufeff") else 0
    body = front_matter_end(text, start)
    reader = blocks(text, labels(text))
    if body > start:
        reader.marks.append((start, body, Kind.FRONT_MATTER))
    reader.read(body)
    return Regions.of_marks(length, reader.marks)
