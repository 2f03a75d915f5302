"""Where a word stands: in prose or in something technical, at the start of a sentence or within."""

from lintkit import Document, Span, pattern
from lintkit.views import prose
from lintkit_rules.spelling._language import REACH, is_strange, line_around
from lintkit_rules.spelling._sets import words

_NAMED = pattern(r"(?i)\btypos?\b|\bmis-?spel|\bspelling\b|\b\[?sic\]?\b")
_FORM = pattern(
    r"\b(?:names?|named|words?|forms?|terms?|dialects?|spellings?|variants?|variously|appellation|singular|plural|title|"
    r"titled|entitled|called|derive[sd]?|derivation|pronounced|pronunciation|transliterated|romanized|etymology)\b[^.!?]*$"
)
_FORM_REACH = 48  # code points before a name
_BECOMES = pattern(r"[\s\"'`“”‘’*_]*(?:->|=>|→|⇒|\||to|with|into|by|instead of|should be)[\s\"'`“”‘’*_]*")
_ASCII_RUN = pattern(r"\w+")
_QUOTES = {"[": "]", '"': '"', "'": "'", "“": "”", "‘": "’", "«": "»", "„": "“", "`": "`"}
# What may stand between a plain word and the white space on either side of it.
_LEFT = pattern(r"(?:[^\s]*[,;!?—–…“”\"(\[|>])?(?:w/)?[*_~'‘“\"«(\[]*(?:[^\W\d_]+[-’'])*")
_RIGHT = pattern(
    r"(?:['’]s?)?(?:[-‑][^\W\d_]+)*(?:['’]s?)?"
    r"(?:[*_~]*(?:[.:]+(?!\S)|\.(?=<[/a-z])"
    r"|[.:]?[)\]}\"'”’»*_~]+|[,;!?—–…|<&].*|\.\.+.*|[.:](?=[A-Z][a-z]* )|\((?:s|es)\).*|$))*"
)


# An address that no program shall read: pawel DOT x AT gmail DOT com, anna [at] home.example
_ADDRESS_AHEAD = pattern(
    r"[ \t]+(?:DOT|AT)[ \t]|[ \t]*[\[({<](?i:dot|at)[\])}>]|[ \t]+at[ \t]+[\w.-]+[ \t]+(?:dot|DOT)[ \t]"
)
_ADDRESS_BEHIND = pattern(r"(?:[ \t](?:DOT|AT)[ \t]|[\[({<](?i:dot|at)[\])}>][ \t]*)$")


def plain_word(doc: Document, start: int, end: int) -> bool:
    """Whether a word stands in prose and on its own."""
    return lone_word(doc, start, end) and prose(doc).covers(start, end)


def lone_word(doc: Document, start: int, end: int) -> bool:
    """Whether a word stands on its own, not in a path, a name of a file, an identifier, or alone in quotes."""
    text = doc.text
    left, right = start, end
    if left > 0 and not text[left - 1].isspace():
        left -= len(text[max(0, start - REACH) : start].rsplit(None, 1)[-1])
    if right < len(text) and not text[right].isspace():
        right += len(text[end : end + REACH].split(None, 1)[0])
    if left > 0 and left == start and _broken(text, start):
        return False
    if text[end : end + 1] in "'’" and text[end + 1 : end + 2].isalpha() and text[end + 1 : end + 2] not in "sS":
        return False
    if _ADDRESS_AHEAD.compiled.match(text, end, end + REACH) or _ADDRESS_BEHIND.compiled.search(text, start - 8, start):
        return False
    if text.startswith(("..", "…"), end):
        return False  # a word that was cut
    if _QUOTES.get(text[start - 1 : start], "\0") == text[end : end + 1]:
        return False
    return bool(_LEFT.compiled.fullmatch(text, left, start) and _RIGHT.compiled.fullmatch(text, end, right))


def _broken(text: str, start: int) -> bool:
    """Whether a word is the end of one that was broken at the end of a line, with a hyphen."""
    before = text[max(0, start - REACH) : start].rstrip(" \t")
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
        if text.startswith(" =", end):
            return True  # a key of a configuration
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


_DIVIDED = ("<wbr", "&shy;", "\xad")  # where a word may be divided at the end of a line
_HYPHENATED = pattern(r"[a-z]-\s+$")
_LONG_PARTICIPLE = 7  # letters; of a longer one the last may be lost by a slip: includin
_WORD_REACH = 24  # code points to a side of a word for the next one
_WORD_BEFORE = pattern(r"(?<![\w.'’/-])(\p{L}{3,})[ \t]+$")
_WORD_AFTER = pattern(r"[ \t]+(\p{Ll}{3,})(?![\w'’/(-]|\.\w)")
_COMPOUND_BEFORE = words("pro non anti pre post ex sino anglo all inter trans half mid cross intra un afro euro")
_COMPOUND_AFTER = words(
    "speaking born based style made language backed led owned wide related influenced inspired occupied american"
)


def is_cut_off(doc: Document, start: int, end: int, right: str) -> bool:
    """Whether a part of a word is left out, or stands apart: "intege…", "tellin' you", "presidenti<wbr>al"."""
    text, lower = doc.text, doc.text[start:end].lower()
    if right == lower + "g" and len(right) < _LONG_PARTICIPLE:
        return True  # doin, lovin
    if text.startswith(("'", "’"), end) and (right == lower + "g" or lower.endswith("in")):
        return True
    if text.startswith(_DIVIDED, end) or _HYPHENATED.compiled.search(text, max(0, start - 4), start):
        return True
    return text.startswith(("…", "..."), end) and right.startswith(lower)


def may_be_foreign(doc: Document, start: int, end: int) -> bool:
    """Whether a word may be of another language: beside a strange word, behind a strange name, alone in brackets."""
    text = doc.text
    if text[start - 1 : start] == "(" and text[end : end + 1] in (")", ","):
        return True
    before = _WORD_BEFORE.compiled.search(text, max(0, start - _WORD_REACH), start)
    after = _WORD_AFTER.compiled.match(text, end, end + _WORD_REACH)
    beside = [match[1] for match in (before, after) if match]
    return any(map(is_strange, beside))


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
