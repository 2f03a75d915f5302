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
_INFLECTED = pattern(r"\p{Ll}{3}(?:ed|ing|ly|tion|sion|ment|ness|ity|ism|ance|ence|ies|ous|ful|able|ible)$")
_OWNER = pattern(r"(?<![\p{L}\p{N}_])\p{Ll}{3,}+(?=[.:]\p{L})")
_PAIR = pattern(r"(?<!\p{L})\p{L}{3,}+[,;:]\p{L}{3,}+(?:-\p{L}+)*+")
# Behind these words comes a thing, not a clause: "the host:port pair", "use node:fs".
_NAMED_AFTER = """the a an of in with via using use uses as from to by for or and like called named is are this that any each
    every its your our my either not"""
_SCHEMES = "http https file data mailto node user host image name code term text type form line"


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
        following = "," if behind == "," else ""
        if behind in " \n":
            following = word_after(text, end + 1) or text[end + 1 : end + 2]
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
    if (len(left) < 3 and left not in known) or len(right) < 3:
        return None
    return None if _pair(glued) in _recurring(glued.doc) else False


def _stop(glued: Glued) -> bool | None:
    if not glued.right[0].isupper() or not (glued.right[1:] or "x").islower():
        return None
    if opens_sentence(glued.right, glued.following, glued.passage.language):
        return glued.left.islower() and len(glued.left) > 2
    if len(glued.right) < 2 or len(glued.left) < 3 or not glued.left.islower() or not glued.following:
        return None
    if glued.mark != ".":
        return False
    if not glued.following.islower() or glued.left in _owners(glued.doc):
        return None
    return False if glued.right in _first_words(glued.doc) or _ends_like_no_name(glued) else None


def _colon(glued: Glued) -> bool | None:
    if not glued.following:
        return None
    if opens_sentence(glued.right, glued.following, glued.passage.language):
        return False
    if len(glued.left) < 4 or len(glued.right) < 2 or not (glued.right[1:]).islower():
        return None
    before = word_before(glued.doc.text, glued.at - len(glued.left) - 1).lower()
    if not before or before in _NAMED_AFTER.split() or glued.left in _SCHEMES.split():
        return None
    if not glued.following.islower() or _pair(glued) in _recurring(glued.doc) or glued.left in _owners(glued.doc):
        return None
    return False


def _ends_like_no_name(glued: Glued) -> bool:
    """Whether the word before the mark is inflected as the names of modules and objects seldom are."""
    return glued.passage.language == "en" and _INFLECTED.compiled.search(glued.left) is not None


def _pair(glued: Glued) -> str:
    return f"{glued.left}{glued.mark}{glued.right}"


@view
def _owners(doc: Document) -> frozenset[str]:
    """The words that a full stop or a colon glues to something more than once: modules, objects, schemes."""
    seen: set[str] = set()
    again: set[str] = set()
    for match in _OWNER.matches(doc):
        owner = match.group()
        (again if owner in seen else seen).add(owner)
    return frozenset(again)


@view
def _recurring(doc: Document) -> frozenset[str]:
    """The pairs of words around a glueing comma that the document writes more than once: names of a pair of things."""
    seen: set[str] = set()
    again: set[str] = set()
    for match in _PAIR.matches(doc):
        pair = match.group()
        (again if pair in seen else seen).add(pair)
    return frozenset(again)


@view
def _first_words(doc: Document) -> frozenset[str]:
    """The words that open a sentence somewhere in this document."""
    return frozenset(match.group() for match in _FIRST.matches(doc, within=prose))
