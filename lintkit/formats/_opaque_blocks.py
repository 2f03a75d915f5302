"""Markdown's blocks that are not read as Markdown: fences, HTML, templates, math (CommonMark 0.31, 4.5 and 4.6)."""

from lintkit.formats import _block_starts as starts
from lintkit.formats._lines import FENCE, HTML, PARAGRAPH
from lintkit.formats._opening import Opening
from lintkit.regions import Kind

_LONGEST_TEMPLATE = 5000


class OpaqueBlocks(Opening):
    """Readers of blocks whose content is code, markup or a template."""

    def _fence(self, q: int) -> int:
        match = starts.fence().match(self.text, q)
        if match is None:
            return 0
        self._open()
        self.fence = self.text[q], match.end() - q
        if self.stack:
            self.leaf, self.leaf_start, self.leaf_end = FENCE, q, self.next_line
            return self.next_line
        indent = " {0,3}" if self.indented_code else r"[ \t]*+"
        closing = starts.closing_fence_line(*self.fence, indent).search(self.text, self.next_line)
        end = closing.end() if closing is not None else self.size
        self.marks.append((q, end, Kind.CODE))
        return end

    def _html_block(self, q: int) -> int:
        match = starts.html_start().match(self.text, q)
        if match is None:
            return 0
        kind = match.lastindex or 0
        if kind == 7 and self.leaf == PARAGRAPH:
            return 0
        self._open()
        end = starts.html_end(kind).search(self.text, q, self.line_end) if kind < 6 else None
        if end is not None or self.stack:
            self.leaf, self.leaf_start, self.leaf_end, self.html_kind = HTML, q, self.next_line, kind
            if end is not None:
                self._close_leaf()
            return self.next_line
        return self._html_to_end(q, kind)

    def _html_to_end(self, q: int, kind: int) -> int:
        """Reads an HTML block outside of all containers as a whole, and tells where it ends."""
        text = self.text
        if kind < 6:
            closing = starts.html_end(kind).search(text, self.next_line)
            stop = text.find("\n", closing.end()) + 1 if closing is not None else 0
            stop = stop or self.size
        else:
            filled = starts.filled_lines().match(text, q)
            stop = filled.end() if filled is not None else self.next_line
        self.html.read(q, stop)
        return stop

    def _brace(self, q: int) -> int:
        text = self.text
        closer = {"{{": "}}", "{%": "%}", "{#": "#}"}.get(text[q : q + 2])
        if closer is None or text.find(closer, q, self.line_end) >= 0:
            return 0
        found = self.inline.find(closer, q, min(self.size, q + _LONGEST_TEMPLATE))
        return self._opaque(q, found + 2, Kind.TEMPLATE) if found >= 0 else 0

    def _display_math(self, q: int) -> int:
        text = self.text
        if not text.startswith("$$", q) or text.find("$$", q + 2, self.line_end) >= 0:
            return 0
        found = self.inline.find("$$", q + 2, min(self.size, q + _LONGEST_TEMPLATE))
        if found < 0 or starts.blank_line().search(text, q, found):
            return 0
        return self._opaque(q, found + 2, Kind.CODE)

    def _opaque(self, q: int, stop: int, kind: Kind) -> int:
        """Something that may run over several lines, whatever they look like."""
        if self.quotes:
            return 0
        self._open(kind, q, stop)
        return self._rest(stop)
