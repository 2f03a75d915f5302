"""Plain text, which often once was Markdown, reStructuredText or HTML: what of it is surely no prose."""

from collections.abc import Callable
from operator import itemgetter
from re import Match

from lintkit.formats import _plain_starts as starts
from lintkit.formats._block_starts import blank_line
from lintkit.formats._references import simple_link
from lintkit.formats._scanner import PieceReader
from lintkit.formats._tags import CODE_TEXT, RAW_TEXT
from lintkit.regions import Kind

_LONGEST_ELEMENT = 20_000


class Plain(PieceReader):
    """Reads a plain text once."""

    __slots__ = ("_quotes", "_unclosed")

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._end = len(text)
        self._unclosed: set[str] = set()  # fences that no line closes
        self._quotes = starts.quoted().search(text) is not None  # a mail: `>>>` is no prompt

    def read(self, first: int, end: int) -> None:
        """Reads from ``first`` to ``end``: lines that are no prose as a whole first, then what stands in the others."""
        from lintkit.formats._listings import listings

        text = self.text
        blocks = sorted([*self._lines(first, end), *listings(text, first, end)])
        at = first
        for start, stop in blocks:
            if start > at:
                self._read_between(at, start)
            if stop > at:
                self.marks.append((max(at, start), stop, Kind.CODE))
                at = stop
        self._read_between(at, end)
        self.marks.sort(key=itemgetter(0))

    def _read_between(self, at: int, end: int) -> None:
        self._end = end
        text, search, readers = self.text, starts.special().search, _READERS
        while (match := search(text, at, end)) is not None:
            start = match.start()
            at = readers[text[start]](self, start, at) or start + 1

    # -- lines

    def _lines(self, first: int, end: int) -> list[tuple[int, int]]:
        """Notes the marks at the beginning of lines, and returns where code stands."""
        text, search = self.text, starts.line_start("\n").search
        blocks = []
        match = starts.line_start("").match(text, first, end) or search(text, first, end)
        while match is not None:
            at = match.end()
            start = match.start(match.lastgroup or 0)
            kind = match.lastgroup
            if kind == "fence":
                stop = self._fence(match, end)
                if stop:
                    blocks.append((start, stop))
                    at = stop
                elif not text[at : _line_end(text, at)].strip(" \t\n"):
                    self.marks.append((start, at, Kind.MARKUP))
            elif kind == "session" and not (self._quotes and text[start] == ">"):
                stop = self._paragraph_end(start, end) if text[start] == ">" else _line_end(text, start)
                blocks.append((start, stop))
                at = stop
            else:
                self.marks.append((start, start + len(match[kind or 0].rstrip(" \t")), Kind.MARKUP))
                if kind == "rule" and "|" in match["rule"] and "-" in match["rule"]:
                    at = self._table(start, at, first, end)
            match = search(text, at - 1, end)
        return blocks

    def _fence(self, match: Match[str], end: int) -> int:
        """Where the fenced code ends whose fence is matched; 0 if it is the line under a title, or nothing ends it."""
        text = self.text
        marks = match["fence"]
        start = match.start("fence")
        line_end = _line_end(text, start)
        if not text[match.end() : line_end].strip(" \t\n"):
            above = max(0, text.rfind("\n", 0, start))  # where the line before ends
            title = text[text.rfind("\n", 0, above) + 1 : above].strip(" \t")
            if title and len(title) <= len(marks):
                return 0
        if marks in self._unclosed:
            return 0
        closing = starts.closing_fence(marks).search(text, line_end, end)
        if closing is None:
            self._unclosed.add(marks)
            return 0
        return closing.end()

    def _paragraph_end(self, at: int, end: int) -> int:
        match = blank_line().search(self.text, at, end)
        return end if match is None else match.start() + 1

    def _table(self, rule: int, at: int, first: int, end: int) -> int:
        """Notes the bars of the rows above and below a table's rule."""
        text = self.text
        line = text.rfind("\n", 0, rule) + 1
        head = max(first, text.rfind("\n", 0, max(0, line - 1)) + 1)
        if head < line:
            self._bars(head, line)
        at = _line_end(text, at)
        while at < end:
            stop = _line_end(text, at)
            if text.find("|", at, stop) < 0:
                break
            self._bars(at, stop)
            at = stop
        return at

    def _bars(self, at: int, end: int) -> None:
        found = self.text.find("|", at, end)
        while found >= 0:
            self.marks.append((found, found + 1, Kind.MARKUP))
            found = self.text.find("|", found + 1, end)

    # -- what stands in lines

    def _backtick(self, at: int, _floor: int) -> int:
        text = self.text
        match = starts.code().match(text, at, self._end)
        if match is None:
            stop = at + 1
            while text.startswith("`", stop):
                stop += 1
            return stop
        if match[2]:  # `text <address>`_
            self.marks.append((at, at + 1, Kind.MARKUP))
            target = starts.reference_target().search(match[1])
            if target is not None:
                self.marks.append((match.start(1) + target.start(), match.end(1), Kind.LINK_TARGET))
            self.marks.append((match.end(1), match.end(), Kind.MARKUP))
        else:
            role = starts.role().search(text[max(0, at - 42) : at]) if text.startswith(":", at - 1) else None
            if role is not None:
                self.marks.append((at - len(role[0]), at, Kind.MARKUP))
            self.marks.append((at, match.end(), Kind.CODE))
        return match.end()

    def _less(self, at: int, _floor: int) -> int:
        end = self._end
        stop = self.comment(at, end)
        if stop:
            return stop
        stop = self.known_tag(at, end)
        if stop:
            name = self.text[at + 1 : stop - 1].strip(" \t").partition(" ")[0].lower()
            return self._content(name, stop) if name in RAW_TEXT or name in CODE_TEXT else stop
        if self.text[at : at + 9].lower() == "<!doctype":
            found = self.find(">", at, end)
            if found >= 0:
                self.marks.append((at, found + 1, Kind.MARKUP))
                return found + 1
        return self.template(at, end)

    def _content(self, name: str, at: int) -> int:
        match = starts.element(name).search(self.text, at, min(self._end, at + _LONGEST_ELEMENT))
        if match is None or not match[1] or match.start() == at:
            return at
        self.marks.append((at, match.start(), Kind.CODE))
        return match.start()

    def _bracket(self, at: int, _floor: int) -> int:
        match = simple_link().match(self.text, at, self._end)
        if match is None:
            return 0
        image = at > 0 and self.text[at - 1] == "!"
        self.marks.append((at - image, at + 1, Kind.MARKUP))
        self.marks.append((match.end(1), match.start(2), Kind.MARKUP))
        self.marks.append((*match.span(2), Kind.LINK_TARGET))
        self.marks.append((match.end(2), match.end(), Kind.MARKUP))
        return match.end()

    def _asterisk(self, at: int, _floor: int) -> int:
        match = starts.strong().match(self.text, at, self._end)
        if match is None:
            return 0
        self.marks.append((at, at + 2, Kind.MARKUP))
        self.marks.append((match.end() - 2, match.end(), Kind.MARKUP))
        return at + 2


def _line_end(text: str, at: int) -> int:
    """Where the next line begins."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


_READERS: dict[str, Callable[[Plain, int, int], int]] = {
    "`": Plain._backtick,
    "<": Plain._less,
    "[": Plain._bracket,
    "*": Plain._asterisk,
    "&": Plain._entity,
    "{": Plain._template,
    ":": Plain._url,
    "w": Plain._url,
    "@": Plain._mail,
}
