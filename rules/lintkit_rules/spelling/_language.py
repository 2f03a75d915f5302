"""Which language a text and a line of it are written in: English or not, by the words that stand there."""

from functools import lru_cache
from typing import NamedTuple

from lintkit import Document, Span, pattern
from lintkit_rules.spelling._judge import candidates, known
from lintkit_rules.spelling._lexicon import english, foreign, second_hash
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
_BY_PLACE = frozenset("1ou")  # kinds of words (see ``_kind``)
_JOINED_BEFORE = frozenset("/.@#_=&?\\-:`")
_JOINED_AFTER = frozenset("/@_=&`-")


def is_english(distinct: frozenset[bytes]) -> bool:
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


class Company(NamedTuple):
    """The words on the line around a word: how many there are, and how many of them are what.

    ``english``: frequent in English; ``small``: grammar like `the`; ``foreign``: written in another language, not in
    English; ``strange``: neither words nor names that anybody knows.
    """

    total: int
    english: int
    small: int
    foreign: int
    strange: int


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
    return not (english().words.get(lower.encode()) or _is_name(lower) or _misspelt_english(lower))


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
def _kind(token: str) -> str:
    """What a word is as company, in one letter: English, small, misspelt English (``e``, ``s``, ``m``), foreign
    (``f``), of an older English (``a``), else ``?``.

    It depends on its place whether one is foreign (``o``) or strange (``u``) that only the lexicons show to be so, and
    whether the word ``o`` is foreign (``1``). Nothing if it is no company.
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
    if token == lower and foreign_word(lower):
        return "o"
    return "m" if _misspelt_english(lower) else "?" if often or token != lower or _is_name(lower) else "u"


def _is_name(lower: str) -> bool:
    return bool(english().names.get(lower.capitalize().encode()))


def _kinds(doc: Document, start: int, end: int) -> str:
    """The kinds of the words on the line around a span, the span itself left out."""
    first, last = line_around(doc, start, end)
    find = _ASCII_RUN.compiled.findall
    return "".join(map(_kind, find(doc.text, first, start) + find(doc.text, end, last)))


def company(doc: Document, start: int, end: int) -> Company:
    """The words on the line around a span, the span itself left out."""
    text, kinds = doc.text, _kinds(doc, start, end)
    small, foreign, strange = kinds.count("s"), kinds.count("f"), 0
    if not _BY_PLACE.isdisjoint(kinds):
        for match in _ASCII_RUN.compiled.finditer(text, *line_around(doc, start, end)):
            kind, at = _kind(match.group()), match.start()
            if kind not in _BY_PLACE or start <= at < end:
                continue
            if kind == "1":  # Scots, Italian, Portuguese, Polish
                foreign += text[max(0, at - 2) : at][:1].isalpha()
            elif _on_its_own(text, at, match.end()):
                foreign += kind == "o"
                strange += kind == "u"
    misspelt = kinds.count("m")
    if strange >= _DIALECT - 1:
        strange += misspelt
    return Company(len(kinds) - kinds.count("1"), small + kinds.count("e") + misspelt, small, foreign, strange)


def _mostly_english(kinds: str, least: int) -> bool:
    """Whether there are at least ``least`` words of these kinds, and most are English."""
    total, small = len(kinds) - kinds.count("1"), kinds.count("s")
    share = 0.55 if small or total < 5 else 0.85  # a line without small words must be all English
    return total >= least and small + kinds.count("e") + kinds.count("m") >= share * total


def _surely_english(around: Company) -> bool:
    """Whether a line is so English that a word of another language on it is a slip of an English one."""
    if around.foreign:
        return False
    return around.small >= _SURELY_ENGLISH or around.english >= max(_ALL_ENGLISH, around.total)


def english_paragraph(doc: Document, start: int, end: int, least: int = 1) -> bool:
    """Whether at least ``least`` words stand on the line around a span, and most of them are English."""
    kinds = _kinds(doc, start, end)
    if "a" in kinds or not _mostly_english(kinds, least):
        return False  # most end here
    around = company(doc, start, end)
    if around.foreign and around.small < 3 * around.foreign - 1:
        return False
    if around.foreign > 1 and around.foreign >= _FOREIGN_SHARE * around.total:
        return False
    if around.strange >= _DIALECT and around.strange >= _DIALECT_SHARE * around.total:
        return False
    return _surely_english(around) or not foreign_word(doc.text[start:end].lower())


def in_plain_english(doc: Document, span: Span) -> bool:
    """Whether nothing but English stands on the line of a word that no other language has: what a safe fix asks."""
    around = company(doc, span.start, span.end)
    strange = around.strange > 1 and around.strange > _STRANGE_SHARE * around.total
    if around.foreign or strange or foreign_word(span.of(doc.text).lower()):
        return False
    return around.small >= _SMALL_WORDS or (around.total >= _FEW_WORDS and around.english == around.total)
