"""Where a word stands: in prose or in something technical, in English or not, at the start of a sentence or within."""

from functools import lru_cache
from typing import NamedTuple

from lintkit import Document, Span, pattern, view
from lintkit.views import prose
from lintkit_rules.spelling._lexicon import english, foreign, second_hash
from lintkit_rules.spelling._sets import words

_NAMED = pattern(r"(?i)\btypos?\b|\bmis-?spel|\bspelling\b|\b\[?sic\]?\b")
_FORM = pattern(
    r"\b(?:names?|named|words?|forms?|terms?|dialects?|spellings?|variants?|variously|appellation|singular|plural|title|"
    r"titled|entitled|called|derive[sd]?|derivation|pronounced|pronunciation|transliterated|romanized|etymology)\b[^.!?]*$"
)
_FORM_REACH = 48  # code points before a name
_BECOMES = pattern(r"[\s\"'`“”‘’*_]*(?:->|=>|→|⇒|to|with|into|by|instead of|should be)[\s\"'`“”‘’*_]*")
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
_REACH = 160  # code points to each side that are looked at for context
_SURELY_ENGLISH = 2  # small words on a line on which a word of another language is a slip of an English one
_FOREIGN_SHARE = 0.1  # of the words of a line that is no English, however many small words of English it has
_DIALECT = 3  # words that nobody knows on a line that is no English
_DIALECT_SHARE = 0.2  # of its words
_ASCII_RUN = pattern(r"\w+")
_BY_PLACE = frozenset("1ou")  # kinds of words (see ``_kind``)
_COMMON = 86  # a word that is met once in two millions
_MOST_LINES = 1 << 12  # of one text whose words are remembered
_JOINED_BEFORE = frozenset("/.@#_=&?\\-:`")
_JOINED_AFTER = frozenset("/@_=&`-")
_QUOTES = {"[": "]", '"': '"', "'": "'", "“": "”", "‘": "’", "«": "»", "„": "“", "`": "`"}
# What may stand between a plain word and the white space on either side of it.
_LEFT = pattern(r"(?:[^\s]*[,;!?—–…“”\"(\[|>])?(?:w/)?[*_~'‘“\"«(\[]*(?:[^\W\d_]+[-’'])*")
_RIGHT = pattern(
    r"(?:['’]s?)?(?:[-‑][^\W\d_]+)*(?:['’]s?)?"
    r"(?:[*_~]*(?:[.:]+(?!\S)|[.:]?[)\]}\"'”’»*_~]+|[,;!?—–…|<&].*|\.\.+.*|[.:](?=[A-Z][a-z]* )|\((?:s|es)\).*|$))*"
)


