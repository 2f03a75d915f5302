"""Markdown (CommonMark and GitHub's extensions) and its dialect MDX: what of a text is prose."""

from re import DOTALL, MULTILINE, compile

from lintkit.formats._links import bare_link
from lintkit.formats._tags import entity, known_tag
from lintkit.regions import Kind, Mark, Regions


def divide(text: str) -> Regions:
    """Divides a Markdown text."""
    marks: list[Mark] = []
    for kind, expression in (
        (Kind.FRONT_MATTER, compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n(?:.*\n)*?\1[ \t]*(?:\r?\n|\Z)")),
        (Kind.CODE, compile(r"^[ \t>]*(?:[-*+] +)?(`{3,}|~{3,})[^`\n]*\n(?:.*\n)*?(?:[ \t>]*\1[`~]*[ \t]*\r?$|\Z)|(?:(?<=\n\n)|(?<=\r\n\r\n))(?:    .*(?:\n|\Z))+", MULTILINE)),
        (Kind.COMMENT, compile(r"<!--.*?-->|^\[//\]:[^\r\n]*", DOTALL | MULTILINE)),
        (Kind.CODE, compile(r"(?<!`)(`+)(?!`)(?:[^`\n]|\n(?!\s*\n)|(?!\1(?!`))`+)+?(?<!`)\1(?!`)")),
        (Kind.TEMPLATE, compile(r"\{\{.*?\}\}|\{%.*?%\}|<%.*?%>|<\?.*?\?>", DOTALL)),
        (Kind.LINK_TARGET, compile(r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ \t]+(?:\"[^\"]*\"|'[^']*'))?\)|^ {0,3}\[[^\]\n]+\]:[^\n]*|<(?:https?:|mailto:)[^<>\s]*>", MULTILINE)),
        (Kind.MARKUP, compile(r"</?[a-zA-Z][\w.-]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?)*\s*/?>")),
        (Kind.MARKUP, known_tag()),
        (Kind.MARKUP, entity()),
        (Kind.MARKUP, compile(r"^[ \t]*(?:[-*+>]|[0-9]{1,9}[.)]|#{1,6})(?=\s)|^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+$|\||\*+(?=\w)|(?<=\w)\*+", MULTILINE)),
        (Kind.LINK_TARGET, bare_link()),
    ):
        marks += [(*m.span(), kind) for m in expression.finditer(text)]
    return Regions.of_marks(len(text), sorted(marks, key=lambda m: (m[0], -m[1])))


divide_mdx = divide
