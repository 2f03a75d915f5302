"""A space stands inside a bracket, next to it.

Why: `( as here )` leaves the brackets hanging: a line may break between a bracket and what it holds. It comes from
tables, templates and conversions. A document that pads its brackets throughout has a style and is left alone.

Bad:
    The council ( which met on Monday ) agreed.

Good:
    The council (which met on Monday) agreed.

Fix: the space goes. Safe where the other bracket of the pair stands in the same passage.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, any_of, contains, pattern, replace, rule, view
from lintkit.views import lines, prose
from lintkit_rules.spacing._language import function_words
from lintkit_rules.spacing._passages import Passage, passages

_PADDED = pattern(
    r"(?<![^\s“\"*_—–])\([ ](?=\p{L}{2}[^()\n]{0,300}\))"
    r"|(?<=[\p{L}\p{N}.!?”\"'’])[ ]\)(?![^\s,.;:!?”*_<—–])",
    begins=r"[( ](?:(?<=\() |(?<= )\))",
)
_PAIR = pattern(r"\(([ ]?)\p{L}[^()\n]{0,300}\)")
_SPOKEN_OF = frozenset(("and", "or", "to", "und", "oder", "y", "et", "ou"))  # "the characters ( and )"
_CONDITION = pattern(r"\b(?:el(?:se )?if|if|while|for|switch|catch|return|def) ?\([^()\n]*\) ?[:;{]?\s*$")
_WORD = pattern(r"(?<!\S)\p{L}[\p{Ll}'’-]*[,;.]?(?!\S)")
_BETWEEN_WORDS = pattern(
    r"(?<=\p{L}) [&→] (?=\p{L})|(?<=\p{L}{2})/(?=\p{L}{2})|(?<=[ (])[\"](?=\p{L})|(?<=\p{L})[\"](?=[ ,.])"
)
_CODED = pattern(r"[=<>{}\\|$#@^~`+_;/&\"*→]|\.\.\.")


@rule("spacing/space-inside-brackets", sieve=any_of(contains(b"( "), contains(b" )")))
def space_inside_brackets(doc: Document) -> Iterator[Finding]:
    """Reports each space behind an opening or before a closing round bracket in running text."""
    text = doc.text
    for match in _PADDED.matches(doc, within=prose):
        opening = match.group().startswith("(")
        gap = Span(match.start() + opening, match.end() - (not opening))
        inside = _inside(text, gap, opening)
        if inside is None or inside.strip() in _SPOKEN_OF:
            continue
        if not opening and inside.split()[-1].startswith(("http:", "https:", "www.")):
            continue  # set off on purpose, so that the bracket is not taken for a part of the address
        if _CODED.compiled.search(_BETWEEN_WORDS.compiled.sub(" ", inside)) and not _is_sentence(inside):
            continue
        line = lines(doc).span(lines(doc).line_of(gap.start))
        if _CONDITION.compiled.search(text, max(line.start, gap.start - 320), min(line.end, gap.end + 320)):
            continue
        passage = passages(doc).at(gap.start)
        if passage.running and passage.language is not None and _says_something(passage, inside) and not _pads(doc):
            where = "behind an opening" if opening else "before a closing"
            yield Finding(Span(*match.span()), f"a space stands {where} bracket", replace(gap, "", safe=True))


def _says_something(passage: Passage, inside: str) -> bool:
    """Whether running words stand in and around the brackets: not a bare signature, "get ( path, value )"."""
    known = function_words(passage.language or "")
    return passage.plain >= 4 or "," not in inside or any(word in known for word in inside.lower().split())


def _is_sentence(inside: str) -> bool:
    """Whether running words stand inside, with some code among them: more of them where both sides are padded."""
    words, padded = len(_WORD.compiled.findall(inside)), inside != inside.strip()
    return words >= (6 if padded else 4) and words * 4 >= len(inside.split()) * 3


def _inside(text: str, gap: Span, opening: bool) -> str | None:
    """What the pair of brackets holds, up to 300 characters on one line; None where it is no pair."""
    if opening:
        if text[max(0, gap.start - 3) : gap.start - 1].strip() == "(":
            return None
        end = text.find(")", gap.end, gap.end + 301)
        return text[gap.end : end] if end >= 0 else None
    start = text.rfind("(", max(0, gap.start - 301), gap.start)
    if start < 0 or (start > 0 and text[start - 1].isalnum()) or text[max(0, start - 2) : start].strip() == "(":
        return None  # a call, or brackets within brackets: code
    held = text[start + 1 : gap.start]
    if held[:1] == " " and not held[1:2].isalpha():
        return None
    return held if len(held) > 2 and ")" not in held and "\n" not in held else None


@view
def _pads(doc: Document) -> bool:
    """Whether the document pads its brackets as a habit."""
    padded = glued = 0
    for match in _PAIR.matches(doc, within=prose):
        padded += bool(match.group(1))
        glued += not match.group(1)
    return padded > 2 and padded >= glued
