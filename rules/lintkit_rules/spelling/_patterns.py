"""Where in English prose the rows of a table of patterns apply (see ``_grammar.py``)."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from lintkit import Document, Span, pattern
from lintkit.sieves import Scan
from lintkit.tables import Table
from lintkit.views.words import occurrences
from lintkit_rules.spelling._context import phrase_in_prose
from lintkit_rules.spelling._grammar import BREAK, Neighbours, Row, Rows
from lintkit_rules.spelling._language import english_paragraph
from lintkit_rules.spelling._phrases import Use
from lintkit_rules.spelling._words import in_english, letter_runs, pieces, places

_REACH = 120  # code points before a word that are looked at
_AHEAD = 64  # and from it on
_NEAR = 16  # tokens
_TOKEN = pattern(
    r"\d+(?>(?:[.,]\d+)*)(?![^\W_])|[^\W_]++(?>(?:['’.:/@-][^\W_]++)*)"
    r"|\r?\n[ \t]*+(?=\r?\n|[-+#>|]|\*[ \t]|\d+[.)])|(?<=\w)_+(?=\w)|[^\s*_]"
)
_RUN_BEHIND = pattern(r"[^A-Za-z]*+([A-Za-z]++)")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_JOINED = frozenset("@#$/\\.-‑=&'’")  # marks that join a word to what is beside it


class _Head(NamedTuple):
    """The rows that begin with one run of letters, and which of them the runs beside it leave open."""

    rows: list[Row]
    before: Neighbours
    behind: Neighbours

    def open_at(self, text: str, start: int, end: int) -> list[Row]:
        """The rows that the runs of letters beside the head at ``start`` leave open; all where one is far away."""
        match = _RUN_BEHIND.compiled.match(text, end, end + _AHEAD)
        found = (
            self.behind[match[1].lower()] if match and (match.end() < end + _AHEAD or end + _AHEAD >= len(text)) else -1
        )
        if found:
            first = max(0, start - _REACH)
            at = start
            while at > first and text[at - 1] not in _LETTERS:
                at -= 1
            stop = at
            while at > first and text[at - 1] in _LETTERS:
                at -= 1
            if at < stop and (at > first or first == 0):
                found &= self.before[text[at:stop].lower()]
        return [row for number, row in enumerate(self.rows) if found >> number & 1] if found else []

    def is_open(self, runs: list[str], places: list[int]) -> bool:
        """Whether the runs beside the head leave a row open at one of its places among the runs of a text."""
        before, behind = self.before, self.behind
        for at in places:
            following = runs[at + 1]
            if behind.only is not None and following not in behind.only:
                continue
            if before.only is not None and runs[at - 1] not in before.only:
                continue
            if behind[following] & before[runs[at - 1]]:
                return True
        return False


class Patterns:
    """Catches a file with a word that the words beside it may show to be wrong, by a table of rows."""

    def __init__(self, rows: Table[Rows]) -> None:
        self.rows = rows

    def catches(self, scan: Scan) -> bool:
        """Whether the text is English and holds, beside each other, what some row needs."""
        return scan.shared(in_english) and bool(_heads(self.rows, scan.data))

    def uses(self, doc: Document) -> Iterator[Use]:
        """Where in English prose the rows apply; of two that apply at one place the first."""
        if not in_english(doc.utf8):
            return
        for head in sorted(_heads(self.rows, doc.utf8)):
            known = _head(self.rows, head)
            for offsets in occurrences(doc, {head, head.capitalize()}).values():
                for at in offsets:
                    use = _use(doc, at, known.open_at(doc.text, at, at + len(head)))
                    if use is not None:
                        yield use


@cache
def _head(table: Table[Rows], name: str) -> _Head:
    rows = table().of(name)
    return _Head(rows, Neighbours(rows, -1), Neighbours(rows, 1))


@cache
def _forms(table: Table[Rows]) -> dict[bytes, str]:
    """The heads of rows by the forms in which they are looked for."""
    return {form.encode(): head for head in table().heads for form in (head, head.capitalize())}


@lru_cache(maxsize=4)
def _heads(table: Table[Rows], data: bytes) -> frozenset[str]:
    """The heads of rows that the words beside them leave open somewhere in the text."""
    forms = _forms(table)
    heads = set(map(forms.__getitem__, forms.keys() & pieces(data)))
    if not heads:
        return frozenset()
    runs, found = letter_runs(data), places(data, _all_heads(table))
    return frozenset(head for head in heads if head in found and _head(table, head).is_open(runs, found[head]))


@cache
def _all_heads(table: Table[Rows]) -> frozenset[str]:
    return frozenset(table().heads)


def _use(doc: Document, at: int, rows: list[Row]) -> Use | None:
    text = doc.text
    if not rows or (at and text[at - 1] in _JOINED):
        return None
    found = list(_TOKEN.compiled.finditer(text, at, at + _AHEAD))
    right = [_token(match.group()) for match in found]
    left: list[str] | None = None
    for row in rows:
        size = len(row.wrong)
        if tuple(right[:size]) != row.wrong:
            continue
        if left is None:
            left = _before(text, at)
        behind = right[size:]
        if at + _AHEAD >= len(text) and not text[found[-1].end() :].strip():
            behind = [*behind, BREAK]
        end = found[size - 1].end()
        if text[end : end + 2] == ' "':
            behind = behind[1:]  # a quotation that begins ends no clause
        if text[end : end + 1] in _JOINED - {"."}:
            continue
        if row.fits(left, behind[:_NEAR]) and english_paragraph(doc, at, end) and phrase_in_prose(doc, at, end):
            first, last, right_words = _differing(row)
            start, end = found[first].start(), found[last - 1].end()
            better = right_words[0].upper() + right_words[1:] if text[start].isupper() else right_words
            return Use(Span(start, end), " ".join(text[start:end].split()), better)
    return None


@lru_cache(maxsize=1 << 10)
def _differing(row: Row) -> tuple[int, int, str]:
    """Which words of a row's phrase are wrong, from and up to, and what they should be: not those that stay."""
    wrong, right = row.wrong, row.right.split()
    first, last = 0, 0
    least = len(wrong) - 1 if len(wrong) == len(right) else 0
    while first < least and wrong[first] == right[first]:
        first += 1
    while last < least - first and wrong[-1 - last] == right[-1 - last]:
        last += 1
    return first, len(wrong) - last, " ".join(right[first : len(right) - last])


def _before(text: str, at: int) -> list[str]:
    """The tokens before a place, the nearest first."""
    first = max(0, at - _REACH)
    while first > 0 and not text[first].isspace():
        first += 1
        if first >= at:
            return []
    tokens = [_token(match.group()) for match in _TOKEN.compiled.finditer(text, first, at)]
    if first == 0:
        tokens.insert(0, BREAK)
    return tokens[: -_NEAR - 1 : -1]


def _token(text: str) -> str:
    return text.lower().replace("’", "'") if text[0] not in "\r\n" else BREAK
