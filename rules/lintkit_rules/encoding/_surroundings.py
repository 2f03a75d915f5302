"""The ordinary words around strange ones: they tell which language a text is in."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from operator import add, mul

from lintkit import Span, Spans
from lintkit_rules.encoding._languages import ARABIC, CYRILLIC, GREEK, HEBREW, LATIN, model

_KNOWN, _WELL_KNOWN = -4.5, -4.3  # bits of a neighbour in text of a language for which there is a model
# Bits by which strange words must gain: where the language is known, may be this one, is told by nothing.
SURE, MAYBE, ANY = 16.0, 26.0, 36.0
_FEW, _SOME, _MANY = 8, 24, 40  # words that say nothing about a text's language, little, enough
_NEAR = 400  # characters


class Surroundings:
    """The ordinary words around the strange ones, by which the language of a text is told."""

    def __init__(self, text: str, odd: list[tuple[int, int]]) -> None:
        self._text = text
        self._near = near = Spans(Span(max(start - _NEAR, 0), min(end + _NEAR, len(text))) for start, end in odd)
        taken = Spans(Span(start, end) for start, end in odd)
        self._words: dict[bool, set[str]] = {False: set(), True: set()}
        for span in near:
            for match in _plain().finditer(text, span.start, span.end):
                if not taken.touches(*match.span()):
                    self._words[match.group() > "\x7f"].add(match.group().lower())
        self._fits: dict[tuple[str, ...], dict[str, float]] = {}

    def candidates(self, family: tuple[str, ...]) -> Iterator[tuple[str, float]]:
        """The languages of a family that the text may be in, and the bits of evidence that are enough for each."""
        words = self._words[family is CYRILLIC] if family in (LATIN, CYRILLIC) else ()
        if len(words) < _FEW:
            enough = ANY if family is LATIN else SURE if self._is_at_home(family) else MAYBE
            yield from ((language, enough) for language in family)
            return
        if family not in self._fits:
            drawn = "".join([f" {word} " for word in sorted(words)[:400]])
            found = Counter(map(add, drawn, drawn[1:]))
            del found["  "]  # between words
            pairs, times = list(found), list(found.values())
            total = sum(times)
            self._fits[family] = {one: sum(map(mul, times, model(one).pairs(pairs))) / total for one in family}
        bits = self._fits[family]
        best = max(bits.values())
        fitting = [language for language in family if bits[language] >= max(best - 0.4, _KNOWN)]
        if family is CYRILLIC and not fitting:
            yield from ((language, MAYBE) for language in family)
        for language in fitting:
            surely = bits[language] >= max(best - 0.25, _WELL_KNOWN)
            yield language, ANY if len(words) < _SOME else SURE if surely and len(words) >= _MANY else MAYBE

    def _is_at_home(self, family: tuple[str, ...]) -> bool:
        """Whether what is around the strange words is written in the script of a family."""
        found = _in_script(family) if family in _SCRIPTS else None
        return found is not None and sum(len(found.findall(self._text, *span)) for span in self._near) >= _MANY


_SCRIPTS = {GREEK: "[\u0370-\u03ff]{2}", ARABIC: "[\u0620-\u06ff]{2}", HEBREW: "[\u05d0-\u05ea]{2}"}


@cache
def _in_script(family: tuple[str, ...]) -> "re.Pattern[str]":
    return re.compile(_SCRIPTS[family])


@cache
def _plain() -> "re.Pattern[str]":
    return re.compile(r"(?<![^\W_])(?:[A-Za-z]{3,20}|[А-ЯЁ]?[а-яёіїєґјљњћђџѓќўѕ]{2,20})(?![^\W_])")
