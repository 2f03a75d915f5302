"""MDX: Markdown with JSX tags, expressions in braces, imports and exports; without indented code and HTML blocks.

After https://mdxjs.com/docs/what-is-mdx/. JavaScript is not parsed: brackets are counted, strings and comments skipped.
"""

from functools import cache
from re import Pattern, compile

from lintkit.formats import _block_starts as starts
from lintkit.formats._blocks import Blocks
from lintkit.formats._inline import Inline
from lintkit.formats._lines import PARAGRAPH
from lintkit.formats._tags import CODE_TEXT, RAW_TEXT
from lintkit.regions import Kind

_LONGEST_EXPRESSION = 50_000


@cache
def _script_token() -> Pattern[str]:
    """A brace, or a string or comment to be skipped; group 1 is the brace."""
    return compile(
        r"([{}])|\"(?>(?:[^\"\\\n]|\\.)*)\"|'(?>(?:[^'\\\n]|\\.)*)'|`(?>(?:[^`\\]|\\[^\n]|\\\n)*)`|/\*(?>(?:[^*]|\*(?!/)){0,5000})\*/|(?<!:)//[^\n]*"
    )


@cache
def _tag_start() -> Pattern[str]:
    """Groups: the slash of an end tag, the name (none: a fragment)."""
    return compile(r"<(/?)([A-Za-z_$][\w$.:-]*+|(?=>))")


@cache
def _tag_rest() -> Pattern[str]:
    """Attributes up to the next brace or the tag's end."""
    return compile(r"(?>(?:[ \t\n]++|[\w$.:@-]++|=|\"[^\"]*+\"|'[^']*+'|/(?=[ \t\n]*+>))*)")


@cache
def _module_start() -> Pattern[str]:
    return compile(
        r"import(?:[ \t]+[\w${*\"']|[{*\"'])"
        r"|export[ \t]+(?:default|const|let|var|function|async|class|type|interface|\{|\*)"
    )


@cache
def _module_token() -> Pattern[str]:
    """An opening or closing bracket, or the end of a paragraph (group 1)."""
    return compile(r"[(\[{]|[)\]}]|(\n[ \t]*+(?:\n|\Z)|\Z)")


class Braces:
    """Which brace closes which: each part of the text is read once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._closes: dict[int, int] = {}
        self._known = 0

    def close(self, at: int) -> int:
        """Where the brace at ``at`` is closed, -1 if it is not."""
        if at < self._known:
            return self._closes.get(at, -1)
        opened: list[int] = []
        end = min(len(self._text), at + _LONGEST_EXPRESSION)
        for match in _script_token().finditer(self._text, at, end):
            if match[1] == "{":
                opened.append(match.start())
            elif match[1] == "}":
                self._closes[opened.pop()] = match.start()
                if not opened:
                    self._known = match.end()
                    return match.start()
        self._known = end
        return -1


class MdxInline(Inline):
    """Reads a block of inline MDX."""

    def __init__(self, text: str, labels: frozenset[str]) -> None:
        super().__init__(text, labels)
        self.braces = Braces(text)
        self.readers = {**self.readers, "<": MdxInline._less, "{": MdxInline._brace}

    def tag_end(self, at: int, end: int) -> int:
        """Where the JSX tag at ``at`` ends, 0 if there is none."""
        text = self.text
        match = _tag_start().match(text, at, end)
        if match is None:
            return 0
        stop = match.end()
        while True:
            rest = _tag_rest().match(text, stop, end)
            stop = rest.end() if rest is not None else stop
            following = text[stop : stop + 1] if stop < end else ""
            if following == ">":
                return stop + 1
            closing = self.braces.close(stop) if following == "{" else -1
            if not 0 <= closing < end:
                return 0
            stop = closing + 1

    def _less(self, at: int, _floor: int) -> int:
        end = self._end
        stop = self.tag_end(at, end)
        if not stop:
            return self.comment(at, end) or self.known_tag(at, end)
        self.marks.append((at, stop, Kind.MARKUP))
        match = _tag_start().match(self.text, at)
        name = match[2].lower() if match is not None and not match[1] else ""
        if (name in CODE_TEXT or name in RAW_TEXT) and self.text[stop - 2] != "/":
            found = self.find_end_tag(name, stop, end)
            if found > stop:
                self.marks.append((stop, found, Kind.CODE))
                return found
        return stop

    def _brace(self, at: int, _floor: int) -> int:
        closing = self.braces.close(at)
        if not at < closing < self._end:
            return 0
        self.marks.append((at, closing + 1, expression_kind(self.text, at, closing)))
        return closing + 1


def expression_kind(text: str, at: int, closing: int) -> Kind:
    """What stands between two braces: a comment or code."""
    content = text[at + 1 : closing].strip(" \t\n")
    comment = content.startswith("/*") and content.find("*/", 2) == len(content) - 2
    return Kind.COMMENT if comment else Kind.CODE


class Mdx(Blocks):
    """Knows how blocks of MDX begin."""

    indented_code = False
    inline_reader = MdxInline
    inline: MdxInline

    def plain_lines(self) -> Pattern[str]:
        return starts.plain_lines(r"(?!import[ \t{*\"']|export[ \t])")

    def _module(self, q: int) -> int:
        """Imports and exports: up to a blank line outside of all brackets."""
        if self.stack or q != self.line or self.leaf == PARAGRAPH:
            return 0
        text = self.text
        if _module_start().match(text, q) is None:
            return 0
        depth, stop = 0, self.size
        for match in _module_token().finditer(text, q, min(self.size, q + _LONGEST_EXPRESSION)):
            if match.lastindex:
                stop = match.start()
                if depth <= 0:
                    break
            else:
                depth += 1 if match[0] in "([{" else -1
        return self._whole(q, stop, Kind.CODE)

    def _whole(self, q: int, stop: int, kind: Kind) -> int:
        """A block from ``q`` to ``stop``, and the text behind it on its last line."""
        self._open(kind, q, stop)
        return self._rest(stop)

    def _jsx(self, q: int) -> int:
        """A line that begins with tags."""
        text, at, tags = self.text, q, []
        if text.startswith("<!--", q):
            stop = self.inline.find("-->", q, self.size)
            return self._whole(q, stop + 3, Kind.COMMENT) if stop >= 0 and not self.quotes else 0
        while at < self.size and text[at] == "<":
            stop = self.inline.tag_end(at, self.line_end if self.quotes else self.size)
            if not stop:
                break
            tags.append((at, stop))
            blank = starts.blanks().match(text, stop)
            at = blank.end() if blank is not None else stop
        if not tags or (tags[-1][1] <= self.line_end and text[at : at + 1] not in ("\n", "")):
            return 0
        self._open()
        self.marks += [(start, stop, Kind.MARKUP) for start, stop in tags]
        return self._rest(tags[-1][1])

    def _expression(self, q: int) -> int:
        """A line that begins with a brace which is closed on another line, or at the end of this one."""
        text = self.text
        closing = self.inline.braces.close(q)
        if closing < 0 or self.quotes:
            return 0
        if closing < self.line_end and text[closing + 1 : self.line_end].strip(" \t"):
            return 0
        return self._whole(q, closing + 1, expression_kind(text, q, closing))


Mdx.readers = {
    **Blocks.readers,
    "<": Mdx._jsx,
    "{": Mdx._expression,
    "i": Mdx._module,
    "e": Mdx._module,
}
