"""Phrases that are wrong wherever their neighbours leave one reading: a table of rows, and where they stand.

A row is ``before | wrong | after | right``. ``before`` and ``after`` are words, one of which must stand there:
``*`` for any; in ``after`` a mark may stand for itself (``:`` also with a blank before it).
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lintkit import Document, Span
from lintkit.sieves import Scan
from lintkit.tables import Table
from lintkit_rules.spelling._context import phrase_in_prose
from lintkit_rules.spelling._language import english_paragraph
from lintkit_rules.spelling._words import TO_LETTERS, in_english, letter_runs, pieces, places

_NONE: frozenset[str] = frozenset()


class Clue(NamedTuple):
    """What runs of letters a text must have to hold a row's phrase; ``pieces`` tells of some, ``_beside`` of others.

    Each of ``wrong``; one of ``after``, if there are any; in lower case ``second``, behind one of ``firsts``, of which
    an empty one stands for any.
    """

    wrong: frozenset[bytes]
    after: frozenset[bytes]
    firsts: frozenset[str]
    second: str

    def possible(self, words: frozenset[bytes]) -> bool:
        """Whether a text with these runs may hold the phrase."""
        return words.issuperset(self.wrong) and not (self.after and self.after.isdisjoint(words))


class Row(NamedTuple):
    """A phrase, what may stand before and behind it (none: anything), what it should be, and what it needs."""

    before: frozenset[str]
    wrong: str
    after: frozenset[str]
    right: str
    clue: Clue

    def literals(self, words: frozenset[bytes]) -> Iterator[bytes]:
        """Byte strings of which a text with these words holds one, if it holds the phrase."""
        before = [one for one in map(str.encode, self.before) if words.issuperset(one.split(b"'")[:1])]
        after = [one for one in map(str.encode, self.after) if not one.isalpha() or one in words]
        wrong = self.wrong.encode()
        if self.before and (not self.after or len(before) <= len(after)):
            yield from (one + b" " + wrong for one in before)
        elif self.after:
            yield from (wrong if one in b":,.;" else wrong + b" " + one for one in after)
        else:
            yield wrong


class Use(NamedTuple):
    """A place where a row applies."""

    span: Span
    wrong: str
    right: str


def parse(data: bytes) -> tuple[Row, ...]:
    """The rows of a table; lines that begin with ``#`` are comments."""
    rows = []
    for line in bytes(data).decode().split("\n"):
        if line and line[0] != "#":
            before, wrong, after, right = (part.strip() for part in line.split("|"))
            clue = _clue(_set(before), wrong, _set(after))
            rows.append(Row(_set(before), wrong, _set(after), right, clue))
    return tuple(rows)


def _set(words: str) -> frozenset[str]:
    return frozenset() if words == "*" else frozenset(words.split())


class Phrases(NamedTuple):
    """Catches a file that holds a phrase of a table."""

    rows: Table[tuple[Row, ...]]

    def catches(self, scan: Scan) -> bool:
        if not scan.shared(in_english):
            return False
        words = scan.shared(pieces)
        seconds: dict[str, frozenset[str]] = {}
        for row in self.rows():
            clue = row.clue
            if clue.possible(words):
                seconds[clue.second] = seconds.get(clue.second, _NONE) | clue.firsts
        beside = bool(seconds) and _beside(scan.data, seconds, _seconds(self.rows))
        return beside and next(self._found(scan.data), None) is not None

    def _found(self, data: bytes) -> Iterator[Row]:
        words = pieces(data)
        flat: bytes | None = None
        for row in self.rows():
            if words.issuperset(row.clue.wrong):
                if flat is None:
                    flat = data.replace(b"\r\n", b" ").replace(b"\n", b" ").replace(b"\xe2\x80\x99", b"'")
                if any(literal in flat for literal in row.literals(words)):
                    yield row

    def uses(self, doc: Document) -> Iterator[Use]:
        """Where in English prose the phrases stand."""
        if not in_english(doc.utf8):
            return
        flat = doc.text.replace("\r\n", " ").replace("\n", " ").replace("’", "'")
        returns = _returns(doc.text)
        for row in self._found(doc.utf8):
            at = flat.find(row.wrong)
            while at >= 0:
                end = at + len(row.wrong)
                if _fits(flat, at, end, row):
                    start, stop = at + bisect_right(returns, at), end + bisect_right(returns, end - 1)
                    if english_paragraph(doc, start, stop) and phrase_in_prose(doc, start, stop):
                        yield Use(Span(start, stop), flat[at:end], row.right)
                at = flat.find(row.wrong, end)


def _returns(text: str) -> list[int]:
    """Where, in the text whose CRLF are one blank, one character was lost each."""
    found: list[int] = []
    at = text.find("\r\n")
    while at >= 0:
        found.append(at - len(found))
        at = text.find("\r\n", at + 2)
    return found


def _clue(before: frozenset[str], phrase: str, after: frozenset[str]) -> Clue:
    wrong = _letters(phrase)
    lower = [one.lower().decode() for one in wrong]
    marked = not all(map(str.isalpha, after))
    behind = frozenset(() if marked else map(str.encode, after))
    if len(wrong) > 1:
        return Clue(frozenset(wrong), behind, frozenset(lower[:1]), lower[1])
    firsts = frozenset(_letters(one)[-1].lower().decode() for one in before) if before else frozenset(("",))
    return Clue(frozenset(wrong), behind, firsts, lower[0])


def _letters(phrase: str) -> list[bytes]:
    return phrase.encode().translate(TO_LETTERS).split()


def _beside(data: bytes, seconds: dict[str, frozenset[str]], every: frozenset[str]) -> bool:
    """Whether a word of ``seconds`` stands right behind one of its words; only letters count, in either case.

    ``every``: all words that are ever looked for so.
    """
    runs, found = letter_runs(data), places(data, every)
    for second, firsts in seconds.items():
        if any("" in firsts or runs[at - 1] in firsts for at in found.get(second, ())):
            return True
    return False


@cache
def _seconds(rows: Table[tuple[Row, ...]]) -> frozenset[str]:
    return frozenset(row.clue.second for row in rows())


def _fits(flat: str, start: int, end: int, row: Row) -> bool:
    """Whether a phrase stands whole, with the neighbours that its row asks for."""
    if _is_word(flat[start - 1 : start]) or _is_word(flat[end : end + 1]) or flat[end : end + 1] == "'":
        return False
    if row.before:
        first = flat.rfind(" ", 0, max(0, start - 1)) + 1
        if flat[start - 1 : start] != " " or flat[first : start - 1].lower().strip("(\"'*_") not in row.before:
            return False
    if not row.after:
        return flat[end : end + 1] != "-"
    rest = flat[end : end + 24]
    if rest[:1] in row.after or (rest[:2].strip() in row.after and rest[1:2] == ":"):
        return True
    word = rest[1:].split(" ", 1)[0].rstrip(".,;:!?)") if rest[:1] == " " else ""
    return word in row.after


def _is_word(char: str) -> bool:
    return char.isalnum() or (char in ("_", "-") and bool(char))
