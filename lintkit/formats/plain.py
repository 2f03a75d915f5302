"""Plain text, which often once was HTML or Markdown: what of it is prose."""

from re import MULTILINE, compile

from lintkit.formats._links import bare_link
from lintkit.formats._tags import entity, sure_tag
from lintkit.regions import Kind, Mark, Regions


def divide(text: str) -> Regions:
    """Divides a plain text."""
    marks: list[Mark] = []
    for kind, expression in (
        (Kind.COMMENT, compile(r"<!--(?:[^-]|-(?!->))*+-->")),
        (Kind.CODE, compile(r"^(`{3,}|~{3,})[^`\n]*\n(?:.*\n)*?\1[ \t]*$|(?<!`)`[^`\n]+`(?!`)", MULTILINE)),
        (Kind.MARKUP, sure_tag()),
        (Kind.MARKUP, entity()),
        (Kind.MARKUP, compile(r"^[ \t]*[-|:+]+[ \t]*[-|:+][-|:+ \t]*$|^[ \t]*[-*+\u2022](?=[ \t])", MULTILINE)),
        (Kind.LINK_TARGET, bare_link()),
    ):
        marks += [(*m.span(), kind) for m in expression.finditer(text)]
    return Regions.of_marks(len(text), sorted(marks, key=lambda m: (m[0], -m[1])))
