"""Words that open a sentence: what stands behind a full stop that lost its space, and never behind one in a name."""

from functools import cache

from lintkit_rules.spacing._language import function_words

# English words, beside the function words, that often come first in a sentence and seldom name a member of a class.
_ADVERBS = """accordingly actually additionally afterwards again always never alternatively although altogether
    another anyway apart apparently arguably basically besides certainly clearly consequently conversely currently
    despite due especially essentially eventually everyone everybody everything evidently fewer finally firstly
    fortunately frequently further furthermore generally given hence hopefully hundreds ideally importantly inevitably
    initially instead interestingly it's i've i'll i'd it'll lastly lately likewise luckily maybe meanwhile moreover
    naturally nevertheless nobody none nonetheless normally nothing nowadays numerous obviously occasionally oddly
    once ordinarily originally otherwise overall perhaps please possibly presumably previously probably provided
    rarely rather recently regardless remarkably sadly see secondly seldom several similarly simply simultaneously
    somebody someone something sometimes soon specifically still strangely subsequently such suddenly supposedly
    surely surprisingly technically thankfully thanks that's thereafter thereby therefore there's they're they've
    thirdly those though throughout thus today together tomorrow tonight traditionally truly typically ultimately
    undoubtedly unfortunately unlike unsurprisingly usually we've we're we'll what's whatever whenever wherever
    whoever whose yes yesterday yet you'll you've you're along among amid around beneath beyond concerning considering
    except inside near outside past per regarding toward towards upon via depending based according compared contrary
    doing having being seeing going my her its their whom me why don't doesn't didn't can't won't isn't aren't wasn't
    let's she's he's here's too unless"""
# Verbs and nouns that open a sentence, but name methods and classes too: only with an article or the like behind them.
_VERBS = """add wrap allow apply ask assume avoid be begin bring build call change check choose click close come
    compare configure consider contact convert copy create define delete describe determine download edit enable
    ensure enter explain expect feel fill find fix follow get give go hold imagine import include install keep know
    learn leave let list look make mark move name note notice open pass pick place point press print provide put read
    recall remember remove repeat replace report return run save say select send set show start stop store submit
    switch take tell test think throw try turn type understand unlike update use verify visit wait want watch work
    write"""
_BEHIND_VERBS = """the a an this that these those your its their our my his her any all some each every both another
    one two how what which whether if when where why it them him us me sure that's more also however out up"""
_DETERMINERS = "the a an this that these those your its their our his her each every"
_NO_ADVERBS = (
    "assembly family reply apply multiply supply anomaly italy july poly fly rely comply imply monopoly weekly"
)


_MARKED = frozenset('[`*_<"“(:')  # behind a blank: a link, code, emphasis, a tag, a quotation


@cache
def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def opens_sentence(word: str, following: str, language: str | None) -> bool:
    """Whether ``word`` (capitalised in the text), begins a sentence for certain.

    ``following`` is the word behind it and a blank, or the sign where a link, code or emphasis begins there.
    """
    lowered = word.lower().replace("’", "'")
    if lowered in function_words(language or ""):
        return bool(following)
    if language != "en":
        return False
    if word == "I":
        return following.isalpha()
    is_adverb = len(lowered) > 4 and lowered.endswith("ly") and lowered not in _words(_NO_ADVERBS)
    if is_adverb or lowered in _words(_ADVERBS):
        return bool(following)
    verbs = _words(_VERBS)
    if lowered not in verbs and lowered.removesuffix("s") not in verbs and lowered[-3:] != "ing":  # "Uses the …"
        return False
    return following in _MARKED or following.lower() in _words(_BEHIND_VERBS)


def opens_always(word: str, language: str | None = "en") -> bool:
    """Whether a word, capitalised behind a full stop, opens a sentence: it names no member of a class."""
    lowered = word.lower().replace("’", "'")
    return lowered in function_words(language or "") or (language == "en" and lowered in _words(_ADVERBS))


def is_determiner(word: str) -> bool:
    """Whether an English word is an article or one that takes its place: none stands behind the name of a thing."""
    return word in _words(_DETERMINERS)


def names_action(word: str) -> bool:
    """Whether an English word that opens an item tells what was or is to be done: "Fix", "Handled", "Printing"."""
    lowered = word.lower()
    return lowered.removesuffix("s") in _words(_VERBS) or lowered in _words(_VERBS) or lowered.endswith(("ed", "ing"))
