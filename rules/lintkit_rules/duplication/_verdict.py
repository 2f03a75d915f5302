"""How surely a copy is a slip: what it is called and whether it may be taken out unasked."""

from typing import NamedTuple

from lintkit import Document, Severity
from lintkit.views.blocks import BlockKind, blocks
from lintkit_rules.duplication._context import (
    Place,
    agree,
    changelog,
    is_plain_prose,
    is_plain_text,
    leads_in,
    legal,
    place,
    repetitive,
)
from lintkit_rules.duplication._copies import Copy
from lintkit_rules.duplication._echoes import Echo, Manner, echoes

SECTION_WORDS = 40  # of a section that is surely not repeated on purpose
SLIDE_WORDS = 20  # of one right behind its twin: slides come again
ECHOES = 2  # in a document; from here on its blocks are alike by their nature
DISTANT_WORDS = 25  # of a passage of prose that is worth a warning wherever it stands


class Verdict(NamedTuple):
    """A severity, where the copy stands, and whether taking it out is certain to be what was meant."""

    severity: Severity
    place: Place
    safe: bool


def verdict(doc: Document, copy: Copy) -> Verdict:
    """What to say of a copy. ``info``: repetition that may well be meant."""
    where = place(doc, copy)
    if where.is_slip and copy.verbatim:
        section = blocks(doc)[copy.head].kind is BlockKind.HEADING
        if section and copy.words < (SLIDE_WORDS if where is Place.BESIDE else SECTION_WORDS):
            return Verdict(Severity.WARNING, where, False)
        return Verdict(Severity.ERROR, where, True)
    return Verdict(Severity.WARNING if _suspicious(doc, copy) else Severity.INFO, where, False)


def _suspicious(doc: Document, copy: Copy) -> bool:
    """Whether a passage far from its original, or with other punctuation, is likelier slip than template."""
    if copy.times > 2 or copy.words < DISTANT_WORDS or leads_in(doc, copy):
        return False
    if legal(doc) or changelog(doc) or repetitive(doc):
        return False
    return is_plain_prose(doc, copy.first, copy.last)


def echo_severity(doc: Document, echo: Echo) -> Severity:
    """``warning`` for an echo in plain sentences of a document that has hardly another one, else ``info``."""
    if echo.words < DISTANT_WORDS or legal(doc) or changelog(doc) or repetitive(doc) or len(echoes(doc)) > ECHOES:
        return Severity.INFO
    mine, other = echo.span.of(doc.text), echo.other_span.of(doc.text)
    if not is_plain_text(mine) or not is_plain_text(other):
        return Severity.INFO
    return Severity.WARNING if echo.manner is not Manner.NEAR or agree(mine, other) else Severity.INFO
