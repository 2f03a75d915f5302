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
    "that had very so no yes bye ha hey hi blah really many much big long far too now there here well oh ooh aye "
    "knock night boo choo chop chip tut pom yo yum tsk hush rah same her who what up again etc foo bar "
    "baz test beep ping pong tick left right double win sub girl boy never old new good bad little ever why "
    "quite please thank sorry come run hear back down off one zero null char set "
    "int void unsigned short nop dot star dash comma lorem ipsum buffalo mum dad papa mama nom wow rat tat"
)
# Behind these words even a word that may be doubled is there by a slip: a verb or a preposition wants one of it.
_ONCE_BEHIND = {
    "no": words("are is was were has have had with be been contains by of there's makes make take takes need needs"),
    "up": words("line lines set sets setting look looking pick picks give gives made make ends end"),
    "what": words("control see show shows understand exactly decide determine about of describe describes define"),
    "who": words("people users those anyone everyone someone person man woman developers men women"),
    "new": words("a an the any some this create creates add added adds many two our your"),
    "same": words("the"),
    "good": words("a the any some"),
    "old": words("the an a any"),
    "again": words("once over try tried"),
    "now": words("is are can we will it by until has have must should may could would you they"),
    "so": words("and or if do doing even just not"),
    "there": words("that if because"),
    "here": words("click"),
    "well": words("as works work very"),
    "set": words("a be is can must to been will not now we you they"),
    "one": words("only than the this that at least just no to in of from with by for on and or"),
    "back": words("come comes go goes went came be"),
    "down": words("go goes slow slows shut shuts break breaks broke shutting"),
}
# Words that programs and games double, but no sentence does behind a small word that wants one of it.
_PLAIN = words("test run left right down back double new old good same now here there what who again one boy girl")
_WANTS_ONE = words(
    "a an the this each every any some your our their its to for of with by from in into at is are be was were been "
    "can could will would should must not when you we they or"
)
# Words that are written twice only behind some others: a verb may end with the one, and a place begin with the other.
_TWICE_BEHIND = {
    "in": words("log logs logged logging sign signs signed signing check checks checked opt opts opted opting"),
    "on": words(
        "turn turns turned turning switch switches switched switching log logged sign signed go goes going went gone "
        "carry carries carried carrying hold holds move moves moved moving come comes stay stays stayed keep keeps "
        "kept leave leaves left power powered it them is are was be been not light lights later early further add so "
        "and click hover focus live try tried put hang get gets getting pass passed s"
    ),
}
_SHORT_SLIPS = words("is it in on you my not no do out up use her his us me so")
UNCERTAIN = words("a i can will may might must as by then have has or")


def may_be_slip(word: str) -> bool:
    """Whether a word that follows itself is rather a slip than meant, at least behind some words."""
    lower = word.lower()
    if lower in NEVER or word in _SHORT_SLIPS - _DOUBLED or word in _ONCE_BEHIND or word in _PLAIN:
        return True
    if lower in _DOUBLED or word != lower or len(word) < 3:
        return False
    return english().words.get(word.encode()) >= (96 if len(word) > 3 else 144)


def meant(word: str, before: str) -> bool:
    """Whether a word may be doubled behind ``before``, both in lower case."""
    if word in _TWICE_BEHIND:
        return before in _TWICE_BEHIND[word]
    once = before in _ONCE_BEHIND.get(word, ()) or (word in _PLAIN and before in _WANTS_ONE)
    return word in _DOUBLED and not once
