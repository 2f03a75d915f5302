"""Patterns of the words around a wrong one: a table of rows, what they mean, and whether a text fits one.

A row is a sequence of elements, one of which, in square brackets, is what is wrong and what is right: ``to|MODAL
[loose>lose] DET``. An element is a choice of words and classes between bars; ``NOUN/TIMES`` is a class without the
words of another, ``!a|b`` anything but these, a ``?`` at the end makes an element optional, ``*`` is any word. ``^`` is
the start of a sentence, ``$`` the end of a clause. A row that begins with ``-NAME`` fits only where no word of that
class stands before it in its sentence. ``@NAME words`` defines a class; those of ``_word_classes.py`` are built in.

A text needs few of the rows, so a row is read when its first wrong word is met.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from lintkit_rules.spelling import _word_classes

START, STOP = "^", "$"
BREAK = "¶"  # the end of a block, as a token
_MOST_KEPT = 1 << 14  # words whose rows are remembered, for one head
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


class Words(NamedTuple):
    """Words, and the runs of letters that they begin and end with: others than they themselves if they have a mark."""

    all: frozenset[str]
    firsts: frozenset[str]
    lasts: frozenset[str]


def _words(found: frozenset[str]) -> Words:
    marked = [word for word in found if "'" in word]
    if not marked:
        return Words(found, found, found)
    plain = found.difference(marked)
    return Words(
        found,
        plain.union(word.partition("'")[0] for word in marked),
        plain.union(word.rpartition("'")[2] for word in marked),
    )


class Element(NamedTuple):
    """A choice of words (``sets``), of classes (``masks``: bits, and the words that are barred), or of marks."""

    sets: tuple[Words, ...]
    masks: tuple[tuple[int, frozenset[str]], ...] = ()
    marks: frozenset[str] = frozenset()
    number: bool = False
    negated: bool = False
    optional: bool = False

    def fits(self, token: str) -> bool:
        """Whether a token, a word in lower case or a mark, is one of the choice."""
        if not token[0].isalnum():
            return token in self.marks or (self.negated and bool(self.sets))
        if (self.number and token[0].isdigit()) or any(token in words.all for words in self.sets):
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

    def nearest(self, side: int) -> Iterator[Element]:
        """The elements that the nearest run of letters on a side (-1 before, 1 behind the head) may belong to.

        What is wrong begins with the head, and what follows there (`s` of `it's`) stands behind it. An element that
        holds nothing stands for the end of those that need something.
        """
        if side > 0:
            pieces = [piece for word in self.wrong for piece in word.split("'")]
            if len(pieces) > 1:
                yield Element((_words(frozenset(pieces[1:2])),))
                return
        for element in self.before if side < 0 else self.after:
            yield element
            if not element.optional:
                return
        yield Element((), negated=True)


def _follows(elements: Sequence[Element], tokens: Sequence[str]) -> bool:
    if not elements:
        return True
    first, rest = elements[0], elements[1:]
    if tokens and first.fits(tokens[0]) and _follows(rest, tokens[1:]):
        return True
    return (first.optional or (first.negated and not tokens)) and _follows(rest, tokens)


class Neighbours(dict[str, int]):
    """Which of some rows (as bits) a run of letters right before (``side`` -1) or behind (1) their head leaves open.

    Each run is looked at once, and remembered.
    """

    def __init__(self, rows: Sequence[Row], side: int) -> None:
        super().__init__()
        self._any = 0
        self._masks: dict[int, int] = {}
        self._sets: dict[frozenset[str], int] = {}
        for number, row in enumerate(rows):
            for element in row.nearest(side):
                self._add(element, side, 1 << number)
        self.only = None if self._any or self._masks else frozenset[str]().union(*self._sets)
        """The runs that leave a row open, if they can be told: one look is enough at others."""

    def _add(self, element: Element, side: int, row: int) -> None:
        if not element.plain:
            self._any |= row
        for words in element.sets:
            near = words.lasts if side < 0 else words.firsts
            self._sets[near] = self._sets.get(near, 0) | row
        for mask, _ in element.masks:
            self._masks[mask] = self._masks.get(mask, 0) | row

    def __missing__(self, run: str) -> int:
        if len(self) > _MOST_KEPT:
            self.clear()
        found = self._any
        for words, rows in self._sets.items():
            if run in words:
                found |= rows
        if self._masks:
            classes = bits(run)
            for mask, rows in self._masks.items():
                if classes & mask:
                    found |= rows
        self[run] = found
        return found


class Rows:
    """The rows of a table by the first run of letters of what is wrong (their head), read when they are asked for."""

    def __init__(self, data: bytes) -> None:
        self._texts: dict[str, list[str]] = {}
        self._classes: dict[str, str] = {}
        self._sets: dict[str, Words] = {}
        self._elements: dict[str, Element] = {}
        for line in bytes(data).decode().split("\n"):
            if line[:1] == "@":
                name, _, text = line[1:].partition(" ")
                self._classes[name] = text
            elif line and line[0] != "#":
                head = line.partition("[")[2].partition(">")[0].partition(" ")[0].partition("'")[0]
                self._texts.setdefault(head, []).append(line)
        self.heads = self._texts.keys()

    def of(self, head: str) -> list[Row]:
        """The rows of a head. ``ValueError`` where one is none."""
        return [self._row(text) for text in self._texts[head]]

    def _row(self, line: str) -> Row:
        before, found, rest = line.partition("[")
        wrong, found_too, after = rest.partition("]")
        wrong, arrow, right = wrong.partition(">")
        if not (found and found_too and arrow):
            raise ValueError(f"no row: {line}")
        elements = before.split()
        never = self._class(elements.pop(0)[1:]).all if elements and elements[0][0] == "-" else frozenset()
        return Row(
            tuple(map(self._element, reversed(elements))),
            tuple(wrong.split()),
            tuple(map(self._element, after.split())),
            right,
            never,
        )

    def _class(self, name: str) -> Words:
        found = self._sets.get(name)
        if found is None:
            plain, barred = name.partition("/")[::2]
            own = frozenset(self._classes[plain].split())
            found = self._sets[name] = _words(own - self._class(barred).all if barred else own)
        return found

    def _element(self, text: str) -> Element:
        found = self._elements.get(text)
        if found is None:
            found = self._elements[text] = self._read(text)
        return found

    def _read(self, text: str) -> Element:
        choice = frozenset(text.removesuffix("?").removeprefix("!").split("|"))
        special = [one for one in choice if not one.islower()]
        plain = choice.difference(special)
        sets = [_words(plain)] if plain else []
        masks: list[tuple[int, frozenset[str]]] = []
        marks: set[str] = set()
        for one in special:
            name, _, barred = one.partition("/")
            if name in _BITS:
                masks.append((_BITS[name], self._class(barred).all if barred else frozenset()))
            elif one in (START, STOP):
                marks |= _STARTS if one == START else _STOPS
            elif name.isupper() and name != "NUM":
                sets.append(self._class(one))
            elif one not in ("*", "NUM"):
                marks.add(one)
        negated = text.startswith("!") or "*" in choice
        return Element(tuple(sets), tuple(masks), frozenset(marks), "NUM" in choice, negated, text.endswith("?"))
