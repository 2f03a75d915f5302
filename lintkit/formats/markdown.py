"""Markdown (CommonMark and GitHub's extensions) and its dialect MDX: what of a text is prose.

The readers are imported when the first text is divided: start-up is a feature.
"""

from lintkit.regions import Mark, Regions


def divide(text: str) -> Regions:
    """Divides a Markdown text."""
    from lintkit.formats._line_ends import divide_with

    return divide_with(_read, text)


def divide_mdx(text: str) -> Regions:
    """Divides an MDX text."""
    from lintkit.formats._line_ends import divide_with

    return divide_with(_read_mdx, text)


def _read(text: str, start: int) -> list[Mark]:
    from lintkit.formats._blocks import Blocks
    from lintkit.formats._references import labels

    reader = Blocks(text, labels(text))
    reader.read(start)
    return reader.marks


def _read_mdx(text: str, start: int) -> list[Mark]:
    from lintkit.formats._mdx import Mdx
    from lintkit.formats._references import labels

    reader = Mdx(text, labels(text))
    reader.read(start)
    return reader.marks
