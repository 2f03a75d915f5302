"""A direction control is never closed, closes nothing, or turns text around.

Why: embeddings and overrides change the order in which everything up to their end is shown. Left open, they reorder the
rest of the line; in left-to-right text they can make readers see something else than what is there.

Bad:
    Pay the \u202einvoice by Friday.

Good:
    Pay the invoice by Friday.

Fix: takes the control out. Safe where it is unbalanced or where its line has no right-to-left writing, unless it
turns letters around: then readers see something else afterwards. Controls that are balanced in right-to-left writing,
balanced isolates, and addresses written backwards against harvesters stay.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, Span, pattern, replace, rule
from lintkit.views import lines, not_code
from lintkit_rules.encoding._invisible import name_of
from lintkit_rules.encoding._sieves import Bytes, hits

_CLASS = "\u202a-\u202e\u2066-\u2069"
_CONTROL = pattern(f"[{_CLASS}]")
_RIGHT_TO_LEFT = pattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_EMBEDS, _ISOLATES, _OVERRIDES = "\u202a\u202b\u202d\u202e", "\u2066\u2067\u2068", "\u202d\u202e"
_ADDRESS = pattern(r"[\w.-]@[\w-]+\.\w|https?://|www\.")
_SIEVE = Bytes(rb"\xe2(?:\x80[\xaa-\xae]|\x81[\xa6-\xa9])")


@rule("encoding/bidi-control", severity=Severity.ERROR, sieve=_SIEVE)
def bidi_control(doc: Document) -> Iterator[Finding]:
    """Reports, line by line, unbalanced controls and those that have nothing to do."""
    index = lines(doc)
    by_line: dict[int, list[int]] = {}
    for match in hits(_CONTROL, doc, not_code):
        by_line.setdefault(index.line_of(match.start()), []).append(match.start())
    for line, places in by_line.items():
        span = index.span(line)
        rtl = _RIGHT_TO_LEFT.compiled.search(doc.text, span.start, span.end) is not None
        paired = _paired(doc.text, places)
        turned = _turned(doc.text, places, span.end)
        for at in places:
            char = doc.text[at]
            override = at in paired and (char in _OVERRIDES or doc.text[paired[at]] in _OVERRIDES)
            isolate = char in _ISOLATES or char == "\u2069"
            if (at in paired and not override and (rtl or isolate)) or turned.get(at) == "address":
                continue
            why = "never closed" if at not in paired and char not in "\u202c\u2069" else "closes nothing"
            why = "turns the text around" if override else "does nothing in this line" if at in paired else why
            safe = not (override and rtl) and at not in turned
            yield Finding(Span(at, at + 1), f"{name_of(char)}: {why}", replace(Span(at, at + 1), "", safe=safe))


def _turned(text: str, places: list[int], line_end: int) -> dict[int, str]:
    """The right-to-left overrides that turn letters around, each with what ends it, and what they show."""
    turned: dict[int, str] = {}
    for at, end in zip(places, [*places[1:], line_end], strict=True):
        if text[at] == "\u202e" and any(map(str.isalpha, text[at:end])):
            what = "address" if _ADDRESS.compiled.search(text[at:end][::-1]) else "letters"
            turned |= {at: what, end: what}
    return turned


def _paired(text: str, places: list[int]) -> dict[int, int]:
    """Each control that has its partner in the line, with the place of the partner."""
    paired: dict[int, int] = {}
    opened: list[int] = []
    for at in places:
        char = text[at]
        if char in _EMBEDS or char in _ISOLATES:
            opened.append(at)
            continue
        kind = _EMBEDS if char == "\u202c" else _ISOLATES
        while opened and text[opened[-1]] not in kind:
            opened.pop()
        if opened:
            start = opened.pop()
            paired |= {start: at, at: start}
    return paired
