"""Whether a mark between two words lost its space: what tells a slip from a name, a path, code, a list of keywords."""

from typing import NamedTuple

from lintkit import Document, pattern, view
from lintkit.views import prose
from lintkit_rules.spacing._language import function_words
from lintkit_rules.spacing._neighbours import word_after, word_before
from lintkit_rules.spacing._openers import opens_sentence
from lintkit_rules.spacing._passages import Passage, passages

_OPENING = frozenset(" \t\r\n\u00a0(\"“‘«*_>—–")
_PART_OF_NAME = frozenset("/\\@=#&+|~^$%{}[]('`-")  # behind a word, these say that it is more than a word

_FIRST = pattern(r"(?<=\p{Ll}{2}[.!?][)”\"]? )\p{Lu}\p{Ll}++(?= \p{Ll})")
_INFLECTED = pattern(r"\p{Ll}{3}(?:ed|ing|ly|tion|sion|ment|ness|ity|ism|ance|ence|ies|ers|ous|ful|ive|able|ible|[^su]s)$")


class Glued(NamedTuple):
    """A mark with a word on either side, and what stands around the two."""

    doc: Document
    at: int  # the offset of the mark
    mark: str
    left: str  # the word before the mark; empty where a closing bracket or quotation mark stands there
    right: str
    following: str  # the word behind ``right`` and a blank; empty where there is none
    passage: Passage

    @classmethod
    def of(cls, doc: Document, at: int) -> "Glued | None":
        """The mark at offset ``at`` with its words; None where they are part of something longer: a path, a number."""
        text = doc.text
        left, right = word_before(text, at), word_after(text, at + 1)
        before = text[at - len(left) - 1 : at - len(left)] if at > len(left) else " "
        end = at + 1 + len(right)
        behind = text[end : end + 1] or " "
        if not right or (left and before not in _OPENING) or behind in _PART_OF_NAME or behind.isdigit():
            return None
        if behind in ".:!?,;" and text[end + 1 : end + 2].isalnum():
            return None
        following = word_after(text, end + 1) if behind in " \n" else ""
        return cls(doc, at, text[at], left, right, following, passages(doc).at(at))


def verdict(glued: Glued) -> bool | None:
    """None where nothing may be missing; else whether a missing space is certain (True) or only probable (False)."""
    if not glued.passage.running or not glued.left[-1:].islower():
        return None
    if glued.mark in ",;":
        return _comma(glued)
    if glued.mark == ":":
        return _colon(glued)
    return _stop(glued)


def _comma(glued: Glued) -> bool | None:
    known = function_words(glued.passage.language or "")
    left, right = glued.left.lower(), glued.right.lower()
    if len(left) < 2 or (len(right) < 2 and right not in ("a", "i")):
        return None
    if right in known:
        return bool(glued.right.islower() and glued.following)
    if len(left) < 3 or len(right) < 3:
        return None
    return False


def _stop(glued: Glued) -> bool | None:
    if not glued.right[0].isupper() or not (glued.right[1:] or "x").islower():
        return None
    if opens_sentence(glued.right, glued.following, glued.passage.language):
        return glued.left.islower() and len(glued.left) > 2
    if len(glued.right) < 2 or len(glued.left) < 3 or not glued.left.islower() or not glued.following.islower():
        return None
    return False if glued.right in _first_words(glued.doc) or _ends_like_no_name(glued) else None


def _ends_like_no_name(glued: Glued) -> bool:
    """Whether the word before the mark is inflected as the names of modules and objects seldom are."""
    return glued.passage.language == "en" and _INFLECTED.compiled.search(glued.left) is not None


@view
def _first_words(doc: Document) -> frozenset[str]:
    """The words that open a sentence somewhere in this document."""
    return frozenset(match.group() for match in _FIRST.matches(doc, within=prose))


def _colon(glued: Glued) -> bool | None:
    if glued.following and opens_sentence(glued.right, glued.following, glued.passage.language):
        return False
    return None
