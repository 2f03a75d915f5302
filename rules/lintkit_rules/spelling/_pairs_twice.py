"""Two small words that follow themselves: ``in the in the box``, ``it can be a be a product``."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import compress, count, islice
from operator import and_, eq

from lintkit import Document, Span, pattern
from lintkit.sieves import Scan
from lintkit.views import prose
from lintkit_rules.spelling._sets import words
from lintkit_rules.spelling._words import in_english, letter_runs

# Not `and`, `or`, `by`: `more and more and more`, `one by one by one`.
_SMALL = words(
    "the a an of to for from with at in on is are was were be been this that these those our their your its if but "
    "than then when which while into onto also have has can could should would will must may might we they he she it "
    "you us them as not inside within there"
)

_VERBS = words("have has is are was were be been can could should would will must may might")
_SUBJECTS = words("we they he she it you that this there")
_CLAUSES = words("if when as what all because where so until than ever")
_WORD_BEFORE = pattern(r"\b([A-Za-z]+)\s+$")
_REACH = 12  # code points before the words


class PairsTwice:
    """Catches an English file in which two different small words follow themselves."""

    def catches(self, scan: Scan) -> bool:
        return bool(scan.shared(in_english) and scan.shared(_holds_some))


@lru_cache(maxsize=2)
def _holds_some(data: bytes) -> bool:
    runs = letter_runs(data)
    again = list(map(eq, runs, islice(runs, 2, None)))  # the words that stand once more behind the next one
    twice = compress(count(), map(and_, again, islice(again, 1, None)))
    return any(runs[at] != runs[at + 1] and runs[at] in _SMALL and runs[at + 1] in _SMALL for at in twice)


def pairs_twice(doc: Document) -> Iterator[tuple[Span, Span]]:
    """Where two different small words and their copy stand, and what to take out."""
    if not (in_english(doc.utf8) and _holds_some(doc.utf8)):
        return
    for match in _pattern().finditer(doc.text):
        if match["one"] != match["other"] and not _meant(doc, match) and prose(doc).covers(*match.span()):
            yield Span(*match.span()), Span(match.end("other"), match.end())


def _meant(doc: Document, match: re.Match[str]) -> bool:
    """Whether a verb stands beside itself ("we will have to have it"), or in two clauses ("if we must we must")."""
    pair = {match["one"], match["other"]}
    if pair.isdisjoint(_VERBS):
        return False
    before = _WORD_BEFORE.compiled.search(doc.text, max(0, match.start() - _REACH), match.start())
    return "to" in pair or (not pair.isdisjoint(_SUBJECTS) and before is not None and before[1].lower() in _CLAUSES)


@cache
def _pattern() -> re.Pattern[str]:
    small = "|".join(sorted(_SMALL))
    gap = r"(?:[ \t]|\r?\n)"
    return re.compile(rf"(?<![^\s(“\"])(?P<one>{small}){gap}(?P<other>{small}) (?P=one) (?P=other)(?=[ ,.;:!?\r\n]|\Z)")
