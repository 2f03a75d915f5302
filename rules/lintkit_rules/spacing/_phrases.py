"""Whether the words on either side of a mark belong to two phrases of an English text, as their frequencies tell.

The two halves of a pair ("host:port") also stand beside each other elsewhere ("host port"), or one of them is no common
word; and what stands behind a pair is a function word, or says what it is ("the path:entry map"). Where a space was
lost, the word behind the mark goes with the next one: "of usage:best practices", "after restart:ensure state persists".
"""

from lintkit_rules.spacing._endings import is_inflected
from lintkit_rules.spacing._glue import Glued
from lintkit_rules.spacing._language import function_words
from lintkit_rules.spacing._neighbours import word_before
from lintkit_rules.spacing._openers import names_action
from lintkit_rules.spelling._lexicon import english
from lintkit_rules.spelling._word_classes import (
    ADJECTIVE,
    BASE,
    GERUND,
    NOUNISH,
    PARTICIPLE,
    PAST,
    PLURAL,
    THIRD,
    word_classes,
)

_COMMON = 96  # 32 times the decimal logarithm of occurrences in a thousand million words
_PLURAL_VERBS = "are were have will can should may must do"
# What the name of a pair is followed by: "the build:icons command".
_KINDS = """account address argument attribute branch class combination command component directive element entry event
    field file filter flag format group key map mapping member method mode module name notation object option package
    parameter plugin prefix property role rule scheme script selector setting specification statement string suffix
    syntax tag target task tuple type usage value variable"""
# Properties of style sheets, and what else is commonly set: "all position:fixed elements".
_PROPERTIES = """align animation background border bottom clear color content cursor direction display filter flex
    float font height left margin opacity order outline overflow padding position right size table text top transform
    transition visibility width"""


def reads_on(glued: Glued) -> bool:
    """Whether two common words that never stand together meet at the mark, and the right one goes with what follows."""
    left, right, following = glued.left.lower(), glued.right.lower(), glued.following
    if not following.islower() or following.removesuffix("s") in _KINDS.split() or left in _PROPERTIES.split():
        return False
    words, pairs = english().words, english().pairs
    known = all(words.get(word.encode()) >= _COMMON for word in (left, right, following))
    if not known or pairs.get(f"{left} {right}".encode()):
        return False
    left_class, right_class = word_classes().get(left.encode()), word_classes().get(right.encode())
    if _is_verb(left_class) or (following in _PLURAL_VERBS.split() and right_class & PLURAL):
        return True  # "what is expected:data are …"
    if following in function_words("en"):
        return False
    together = bool(pairs.get(f"{right} {following}".encode()))
    return together or is_inflected(left, "en") or _makes_phrase(glued, right_class)


def _makes_phrase(glued: Glued, right_class: int) -> bool:
    """Whether an adjective or a verb stands in front of its noun, or a noun in front of a verb or a plural."""
    article = word_before(glued.doc.text, glued.at - len(glued.left) - 1).lower() in ("a", "an")
    following_class = word_classes().get(glued.following.encode())
    in_front = following_class & (NOUNISH | ADJECTIVE) and not article  # but "a macro:run message"
    if right_class & ADJECTIVE or _is_verb(right_class):
        return bool(in_front)
    named = names_action(glued.right) and in_front
    subject = right_class & NOUNISH and (_is_verb(following_class) or following_class & PLURAL)
    return glued.is_described() and bool(named or subject)


def _is_verb(classes: int) -> bool:
    """Whether a word of these classes is a verb and no noun: no key, and no name."""
    return bool(classes & (BASE | GERUND | PARTICIPLE | PAST | THIRD)) and not classes & NOUNISH
