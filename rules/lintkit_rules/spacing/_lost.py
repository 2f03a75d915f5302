"""Whether a mark between two words lost its space: what tells a slip from a name, a path, code, a list of keywords."""

from lintkit import Document, pattern, view
from lintkit_rules.spacing._clauses import may_end, parts_clauses
from lintkit_rules.spacing._colons import colon_verdict
from lintkit_rules.spacing._endings import is_inflected
from lintkit_rules.spacing._glue import Glued
from lintkit_rules.spacing._habits import glues_commas, names, spaces_commas, standing
from lintkit_rules.spacing._language import function_words
from lintkit_rules.spacing._openers import is_determiner, opens_always, opens_sentence

_FIRST = pattern(
    r"(?:(?<=\p{Ll}{2}[.!?][)”\"]? )|(?:\A|\n[ \t]*\r?\n|>[ \t]*\r?\n)[ \t]*(?:[-*+>] )?)(\p{Lu}\p{Ll}++)(?= \p{Ll})"
)
_PARTICIPLE = pattern(r"\p{Ll}{3,}(?:ed|ing)")
_NOT_LATIN = pattern(r"[\p{Cyrillic}\p{Greek}]{4,}+")
_GLUED_SEMICOLON = pattern(r";(?=[^\s;])")
# Function words that name methods and values too.
_METHODS = """From Of All Is To Not Has Any Or And For With Are In On None Before After Both Each Other Over Under
    Inside Outside Within Between Through Always Never Once"""
_PHRASES = (
    "example instance details more further course case addition order fact general particular contrast short other"
)
_OBJECTS = frozenset(("them", "it", "you", "your", "me", "us", "that", "this", "these", "those"))  # "Override them"
_PLURAL_VERBS = frozenset(("are", "were", "have", "will", "can", "should", "may", "must", "do"))


def verdict(glued: Glued) -> bool | None:
    """None where nothing may be missing; else whether a missing space is certain (True) or only probable (False)."""
    if not glued.running or not glued.left[-1:].isalpha() or glued.is_bracketed():
        return None
    if glued.mark in ",;":
        return _comma(glued)
    if not glued.following:
        return None
    if glued.mark == ":":
        return colon_verdict(glued)
    return _stop(glued) if glued.left[-1].islower() else None  # not "USA.The"


def _comma(glued: Glued) -> bool | None:
    known = function_words(glued.passage.language or "")
    left, right = glued.left.lower(), glued.right.lower()
    single = len(left) < 2 and right not in ("and", "or")  # "x,y", but not "the values of B, C,and the size"
    if single or (len(right) < 2 and right not in ("a", "i")) or (glued.mark == ";" and _is_field(glued)):
        return None
    if right in known:
        scopes = glued.at_end_of_label()  # "meta,ci: repair the build"
        return None if scopes else bool(glued.right.islower() and glued.following)
    if spaces_commas(glued.doc) and _is_word_here(glued):
        return False
    return False if not glued.recurs and (_follows_clause(glued) or _is_between_words(glued)) else None


def _follows_clause(glued: Glued) -> bool:
    """Whether a new clause begins behind the comma, or the word before it ends one: whatever its case."""
    left, right, following, language = glued.left, glued.right, glued.following, glued.passage.language
    if left.isupper() and _PARTICIPLE.compiled.fullmatch(right) and following in function_words(language or ""):
        return True  # "a local Web API,running on port 80"
    opens = _opens(glued) and following != ""  # "Therefore,option (C)"
    return right.islower() and (opens or opens_sentence(right, following, language))


def _is_between_words(glued: Glued) -> bool:
    """Whether two longer words stand in running words, and are not listed as a pair of names may be."""
    left, right = glued.left.lower(), glued.right.lower()
    short = len(left) < 3 and left not in function_words(glued.passage.language or "")
    if short or len(right) < 3 or not glued.left[-1].islower():
        return False
    end = glued.at + 1 + len(right)
    apart = glued.doc.text[end : end + 2] == ", " and not glued.passage.coded
    listed = glued.following == "," and not apart  # "json,xml,": but not "tables,notes, and"
    if listed or glued.following in ("", "(", "-", "|") or "-" in left + right or glues_commas(glued.doc):
        return False
    return _opens(glued) or glued.stands_in_words()


