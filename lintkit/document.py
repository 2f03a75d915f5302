"""The document: bytes as read, text decoded on first use, and views that are computed once and shared."""

import codecs
from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple, TypeVar, cast

from lintkit.regions import Regions
from lintkit.text import LineIndex

T = TypeVar("T")

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FIRST_OF_MARKS = (b"\xff", b"\xfe", b"\0")


class UndecodableError(ValueError):
    """The bytes begin with the mark of UTF-16 or UTF-32, but do not hold it without loss."""


class Format(NamedTuple):
    """A kind of file: ``divide`` tells which spans of a text are prose, code, markup and so on.

    ``suffixes`` are lower-case, with their dot; a file with one of them is read in this format.
    """

    name: str
    suffixes: tuple[str, ...]
    divide: Callable[[str], Regions]


class Document:
    """A file's content. Never changes: a fix makes a new document.

    ``data`` is what was read, byte for byte. ``text`` is decoded as UTF-8, each byte that is not becoming one lone
    surrogate (``surrogateescape``), or as the UTF-16 or UTF-32 that its byte order mark announces; newlines and the
    mark itself stay, so that ``encode`` gives the same bytes back. ``answers`` are those of views and of ``kept``.
    """

    __slots__ = ("_codec", "_text", "_valid", "answers", "data", "format", "path")

    def __init__(self, path: str, data: bytes, format: Format) -> None:
        self.path = path
        self.data = data
        self.format = format
        self._codec = "utf-8"
        if data.startswith(_FIRST_OF_MARKS):
            self._codec = next((codec for mark, codec in _BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8")
        self._text: str | None = None
        self._valid = True
        self.answers: dict[Callable[..., Any], Any] = {}

    @property
    def encoding(self) -> str:
        """The name of the codec that reads this document."""
        return self._codec

    @property
    def text(self) -> str:
        """The content as code points. Raises ``UndecodableError`` (only for damaged UTF-16 and UTF-32)."""
        if self._text is None:
            if self._codec == "utf-8":
                try:
                    self._text = self.data.decode()
                except UnicodeDecodeError:
                    self._text, self._valid = self.data.decode("utf-8", "surrogateescape"), False
            else:
                try:
                    self._text = self.data.decode(self._codec, "surrogatepass")
                except UnicodeDecodeError as error:
                    raise UndecodableError(f"not valid {self._codec.upper()}: {error.reason}") from error
        return self._text

    @property
    def valid(self) -> bool:
        """Whether ``utf8`` is UTF-8: no byte had to be escaped, no surrogate stands alone. As ``text`` raises."""
        if self._codec == "utf-8":
            _ = self.text  # which tells
            return self._valid
        try:
            self.text.encode()
        except UnicodeEncodeError:
            return False
        return True

    def encode(self, text: str) -> bytes:
        """``text`` as bytes in this document's encoding: the inverse of how ``text`` was decoded."""
        return text.encode(self._codec, "surrogateescape" if self._codec == "utf-8" else "surrogatepass")

    @property
    def utf8(self) -> bytes:
        """The content as UTF-8 bytes, whatever its encoding: what sieves look at."""
        return self.data if self._codec == "utf-8" else self.text.encode("utf-8", "surrogatepass")

    def kept(self, function: Callable[[bytes], T]) -> T:
        """``function(utf8)``, remembered as the answer of a view is; what a sieve keeps so is not found twice."""
        answers = self.answers
        if function not in answers:
            answers[function] = function(self.utf8)
        return cast(T, answers[function])

    def with_text(self, text: str) -> "Document":
        """A new document of the same path and format with ``text`` as content."""
        return Document(self.path, self.encode(text), self.format)

    def forget(self, but: tuple[str, ...] = ()) -> None:
        """Lets go of the answers of views, but of those whose module's name begins with one of ``but``.

        They are computed again where they are asked for again: this is about memory only. With no ``but`` the text goes
        too.
        """
        self.answers = {one: answer for one, answer in self.answers.items() if but and one.__module__.startswith(but)}
        if not but:
            self._text = None

    def __repr__(self) -> str:
        return f"Document({self.path!r}, {len(self.data)} bytes, {self.format.name})"


def view(function: Callable[[Document], T]) -> Callable[[Document], T]:
    """Turns a pure function of a document into one that remembers its answer on that document.

    Views call views; none is computed unless asked for. What a view returns is shared: nobody changes it.
    """

    @wraps(function)
    def remembered(doc: Document) -> T:
        views = doc.answers
        try:
            return cast(T, views[function])
        except KeyError:
            answer = views[function] = function(doc)
            return answer

    return remembered


@view
def lines(doc: Document) -> LineIndex:
    """The lines of the document."""
    return LineIndex(doc.text)
