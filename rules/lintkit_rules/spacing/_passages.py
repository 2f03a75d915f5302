"""What kind of text stands around a place: running words or code, and in which language.

A passage is the prose of one line, or of about 400 characters of a long one; it is read once, however many places in it
are asked about, so that a rule stays linear in the text.
"""

from collections.abc import Callable

from lintkit import Document, pattern, view
from lintkit.views import lines, prose
from lintkit_rules.spacing._language import language_of

_REACH = 400  # characters of a long line that are read as one passage
_BORDER = 120  # what is read on either side of it, so that a place near its end has a context too
_SAMPLE = 20_000  # characters of prose that tell a document's language
_WORD = pattern(r"\p{L}[\p{L}\p{M}]*+(?:['’]\p{L}+)*+")
# A word as prose writes it, alone between blanks: an optional opening mark, letters, closing marks.
_PLAIN = pattern(r"[(\[\"“‘«„*_¿¡]*+\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+(?:[-'’/–—]\p{Lu}?\p{Ll}+)*+[)\]\"'”’»“*_,.;:!?…]*+")
_CAPITALS = pattern(r"[(\"“]?\p{Lu}{1,6}s?[)\"”,.;:!?]*+")
_CODED = pattern(r"[=<>{}\\|$#@^~`+_]|::|->|\(\)|\p{Ll}\p{Lu}|\p{L}[./]\w|\w[./]\p{L}|^'.*'|^--?\p{L}")


class Passage:
    """How a stretch of prose reads: its tokens (between blanks) by kind, and its language."""

    __slots__ = ("_find_language", "_language", "capitals", "coded", "plain")

    def __init__(self, plain: int, capitals: int, coded: int, find_language: Callable[[], str | None]) -> None:
        self.plain, self.capitals, self.coded = plain, capitals, coded
        self._find_language: Callable[[], str | None] | None = find_language
        self._language: str | None = None

    @property
    def running(self) -> bool:
        """Whether it reads as running words rather than as code, data or a list of names."""
        return self.reads_so(self.plain, self.coded)

    def reads_so(self, plain: int, coded: int) -> bool:
        """Whether it would read as running words with so many plain words and so many tokens that look like code."""
        return plain >= 3 and plain >= 3 * coded and plain >= self.capitals

    @property
    def language(self) -> str | None:
        """Its language, None where that is not known; found when it is first asked for."""
        if self._find_language is not None:
            self._language = self._find_language()
            self._find_language = None
        return self._language


class Passages:
    """The passages of a document, each read when it is first asked about."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._read: dict[tuple[int, int], Passage] = {}
        self._language: str | None = None
        self._known = False

    def at(self, offset: int) -> Passage:
        """The passage around the character at ``offset``."""
        index = lines(self._doc)
        line = index.line_of(offset)
        start = index.starts[line - 1]
        part = (offset - start) // _REACH
        key = (line, part)
        if key not in self._read:
            end = min(index.span(line).end, start + (part + 1) * _REACH + _BORDER)
            self._read[key] = self._passage(line, max(start, start + part * _REACH - _BORDER), end)
        return self._read[key]

    def _passage(self, line: int, start: int, end: int) -> Passage:
        text = self._prose(start, end)
        plain = capitals = coded = 0
        for token in text.split():
            if len(token) == 1:  # a letter, a bullet, a sign: says nothing
                continue
            if _PLAIN.compiled.fullmatch(token):
                plain += 1
            elif _CAPITALS.compiled.fullmatch(token):
                capitals += 1
            elif _CODED.compiled.search(token):
                coded += 1
        return Passage(plain, capitals, coded, lambda: self._language_of(line, text))

    def _language_of(self, line: int, text: str) -> str | None:
        """The language of this passage, else that of it with the two lines around it, else the document's."""
        index = lines(self._doc)
        found = language_of(words(text))
        if found is None:
            first, last = max(1, line - 2), min(len(index.starts), line + 2)
            start, end = index.span(first).start, index.span(last).end
            if end - start <= 4 * _REACH:
                found = language_of(words(self._prose(start, end)))
        return found or self.language

    @property
    def language(self) -> str | None:
        """The language of the document, as a sample of its prose tells."""
        if not self._known:
            self._language = language_of(words(self._prose(0, len(self._doc.text), _SAMPLE)))
            self._known = True
        return self._language

    def _prose(self, start: int, end: int, most: int = 1_000_000) -> str:
        """The prose between two offsets, what stands between replaced by a blank; at most ``most`` characters."""
        text, spans = self._doc.text, prose(self._doc)
        pieces = []
        at = spans.next_start(start)
        while at is not None and at < end and most > 0:
            around = spans.around(at)
            stop = min(around.end if around is not None else end, end, at + most)
            pieces.append(text[at:stop])
            most -= stop - at
            at = spans.next_start(stop) if stop < end else None
        return " ".join(pieces)


def words(text: str) -> list[str]:
    """The words of a text, in lower case, with the straight apostrophe."""
    return [word.replace("’", "'") for word in _WORD.compiled.findall(text.lower())]


@view
def passages(doc: Document) -> Passages:
    """The passages of a document."""
    return Passages(doc)
