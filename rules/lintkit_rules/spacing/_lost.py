"""Whether a mark between two words lost its space: what tells a slip from a name, a path, code, a list of keywords."""

from lintkit import Document, pattern, view
from lintkit.views import prose
from lintkit_rules.spacing._glue import Glued
from lintkit_rules.spacing._language import function_words
from lintkit_rules.spacing._openers import opens_sentence

_FIRST = pattern(r"(?<=\p{Ll}{2}[.!?][)”\"]? )\p{Lu}\p{Ll}++(?= \p{Ll})")
_INFLECTED = pattern(r"\p{Ll}{3}(?:ed|ing|ly|tion|sion|ment|ness|ity|ism|ance|ence|ous|ful|able|ible)$")
_PARTICIPLE = pattern(r"\p{Ll}{3,}(?:ed|ing)")
_NOT_LATIN = pattern(r"[\p{Cyrillic}\p{Greek}]{4,}+")
_COMMA = pattern(r"(?<=\p{L}),( ?)(?=\p{L})")
_GLUED_SEMICOLON = pattern(r";(?=[^\s;])")
_LABELS = """note notes tip tips hint warning caution attention important example examples info reminder summary
    result hinweis achtung beispiel nota ejemplo importante remarque exemple"""
_METHODS = "From Of All Is To Not Has Any Or And For With Are In On"  # function words that name methods too
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
    if not glued.left[-1].islower():  # "WARNING:The", but not "USA.The", "HTTP:get"
        capitals = glued.mark == ":" and len(glued.left) > 3 and glued.left.isupper()
        return _colon(glued) if capitals and (glued.right[0].isupper() or glued.opens_line()) else None
    return _colon(glued) if glued.mark == ":" else _stop(glued)


def _comma(glued: Glued) -> bool | None:
    known = function_words(glued.passage.language or "")
    left, right = glued.left.lower(), glued.right.lower()
    if len(left) < 2 or (len(right) < 2 and right not in ("a", "i")) or (glued.mark == ";" and _is_field(glued)):
        return None
    if right in known:
        scopes = glued.at_end_of_label()  # "meta,ci: repair the build"
        return None if scopes else bool(glued.right.islower() and glued.following)
    if glued.left.isupper() and _PARTICIPLE.compiled.fullmatch(glued.right) and glued.following in known:
        return False  # "a local Web API,running on port 80"
    if (len(left) < 3 and left not in known) or len(right) < 3 or not glued.left[-1].islower():
        return None
    pair = glued.following in ("", ",", "(", "-", "|") or "-" in left + right or glued.recurs
    opens = glued.left[0].isupper() and opens_sentence(glued.left, ",", glued.passage.language)
    return False if not pair and not _glues_commas(glued.doc) and (opens or glued.stands_in_words()) else None


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
    if len(right) < 2 or len(left) < 3 or not left.islower() or glued.owns_capitals:
        return None
    return False if glued.mark != "." or _begins_anew(glued) else None


def _before_opener(glued: Glued) -> bool | None:
    """The verdict where the word behind the mark is one that opens sentences."""
    left, right = glued.left, glued.right
    named = right in _METHODS.split() or right.lower() not in function_words(glued.passage.language or "")
    if named and (glued.owns_capitals or not left.islower()):
        return None
    if left.islower():
        return len(left) > 2
    if len(right) == 2:
        return None  # "Repl.It": what stands in front is a name, and the two may be an address
    return False if glued.following.isalpha() else None


def _begins_anew(glued: Glued) -> bool:
    """Whether a full stop between two words that may be names is more likely the end of a sentence."""
    right, following, language = glued.right, glued.following, glued.passage.language
    if _NOT_LATIN.compiled.fullmatch(glued.left) and _NOT_LATIN.compiled.fullmatch(right):
        return True  # modules and objects have Latin names
    if not following.islower() and following not in tuple("[`*_<(“'\""):
        return False
    foreign = language not in ("en", None) and following in function_words(language or "")
    verbal = right[-1] == "s" and (following in _PLURAL_VERBS or following == "to")
    if glued.left == "etc" or foreign or verbal or following in _OBJECTS:
        return True
    return not glued.owned and (
        _names_nothing(glued) or right in _first_words(glued.doc) or _is_inflected(glued) or glued.is_described()
    )


def _names_nothing(glued: Glued) -> bool:
    """Whether the word before the mark is one that no module or object is called by: "before", "now"."""
    english = glued.passage.language == "en" and glued.left in function_words("en")
    return english and glued.left not in _OBJECTS


def _colon(glued: Glued) -> bool | None:
    right, following, language = glued.right, glued.following, glued.passage.language
    if right in function_words(language or ""):
        lost = right not in ("all", "out", "off") and _joins_clauses(glued)
    elif right[0].isupper():
        lost = opens_sentence(right, following, language) or _opens_anew(glued)
    else:  # "host:port", "file:row": with a small letter behind it, the mark nearly always joins a pair
        lost = right.islower() and _announces(glued)
    return False if lost else None


def _opens_anew(glued: Glued) -> bool:
    """Whether a capitalised word behind a colon, which opens no sentence for certain, is likely to."""
    left, right, following, language = glued.left, glued.right, glued.following, glued.passage.language
    if not right[1:].islower() or not (following.islower() or following in tuple("`[*<")):
        return False
    if left.lower() in _LABELS.split():
        return True
    in_prose = language is not None and (left.islower() or language == "de")
    return in_prose and not glued.owned and glued.is_described()


def _announces(glued: Glued) -> bool:
    """Whether what stands before the colon announces what follows in small letters: a label, a number of things."""
    left, following, language = glued.left, glued.following, glued.passage.language
    if left.lower() in _LABELS.split() and left[0].isupper():
        return following.islower() and glued.opens_line()
    if language != "en" or not left.islower() or glued.owned or glued.recurs or not glued.stands_in_words():
        return False
    if left[-1] == "s" and len(left) > 3 and glued.is_counted():
        return True
    if not following.isalpha() or not glued.is_described():
        return False
    if _PARTICIPLE.compiled.fullmatch(glued.right) and following in function_words("en"):
        return True  # "the two lists:mapped to …", "of data:coming from …"
    return opens_sentence(glued.right, following, language)


def _joins_clauses(glued: Glued) -> bool:
    """Whether a function word behind a colon opens a clause, and is not one half of a pair: "der:die", "Nutzer:in"."""
    if glued.left.lower() in function_words(glued.passage.language or "") or glued.is_called():
        return False  # "add clear:both to the class" too
    if len(glued.right) > 2:
        return True
    return (
        glued.left.islower()
        and len(glued.left) > 3
        and glued.following.islower()
        and glued.stands_in_words()
        and not (glued.owned or glued.recurs)
    )


def _is_inflected(glued: Glued) -> bool:
    """Whether the word before the mark ends as the names of modules and objects seldom do."""
    return glued.passage.language == "en" and _INFLECTED.compiled.search(glued.left) is not None


@view
def _glues_commas(doc: Document) -> bool:
    """Whether the document writes most of its commas without a space."""
    glued = spaced = 0
    for match in _COMMA.matches(doc, within=prose):
        if match.group(1):
            spaced += 1
        else:
            glued += 1
    return glued > 2 and glued > spaced


@view
def _first_words(doc: Document) -> frozenset[str]:
    """The words that open a sentence somewhere in this document."""
    return frozenset(match.group() for match in _FIRST.matches(doc, within=prose))
