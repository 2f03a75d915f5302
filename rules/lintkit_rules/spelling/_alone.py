"""Slips beside which hardly another word stands, in headings, cells and items: those that can be nothing else."""

from collections.abc import Iterator

from lintkit import Document, Span
from lintkit_rules.spelling._capitals import in_case_of, may_be_a_word
from lintkit_rules.spelling._choose import choose
from lintkit_rules.spelling._context import before_capital, in_compound, is_cut_off
from lintkit_rules.spelling._famous import behind_given_name
from lintkit_rules.spelling._judge import Verdict, gazetteer_name
from lintkit_rules.spelling._short_lines import LONE_LENGTH, on_short_line
from lintkit_rules.spelling._suggest import slip
from lintkit_rules.spelling._suspects import lone_suspects

_LEAST = 1.5  # how much more must speak for a slip than elsewhere
_COST = 1.6  # of one slip
_NAME_COST = 1.35  # of a slip of a name: a likely one, of whatever kind


def slips_alone(doc: Document) -> Iterator[tuple[int, str, str]]:
    """Where words are misspelt (code points), how, and what is right."""
    for word, at in lone_suspects(doc).items():
        right = _slip_alone(doc, word, at)
        if right is not None:
            yield at, word, right


def names_alone(doc: Document) -> Iterator[tuple[int, str, str]]:
    """The same for well-known names."""
    for word, at in lone_suspects(doc).items():
        name = gazetteer_name(word)
        if name and slip(word.lower(), name.lower()) <= _NAME_COST and not before_capital(doc, at + len(word)):
            yield at, word, name


def stands_alone(doc: Document, span: Span, verdict: Verdict) -> bool:
    """Whether a word stands on a short line amid English text, and can be nothing else than a slip."""
    return span.length >= LONE_LENGTH and _is_clear(span.of(doc.text), verdict) and on_short_line(doc, *span)


def _is_clear(word: str, verdict: Verdict) -> bool:
    """Whether much speaks for one slip, and it is none that makes terms of words (checkins, systemv)."""
    return verdict.spare >= _LEAST and slip(word.lower(), verdict.right) < _COST


def _slip_alone(doc: Document, word: str, at: int) -> str | None:
    """What a word in a heading, a cell or an item was meant to be, if it is a slip whatever stands around it."""
    end = at + len(word)
    if not word[1:].islower() or gazetteer_name(word) or in_compound(doc, Span(at, end)) or behind_given_name(doc, at):
        return None
    verdict = choose(doc, at, end)
    if verdict is None or verdict.two or "'" in verdict.right or is_cut_off(doc, at, end, verdict.right):
        return None
    if not _is_clear(word, verdict) or (word[0].isupper() and not may_be_a_word(doc, word, at, verdict)):
        return None
    return in_case_of(word, verdict.right)
