"""Whether the space before a bracket was lost: "own(battery included) package", not a call, a type or a label."""

from collections import Counter

from lintkit import Document, pattern, view
from lintkit.views import prose
from lintkit_rules.spacing._language import function_words
from lintkit_rules.spacing._neighbours import word_before
from lintkit_rules.spacing._openers import opens_always
from lintkit_rules.spacing._passages import passages, words
from lintkit_rules.spelling._lexicon import english
from lintkit_rules.spelling._word_classes import word_classes

_HELD = pattern(r"\((\p{L}{2,}(?:[^()\r\n]|\r?\n(?![ \t]*\r?\n)){1,300})\)(?![:\p{L}\p{N}_(/])")
_OPENED = pattern(r"(?<=\p{Ll}{3})( ?)\((?=\p{L})")
_CALLED = pattern(r"(?<![\p{L}\p{N}_])(\p{L}+)\(")
_CODE = pattern(r"`[^`]*`|<[^<>]*>")
_SIGNS = pattern(r"[=<>{}\\|$#@^~`+_;&*→\[\]]|\.\.\.|::")
_PHRASE = pattern(r"\p{L}[\p{L}'’-]* \p{L}[^,.]*\Z")
_OPENING = frozenset(' \t\n"“‘«*_>—–')
_TYPES = "bool boolean char const double float int integer list long number object self string void"
_COMMON = 96  # 32 times the decimal logarithm of occurrences in a thousand million words


def is_glued(doc: Document, at: int) -> bool:
    """Whether running words stand before the bracket at offset ``at`` and inside it, and the text sets others apart."""
    text, left = doc.text, word_before(doc.text, at)
    match = _HELD.compiled.match(text, at)
    start = at - len(left)
    if match is None or len(left) < 3 or not left[1:].islower() or (start and text[start - 1] not in _OPENING):
        return False
    passage = passages(doc).at(at)
    if not passage.reads_so(passage.plain + 2, passage.coded) or passage.language is None:
        return False
    return (
        _says_something(match.group(1), passage.language, left.lower()) and _calls(doc)[left] == 1 and _sets_apart(doc)
    )


def _says_something(held: str, language: str, left: str) -> bool:
    """Whether running words stand in the brackets: not the parameters of a function."""
    held = _CODE.compiled.sub("", held)
    inside = words(held)
    if _SIGNS.compiled.search(held) or len(inside) < 2 or not set(inside).isdisjoint(_TYPES.split()):
        return False
    if not function_words(language).isdisjoint(inside) or opens_always(inside[0], language) or inside[0] == "see":
        return True
    if language != "en" or not _PHRASE.compiled.match(held) or not word_classes().get(left.encode()):
        return False  # "getter(col, row)", "poly(vinyl chloride)"
    return all(english().words.get(word.encode()) >= _COMMON for word in inside)


@view
def _calls(doc: Document) -> Counter[str]:
    """How often each word stands right before a bracket, in code too: a function's name does so more than once."""
    return Counter(match.group(1) for match in _CALLED.compiled.finditer(doc.text))


@view
def _sets_apart(doc: Document) -> bool:
    """Whether the document usually sets a space before its brackets, save for one."""
    apart = [bool(match.group(1)) for match in _OPENED.matches(doc, within=prose)]
    glued = len(apart) - sum(apart)
    return glued <= 1 or glued < sum(apart)
