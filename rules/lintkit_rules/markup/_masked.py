"""The text with all that holds no tags blotted out: templates, Markdown code, comments and link destinations."""

import functools
import re
from collections.abc import Iterator

from lintkit import Document, Kind, Span, Spans, view
from lintkit.views import regions

MASK = "\0"

_HIDDEN = (Kind.CODE, Kind.COMMENT, Kind.FRONT_MATTER, Kind.LINK_TARGET, Kind.TEMPLATE)
_TEMPLATES = {"{{": "}}", "{%": "%}", "{#": "#}", "<%": "%>", "<?": "?>"}
_LONGEST = 5000


@functools.cache
def _variable() -> re.Pattern[str]:
    """Jinja's and JavaScript's ``${…}``."""
    return re.compile(r"\$\{(?>(?>[^{}]|\{[^{}]{0,500}+\}){0,500})\}")


def _between(text: str, opener: str, closer: str) -> Iterator[Span]:
    """Templates of one kind. A closer that was found is not looked for again, so that many openers stay cheap."""
    at, end = text.find(opener), 0
    while at >= 0:
        if end < at + 2:
            end = text.find(closer, at + 2)
            if end < 0:
                return
        near = end - at <= _LONGEST
        if near:
            yield Span(at, end + 2)
        at = text.find(opener, end + 2 if near else at + 2)


@view
def templates(doc: Document) -> Spans:
    """The templates' own tags. In HTML they also stand inside of tags, where the format sees no more than a tag."""
    if doc.format.name != "html":
        return regions(doc).of(Kind.TEMPLATE)
    text = doc.text
    found = [span for opener, closer in _TEMPLATES.items() for span in _between(text, opener, closer)]
    if "${" in text:
        found += [Span(*match.span()) for match in _variable().finditer(text)]
    return Spans(found)


@view
def masked(doc: Document) -> str:
    """The text with all that holds no tags blotted out: offsets stay."""
    text = doc.text
    hidden = templates(doc) if doc.format.name == "html" else regions(doc).of(*_HIDDEN)
    pieces = []
    at = 0
    for start, end in zip(hidden.starts, hidden.ends, strict=True):
        pieces.append(text[at:start])
        pieces.append(MASK * (end - start))
        at = end
    pieces.append(text[at:])
    answer = "".join(pieces)
    if doc.format.name in ("markdown", "mdx") and "\\" in answer:
        answer = re.sub(r"\\[\\<>&]", MASK * 2, answer)
    return answer
