"""What a document does as a habit: which marks it spaces, which words it uses, which labels it writes."""

from collections import Counter

from lintkit import Document, pattern, view
from lintkit.views import prose

_JOINT = pattern(r"(?<=\p{L}{2})[,;]( ?)(?=\p{L})")
_STANDING = pattern(r"(?<=[\p{L},;] )\p{Ll}{2,}+(?=[,;.]? \p{L})")
_NAME = pattern(r"(?<=[\s(])\p{Lu}\p{L}{2,}+(?=[ ,;)])")
_LABELLED = pattern(
    r"(?m:^)[ \t]*(?:(?:[-*+]|\d+[.)]|#{1,6})[ \t]+)?[*_]*\p{Lu}\p{Ll}+(?: \p{L}+){0,3}[*_]*:[*_]* (?=[\p{L}\d])"
)
_APART = pattern(r"(?<![\p{L}\p{N}:])(\p{L}[\p{L}-]++):(?= (\p{L}[\p{L}-]++))")
_LABEL = pattern(r"(?<![\p{L}\p{N}:])(\p{L}[\p{L}-]++):(?= )")


@view
def _joints(doc: Document) -> tuple[int, int]:
    """How many commas and semicolons between two words the document writes without a space, and how many with one."""
    glued = spaced = 0
    for match in _JOINT.matches(doc, within=prose):
        if match.group(1):
            spaced += 1
        else:
            glued += 1
    return glued, spaced


def glues_commas(doc: Document) -> bool:
    """Whether the document writes most of its commas and semicolons without a space."""
    glued, spaced = _joints(doc)
    return glued > 2 and glued > spaced


def spaces_commas(doc: Document) -> bool:
    """Whether the document sets a space behind nearly all of its commas and semicolons, so that none is a slip."""
    glued, spaced = _joints(doc)
    return spaced > 7 and glued <= 1 + spaced // 50


@view
def standing(doc: Document) -> frozenset[str]:
    """The words that stand in the document's prose in small letters, between other words."""
    return frozenset(match.group() for match in _STANDING.matches(doc, within=prose))


@view
def names(doc: Document) -> frozenset[str]:
    """The words that stand in the document's prose with a capital, apart from others."""
    return frozenset(match.group() for match in _NAME.matches(doc, within=prose))


@view
def labels(doc: Document) -> Counter[str]:
    """How often each word stands before a colon and a space."""
    return Counter(match.group(1) for match in _LABEL.matches(doc, within=prose))


@view
def _apart(doc: Document) -> frozenset[tuple[str, str]]:
    return frozenset((match.group(1), match.group(2)) for match in _APART.matches(doc, within=prose))


def writes_apart(doc: Document, left: str, right: str) -> bool:
    """Whether the document elsewhere writes a space behind the colon between the same two words."""
    return (left, right) in _apart(doc)


@view
def writes_labels(doc: Document) -> bool:
    """Whether the document's items, headings or lines begin with labels: "- Input size: how many …"."""
    return sum(1 for _ in zip(range(3), _LABELLED.compiled.finditer(doc.text), strict=False)) == 3
