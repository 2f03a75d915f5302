"""The text with all that holds no tags blotted out: templates, Markdown code, comments and link destinations."""

import functools
import re

from lintkit import Document, Kind, Span, Spans, view
from lintkit.views import regions

MASK = "\0"

_HIDDEN = (Kind.CODE, Kind.COMMENT, Kind.FRONT_MATTER, Kind.LINK_TARGET, Kind.TEMPLATE)
_TEMPLATE_OPENERS = ("{{", "{%", "{#", "<%", "<?")  # and Jinja's and JavaScript's "${"


@functools.cache
def _template() -> re.Pattern[str]:
    inside = r"(?>(?!{0}).){{0,2000}}+{0}"
    return re.compile(
        r"\$\{(?>(?>[^{}]|\{[^{}]{0,500}+\}){0,500})\}|"
        + "|".join(
            re.escape(opener) + inside.format(re.escape(closer))
            for opener, closer in zip(_TEMPLATE_OPENERS, ("}}", "%}", "#}", "%>", "?>"), strict=True)
        ),
        re.DOTALL,
    )


@view
def templates(doc: Document) -> Spans:
    """The templates' own tags. In HTML they also stand inside of tags, where the format sees no more than a tag."""
    if doc.format.name != "html":
        return regions(doc).of(Kind.TEMPLATE)
    if not any(opener in doc.text for opener in (*_TEMPLATE_OPENERS, "${")):
        return Spans([])
    return Spans([*regions(doc).of(Kind.TEMPLATE), *(Span(*match.span()) for match in _template().finditer(doc.text))])


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
