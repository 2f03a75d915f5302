"""What in a plain text is no prose, as expressions. The only line end is LF."""

from functools import cache
from re import IGNORECASE, MULTILINE, Pattern, compile


@cache
def special() -> Pattern[str]:
    """The next character that may mean something."""
    return compile(r"[`<&{@:w*\[](?:(?<=[`<&@\[])|(?<=\{)(?=[{%#])|(?<=:)(?=//)|(?<=w)(?=ww\.)|(?<=\*)(?=\*[^\s*]))")


@cache
def line_start(before: str) -> Pattern[str]:
    """Lines that begin with more than a word. The last group that took part tells how.

    ``before`` is what precedes the line: a literal line end, which is searched for much faster than ``^``, or nothing.
    """
    return compile(
        before + r"[ \t]*+(?:"
        r"(?P<fence>(?:`{3,8}+(?=[^`\n]*+$)|~{3}(?=[^~\n]*+$)))"
        r"|(?P<session>>>>(?:[ ]|$)|[$%][ ](?=[a-z./~])|\.\.\.[ ]{4}(?=[^ \t\n]))"
        r"|(?P<directive>\.\.[ ][\w-]++(?>(?::[\w-]++)*)::)"
        r"|(?P<rule>[-=+_*~#^|:](?>(?:[ \t]*+[-=+_*~#^|:]){2,}))[ \t]*+$"
        r"|(?P<item>[-*+\u2022\u00b7\u2023\u25aa\u25cf\u25e6](?=[ \t]++[^ \t\n]))"
        r"|(?P<heading>\#{1,6}(?=[ ]++[^ \n]))"
        r"|(?P<quote>>(?>(?:[ ]?>)*)(?=[ \t]|$))"
        r")",
        MULTILINE,
    )


@cache
def closing_fence(marks: str) -> Pattern[str]:
    return compile(rf"^[ \t]*+{marks}[`~]*+[ \t]*+(?:\n|\Z)", MULTILINE)


@cache
def quoted() -> Pattern[str]:
    """A line of a mail that is quoted."""
    return compile(r"^>>?[ ][^ \t\n>]", MULTILINE)


@cache
def code() -> Pattern[str]:
    """What stands in backticks. Group 1: the text of a link of reStructuredText, group 2: its mark; else it is code."""
    return compile(
        r"``(?![\s`])[^`\n]*+(?:\n[^`\n]*+)?(?<!\s)``(?!`)"
        r"|`(?![\s`])([^`\n]{1,300}+(?:\n[^`\n]{1,300}+)?)`(__?)(?!\w)"
        r"|`(?![\s`])[^`\n]{1,300}+(?<!\s)`(?!`)"
    )


@cache
def role() -> Pattern[str]:
    """What tells how reStructuredText's following backticks are meant: ``:ref:``."""
    return compile(r"(?<![\w:]):[a-zA-Z][\w:+.-]{0,40}:\Z")


@cache
def reference_target() -> Pattern[str]:
    return compile(r"\s?<[^<>]*+>\Z")


@cache
def strong() -> Pattern[str]:
    return compile(r"\*\*(?![\s*])[^*\n]++(?<!\s)\*\*(?!\*)")


@cache
def element(name: str) -> Pattern[str]:
    return compile(rf"<(/?)[ \t]*{name}(?![\w-])", IGNORECASE)
