"""The name of a country, a people, a large city, a day or a month stands in lower case.

Why: English writes such names with a capital in every prose text. A tool that ignores case cannot see it.

Bad (plain):
    The shield that russia offers, and myanmars ruling body.

Good (plain):
    The shield that Russia offers, and Myanmar's ruling body.

Fix: the capital, and the apostrophe where a name of a country carries a bare genitive s. Safe where the text itself
also writes the name with a capital.

Options:
    words: words that are right. One in lower case accepts any case, a capital makes it exact.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, any_of, replace, rule, table
from lintkit.sieves import Scan
from lintkit.views import prose
from lintkit.views.words import occurrences
from lintkit_rules.spelling._context import all_lower_case, lone_word, plain_compound, written_in_code
from lintkit_rules.spelling._grammar import Rows
from lintkit_rules.spelling._language import english_paragraph
from lintkit_rules.spelling._patterns import Patterns
from lintkit_rules.spelling._words import Options, allowed, in_english, pieces

_TOWN = " (town)"


def _parse(data: bytes) -> dict[bytes, str]:
    """The right form of each name by its lower-case form; of a name that takes no plural also with a bare s."""
    names = [line.removesuffix(_TOWN) for line in bytes(data).decode().split("\n") if line]
    forms = {name.lower().encode(): name for name in names}
    known = set(names)
    plain = [name for name in names if name + "s" not in known and name[-1] not in "shxyz"]
    return {**{f"{name.lower()}s".encode(): f"{name}'s" for name in plain}, **forms}


def _parse_towns(data: bytes) -> frozenset[str]:
    lines = bytes(data).decode().split("\n")
    return frozenset(line.removesuffix(_TOWN).lower() for line in lines if line.endswith(_TOWN))


def _parse_lower(data: bytes) -> frozenset[bytes]:
    """All that ``_parse`` has as a key, and more: quickly made, for the sieve."""
    lower = bytes(data).lower().replace(_TOWN.encode(), b"")
    return frozenset(lower.split(b"\n") + lower.replace(b"\n", b"s\n").split(b"\n"))


_lower_names = table(__name__, "_data/gazetteer.txt", _parse_lower)
_gazetteer = table(__name__, "_data/gazetteer.txt", _parse)


# The names of towns are values of options, too: they are reported where the text also writes them with a capital.
_towns = table(__name__, "_data/gazetteer.txt", _parse_towns)


# Names whose lower-case form is a word too (march, china, new york): only the words beside them tell.
AMBIGUOUS = Patterns(table(__name__, "_data/lower-names.txt", Rows))


class LowerCaseNames:
    """Catches a file with a name in lower case."""

    def catches(self, scan: Scan) -> bool:
        return scan.shared(in_english) and not _lower_names().isdisjoint(scan.shared(pieces))


@rule("spelling/proper-noun-case", sieve=any_of(LowerCaseNames(), AMBIGUOUS), options=Options())
def proper_noun_case(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports names in lower case in English prose."""
    if not in_english(doc.utf8):
        return
    often: dict[str, int] = {}
    phrases: set[int] = set()  # where the words of reported phrases stand
    for use in AMBIGUOUS.uses(doc):
        start, end = use.span
        stands = plain_compound(doc, start, end) and not all_lower_case(doc, start, end)
        if use.wrong != use.right and stands and not allowed(use.wrong, options):
            if use.right not in often:
                often[use.right] = doc.text.count(use.right)
            phrases.update(range(start, end))
            yield _finding(use.span, use.wrong, use.right, often[use.right] >= 4)
    found = {word.decode() for word in _gazetteer().keys() & pieces(doc.utf8)}
    for word, offsets in occurrences(doc, found).items():
        name = _gazetteer()[word.encode()]
        written = doc.text.count(name.removesuffix("'s"))
        if word in options.words or (not written and word in _towns()):
            continue
        plain = [at for at in offsets if at not in phrases and _in_english(doc, at, at + len(word))]
        if not plain or written_in_code(doc, word, offsets):
            continue
        for at in plain:
            end = at + len(word)
            if not prose(doc).covers(at, end) or (all_lower_case(doc, at, end) and written < 3):
                continue
            right = name if "’" not in doc.text else name.replace("'", "’")
            yield _finding(Span(at, end), word, right, written >= 2 and "'" not in name)


def _in_english(doc: Document, start: int, end: int) -> bool:
    """Whether a word stands on its own, or in a compound that keeps its capital, on a line of English."""
    return lone_word(doc, start, end) and plain_compound(doc, start, end) and english_paragraph(doc, start, end)


def _finding(span: Span, word: str, right: str, safe: bool) -> Finding:
    return Finding(span, f"“{word}” is a name in lower case: “{right}”", replace(span, right, safe=safe))