def is_english(distinct: frozenset[bytes]) -> bool:
    """Whether a text with these distinct words may be English: short texts may, long ones show its common words."""
    if len(distinct) < 40:
        return True
    return len(distinct & _STOP) >= min(20, 3 + len(distinct) // 40)


def plain_word(doc: Document, start: int, end: int) -> bool:
    """Whether a word stands in prose and on its own."""
    return lone_word(doc, start, end) and prose(doc).covers(start, end)


def lone_word(doc: Document, start: int, end: int) -> bool:
    """Whether a word stands on its own, not in a path, a name of a file, an identifier, or alone in quotes."""
    text = doc.text
    left = start
    while left > 0 and start - left < _REACH and not text[left - 1].isspace():
        left -= 1
    right = end
    while right < len(text) and right - end < _REACH and not text[right].isspace():
        right += 1
    if left > 0 and left == start and _broken(text, start):
        return False
    if text[end : end + 1] in "'’" and text[end + 1 : end + 2].isalpha() and text[end + 1 : end + 2] not in "sS":
        return False
    if _QUOTES.get(text[start - 1 : start], "\0") == text[end : end + 1]:
        return False
    return bool(_LEFT.compiled.fullmatch(text, left, start) and _RIGHT.compiled.fullmatch(text, end, right))


def _broken(text: str, start: int) -> bool:
    """Whether a word is the end of one that was broken at the end of a line, with a hyphen."""
    before = text[max(0, start - _REACH) : start].rstrip(" \t")
    if before[-1:] not in ("\n", "\r"):
        return False
    before = before.rstrip()
    return before.endswith(("-", "\u00ad", "‐")) and before[-2:-1].isalpha()


def called_a_slip(doc: Document, start: int, end: int, right: str) -> bool:
    """Whether a text speaks of a slip: it names one on the line, or what is right follows (referene -> reference)."""
    first, last = line_around(doc, start, end)
    if _NAMED.compiled.search(doc.text, first, last):
        return True
    match = _BECOMES.compiled.match(doc.text, end, last)
    return match is not None and doc.text[match.end() : match.end() + len(right)].lower() == right.lower()


def called_a_form(doc: Document, start: int, end: int) -> bool:
    """Whether a text speaks of a name as a name: of an older form of it, in another language, as a title."""
    first, _ = line_around(doc, start, end)
    return bool(_FORM.compiled.search(doc.text, max(first, start - _FORM_REACH), start))


def phrase_in_prose(doc: Document, start: int, end: int) -> bool:
    """Whether a phrase stands in prose as a whole, not quoted, not in a path."""
    text = doc.text
    if not prose(doc).covers(start, end):
        return False
    return _QUOTES.get(text[start - 1 : start], "\0") != text[end : end + 1] and text[start - 1 : start] not in (
        "/",
        ".",
        "@",
    )


def line_around(doc: Document, start: int, end: int) -> tuple[int, int]:
    """The part of the line around a span that lies within reach."""
    text = doc.text
    first = max(0, start - _REACH)
    for stop in ("\n", "\r"):
        first = max(first, text.rfind(stop, first, start) + 1)
    last = min(len(text), end + _REACH)
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


def _on_its_own(text: str, start: int, end: int) -> bool:
    """A quick look whether letters are a word, not a part of an address, a path, a name of a file or an identifier."""
    if not text[start:end].isalpha() or text[start - 1 : start] in _JOINED_BEFORE:
        return False
    after = text[end : end + 2]
    return after[:1] not in _JOINED_AFTER and not (after[:1] == "." and after[1:].isalnum())


@lru_cache(maxsize=1 << 15)
def _kind(token: str) -> str:
    """What a word is as company, in one letter: English or small (``e``, ``s``), foreign (``f``), else ``?``.

    It depends on its place whether one is foreign (``o``) or strange (``u``) that only the lexicons show to be so, and
    whether the word ``o`` is foreign (``1``). Nothing if it is no company.
    """
    if len(token) < 2 or token[0].isdigit():
        return "1" if token == "o" else ""
    if not token.isascii():
        return "?"
    lower = token.lower()
    if lower in _FOREIGN:
        return "f"
    often = english().words.get(lower.encode())
    if often >= _COMMON:
        return "s" if lower.encode() in _STOP else "e"
    if token == lower and foreign_word(lower):
        return "o"
    return "?" if often or token != lower or english().names.get(lower.capitalize().encode()) else "u"


def company(doc: Document, start: int, end: int) -> Company:
    """The words on the line around a span, the span itself left out."""
    line = line_around(doc, start, end)
    known = _lines_read(doc)
    if line not in known:
        if len(known) > _MOST_LINES:
            known.clear()
        known[line] = _words_between(doc, *line)
    own = _words_between(doc, start, end)
    return Company(*(all - part for all, part in zip(known[line], own, strict=True)))


@view
def _lines_read(doc: Document) -> dict[tuple[int, int], Company]:
    """The words on lines, each line read once: several of its words may be in doubt."""
    return {}


def _words_between(doc: Document, start: int, end: int) -> Company:
    text = doc.text
    kinds = "".join(map(_kind, _ASCII_RUN.compiled.findall(text, start, end)))
    small, foreign, strange = kinds.count("s"), kinds.count("f"), 0
    if not _BY_PLACE.isdisjoint(kinds):
        for match in _ASCII_RUN.compiled.finditer(text, start, end):
            kind, at = _kind(match.group()), match.start()
            if kind == "1":  # Scots, Italian, Portuguese, Polish
                foreign += text[max(0, at - 2) : at][:1].isalpha()
            elif kind in _BY_PLACE and _on_its_own(text, at, match.end()):
                foreign += kind == "o"
                strange += kind == "u"
    return Company(len(kinds) - kinds.count("1"), small + kinds.count("e"), small, foreign, strange)


def english_paragraph(doc: Document, start: int, end: int, least: int = 1) -> bool:
    """Whether at least ``least`` words stand on the line around a span, and most of them are English."""
    around = company(doc, start, end)
    share = 0.55 if around.small or around.total < 5 else 0.85  # a line without small words must be all English
    if around.total < least or around.english < share * around.total:
        return False
    if around.foreign and around.small < 3 * around.foreign - 1:
        return False
    if around.foreign > 1 and around.foreign >= _FOREIGN_SHARE * around.total:
        return False
    if around.strange >= _DIALECT and around.strange >= _DIALECT_SHARE * around.total:
        return False
    if foreign_word(doc.text[start:end].lower()) and (around.foreign or around.small < _SURELY_ENGLISH):
        return False
    return around.total > 1 or not doc.text[start].isupper()


def written_in_code(doc: Document, word: str, offsets: list[int]) -> bool:
    """Whether a word also stands outside prose, or inside an identifier: then it is a term of this text."""
    spans = prose(doc)
    if any(not spans.covers(at, at + len(word)) for at in offsets):
        return True
    text = doc.text
    at = text.find(word)
    seen = 0
    while at >= 0 and seen < 200:
        end = at + len(word)
        before, after = text[at - 1 : at], text[end : end + 1]
        member = after == "." and text[end + 1 : end + 2].isalnum() and not text[end + 1 : end + 2].isupper()
        if (before and before in "_/.@#$" and text[at - 2 : at] != "w/") or (after and after in "_/@=") or member:
            return True
        at = text.find(word, end)
        seen += 1
    return False


def starts_sentence(doc: Document, start: int) -> bool:
    """Whether a word opens a sentence, a line, a cell or a quotation, so that a capital says nothing about it."""
    text = doc.text
    at = start
    while at > 0 and (text[at - 1] in " \t*_~\"'“‘«[>#-+•|" or (text[at - 1].isdigit() and start - at < 4)):
        at -= 1
    return at == 0 or text[at - 1] in ".!?:\r\n"


def before_capital(doc: Document, end: int) -> bool:
    """Whether the next word begins with a capital: then this one may belong to a name."""
    following = doc.text[end : end + 2]
    return following[:1] == " " and following[1:].isupper()


def title_case(doc: Document, start: int, end: int) -> bool:
    """Whether most longer words on the line around a span begin with a capital."""
    first, last = line_around(doc, start, end)
    long = [m.group() for m in _ASCII_RUN.compiled.finditer(doc.text, first, last) if len(m.group()) > 3]
    return sum(word[0].isupper() for word in long) > 0.6 * len(long)


_COMPOUND_BEFORE = words("pro non anti pre post ex sino anglo all inter trans half mid cross intra un afro euro")
_COMPOUND_AFTER = words(
    "speaking born based style made language backed led owned wide related influenced inspired occupied american"
)


def in_compound(doc: Document, span: Span) -> bool:
    """Whether a word is joined to another by a hyphen."""
    text = doc.text
    return text[span.start - 1 : span.start] == "-" or text[span.end : span.end + 1] == "-"


def plain_compound(doc: Document, start: int, end: int) -> bool:
    """Whether a word stands alone, or with a hyphen in a compound that keeps its capital (pro-Russian, Paris-based)."""
    text = doc.text
    if text[start - 1 : start] == "-":
        before = text[max(0, start - 12) : start - 1]
        if before[-1:].isalpha() and _ASCII_RUN.compiled.findall(before)[-1].lower() not in _COMPOUND_BEFORE:
            return False
    if text[end : end + 1] == "-":
        match = _ASCII_RUN.compiled.match(text, end + 1)
        return match is not None and match.group().lower() in _COMPOUND_AFTER
    return True


def all_lower_case(doc: Document, start: int, end: int) -> bool:
    """Whether the line around a span is written without capitals: a matter of style, not a slip."""
    first, last = line_around(doc, start, end)
    return doc.text[first:last].islower()
