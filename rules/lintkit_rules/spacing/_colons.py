"""Whether a colon between two words lost its space, or joins a pair: "file:row", "migrate:up", "Nutzer:innen".

On real documents nearly every word that a colon glues to another is half of a pair, so that something must speak
against one: what stands before the colon announces something, or a sentence begins behind it.
"""

from lintkit import pattern
from lintkit_rules.spacing._clauses import JOINING, parts_clauses
from lintkit_rules.spacing._endings import is_inflected
from lintkit_rules.spacing._glue import Glued
from lintkit_rules.spacing._habits import labels, standing, writes_apart, writes_labels
from lintkit_rules.spacing._language import function_words
from lintkit_rules.spacing._neighbours import word_before
from lintkit_rules.spacing._openers import is_determiner, names_action, opens_always, opens_sentence
from lintkit_rules.spacing._phrases import reads_on

_LABELS = """note notes tip tips hint warning caution attention important example examples info reminder summary
    result hinweis achtung beispiel nota ejemplo importante remarque exemple"""
_PARTICIPLE = pattern(r"\p{Ll}{3,}(?:ed|ing)")
# Where a label begins: a paragraph, a line with the mark of a list, a heading or a cell, a link, a sentence.
_START = pattern(
    r"(?:\A|\n[ \t]*\r?\n|\n(?=[ \t]*(?:[-*+>#|]|\d+[.)]))|(?<=[.!?)])\s|\[|\||>)"
    r"[ \t]*(?:(?:[-*+>|]|#{1,6}|\d+[.)])[ \t]+)*[*_]*\Z"
)
_TWO_WORDS = pattern(r"(?:[ \t]+[“\"(*_`]*\p{L}[\p{L}'’-]*[*_`)”\"]*,?){2}(?![\w:./])")
_OF_KINDS = pattern(r"\b(?:types|kinds|sorts|forms|ways|options) (?:of|to|for) (?:\p{Ll}+ )?\p{Ll}+$")
_LISTED = pattern(r"(?: [\p{L}-]+){0,3},")
# What follows a pair that is spoken of: "Key:value pairs are …"; the endings that German glues to a noun.
_OF_PAIRS = "pairs pair format syntax notation mapping map maps tuple tuples combination paar paare paires pares"
_GENDERED = "in innen r n e s frau frauen"
_VALUES = "true false null none yes no on off auto"  # of a setting, which may be named in running words
# Before the subject of a clause, or the subject: never half of a pair.
_PERSONS = "you they we"
_SUBJECTS = "if when while because since although we you they it there this these those the a an what how why"


def colon_verdict(glued: Glued) -> bool | None:
    """None where the colon joins a pair, or may; False where its space is probably missing."""
    right, following, language = glued.right, glued.following, glued.passage.language
    if glued.left in ("Q", "A"):
        return False if glued.opens_line() and opens_sentence(right, following, "en") else None
    if not glued.left[-1].islower() and not _is_shouted_label(glued):
        opens = language == "en" and (is_determiner(right) or right in _PERSONS.split()) and following.islower()
        return False if opens and len(glued.left) > 1 and not glued.recurs else None  # "in OSS:an available …"
    if right in function_words(language or ""):
        lost = right not in ("all", "out", "off") and _joins_clauses(glued)
    elif right[0].isupper():
        lost = opens_sentence(right, following, language) or _opens_anew(glued)
    else:  # "host:port", "file:row": with a small letter behind it, the mark nearly always joins a pair
        lost = right.islower() and _announces(glued)
    return False if lost or (_is_single(glued) and _reads_apart(glued)) else None


def _is_shouted_label(glued: Glued) -> bool:
    """Whether a word that ends in capitals is a label, "WARNING:The", "macOS:Install it": not "HTTP:get"."""
    if len(glued.left) < (3 if opens_always(glued.right) and len(glued.right) > 3 else 4):
        return False
    if glued.right[0].isupper():
        return glued.left.isupper() or _label_before(glued) is not None
    return glued.left.isupper() and glued.opens_line()


def _is_single(glued: Glued) -> bool:
    """Whether the pair is neither known to the document nor spoken of: nothing says that the two belong together."""
    if glued.owned or glued.owns_capitals or glued.recurs:
        return False
    if glued.right.islower() and glued.following in _OF_PAIRS.split():
        return False
    called = glued.is_called() and not (glued.left[-1] == "s" and is_determiner(glued.following))
    if called and not is_inflected(glued.left, glued.passage.language):
        return False  # "add clear:both", but not "API key errors:fix the key"
    gendered = glued.right.lower() in _GENDERED.split() or glued.right.startswith("innen")  # "Schüler:innenrat"
    joined = gendered or glued.right in _VALUES.split()
    return not joined and len(glued.left) > 2


def _reads_apart(glued: Glued) -> bool:
    """Whether the two belong to different parts of a sentence: a label and its text, two clauses, a list."""
    return (
        writes_apart(glued.doc, glued.left, glued.right)
        or _is_label(glued)
        or _is_list(glued)
        or _is_clause(glued)
        or _is_foreign(glued)
    )


