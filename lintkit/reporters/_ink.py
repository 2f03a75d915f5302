"""What a drawing is made with: the signs that the stream can write, and colours where it shows them."""

import re
from collections.abc import Container, Sequence
from typing import NamedTuple

from lintkit.findings import Applicability, Severity
from lintkit.reporters import Style
from lintkit.reporters._cells import Cells, cells, plain
from lintkit.reporters._visible import unseen_edges


class Signs(NamedTuple):
    """The signs of a drawing."""

    corner: str
    bar: str
    cap: str
    branch: str
    also: str
    last: str
    heavy: str
    thin: str
    here: str
    ellipsis: str
    blank: str
    line_end: str
    tick: str
    pencil: str
    dot: str


_DRAWN = Signs("╭─▸", "│", "╵", "├─", "├─▸", "╰─", "━", "─", "↑", "…", "␣", "↵", "✔", "✎", "·")
_ASCII = Signs("-->", "|", "|", "|-", "|->", "`-", "^", "-", "^", "...", "_", "$", "", "", "-")

_SEVERITIES = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;34"}
_FIXES = {Applicability.SAFE: "32", Applicability.UNSAFE: "33"}


class Ink:
    """Signs and colours of one style. Every method gives text that may be written as it is."""

    def __init__(self, style: Style) -> None:
        self.signs = _DRAWN if style.unicode else _ASCII
        self.width = max(style.width, 40)  # a narrower drawing says nothing
        self._color = style.color
        self._ascii = not style.unicode
        self._links = style.links

    def cells(self, text: str, *, breaks: Sequence[int] = (), spell: Container[int] = ()) -> Cells:
        """Cuts a text as this style draws it."""
        return cells(text, ascii_only=self._ascii, brackets=not self._color, breaks=breaks, spell=spell)

    def message(self, text: str) -> Cells:
        """Cuts what lintkit says, not what stands in a file."""
        return self.cells(plain(text) if self._ascii else text)

    def width_of(self, text: str, spell: Container[int] = ()) -> int:
        """The cells that a text takes once it is drawn."""
        return self.cells(text, spell=spell).edges[-1]

    def drawn_width(self, text: str) -> int:
        """The cells of a text that may hold this ink's own colours."""
        return self.width_of(re.sub("\x1b\\[[0-9;]*m", "", text)) if self._color else self.width_of(text)

    def paint(self, text: str, code: str) -> str:
        """``text``, drawn already, in a colour."""
        return f"\x1b[{code}m{text}\x1b[0m" if self._color and text and code else text

    def faint(self, text: str) -> str:
        """Frame and line numbers: there, but not loud."""
        return self.paint(text, "2")

    def severity(self, text: str, severity: Severity) -> str:
        """In the colour of a severity."""
        return self.paint(text, _SEVERITIES[severity])

    def applicability(self, text: str, applicability: Applicability) -> str:
        """In the colour of a fix."""
        return self.paint(text, _FIXES[applicability])

    def fix_mark(self, applicability: Applicability) -> str:
        """The words that say what kind of fix there is, without colour."""
        sign = self.signs.tick if applicability is Applicability.SAFE else self.signs.pencil
        words = f"{applicability.value} fix"
        return f"{sign} {words}" if sign else f"({words})"

    def fix_count(self, applicability: Applicability, count: int, digits: int) -> str:
        """The words that say how many fixes of a kind there are, without colour; ``digits`` are their column's."""
        sign = self.signs.tick if applicability is Applicability.SAFE else self.signs.pencil
        return f"{sign}{' ' if sign else ''}{count:>{digits},} {applicability.value} fix{'' if count == 1 else 'es'}"

    def draw(self, cut: Cells, first: int, end: int, code: str = "") -> str:
        """The pieces from ``first`` to ``end`` in a colour, names of characters in reverse video."""
        if not self._color or not cut.spelt:
            return self.paint("".join(cut.pieces[first:end]), code)
        drawn = []
        run = first
        for index in sorted(index for index in cut.spelt if first <= index < end):
            drawn.append(self.paint("".join(cut.pieces[run:index]), code))
            drawn.append(self.paint(cut.pieces[index], f"{code};7" if code else "7"))
            run = index + 1
        drawn.append(self.paint("".join(cut.pieces[run:end]), code))
        return "".join(drawn)

    def dotted(self, text: str) -> tuple[str, frozenset[int]]:
        """``text`` with the blanks at its edges made visible: spaces as a sign, the others to be spelt (by offset)."""
        if text.isascii() and text == text.strip():
            return text, frozenset()
        left, right = unseen_edges(text)
        end = len(text) - right
        blank = self.signs.blank
        shown = text[:left].replace(" ", blank) + text[left:end] + text[end:].replace(" ", blank)
        return shown, frozenset((*range(left), *range(end, len(text))))

    def line(self, text: str, code: str = "", spell: Container[int] = ()) -> str:
        """A whole text in a colour."""
        cut = self.cells(text, spell=spell)
        return self.draw(cut, 0, len(cut.pieces), code)

    def path(self, path: str, position: str) -> str:
        """A path, linked to the file where the terminal knows links (OSC 8), and what stands behind it."""
        shown = self.line(path, "36") + self.paint(position, "36")
        if not self._links:
            return shown
        from lintkit.reporters._links import file_address

        address = file_address(path)
        return f"\x1b]8;;{address}\x1b\\{shown}\x1b]8;;\x1b\\" if address else shown
