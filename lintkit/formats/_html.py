"""HTML read from left to right: tags, comments, what scripts and code elements hold, templates, links in text."""

from functools import cache
from re import IGNORECASE, Pattern, compile

from lintkit.formats._scanner import PieceReader
from lintkit.formats._tags import CODE_TEXT, RAW_TEXT, html_tag
from lintkit.regions import Kind


@cache
def _special() -> Pattern[str]:
    """The next character that may mean something."""
    return compile(r"[<&{@:w](?:(?<=[<&@])|(?<=\{)(?=[{%#])|(?<=:)(?=//)|(?<=w)(?=ww\.))")


@cache
def _next_tag(name: str) -> Pattern[str]:
    """The beginning of the next start or end tag of this name. Group 1 is its slash."""
    return compile(rf"<(/?){name}(?=[\s/>])", IGNORECASE)


class Html(PieceReader):
    """Reads pieces of HTML, one after the other."""

    __slots__ = ("unclosed",)

    def read(self, first: int, end: int) -> None:
        """Reads from ``first`` to ``end``.

        ``unclosed`` is then the name of an element whose content is no prose and runs beyond ``end``, and where it
        starts, or None.
        """
        self._end = end
        self.unclosed: tuple[str, int] | None = None
        text, search, readers = self.text, _special().search, _READERS
        at = first
        while (match := search(text, at, end)) is not None:
            start = match.start()
            at = readers[text[start]](self, start, at) or start + 1

    def _less(self, at: int, _floor: int) -> int:
        end = self._end
        match = html_tag().match(self.text, at, end) if self.find(">", at, end) >= 0 else None
        if match is not None:
            self.marks.append((at, match.end(), Kind.MARKUP))
            return match.end() if match[1] else self._content(match[2].lower(), match.end())
        return self.comment(at, end) or self.template(at, end) or self._declaration(at) or self.known_tag(at, end)

    def _content(self, name: str, at: int) -> int:
        """Behind the content of the element whose start tag ends at ``at`` if that is no prose, else ``at``."""
        if name in RAW_TEXT:
            found = self.find_end_tag(name, at, self._end)
        elif name in CODE_TEXT and self.text[at - 2] != "/":
            found = self._next_end(name, at)
        else:
            return at
        if found < 0:
            self.unclosed = name, at
            if name not in ("script", "style"):
                return at
            found = self._end
        self.marks.append((at, found, Kind.CODE))
        return max(found, at)

    def _next_end(self, name: str, at: int) -> int:
        """Where the element's end tag begins; -1 if there is none, or the next one belongs to another start tag."""
        if self._absent.get("</" + name, (0, -1))[1] >= self._end:
            return -1
        match = _next_tag(name).search(self.text, at, self._end)
        if match is None:
            self._absent["</" + name] = (at, self._end)
            return -1
        return match.start() if match[1] else -1

    def _declaration(self, at: int) -> int:
        """A doctype, a CDATA section, an unclosed comment."""
        text = self.text
        if text.startswith("<!--", at):
            if self._end < len(text):
                return 0
            self.marks.append((at, self._end, Kind.COMMENT))
            return self._end
        if not text.startswith("<!", at):
            return 0
        closer = "]]>" if text.startswith("<![CDATA[", at) else ">"
        found = self.find(closer, at, self._end)
        if found < 0:
            return 0
        self.marks.append((at, found + len(closer), Kind.MARKUP))
        return found + len(closer)


_READERS = {
    "<": Html._less,
    "&": Html._entity,
    "{": Html._template,
    ":": Html._url,
    "w": Html._url,
    "@": Html._mail,
}