def _is_label(glued: Glued) -> bool:
    """Whether what stands before the colon opens a paragraph, an item or a heading and names what follows."""
    before = _label_before(glued)
    if before is None:
        return False
    if _is_labelled_line(glued, before):
        return True
    if glued.following and (
        opens_sentence(glued.right, glued.following, "en") or opens_sentence(glued.left, ",", "en")
    ):
        return glued.passage.language == "en"  # "Outputs:call `render`", "Concretely:never call it"
    if not glued.following[:1].isalpha() or glued.following in JOINING.split():
        return False
    return _is_known_label(glued, before) or _names_what_follows(glued, before)


def _is_known_label(glued: Glued, before: str) -> bool:
    """Whether the document writes this label elsewhere, or everybody, or it tells where something was done."""
    if labels(glued.doc)[glued.left] > (0 if before or glued.left[0].isupper() else 1):
        return True
    done = glued.right[0].isupper() and glued.following.islower() and names_action(glued.right)
    return done or (not before and glued.left.lower() in _LABELS.split())  # "git:Fix handling of …"


def _names_what_follows(glued: Glued, before: str) -> bool:
    """Whether the label is a noun or inflected, and two words or more follow it."""
    if before and not glued.left[0].isupper() and not _is_noun_phrase(glued, before):
        return False  # "Print row:col for …"
    named = bool(before) or not glued.left.islower() or is_inflected(glued.left, glued.passage.language)
    return named and _TWO_WORDS.compiled.match(glued.doc.text, glued.at + 1 + len(glued.right)) is not None


def _is_labelled_line(glued: Glued, before: str) -> bool:
    """Whether the document sets labels in front of its lines, and this is one: "File type:Python"."""
    first = (before or glued.left).split(maxsplit=1)[0]
    if not (first[0].isupper() and first[1:].islower()) or not writes_labels(glued.doc):
        return False
    return glued.right[1:].islower() and not names_action(first) and not glued.is_called()


def _is_noun_phrase(glued: Glued, before: str) -> bool:
    """Whether a label of several words, the last of them in small letters, does not start with a verb."""
    first = before.split(maxsplit=1)[0]
    if first.islower() or names_action(first):
        return False
    return glued.right[0].isupper() or writes_labels(glued.doc)


def _label_before(glued: Glued) -> str | None:
    """The words before the left one in a label of at most four that opens its paragraph, item or heading."""
    text, end = glued.doc.text, glued.at - len(glued.left)
    start = end
    for _ in range(4):
        if _START.compiled.search(text, max(0, start - 40), start) is not None:
            return text[start:end]
        word = word_before(text, start - 1) if text[start - 1 : start] == " " else ""
        if not word:
            return None
        start -= 1 + len(word)
    return None


def _is_list(glued: Glued) -> bool:
    """Whether a number of things comes before the colon: "5 categories:table, figure", "two kinds of data:XMP, …"."""
    if len(glued.left) < 4 or not glued.is_counted():
        return False
    if glued.left[-1] == "s" or _OF_KINDS.compiled.search(glued.doc.text, max(0, glued.at - 60), glued.at):
        return True
    return _LISTED.compiled.match(glued.doc.text, glued.at + 1 + len(glued.right)) is not None


def _is_clause(glued: Glued) -> bool:
    """Whether a clause ends with the left word and another begins with the right one; known for English only."""
    if glued.passage.language != "en" or not glued.right.islower() or not glued.stands_in_words():
        return False
    if is_determiner(glued.right) or is_determiner(glued.following):
        return True  # "Be specific:reference the line": no article stands behind a pair
    if reads_on(glued):
        return True
    if glued.following not in ("[", "(") and opens_sentence(glued.right, glued.following, "en"):
        return True  # "by value:use `frozen`", but not "added migration:make [#3316]"
    return parts_clauses(glued)


def _is_foreign(glued: Glued) -> bool:
    """Whether both are words of a text that is not English, in which keys and commands are foreign words."""
    left, right, language = glued.left, glued.right.lower(), glued.passage.language
    if language in ("en", None) or len(right) < 3 or not glued.following or not glued.stands_in_words():
        return False
    functions, known = function_words(language), standing(glued.doc)
    if left.lower() in functions and right in functions:
        return False  # "der:die"
    if left.islower() and not is_inflected(left, language) and left.isascii() and left not in known:
        return False
    ordinary = glued.following in functions or right in known or is_inflected(right, language)
    return ordinary or not right.isascii()


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
    if glued.left.lower() in function_words(glued.passage.language or ""):
        return False  # "der:die"
    if glued.is_called() and glued.right not in _SUBJECTS.split():
        return False  # "add clear:both to the class"
    if len(glued.right) > 2:
        return True
    if glued.passage.language == "en" and is_determiner(glued.following) and len(glued.left) > 2:
        return not glued.recurs  # "the fix:in the end"
    return (
        glued.left.islower()
        and len(glued.left) > 3
        and glued.following.islower()
        and (glued.stands_in_words() or _label_before(glued) == "")
        and not (glued.owned or glued.recurs)
    )
