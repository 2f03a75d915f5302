"""Which English words may be written twice in a row, and which are so by a slip only."""

from lintkit_rules.spelling._lexicon import english
from lintkit_rules.spelling._sets import words

# Words that no English sentence doubles.
NEVER = words(
    "the a an of and or to for from with by at as be are was were been this these those our their your its if "
    "but than then when which while into onto also has have can could should would will must may might we they "
    "he she i"
)
# Words that are doubled for emphasis, in grammar, in names of things, in programs.
_DOUBLED = words(
    "that had very so no yes bye ha hey hi blah really many much more big long far too now there here well oh ooh aye "
    "knock night boo choo chop chip tut pom yo yum tsk hush rah same her him what who on up again etc foo bar "
    "baz test beep ping pong tick left right double win sub girl boy never old new good bad little years ever why "
    "quite please thank sorry come run hear back down off one two three four five six seven eight nine zero null char "
    "int void unsigned short nop dot star dash comma lorem ipsum buffalo mum dad papa mama nom wow rat tat"
)
_SHORT_SLIPS = words("is it in on you my not no do out up use her his us me so")
UNCERTAIN = words("a i can will may might must as by then have has or")


def may_be_slip(word: str) -> bool:
    """Whether a word that follows itself is rather a slip than meant."""
    lower = word.lower()
    if lower in NEVER or word in _SHORT_SLIPS - _DOUBLED:
        return True
    if lower in _DOUBLED or word != lower or len(word) < 3:
        return False
    return english().words.get(word.encode()) >= (96 if len(word) > 3 else 144)
