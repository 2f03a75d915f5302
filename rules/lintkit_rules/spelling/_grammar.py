"""Patterns of the words around a wrong one: a table of rows, what they mean, and whether a text fits one.

A row is a sequence of elements, one of which, in square brackets, is what is wrong and what is right: ``to|MODAL
[loose>lose] DET``. An element is a choice of words and classes between bars; ``NOUN/TIMES`` is a class without the
words of another, ``!a|b`` anything but these, a ``?`` at the end makes an element optional, ``*`` is any word. ``^`` is
the start of a sentence, ``$`` the end of a clause. A row that begins with ``-NAME`` fits only where no word of that
class stands before it in its sentence. ``@NAME words`` defines a class; those of ``_word_classes.py`` are built in.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from lintkit_rules.spelling import _word_classes

START, STOP = "^", "$"
BREAK = "¶"  # the end of a block, as a token
_STARTS = frozenset('.!?:;—–-#>|+"“([' + BREAK)
_STOPS = frozenset('.,;:!?)"”' + BREAK)
_BITS = {
    "NOUN": _word_classes.NOUN,
    "PLURAL": _word_classes.PLURAL,
    "BASE": _word_classes.BASE,
    "ADJ": _word_classes.ADJECTIVE,
    "PART": _word_classes.PARTICIPLE,
    "GER": _word_classes.GERUND,
    "PAST": _word_classes.PAST,
    "THIRD": _word_classes.THIRD,
    "NOUNISH": _word_classes.NOUNISH,
}


@lru_cache(maxsize=1 << 14)
def bits(word: str) -> int:
    """The classes of a lower-case word."""
    return _word_classes.word_classes().get(word.encode())


class Element(NamedTuple):
    """A choice of words (``words``), of classes (``masks``: bits, and the words that are barred), or of marks."""

    words: frozenset[str]
    masks: tuple[tuple[int, frozenset[str]], ...] = ()
    marks: frozenset[str] = frozenset()
    number: bool = False
    negated: bool = False
    optional: bool = False

    def fits(self, token: str) -> bool:
        """Whether a token, a word in lower case or a mark, is one of the choice."""
        if not token[0].isalnum():
            return token in self.marks or (self.negated and bool(self.words))
        if token in self.words or (self.number and token[0].isdigit()):
            return not self.negated
        found = any(bits(token) & mask and token not in barred for mask, barred in self.masks)
        return found != self.negated

    @property
    def plain(self) -> bool:
        """Whether only words fit, which letters alone tell."""
        return not (self.marks or self.number or self.negated)


class Row(NamedTuple):
    """What stands before, what is wrong, what stands behind, what is right, and what must not stand earlier."""

    before: tuple[Element, ...]  # the nearest first
    wrong: tuple[str, ...]
    after: tuple[Element, ...]
    right: str
    never: frozenset[str]

    @property
    def head(self) -> str:
        """The first run of letters of what is wrong."""
        return self.wrong[0].partition("'")[0]

    def fits(self, left: Sequence[str], right: Sequence[str]) -> bool:
        """Whether the tokens to the left, the nearest first, and those to the right are as the row wants them."""
        if not (_follows(self.before, left) and _follows(self.after, right)):
            return False
        if not self.never:
            return True
        for token in left:
            if token in self.never:
                return False
            if token in ".!?" + BREAK:
                return True
        return True


def _follows(elements: Sequence[Element], tokens: Sequence[str]) -> bool:
    if not elements:
        return True
    first, rest = elements[0], elements[1:]
    if tokens and first.fits(tokens[0]) and _follows(rest, tokens[1:]):
        return True
    return (first.optional or (first.negated and not tokens)) and _follows(rest, tokens)


def parse(data: bytes) -> tuple[Row, ...]:
    """The rows of a table; lines that begin with ``#`` are comments. ``ValueError`` where a row is none."""
    classes: dict[str, frozenset[str]] = {}
    rows = []
    for line in bytes(data).decode().split("\n"):
        if line[:1] == "@":
            name, _, words = line[1:].partition(" ")
            classes[name] = frozenset(one for word in words.split() for one in classes.get(word, (word,)))
        elif line and line[0] != "#":
            rows.append(_row(line, classes))
    return tuple(rows)


def _row(line: str, classes: dict[str, frozenset[str]]) -> Row:
    before, found, rest = line.partition("[")
    wrong, found_too, after = rest.partition("]")
    wrong, arrow, right = wrong.partition(">")
    if not (found and found_too and arrow):
        raise ValueError(f"no row: {line}")
    words = before.split()
    never = classes[words.pop(0)[1:]] if words and words[0][0] == "-" else frozenset()
    return Row(
        tuple(_element(one, classes) for one in reversed(words)),
        tuple(wrong.split()),
        tuple(_element(one, classes) for one in after.split()),
        right,
        never,
    )


def _element(text: str, classes: dict[str, frozenset[str]]) -> Element:
    optional, negated = text.endswith("?"), text.startswith("!")
    words: set[str] = set()
    masks: list[tuple[int, frozenset[str]]] = []
    marks: frozenset[str] = frozenset()
    number = False
    for one in text.removesuffix("?").removeprefix("!").split("|"):
        name, _, barred = one.partition("/")
        if one == "*":
            negated = True
        elif one == START:
            marks |= _STARTS
        elif one == STOP:
            marks |= _STOPS
        elif name in _BITS:
            masks.append((_BITS[name], classes[barred] if barred else frozenset()))
        elif name == "NUM":
            number = True
        elif name.isupper() and len(name) > 1:
            words |= classes[name] - (classes[barred] if barred else frozenset())
        elif name.isalpha() or "'" in name:
            words.add(one)
        else:
            marks |= {one}
    return Element(frozenset(words), tuple(masks), marks, number, negated, optional)


class Clue(NamedTuple):
    """What run of letters must stand at an offset from the head of a row: one of ``words``, or of the classes."""

    offset: int
    words: frozenset[bytes]
    masks: int

    def fits(self, word: bytes) -> bool:
        """Whether a run of letters in lower case is what the row needs there."""
        return word in self.words or bool(self.masks and bits(word.decode()) & self.masks)


def clues(row: Row) -> tuple[Clue, ...]:
    """What a row needs, as far as letters alone tell."""
    pieces = [piece.encode() for word in row.wrong for piece in word.split("'")]
    found = [Clue(at, frozenset((piece,)), 0) for at, piece in enumerate(pieces) if at]
    return (*found, *_beside(row.before, -1), *_beside(row.after, len(pieces)))


def _beside(elements: Sequence[Element], offset: int) -> Iterator[Clue]:
    words: set[bytes] = set()
    masks = 0
    for element in elements:
        if not element.plain:
            return
        words.update(word.split("'")[-1 if offset < 0 else 0].encode() for word in element.words)
        for mask, _ in element.masks:
            masks |= mask
        if not element.optional:
            yield Clue(offset, frozenset(words), masks)
            return
