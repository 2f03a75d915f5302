"""Markdown's links: destinations with titles, link reference definitions, labels."""

from functools import cache
from re import Pattern, compile

_LABEL = r"\[((?>(?:[^\[\]\\]|\\.){1,999}))\]"
_TITLE = r"""(?:"(?>(?:[^"\\]|\\[^\n]|\\\n)*)"|'(?>(?:[^'\\]|\\[^\n]|\\\n)*)'|\((?>(?:[^()\\]|\\[^\n]|\\\n)*)\))"""


def _bare_destination() -> str:
    """A destination without angle brackets: parentheses in it are balanced, or escaped; three levels are read."""
    flat = nested = r"[^\x00-\x20()\\\x7f]|\\[^\x00-\x20]|\\(?=[ \t\n]|\Z)"
    for _ in range(3):
        nested = rf"{flat}|\((?>(?:{nested})*)\)"
    return rf"(?!<)(?:{nested})"


@cache
def destination() -> Pattern[str]:
    """``(destination "title")`` behind a link's text. Group 1 is what stands between the parentheses."""
    return compile(
        rf"\([ \t\n]*+((?:<(?>(?:[^<>\n\\]|\\.)*)>|{_bare_destination()}*+)(?>(?:[ \t\n]++{_TITLE})?))[ \t\n]*+\)"
    )


@cache
def simple_link() -> Pattern[str]:
    """A link whose text and destination hold nothing that needs a closer look. Groups: text, destination."""
    return compile(r"\[([^\[\]`<\\$*_&{!:@~|\n]++)\]\(([^\x00-\x20()\\<>\x7f]++)\)")


@cache
def wiki_link() -> Pattern[str]:
    """``[[page|text]]``, as wikis and collections of notes have it. Groups: page, text."""
    return compile(r"\[\[([^\[\]|\n]{1,200}+)\|([^\[\]|\n]{1,200}+)\]\](?![(\[])")


@cache
def reference() -> Pattern[str]:
    """``[label]``. Group 1 is the label."""
    return compile(_LABEL)


@cache
def definition() -> Pattern[str]:
    """A link reference definition. Groups: label, destination, title."""
    end = r"[ \t]*+(?=\n|\Z)"
    return compile(
        rf"[ \t]*+{_LABEL}:[ \t]*+\n?[ \t]*+(<(?>(?:[^<>\n\\]|\\.)*)>|{_bare_destination()}++)"
        rf"(?:(?:[ \t]++|[ \t]*+\n[ \t]*+)({_TITLE}){end}|{end})"
    )


@cache
def footnote() -> Pattern[str]:
    """``[^label]``: where a footnote is called, or with a colon behind it given."""
    return compile(r"\[\^[^\]\[\s]{1,200}+\]")


def normal(label: str) -> str:
    """A label as labels are compared."""
    return " ".join(label.split()).casefold()


def labels(text: str) -> frozenset[str]:
    """The labels of all link reference definitions, and of what merely looks like one (in code, for example)."""
    found = set()
    at = text.find("]:")
    while at > 0:
        start = at - 1
        low = max(0, at - 999)
        start = text.rfind("[", low, at)
        while start > 0 and text[start - 1] == "\\":
            start = text.rfind("[", low, start)
        if start >= 0:
            found.add(normal(text[start + 1 : at]))
        at = text.find("]:", at + 2)
    return frozenset(found)
