"""Code in plain text that nothing but its place and its looks give away: what follows ``::``, what is indented."""

from collections.abc import Iterator
from functools import cache
from re import MULTILINE, Pattern, compile


@cache
def _indented_block() -> Pattern[str]:
    """Group 1: lines indented by at least four columns behind a blank line, up to a blank line or one that is not."""
    return compile(r"(?:^[ \t]*+\n|\A)((?:(?:[ ]{4,}+|[ ]{0,3}\t[ \t]*+)[^ \t\n][^\n]*+(?:\n|\Z))++)", MULTILINE)


@cache
def _announcement() -> Pattern[str]:
    """A line that ends in two colons, the blank lines behind it. Group 1: its indentation; group 2: its directive."""
    return compile(r"^([ \t]*+)(?:\.\.[ ]([\w-]++(?::[\w-]++)*+)::[^\n]*+|(?!\.\.[ ])[^\n]*?::)[ \t]*+\n(?:[ \t]*+:[\w-]++:[^\n]*+\n)*+(?:[ \t]*+\n)++", MULTILINE)


@cache
def _sign_of_code() -> Pattern[str]:
    """What a line of code has and a line of prose has not."""
    return compile(
        r"[;{}]\s*$|^\s*(?:[$%#>] |//|/\*|\*/|#(?:include|define|if|endif|!)|@\w+\s*$|</?\w|--?\w)|\w\(\)|\w\(.*\)\s*[;:{]?\s*$"
        r"|[\w\])] ?(?:[-+*/|&]?=|==|!=|->|=>|::|<-|:=) ?[\w\"'(\[{&$-]|^\s*(?:def|class|import|from|return|if|for|while|elif"
        r"|else|try|except|sudo|pip|npm|git|cd|ls|cp|mv|rm|make|export|echo|cat|mkdir|apt-get|python3?|\./[\w./-]+)\b.*[\w)\]:./-]$"
        r"|^\s*[\w.-]+/[\w./-]*\s*$|^\s*[\w-]+\.(?:py|c|h|js|sh|txt|md|html?)\b|\$\w|\\$|\[\w*\]=",
    )


@cache
def _sentence() -> Pattern[str]:
    """Several words of running text."""
    return compile(r"[^\W\d_]{2,}(?:,? [^\W\d_]+){5,}|[^\W\d_]{3,}[.!?]\s*$")


_CODE_DIRECTIVES = frozenset(("code", "code-block", "sourcecode", "parsed-literal", "math", "productionlist", "testcode", "doctest"))


def listings(text: str, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Where code stands between ``first`` and ``end``; the spans may overlap."""
    if text.find("::", first, end) >= 0:
        yield from _announced(text, first, end)
    for match in _indented_block().finditer(text, first, end):
        if _looks_like_code(match[1]):
            yield match.span(1)


def _announced(text: str, first: int, end: int) -> Iterator[tuple[int, int]]:
    """What is indented behind a line that ends in two colons."""
    at = first
    while (match := _announcement().search(text, at, end)) is not None:
        at = match.end()
        if match[2] is not None and match[2] not in _CODE_DIRECTIVES:
            continue
        stop = _deeper(text, at, end, _width(match[1]))
        if stop > at:
            yield at, stop
            at = stop


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
    lines = [line.rstrip(" \t") for line in block.split("\n") if line.strip(" \t")]
    signs = sum(_sign_of_code().search(line) is not None for line in lines[:200])
    return signs * 5 >= 3 * len(lines[:200]) and not any(_sentence().search(line) for line in lines[:200])
