"""Code in plain text that nothing but its place and its looks give away: what follows ``::``, what is indented."""

from collections.abc import Iterator
from functools import cache
from re import Pattern, compile

_INDENTED = r"(?:[ ]{4,}+|[ ]{0,3}\t[ \t]*+)[^ \t\n][^\n]*+"


@cache
def _indented_block() -> Pattern[str]:
    """Group 1: lines indented by at least four columns behind a blank line, with the line end before each."""
    return compile(rf"\n[ \t]*+((?>(?:\n{_INDENTED})+))")


@cache
def _indented_head() -> Pattern[str]:
    """Such lines at the start of a text."""
    return compile(rf"(?>(?:{_INDENTED}(?:\n|\Z))+)")


@cache
def _announcement() -> Pattern[str]:
    """A line that ends in two colons, or a directive. Group 1: its indentation; group 2: the directive."""
    return compile(r"([ \t]*+)(?:\.\.[ ]([\w-]++(?>(?::[\w-]++)*))::|(?!\.\.[ ]))")


@cache
def _options() -> Pattern[str]:
    """What stands between an announcement and what it announces: options of a directive, a blank line."""
    return compile(r"[^\n]*+\n(?>(?:[ \t]*+:[\w-]++:[^\n]*+\n)*)(?>(?:[ \t]*+\n)+)")


@cache
def _sign_of_code() -> Pattern[str]:
    """What a line of code begins or ends with, and a line of prose does not."""
    return compile(
        r"(?:[$%#>][ ]|//|/\*|\*/|\#(?:include|define|if|endif|!)|@\w+$|</?\w|--?\w"
        r"|(?:def|class|import|from|return|if|for|while|elif|else|try|except|sudo|pip|npm|git|cd|ls|cp|mv|rm|make|export|echo|cat|mkdir|apt-get|python3?|\./[\w./-]+)\b"
        r".*[\w)\]:./-]$"
        r"|[\w.-]+/[\w./-]*$|[\w-]+\.(?:py|c|h|js|sh|txt|md|html?)\b)"
    )


@cache
def _operator() -> Pattern[str]:
    """What stands in a line of code and not in one of prose."""
    return compile(r"[=(:<$-](?:(?<==)|(?<=\()\)|(?<=-)>|(?<=:):(?=\S)|(?<=<)-|(?<=\$)\w)")


@cache
def _call() -> Pattern[str]:
    return compile(r"\w\(")


@cache
def _sentence() -> Pattern[str]:
    """Several words of running text."""
    return compile(r"[^\W\d_]{2,}(?:,? [^\W\d_]+){5,}|[^\W\d_]{3,}[.!?]\s*$")


_MOST_LINES, _LONGEST_LINE = 200, 300  # so much of a block is looked at
_CODE_DIRECTIVES = frozenset(
    ("code", "code-block", "sourcecode", "parsed-literal", "math", "productionlist", "testcode", "doctest")
)


def listings(text: str, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Where code stands between ``first`` and ``end``; the spans may overlap."""
    if text.find("::", first, end) >= 0:
        yield from _announced(text, first, end)
    head = _indented_head().match(text, first, end)
    if head is not None and _looks_like_code(head[0]):
        yield head.span()
    for match in _indented_block().finditer(text, first, end):
        if _looks_like_code(match[1]):
            yield match.start(1) + 1, min(match.end(1) + 1, end)


def _announced(text: str, first: int, end: int) -> Iterator[tuple[int, int]]:
    """What is indented behind a line that ends in two colons."""
    at = text.find("::", first, end)
    while at >= 0:
        line = text.rfind("\n", 0, at) + 1
        line_end = text.find("\n", at, end)
        if line_end < 0:
            return
        stop = at + 2
        match = _announcement().match(text, line, line_end)
        literal = match is not None and match[2] is None and not text[at + 2 : line_end].strip(" \t")
        if match is not None and (literal or match[2] in _CODE_DIRECTIVES):
            behind = _options().match(text, stop, end)
            if behind is not None:
                start = behind.end()
                stop = max(stop, _deeper(text, start, end, _width(match[1])))
                if stop > start:
                    yield start, stop
        at = text.find("::", stop, end)


def _deeper(text: str, at: int, end: int, width: int) -> int:
    """Where the lines end, from ``at`` on, that are indented by more than ``width`` columns."""
    stop = at
    while at < end:
        found = text.find("\n", at, end)
        line_end = end if found < 0 else found + 1
        line = text[at:line_end]
        if line.strip(" \t\n"):
            if _width(line[: len(line) - len(line.lstrip(" \t"))]) <= width:
                break
            stop = line_end
        at = line_end
    return stop


def _width(blanks: str) -> int:
    return len(blanks.expandtabs(8))


def _looks_like_code(block: str) -> bool:
    """Whether most lines show signs of code, and none reads like a sentence."""
    lines = [line for line in map(_stripped, block.split("\n")) if line][:_MOST_LINES]
    if any(line.startswith(".. ") for line in lines):  # reStructuredText, which is told by its marks alone
        return False
    signs = sum(map(_is_code, lines))
    return signs * 5 >= 3 * len(lines) and not any(_sentence().search(line) for line in lines)


def _is_code(line: str) -> bool:
    """Whether a line shows signs of code."""
    if line[-1] in ";{}\\" or _operator().search(line) is not None or _sign_of_code().match(line) is not None:
        return True
    return line.rstrip(";:{").endswith(")") and _call().search(line) is not None


def _stripped(line: str) -> str:
    return line[:_LONGEST_LINE].strip(" \t")
