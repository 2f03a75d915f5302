"""Loose ends: brackets with a known name before them and no bracket before that."""

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

from lintkit_rules.markup._masked import MASK
from lintkit_rules.markup._names import KNOWN, VOID
from lintkit_rules.markup._tokens import Token

NOT_BEFORE = "=-<$/#.|@[&\\+*%^~_:" + MASK  # arrows, prompts, paths, addresses, generics
_QUOTES = "\"'“‘«`"
WINDOW = 400  # characters of a line that are looked at on either side


class Loose(NamedTuple):
    """A known name with a bracket behind it and none before; ``slash`` tells whether a slash stands before it.

    ``sure``: it can be nothing but the rest of a tag, since attributes with values or the slash of an empty element
    stand between.
    """

    name: str
    slash: bool
    start: int
    end: int
    sure: bool = False


@functools.cache
def _name() -> re.Pattern[str]:
    return re.compile(r"(?:(?<=(/))|(?<![A-Za-z0-9]))([A-Za-z][A-Za-z0-9]{0,9}) ?(/?)\Z")


@functools.cache
def _name_and_attributes() -> re.Pattern[str]:
    return re.compile(
        r"""(?<![A-Za-z0-9<])()([A-Za-z][A-Za-z0-9]{0,9})"""
        r"""(?>(?>[ ]+[A-Za-z-]+=(?:"[^"<>\r\n]*+"|'[^'<>\r\n]*+'))+)[ ]?()/?\Z"""
    )


@functools.cache
def _glued_cell() -> re.Pattern[str]:
    """The name of a cell that hangs on a word, before a whole or spaced-out tag of the same name."""
    return re.compile(r"(td|th) ?>(?=<[ \t]{0,2}\1[ \t]{0,2}>)")


def loose_ends(text: str, stream: Sequence[Token]) -> list[Loose]:
    """Every loose bracket with a known name before it, in order."""
    found = []
    less = -1
    for token in stream:
        if token.kind == "less":
            less = token.start
        if token.kind != "greater":
            continue
        loose = _loose(text, token.start)
        if loose is not None and (less < 0 or "\n" in text[less : loose.start] or loose.start - less > 300):
            found.append(loose)
    return found


def _loose(text: str, bracket: int) -> Loose | None:
    floor = max(0, bracket - 12)
    match = _name().search(text[floor:bracket])
    sure = match is not None and match.group(3) == "/"
    if match is None and text[max(0, bracket - 3) : bracket].rstrip(" /")[-1:] in ('"', "'"):
        floor = max(0, bracket - WINDOW)
        floor = max(floor, text.rfind(">", floor, bracket) + 1)
        match = _name_and_attributes().search(text[floor:bracket])
        sure = True
    if match is None or match.group(2).lower() not in KNOWN:
        cell = _glued_cell().search(text, floor, min(len(text), bracket + 12))
        return Loose(cell[1], False, cell.start(), bracket + 1) if cell and cell.end() == bracket + 1 else None
    name = match.group(2).lower()
    slash = bool(match.group(1))
    start = floor + match.start(2) - slash
    if text[bracket + 1 : bracket + 2] in ("=", ">") or (match.group(3) == "/" and (name not in VOID or slash)):
        return None
    before = text[start - 1 : start]
    if before == "<" or (before and not slash and before in NOT_BEFORE):
        return None
    if before.isalnum() and not slash:
        return None
    return Loose(name, slash, start, bracket + 1, sure and not (before in _QUOTES and before))


def line_end(text: str, at: int) -> int:
    """Where the line that holds ``at`` ends; no further than a window away, so that long lines stay cheap."""
    stop = min(len(text), at + WINDOW)
    ends = [found for found in (text.find("\n", at, stop), text.find("\r", at, stop)) if found >= 0]
    return min(ends, default=stop)