def _opens(glued: Glued) -> bool:
    """Whether the word before the comma is one that opens a sentence: "Therefore,"."""
    return glued.left[0].isupper() and opens_sentence(glued.left, ",", glued.passage.language)


def _is_word_here(glued: Glued) -> bool:
    """Whether the word behind the mark is one of the document's own words, and no half of a pair."""
    if not glued.right.islower() or not glued.following.isalpha() or glued.recurs or glued.is_called():
        return False
    tupled = glued.doc.text[glued.at - len(glued.left) - 1 : glued.at - len(glued.left)] == "("
    return len(glued.left) > 1 and not tupled and glued.right in standing(glued.doc)


def _is_field(glued: Glued) -> bool:
    """Whether another semicolon near by is glued too: fields of a record."""
    return len(_GLUED_SEMICOLON.compiled.findall(glued.doc.text, max(0, glued.at - 120), glued.at + 120)) > 1


def _stop(glued: Glued) -> bool | None:
    left, right, following = glued.left, glued.right, glued.following
    if not right[0].isupper() or not (right[1:] or "x").islower():
        return None
    if len(right) == 1 and not following.isalpha() and following not in tuple("`*_<[“"):
        return None
    if opens_sentence(right, following, glued.passage.language):
        return _before_opener(glued)
    foreign = glued.passage.language not in ("en", "de", None) and following.islower()
    if (len(right) < 2 and not foreign) or len(left) < 3 or not left.islower() or glued.owns_capitals:
        return None
    return False if glued.mark != "." or _begins_anew(glued) else None


def _before_opener(glued: Glued) -> bool | None:
    """The verdict where the word behind the mark is one that opens sentences."""
    left, right, following = glued.left, glued.right, glued.following
    method = right in _METHODS.split()
    phrase = following.islower() and (following in _PHRASES.split() or following in function_words("en"))
    owning = not left.islower() or glued.owns_capitals
    if method and phrase and owning and (left.islower() or _is_name_here(glued)):
        return False  # "of the textures.For example", in whatever company
    if owning and (method or not opens_always(right, glued.passage.language)):
        return None
    if left.islower():
        return len(left) > 2
    if len(right) == 2 and not (following.islower() and _is_name_here(glued)):
        return None  # "Repl.It": what stands in front is a name, and the two may be an address
    return False if following[:1].isalpha() else None


def _is_name_here(glued: Glued) -> bool:
    """Whether the document writes the left word apart, and the pair but here: "… in Chromium.It generally …"."""
    return glued.left in names(glued.doc) and not glued.recurs


def _begins_anew(glued: Glued) -> bool:
    """Whether a full stop between two words that may be names is more likely the end of a sentence."""
    right, following, language = glued.right, glued.following, glued.passage.language
    if _NOT_LATIN.compiled.fullmatch(glued.left) and _NOT_LATIN.compiled.fullmatch(right):
        return True  # modules and objects have Latin names
    if not following.islower() and following not in tuple("[`*_<(“'\""):
        return False
    foreign = language not in ("en", None) and (len(following) == 1 or following in function_words(language or ""))
    if language == "en" and is_determiner(following) and not glued.owned and len(right) > 3 and may_end(glued):
        return True  # "the answer.Express the result": no article stands behind the name of a thing
    verbal = right[-1] == "s" and (following in _PLURAL_VERBS or following == "to")
    if glued.left == "etc" or foreign or verbal or following in _OBJECTS or not glued.left.isascii():
        return True
    return not glued.owned and (
        _names_nothing(glued)
        or (right in _first_words(glued.doc) and glued.left in standing(glued.doc))
        or is_inflected(glued.left, language)
        or glued.is_described()
        or (language == "en" and glued.left in standing(glued.doc) and may_end(glued) and parts_clauses(glued))
        or (language not in ("en", None) and right.lower() in standing(glued.doc) and not glued.is_called())
    )


def _names_nothing(glued: Glued) -> bool:
    """Whether the word before the mark is one that no module or object is called by: "before", "now"."""
    english = glued.passage.language == "en" and glued.left in function_words("en")
    return english and glued.left not in ("it", "this", "that", "me", "us")


@view
def _first_words(doc: Document) -> frozenset[str]:
    """The words that open a sentence somewhere in this document."""
    return frozenset(match.group(1) for match in _FIRST.compiled.finditer(doc.text))
