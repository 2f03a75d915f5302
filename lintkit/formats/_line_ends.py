"""Line ends: every format reads a text whose only line end is LF, of the same length as the original."""

from collections.abc import Callable

from lintkit.formats._front_matter import front_matter_end
from lintkit.regions import Kind, Mark, Regions


def divide_with(read: Callable[[str, int], list[Mark]], text: str) -> Regions:
    """Divides ``text`` with a reader of texts that have LF only; it gets such a text and where to start.

    A byte order mark and front matter are dealt with here. Each line end stays where it is: CR becomes LF, and CRLF
    a blank and LF, so that no offset changes; afterwards no region may end between CR and LF.
    """
    length, original = len(text), text
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    start = 1 if text.startswith("\ufeff") else 0
    body = front_matter_end(text, start)
    marks = read(text, body)
    if body > start:
        marks.insert(0, (start, body, Kind.FRONT_MATTER))
    if text is not original and "\r\n" in original:
        marks = [(_snapped(original, start), _snapped(original, end), kind) for start, end, kind in marks]
    return Regions.of_marks(length, marks)


def _snapped(text: str, at: int) -> int:
    """``at``, but before a CRLF where it is in the middle of one."""
    return at - 1 if at and text[at - 1] == "\r" and text.startswith("\n", at) else at
