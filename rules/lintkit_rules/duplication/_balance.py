"""Whether lines can be taken out of a document without opening or closing anything for what stays."""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from lintkit import Document, view
from lintkit.views import code, lines
from lintkit_rules.duplication._lines import raw_lines

if TYPE_CHECKING:
    import re

# Elements that have no end tag; those that may leave it out, or stand within a line, besides.
_VOID = " area base br col embed hr img input link meta param source track wbr "
_FREE = (
    " a abbr area b base bdi bdo br cite code col data dd del dfn dt em embed font hr i img input ins kbd li link mark"
    " meta option p param q rp rt s samp small source span strike strong sub sup td th time tr track tt u var wbr "
)


@cache
def _tag() -> "re.Pattern[str]":
    import re

    return re.compile(r"(?<!\\)<(/?)([A-Za-z][\w.-]*(?::[\w.-]+)*)(?=[\s/>])(?:[^<>]*[^<>/])?(/?)>")


@view
def _closed(doc: Document) -> frozenset[str]:
    """The names of which an end tag stands in the document: what is never closed stands for something (`<name>`)."""
    return frozenset(tag[2] for tag in _tag().finditer(doc.text) if tag[1])


@cache
def _mark() -> "re.Pattern[str]":
    import re

    return re.compile(r"[ \t>]*:::+(.*)")


@cache
def _code() -> "re.Pattern[str]":
    import re

    return re.compile(r"(`+)[^`]+\1")


@cache
def _template() -> "re.Pattern[str]":
    import re

    return re.compile(
        r"\{%-?[ \t]*(end|/)?(if|for|block|raw|macro|call|filter|capture|case|comment|tabs?|note|callout)\b"
    )


def whole(doc: Document, first: int, last: int) -> bool:
    """Whether lines ``first`` to ``last`` (1-based, both included) cut no code in two and open and close nothing."""
    starts, held = lines(doc).starts, code(doc)
    end = starts[last] if last < len(starts) else len(doc.text)
    for edge in (starts[first - 1], end):
        around = held.around(edge)
        if around is not None and around.start < edge:
            return False
    return balanced(doc, first, last)


def balanced(doc: Document, first: int, last: int) -> bool:
    """Whether what these lines open outside of code (containers, comments, elements) is closed in them, and no more."""
    starts, held, raw = lines(doc).starts, code(doc), raw_lines(doc)
    return _closes(doc, (raw[number - 1] for number in range(first, last + 1) if not held.holds(starts[number - 1])))


def _closes(doc: Document, raw: Iterable[str]) -> bool:
    containers = 0
    opened: Counter[str] = Counter()
    for line in raw:
        if ":::" in line:
            mark = _mark().match(line)
            if mark is not None:
                containers += 1 if mark[1].strip() else -1
                if containers < 0:
                    return False
        if "`" in line:
            line = _code().sub("", line)
        if "<" in line or "-->" in line:
            opened["!--"] += line.count("<!--") - line.count("-->")
            for name, count in _opened(doc, line).items():
                opened[name] += count
                if opened[name] < 0:
                    return False
        for template in _template().finditer(line) if "{%" in line else ():
            opened["%" + template[2]] += -1 if template[1] else 1
    return not containers and not any(opened.values())


def _opened(doc: Document, line: str) -> Counter[str]:
    """Of which elements a line opens how many more than it closes; less than none where it closes more."""
    start, stop = len(line) - len(line.lstrip()), len(line.rstrip())
    free = _FREE if _tag().sub("", line).strip() else _VOID
    found: Counter[str] = Counter()
    mentioned: Counter[str] = Counter()  # in the midst of a sentence, which speaks of them
    for tag in _tag().finditer(line):
        if not tag[3] and tag[2] in _closed(doc) and f" {tag[2].lower()} " not in free:
            found[tag[2]] += -1 if tag[1] else 1
            if start < tag.start() and tag.end() < stop:
                mentioned[tag[2]] += -1 if tag[1] else 1
    return Counter({name: count - mentioned[name] if count else 0 for name, count in found.items()})
