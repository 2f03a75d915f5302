"""Words that look strange as they stand: where text may be in another encoding than it was read in.

Apart from what explains them, so that a text without such words costs no more than this.
"""

import re
from functools import cache

from lintkit import Document, view

_ACCENTED = "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"
_MOST = 30  # distinct words from which the encodings are told


@cache
def tokens() -> "re.Pattern[str]":
    """Finds words that hold letters or signs beyond ASCII."""
    plain = r"\s\x00-\x40\[-`{-\x7f"
    return re.compile(rf"[^{plain}]*[^\x00-\x7f](?:[^{plain.replace('x40', 'x26')}(-@]*[^{plain}])?")


@cache
def _strange(name: str) -> "re.Pattern[str]":
    """Finds what words of one language, rightly read, hardly have; begun by a rare class, so that it is quick."""
    accented, lower, capital = "\xc0-\xd6\xd8-\xf6\xf8-\xff", "a-z\xdf-\xf6\xf8-\xff", "\xc0-\xd6\xd8-\xdeŠŒŽŸ"
    signs = "\xa1-\xac\xae-\xb6\xb8-\xba\xbc-\xbf\xd7\xf7\x80-\x9fƒ†‡ˆ‰˜€™ŠŒŽŸ"
    one = f"[{accented}{signs}]"
    if name == "latin":
        return re.compile(
            f"[{accented}{signs}‘“”‚„•](?:(?<=[{lower}].)(?<=[{signs}‘“”‚„•])(?=[{lower}])|(?<=[{capital}])(?<=[{lower}].)"
            f"|(?<=[a-z].)(?<=[\xb3\xb9\xbf\xaf\xbe\xbc\xa3\xa5‡ˆ‰Šš†])(?![\\d\\w])"
            f"|(?<=[{accented}])[{accented}][{accented}]|(?<={one}){one}{one}{one})"
        )
    return re.compile(
        "[А-ЯЁ](?:(?<=[а-яё].)|(?=[А-ЯЁ][А-ЯЁ][А-ЯЁ][А-ЯЁ])|(?<=[a-z].)|(?=[a-z][a-z]))|[а-яё](?<=[a-z].)"
    )


@view
def strange_words(doc: Document) -> list[tuple[int, int]]:
    """Where words stand that look strange, at most as many as are needed to judge."""
    text, data = doc.text, doc.utf8
    odd: list[tuple[int, int]] = []
    if any(lead in data for lead in (b"\xc2", b"\xc3", b"\xe2")):
        odd += _odd_words(text, _strange("latin"))
    if b"\xd0" in data:
        odd += _odd_words(text, _strange("cyrillic"))
    if not odd and b"\xc3" in data:
        odd += _foreign_words(text)
    return odd


def _odd_words(text: str, strange: "re.Pattern[str]") -> list[tuple[int, int]]:
    """The words in which something strange stands, at most so many distinct ones as are needed."""
    found: dict[str, tuple[int, int]] = {}
    match = strange.search(text)
    looked_at = 0
    while match and len(found) < _MOST and looked_at < 20 * _MOST:
        looked_at += 1
        at = match.start()
        left = text.rfind(" ", max(at - 40, 0), at) + 1 or max(at - 40, 0)
        token = next((one for one in tokens().finditer(text, left, min(at + 60, len(text))) if one.end() > at), None)
        if token and token.start() <= match.end():
            found.setdefault(token.group(), token.span())
        match = strange.search(text, max(match.end(), token.end() if token else 0))
    return list(found.values())


def _foreign_words(text: str) -> list[tuple[int, int]]:
    """The words with accented letters, if no one language writes all the letters that are frequent in them."""
    letters = {letter for letter in _ACCENTED if letter in text}
    if not 2 <= len(letters) <= 14:
        return []
    counts = {char: text.count(char) for char in letters}
    usual = {char for char, count in counts.items() if count > 2}
    if len(usual) < 2:
        return []
    from lintkit_rules.encoding._languages import LATIN

    most = 0.85 * sum(counts[char] for char in usual)
    if any(sum(counts[char] for char in usual & _alphabet(one)) >= most for one in LATIN):
        return []
    words = (match.span() for match in tokens().finditer(text) if not usual.isdisjoint(match.group()))
    return [span for span, _ in zip(words, range(_MOST), strict=False)]


@cache
def _alphabet(language: str) -> frozenset[str]:
    from lintkit_rules.encoding._languages import model

    return frozenset(chr(point) for point in range(0xDF, 0x100) if model(language).knows(chr(point)))
