"""Whether lines can be taken out of a document without opening or closing anything for what stays."""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

# Elements that have no end tag, may leave it out, or stand within a line.
_FREE = (
    " a abbr area b base bdi bdo br cite code col data dd del dfn dt em embed font hr i img input ins kbd li link mark"
    " meta option p param q rp rt s samp small source span strike strong sub sup td th time tr track tt u var wbr "
)


@cache
def _tag() -> "re.Pattern[str]":
    import re

    return re.compile(r"<(/?)([A-Za-z][\w.:-]*)(?:[^<>]*[^<>/])?(/?)>")


@cache
def _mark() -> "re.Pattern[str]":
    import re

    return re.compile(r"[ \t>]*(```+|~~~+|:::+|\$\$)(.*)")


@cache
def _template() -> "re.Pattern[str]":
    import re

    return re.compile(
        r"\{%-?[ \t]*(end|/)?(if|for|block|raw|macro|call|filter|capture|case|comment|tabs?|note|callout)\b"
    )


def balanced(raw: Iterable[str]) -> bool:
    """Whether all fences, containers, comments and elements that these lines open are closed in them, and no others."""
    fence = ""
    containers = 0
    opened: Counter[str] = Counter()
    for line in raw:
        mark = _mark().match(line) if line else None
        if mark is not None and mark[1][:3] in ("```", "~~~", "$$"):
            if not fence:
                fence = "" if mark[1] == "$$" and mark[2].endswith("$$") else mark[1]
            elif mark[1].startswith(fence) and not mark[2].strip():
                fence = ""
            continue
        if fence:
            continue
        if mark is not None and mark[1][:3] == ":::":
            containers += 1 if mark[2].strip() else -1
            if containers < 0:
                return False
        if "<" in line or "-->" in line:
            opened["!--"] += line.count("<!--") - line.count("-->")
            for tag in _tag().finditer(line):
                if not tag[3] and f" {tag[2].lower()} " not in _FREE:
                    opened[tag[2]] += -1 if tag[1] else 1
                    if opened[tag[2]] < 0:
                        return False
        for template in _template().finditer(line) if "{%" in line else ():
            opened["%" + template[2]] += -1 if template[1] else 1
    return not fence and not containers and not any(opened.values())
