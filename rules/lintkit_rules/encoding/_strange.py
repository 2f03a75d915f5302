"""Words that look strange as they stand: where text may be in another encoding than it was read in.

Apart from what explains them, so that a text without such words costs no more than this.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from lintkit import Document, view
from lintkit_rules.encoding._borders import scripts_meet
from lintkit_rules.encoding._contractions import ENDING, instead_of_apostrophes
from lintkit_rules.encoding._misreadings import tokens
from lintkit_rules.encoding._sieves import Bytes, Summary

# The letters beyond ASCII of languages written in Latin letters: those with few together, where that says enough.
_ALPHABETS = tuple(map(frozenset, (
    "àâæçèéêëîïôùûüÿœ", "äöüßé", "áéíóúüñçï", "àèéìíîòóùú", "àáâãçéêíóôõúüòèï", "áéëïíóöüèêûô", "åäöéàüáæøþð",
    "æøåéäöüôóòâêáíý", "åäöšžõüé", "áðéíóúýþæö", "âêîôûŵŷáéëïöàèìòùẃỳẁ", "ąćęłńóśźż", "áäčďéěíĺľňóôřŕšťúůýžöü",
    "áéíóöőúüűäë", "ăâîșțşţáéö", "ćčđšž", "čšžáéíóúć", "çëâêîû", "čćěłńóřšžźŕś", "ąčęėįšųūž", "āčēģīķļņōŗšūžä",
    "çğıöşüâîûéi̇", "çəğıöşü", "ċġħżàèìòùé", "ĉĝĥĵŝŭ", "čđŋšŧžáäåöøæ", "ňöüýžçäş", "āēīōū", "ñçüáéíóú", "ẽĩñõũáéíóúýỹ",
    "àáâãèéêìíòóôõùúýăđĩũơư",
)))  # fmt: skip
_MOST = 40  # distinct words from which the encodings are told
_ASCII = bytes(range(0x80))
_RARE = 2  # letters that no alphabet has are looked at from so many words on


_ACCENTED, _CAPITAL = "\xc0-\xd6\xd8-\xf6\xf8-\xff", "\xc0-\xd6\xd8-\xdeŠŒŽŸ"
_SIGNS = "\xa1-\xac\xae-\xb6\xb8-\xba\xbc-\xbf\xd7\xf7\x80-\x9fƒ†‡ˆ‰˜€™Š‹›"


@cache
def _inside() -> "re.Pattern[str]":
    """Finds signs and capitals inside words, and signs at their ends where none belong."""
    lower, signs = "a-z\xdf-\xf6\xf8-\xff", f"{_SIGNS}‘“”‚„•"
    return re.compile(
        f"[{_CAPITAL}{signs}](?:(?<=[{lower}].)(?:(?<=[{signs}])(?=[{lower}])|(?<=[{_CAPITAL}]))"
        f"|(?<=[a-z].)(?<=[\xb3\xb9\xbf\xaf\xbe\xbc\xa3\xa5‡ˆ‰†‚])(?![\\d\\w])|(?<=[\xb3\xbf\xa3\xbc\xbe])(?=[a-z]))"
    )


@cache
def _crowded() -> "re.Pattern[str]":
    """Finds three accented letters together, or four that and signs."""
    one = f"[{_ACCENTED}{_SIGNS}ŠŒŽŸšœž]"
    return re.compile(f"{one}{one}{one}(?:(?<=[{_ACCENTED}][{_ACCENTED}][{_ACCENTED}])|{one})")


@cache
def _swapped() -> "re.Pattern[str]":
    """Finds Cyrillic capitals behind small letters, long words of capitals, and capitals beside Latin letters."""
    return re.compile("[А-ЯЁ](?:(?<=[а-яёa-z].)|(?=[А-ЯЁ][А-ЯЁ][А-ЯЁ])|(?=[a-z][a-z]))")


@cache
def _mixed(mostly_cyrillic: bool) -> "re.Pattern[str]":
    """Finds small Cyrillic letters behind Latin ones, begun by those of which there are fewer."""
    return re.compile("[a-z](?=[а-яё])" if mostly_cyrillic else "[а-яё](?<=[a-z].)")


# What one of ``_inside`` needs around it, as UTF-8: cheap where there is little of it.
_SIGN = rb"\xc2[\x80-\x9f\xa1-\xac\xae-\xb6\xb8-\xba\xbc-\xbf]"
_LOWER_BEFORE = rb"(?:(?<=[a-z]%s)|(?<=\xc3[\x9f-\xbf]%s))"  # the dots: as many bytes as there are since
_BEFORE_2, _BEFORE_3 = _LOWER_BEFORE % (b"..", b".."), _LOWER_BEFORE % (b"...", b"...")
# By what it begins with, which is looked for first: what it needs around it
_MAYBE_INSIDE = tuple(
    (Bytes(begins), Bytes(begins + around))
    for begins, around in (
        (
            _SIGN,
            rb"(?:%s(?=[a-z\xc3])|(?<=[a-z]\xc2[\xa3\xa5\xaf\xb3\xb9\xbc\xbe\xbf])|(?<=[\xa3\xb3\xbc\xbe\xbf])(?=[a-z]))"
            % _BEFORE_2,
        ),
        (rb"\xc3[\x80-\x9e\xb7]", _BEFORE_2),
        (rb"\xc5[\x92\xa0\xb8\xbd]", _BEFORE_2),
        (rb"\xc6\x92", _BEFORE_2),
        (rb"\xcb[\x86\x9c]", _BEFORE_2),
        (
            rb"\xe2(?:\x80[\x98\x9a\x9c-\x9e\xa0-\xa2\xb0\xb9\xba]|\x82\xac|\x84\xa2)",
            _BEFORE_3 + rb"(?:(?=[a-z\xc3])|(?<=\x80[\x9a\xa0\xa1\xb0]))",
        ),
    )
)
_LETTER, _BEYOND_LATIN = (
    rb"\xc5[\x92\x93\xa0\xa1\xb8\xbd\xbe]",
    rb"\xe2(?:\x80[\xa0\xa1\xb0\xb9\xba]|\x82\xac|\x84\xa2)",
)
_THREE_MORE = rb"(?:\xc3.|%s|%s|\xc6\x92|\xcb[\x86\x9c]|%s){3}" % (_SIGN, _LETTER, _BEYOND_LATIN)
# What ``_crowded`` finds, as UTF-8
_MAYBE_CROWDED = (
    (Bytes(rb"\xc3"), Bytes(rb"\xc3.(?:\xc3.\xc3|%s)" % _THREE_MORE)),
    *(
        (Bytes(one), Bytes(one + _THREE_MORE))
        for one in (_SIGN, _LETTER, rb"\xc6\x92", rb"\xcb[\x86\x9c]", _BEYOND_LATIN)
    ),
)
# Õ, í, Æ: the apostrophe of Mac Roman on cp1252, of cp1252 on Mac Roman, of cp1252 on DOS pages
MAYBE_CONTRACTED = Bytes(rb"\xc3[\x95\xad\x86]" + ENDING)


@view
def strange_words(doc: Document) -> list[tuple[int, int]]:
    """Where words stand that look strange, at most as many as are needed to judge."""
    summary = doc.kept(Summary)
    odd: dict[str, tuple[int, int]] = {}
    for found in _worth_it(doc, summary):
        _collect(doc.text, (match.start() for match in found.finditer(doc.text)), odd)
    if MAYBE_CONTRACTED.occur_in(summary.data):
        _collect(doc.text, instead_of_apostrophes(doc.text), odd)
    if any(lead in summary.beyond for lead in (b"\xc3", b"\xc4", b"\xc5")):
        _collect(doc.text, _foreign(doc.text, summary), odd)
    return list(odd.values())


def _worth_it(doc: Document, summary: Summary) -> "Iterator[re.Pattern[str]]":
    """The expressions that may find something: most are told from stretches beyond ASCII, which are fewer, alone."""
    if any(begins.occur_beyond(summary) and maybe.occur_in(summary.data) for begins, maybe in _MAYBE_INSIDE):
        yield _inside()
    if any(begins.occur_beyond(summary) and maybe.occur_in(summary.beyond) for begins, maybe in _MAYBE_CROWDED):
        yield _crowded()
    if b"\xd0" in summary.beyond:
        meet = scripts_meet(doc)
        if meet or _swapped().search(summary.stretches):
            yield _swapped()
        if meet:
            yield _mixed(4 * summary.data.count(b"\xd0") > len(summary.data))


def _collect(text: str, places: Iterator[int], found: dict[str, tuple[int, int]]) -> None:
    """Adds the words around some places, distinct ones, at most as many as are needed."""
    done = 0
    looked_at = 0
    for at in places:
        if looked_at > 20 * _MOST or len(found) >= _MOST:
            return
        if at < done:
            continue
        looked_at += 1
        left = text.rfind(" ", max(at - 40, 0), at) + 1 or max(at - 40, 0)
        token = next((one for one in tokens().finditer(text, left, min(at + 60, len(text))) if one.end() > at), None)
        if token and token.start() <= at + 1:
            found.setdefault(token.group(), token.span())
            done = token.end()


def _foreign(text: str, summary: Summary) -> Iterator[int]:
    """Where letters stand that the language does not write to which most of the text's letters belong."""
    letters_of = {char: low for char in set(summary.stretches) if _is_latin(char) and len(low := char.lower()) == 1}
    if any(letters.issuperset(letters_of.values()) for letters in _ALPHABETS):
        return
    beyond = summary.data.translate(None, _ASCII).decode("utf-8", "ignore")
    counts: Counter[str] = Counter()
    for char, low in letters_of.items():
        counts[low] += beyond.count(char)
    own = max(_ALPHABETS, key=lambda letters: sum(counts[char] for char in letters & counts.keys()))
    foreign = counts.keys() - own
    if sum(counts[char] for char in foreign) < _RARE:
        return
    for char in sorted(foreign, key=lambda char: (-counts[char], char)):
        for one in (char, char.upper()):
            at = text.find(one)
            while at >= 0:
                yield at
                at = text.find(one, at + 1)


def _is_latin(char: str) -> bool:
    """Whether a character beyond ASCII is a letter of Latin, but for rare ones."""
    return "\xc0" <= char < "\u0280" and char.isalpha()
