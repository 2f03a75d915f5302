"""Which language a text and a line of it are written in: English or not, by the words that stand there."""

from collections.abc import Callable, Iterator, Set
from functools import cached_property, lru_cache

from lintkit import Document, Span, pattern, view
from lintkit_rules.spelling._judge import candidates, known
from lintkit_rules.spelling._lexicon import STRANGE, english, foreign, second_hash
from lintkit_rules.spelling._sets import words

_STOP = frozenset(
    b"the and of to in is that for with this are was it you be not by from or as at have has can will which if when on "
    b"your an we they their there been were would should more all but also into than its".split()
)
# Small words of other languages that English does not have.
_FOREIGN = words(
    "de la le les du et est une dans pour que qui avec sur pas ne sont aux ou cette der das und ist nicht mit ein eine "
    "auf den dem von wird auch el los las del por con como una en es al il di che della delle nel sono het een van "
    "voor niet op te dat zijn wordt naar um uma em ao dos och att ett som av och jest nie dem dey wey na im sed ac "
    "dapibus lorem ipsum para gli dai delle degli bij ook aan uit omdat deze meer tae hes nae ony frae wes maun "
    "aw wi thir ilka whilk fae thae atween amang dinna cannae"
)
# Words of an older English, in which the spelling of all others is not that of today either.
_OLD = words(
    "thou thy thine thyself hath doth hast dost shalt hadst didst wouldst shouldst couldst canst mayst hither thither "
    "prithee methinks quoth"
)
_OLD_BYTES = frozenset(map(str.encode, _OLD))
_FEW_OLD, _MANY_OLD = 3, 6  # distinct ones that a text must have: a short one, and one of
_LONG_TEXT = 1000  # distinct words for each of them
REACH = 160  # code points to each side that are looked at for context
_SURELY_ENGLISH = 2  # small words on a line on which a word of another language is a slip of an English one
_ALL_ENGLISH = 6  # words, which do instead if there is no other
_FOREIGN_SHARE = 0.1  # of the words of a line that is no English, however many small words of English it has
_DIALECT = 3  # words that nobody knows on a line that is no English
_DIALECT_SHARE = 0.2  # of its words
_SLIP_LENGTH = 5  # letters of a word that may be taken for a slip wherever it stands
_SLIP_OFTEN = 4.0  # how frequent what it is a slip of must be for that
_STRANGE_SHARE = 0.15  # of unknown words on a line from which on no fix is safe
_SMALL_WORDS = 2  # of English that a line must have for a safe fix, if not
_FEW_WORDS = 4  # or more are all English
_ASCII_RUN = pattern(r"\w+")
_COMMON = 86  # a word that is met once in two millions
_OPEN = frozenset("dD")  # kinds of words that leave a question open
_BY_PLACE = frozenset("1ou")  # kinds of words (see ``_kind``)
_JOINED_BEFORE = frozenset("/.@#_=&?\\-:`")
_JOINED_AFTER = frozenset("/@_=&`-")


