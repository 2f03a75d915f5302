"""What stands inside a paragraph, heading or table cell of Markdown: code, links, tags, emphasis, math, templates."""

from collections.abc import Callable
from operator import itemgetter
from re import Match
from typing import Any

from lintkit.formats import _inline_starts as starts
from lintkit.formats._emphasis import Run, pair, run_at
from lintkit.formats._references import destination, footnote, normal, reference, simple_link, wiki_link
from lintkit.formats._scanner import Scanner
from lintkit.formats._tags import CODE_TEXT, RAW_TEXT, markdown_tag
from lintkit.regions import Kind

_start = itemgetter(0)
_MATH_CLOSERS = {"\\\\(": "\\\\)", "\\\\[": "\\\\]"}  # as MathJax has it where Markdown takes away one backslash
_LONGEST_LABEL = 1000  # CommonMark: fewer than 1,000 characters


class Inline(Scanner):
    """Reads blocks of inline Markdown, one after the other."""

    __slots__ = ("_end", "_first", "_labels", "_links_below", "_opened", "_runs", "_ticks", "_unsorted", "readers")

    def __init__(self, text: str, labels: frozenset[str]) -> None:
        super().__init__(text)
        self._labels = labels
        self.readers = _READERS

    def is_plain(self, first: int, end: int) -> bool:
        """Whether nothing but text stands between ``first`` and ``end``."""
        return starts.special().search(self.text, first, end) is None

    def read(self, first: int, end: int) -> None:
        """Reads the block from ``first`` to ``end``."""
        search = starts.special().search
        match = search(self.text, first, end)
        if match is None:
            return
        self._first, self._end = first, end
        self._runs: list[Run] = []
        self._opened: list[tuple[int, bool]] = []  # where a `[` stands that waits for its `]`; whether it is an image's
        self._links_below = 0  # under this height no `[` may become a link: one stands inside
        self._ticks: dict[int, list[int]] | None = None
        self._unsorted = False  # a mark was noted behind one that it precedes
        before = len(self.marks)
        readers, text = self.readers, self.text
        at = first
        while match is not None:
            start = match.start()
            at = readers[text[start]](self, start, at) or start + 1
            match = search(text, at, end)
        if len(self._runs) > 1:
            pair(self._runs, self.marks)
            self._unsorted = True
        if self._unsorted:
            self.marks[before:] = sorted(self.marks[before:], key=_start)

    def _code(self, at: int, _floor: int) -> int:
        match = starts.simple_code().match(self.text, at, self._end)
        if match is not None:
            self.marks.append((at, match.end(), Kind.CODE))
            return match.end()
        if self._ticks is None:
            self._ticks = {}
            for found in starts.backticks().finditer(self.text, at, self._end):
                self._ticks.setdefault(found.end() - found.start(), []).append(found.start())
            for places in self._ticks.values():
                places.reverse()
        run = starts.backticks().match(self.text, at, self._end)
        assert run is not None
        length = run.end() - at
        places = self._ticks.get(length, [])
        while places and places[-1] <= at:
            places.pop()
        if not places:
            return run.end()
        stop = places[-1] + length
        self.marks.append((at, stop, Kind.CODE))
        return stop

    def _delimiters(self, at: int, _floor: int) -> int:
        match = starts.run().match(self.text, at, self._end)
        assert match is not None
        self._runs.append(run_at(self.text, at, match.end() - at, self._first, self._end))
        return match.end()

    def _escape(self, at: int, _floor: int) -> int:
        closer = _MATH_CLOSERS.get(self.text[at : at + 3])
        found = self.find(closer, at + 3, self._end) if closer is not None else -1
        if found < 0:
            return at + 2
        self.marks.append((at, found + 3, Kind.CODE))
        return found + 3

    def _entity(self, at: int, _floor: int) -> int:
        return self.entity(at, self._end)

    def _colon(self, at: int, floor: int) -> int:
        text = self.text
        if text.startswith("//", at + 1):
            return self.url(at, floor, self._end)
        if at > self._first and (text[at - 1].isalnum() or text[at - 1] == ":"):
            return 0
        match = starts.shortcode().match(text, at, self._end)
        if match is None:
            return 0
        self.marks.append((at, match.end(), Kind.MARKUP))
        return match.end()

    def _world_wide_web(self, at: int, floor: int) -> int:
        return self.url(at, floor, self._end)

    def _mail(self, at: int, floor: int) -> int:
        return self.mail(at, floor, self._end)

    def _brace(self, at: int, _floor: int) -> int:
        stop = self.template(at, self._end)
        if stop:
            return stop
        match = starts.attributes().match(self.text, at, self._end)
        if match is None:
            return 0
        self.marks.append((at, match.end(), Kind.MARKUP))
        return match.end()

    def _dollar(self, at: int, _floor: int) -> int:
        text = self.text
        if at > self._first and (text[at - 1].isalnum() and text[at - 1].isascii()):
            return 0
        match = starts.math().match(text, at, self._end)
        if match is None:
            return at + 2 if text.startswith("$$", at) else 0
        if match[1] == "$" and (match[2][-1] in " \t\n" or not starts.is_formula(match[2])):
            return 0
        self.marks.append((at, match.end(), Kind.CODE))
        return match.end()

    def _less(self, at: int, _floor: int) -> int:
        text, end = self.text, self._end
        match = starts.autolink().match(text, at, end)
        if match is not None:
            self.marks.append((at, match.end(), Kind.LINK_TARGET))
            return match.end()
        match = markdown_tag().match(text, at, end)
        if match is not None:
            self.marks.append((at, match.end(), Kind.MARKUP))
            return self._element(match)
        return self.comment(at, end) or self.template(at, end) or self._declaration(at) or self.known_tag(at, end)

    def _declaration(self, at: int) -> int:
        text = self.text
        if not text.startswith("<!", at):
            return 0
        closer = "]]>" if text.startswith("<![CDATA[", at) else ">" if text[at + 2 : at + 3].isalpha() else ""
        found = self.find(closer, at, self._end) if closer else -1
        if found < 0:
            return 0
        self.marks.append((at, found + len(closer), Kind.MARKUP))
        return found + len(closer)

    def _element(self, tag: Match[str]) -> int:
        """Behind a tag; behind the content too, if that is not prose."""
        at = tag.end()
        name = tag[3]
        if name is None or self.text[at - 2] == "/":
            return at
        name = name.lower()
        if name in CODE_TEXT or name in RAW_TEXT:
            found = self.find_end_tag(name, at, self._end)
            if found >= at:
                self.marks.append((at, found, Kind.CODE))
                return found
        return at

    def _open(self, at: int, _floor: int) -> int:
        text = self.text
        image = at > self._first and text[at - 1] == "!" and not (at - 1 > self._first and text[at - 2] == "\\")
        match = simple_link().match(text, at, self._end)
        if match is not None:
            self._link(at, match.end(1), match.span(2), match.end(), image)
            return match.end()
        match = wiki_link().match(text, at, self._end)
        if match is not None:
            self.marks.append((at, at + 2, Kind.MARKUP))
            self.marks.append((at + 2, match.end(1), Kind.LINK_TARGET))  # a backslash belongs to it in a table
            self.marks.append((match.end(1), match.start(2), Kind.MARKUP))
            self.marks.append((match.end(2), match.end(), Kind.MARKUP))
            return match.end()
        match = footnote().match(text, at, self._end)
        if match is not None:
            self.marks.append((at, match.end(), Kind.MARKUP))
            return match.end()
        self._opened.append((at, image))
        return at + 1

    def _close(self, at: int, _floor: int) -> int:
        if not self._opened:
            return at + 1
        start, image = self._opened.pop()
        if len(self._opened) < self._links_below:
            self._links_below = len(self._opened)
            if not image:
                return at + 1
        text, end = self.text, self._end
        self._unsorted = True
        match = destination().match(text, at + 1, end)
        if match is not None:
            self._link(start, at, match.span(1), match.end(), image)
            return match.end()
        return self._reference(start, at, image) if self._labels else at + 1

    def _reference(self, start: int, at: int, image: bool) -> int:
        """A link whose destination stands elsewhere: ``[text][label]``, ``[label][]``, ``[label]``."""
        text = self.text
        match = reference().match(text, at + 1, self._end)
        if match is not None and normal(match[1]) in self._labels:
            self._link(start, at, match.span(1), match.end(), image)
            return match.end()
        if at - start > _LONGEST_LABEL or normal(text[start + 1 : at]) not in self._labels:
            return at + 1
        stop = at + 3 if text.startswith("[]", at + 1) else at + 1
        self.marks.append((start - image, start + 1, Kind.MARKUP))
        self.marks.append((at, stop, Kind.MARKUP))
        if not image:
            self._links_below = len(self._opened)
        return stop

    def _link(self, start: int, close: int, target: tuple[int, int], end: int, image: bool) -> None:
        """Notes a link: its text stands between ``start`` and ``close``, its destination and title at ``target``."""
        add = self.marks.append
        add((start - image, start + 1, Kind.MARKUP))
        add((close, target[0], Kind.MARKUP))
        add((target[0], target[1], Kind.LINK_TARGET))
        add((target[1], end, Kind.MARKUP))
        if not image:
            self._links_below = len(self._opened)


_READERS: dict[str, Callable[[Any, int, int], int]] = {
    "`": Inline._code,
    "*": Inline._delimiters,
    "_": Inline._delimiters,
    "~": Inline._delimiters,
    "\\": Inline._escape,
    "&": Inline._entity,
    ":": Inline._colon,
    "w": Inline._world_wide_web,
    "@": Inline._mail,
    "{": Inline._brace,
    "$": Inline._dollar,
    "<": Inline._less,
    "[": Inline._open,
    "]": Inline._close,
}
