"""What part of speech an English word may be: bits by word, searched in a memory-mapped file.

Sure bits (``NOUN``, ``ADJECTIVE``) are set only where no other class is likely; the bits of verbs say what may be.
"""

from typing import Final

from lintkit import table
from lintkit_rules.spelling._lexicon import Index, sections

NOUN: Final = 1  # a noun and hardly anything else
PLURAL: Final = 2
BASE: Final = 4  # may be the base form of a verb
ADJECTIVE: Final = 8  # an adjective and nothing else
PARTICIPLE: Final = 16
GERUND: Final = 32
PAST: Final = 64
THIRD: Final = 128  # `goes`
NOUNISH: Final = 256  # may be a noun


def _index(data: bytes) -> Index:
    return Index(dict(sections(memoryview(data))), "class", "I")


word_classes = table(__name__, "_data/classes.lexicon", _index, mapped=True)