def is_english(distinct: Set[bytes]) -> bool:
    """Whether a text with these distinct words may be today's English: long ones show its common words."""
    if len(distinct & _OLD_BYTES) >= min(_MANY_OLD, max(_FEW_OLD, len(distinct) // _LONG_TEXT)):
        return False
    if len(distinct) < 40:
        return True
    return len(distinct & _STOP) >= min(20, 3 + len(distinct) // 40)


def line_around(doc: Document, start: int, end: int) -> tuple[int, int]:
    """The part of the line around a span that lies within reach."""
    text = doc.text
    first = max(0, start - REACH)
    for stop in ("\n", "\r"):
        first = max(first, text.rfind(stop, first, start) + 1)
    last = min(len(text), end + REACH)
    for stop in ("\n", "\r"):
        at = text.find(stop, end, last)
        last = at if at >= 0 else last
    return first, last


@lru_cache(maxsize=1 << 14)
def foreign_word(lower: str) -> bool:
    """Whether another language has a word that English does not have."""
    if not lower.isascii():
        return False
    number = foreign().get(lower.encode())
    return number > 0 and number == second_hash(lower)


def is_strange(word: str) -> bool:
    """Whether nobody knows a word, neither as English nor as a name nor as a slip: it may be from another language."""
    lower = word.lower()
    if not word.isascii() or lower in _FOREIGN or foreign_word(lower):
        return True
    return english().words.get(lower.encode()) in STRANGE and not (_is_name(lower) or _misspelt_english(lower))


def is_accented(token: str) -> bool:
    """Whether a word in small letters has a Latin letter beyond ASCII."""
    return not token.isascii() and token.islower() and max(token) < "\u0250"


def _on_its_own(text: str, start: int, end: int) -> bool:
    """A quick look whether letters are a word, not a part of an address, a path, a name of a file or an identifier."""
    if not text[start:end].isalpha() or text[start - 1 : start] in _JOINED_BEFORE:
        return False
    after = text[end : end + 2]
    return after[:1] not in _JOINED_AFTER and not (after[:1] == "." and after[1:].isalnum())


def _misspelt_english(lower: str) -> bool:
    """Whether a word that nobody knows is a likely slip of a frequent English one."""
    if lower in known():
        return True
    found = candidates(lower) if len(lower) >= _SLIP_LENGTH and not english().words.get(lower.encode()) else ()
    return bool(found) and found[0].often >= _SLIP_OFTEN and not foreign_word(lower)


@lru_cache(maxsize=1 << 15)
def soon_kind(token: str) -> str:
    """What a word is as company, in one letter, as far as it is soon told.

    English, small, misspelt English (``e``, ``s``, ``m``), foreign (``f``), of an older English (``a``), else ``?``. It
    depends on its place whether one is foreign (``o``) or strange (``u``) that only the lexicons show to be so, and
    whether the word ``o`` is foreign (``1``). Misspelt or strange is ``d``, misspelt or not ``D``: that is a dear
    question. Nothing if it is no company.
    """
    if len(token) < 2 or token[0].isdigit():
        return "1" if token == "o" else ""
    if not token.isascii():
        return "?"
    lower = token.lower()
    if lower in _FOREIGN or lower in _OLD:
        return "a" if lower in _OLD else "f"
    often = english().words.get(lower.encode())
    if often >= _COMMON:
        return "s" if lower.encode() in _STOP else "e"
    return _rare_kind(token, lower, often)


def _rare_kind(token: str, lower: str, often: int) -> str:
    elsewhere = foreign_word(lower)
    if elsewhere and token == lower:
        return "o"
    if lower in known():
        return "m"
    strange = often in STRANGE and token == lower and not _is_name(lower)
    if often or elsewhere or len(lower) < _SLIP_LENGTH:
        return "u" if strange else "?"
    return "d" if strange else "D"


@lru_cache(maxsize=1 << 15)
def _kind(token: str) -> str:
    """As above, but no question is left open."""
    kind = soon_kind(token)
    if kind not in _OPEN:
        return kind
    return "m" if _misspelt_english(token.lower()) else "u" if kind == "d" else "?"


def _is_name(lower: str) -> bool:
    return english().names.get(lower.capitalize().encode()) not in STRANGE


@view
def _kinds_by_line(doc: Document) -> dict[tuple[int, int], str]:
    """The kinds of the words on lines, by where they begin and end; filled as they are asked for."""
    return {}


class Company:
    """The words on the line around a span, the span itself left out: how many there are, and how many of them are what.

    Misspelt words are told from strange ones only where the answer matters.
    """

    def __init__(self, doc: Document, start: int, end: int) -> None:
        self._text, self._span = doc.text, (start, end)
        self._line = line_around(doc, start, end)
        self.kinds = self._kinds_of_line(doc) if self._line[1] - self._line[0] <= REACH else self._kinds()
        self.total = len(self.kinds) - self.kinds.count("1")
        self.small = self.kinds.count("s")
        """Words of grammar, like `the`."""

    def _kinds_of_line(self, doc: Document) -> str:
        """The kinds of the words on a line that is within reach of all of them, told once for all of them."""
        text, (start, end), find = self._text, self._span, _ASCII_RUN.compiled.findall
        if _ASCII_RUN.compiled.match(text, start - 1, start) or _ASCII_RUN.compiled.match(text, end):
            return self._kinds()  # a part of a word
        known = _kinds_by_line(doc)
        line = known.get(self._line)
        if line is None:
            line = known[self._line] = "".join(map(soon_kind, find(text, *self._line)))
        return line.replace("".join(map(soon_kind, find(text, start, end))), "", 1)  # their order says nothing

    def _kinds(self) -> str:
        return "".join(map(soon_kind, self._tokens))

    @cached_property
    def _tokens(self) -> list[str]:
        """The words on the line, the span left out."""
        (first, last), (start, end), find = self._line, self._span, _ASCII_RUN.compiled.findall
        return find(self._text, first, start) + find(self._text, end, last)

    @cached_property
    def misspelt(self) -> int:
        """Likely slips of frequent English words."""
        if _OPEN.isdisjoint(self.kinds):
            return self.kinds.count("m")
        return sum(_kind(token) == "m" for token in self._tokens)

    @cached_property
    def english(self) -> int:
        """Words that are frequent in English, and slips of such."""
        return self.small + self.kinds.count("e") + self.misspelt

    @cached_property
    def foreign(self) -> int:
        """Words that are written in another language, not in English."""
        found = self.kinds.count("f")
        if "1" not in self.kinds and "o" not in self.kinds:
            return found
        for kind, at, end in self._places(soon_kind):
            if kind == "1":  # Scots, Italian, Portuguese, Polish
                found += self._text[max(0, at - 2) : at][:1].isalpha()
            elif kind == "o":
                found += _on_its_own(self._text, at, end)
        return found

    @cached_property
    def strange(self) -> int:
        """Words that are neither words nor names that anybody knows; on a line with some, misspelt ones too."""
        if "u" not in self.kinds and "d" not in self.kinds:
            return 0
        found = sum(kind == "u" and _on_its_own(self._text, at, end) for kind, at, end in self._places(_kind))
        return found + self.misspelt if found >= _DIALECT - 1 else found

    @cached_property
    def accented(self) -> bool:
        """Whether a word in small letters has a Latin letter beyond ASCII, as hardly any of English has."""
        return any(map(is_accented, self._tokens))

    @property
    def in_dialect(self) -> bool:
        """Whether there are so many strange words that the line is no English."""
        least = max(_DIALECT, _DIALECT_SHARE * self.total)
        return sum(map(self.kinds.count, "udDm")) >= least and self.strange >= least

    def mostly_english(self, least: int) -> bool:
        """Whether there are at least ``least`` words, and most are English."""
        share = 0.55 if self.small or self.total < 5 else 0.85  # a line without small words must be all English
        needed, sure = share * self.total, sum(map(self.kinds.count, "sem"))
        left = self.kinds.count("d") + self.kinds.count("D")
        if self.total < least or sure + left < needed:
            return False
        return sure >= needed or self._reaches(needed - sure, left)

    def _reaches(self, needed: float, left: int) -> bool:
        """Whether so many are misspelt, of the ``left`` words that may be: each is asked only while it matters."""
        for token in self._tokens:
            if soon_kind(token) in _OPEN:
                needed -= _kind(token) == "m"
                left -= 1
                if needed <= 0 or left < needed:
                    return needed <= 0
        return False

    def _places(self, kind: Callable[[str], str]) -> Iterator[tuple[str, int, int]]:
        """The words whose kind depends on their place, and where they stand."""
        start, end = self._span
        for match in _ASCII_RUN.compiled.finditer(self._text, *self._line):
            found = kind(match.group())
            if found in _BY_PLACE and not start <= match.start() < end:
                yield found, *match.span()


def _surely_english(around: Company) -> bool:
    """Whether a line is so English that a word of another language on it is a slip of an English one."""
    if around.foreign:
        return False
    return around.small >= _SURELY_ENGLISH or around.english >= max(_ALL_ENGLISH, around.total)


def english_paragraph(doc: Document, start: int, end: int, least: int = 1) -> bool:
    """Whether at least ``least`` words stand on the line around a span, and most of them are English."""
    around = Company(doc, start, end)
    if "a" in around.kinds or not around.mostly_english(least):
        return False  # most end here
    if not around.small and around.accented:
        return False
    if around.foreign and around.small < 3 * around.foreign - 1:
        return False
    if around.foreign > 1 and around.foreign >= _FOREIGN_SHARE * around.total:
        return False
    if around.in_dialect:
        return False
    return not foreign_word(doc.text[start:end].lower()) or _surely_english(around)


def in_plain_english(doc: Document, span: Span) -> bool:
    """Whether nothing but English stands on the line of a word that no other language has: what a safe fix asks."""
    around = Company(doc, span.start, span.end)
    strange = around.strange > 1 and around.strange > _STRANGE_SHARE * around.total
    if around.foreign or strange or foreign_word(span.of(doc.text).lower()):
        return False
    return around.small >= _SMALL_WORDS or (around.total >= _FEW_WORDS and around.english == around.total)
