"""The quick test: where all tags are whole and nest on a plain stack, no tag is at fault. Most texts are so.

It says no wherever it would have to think; then the token stream and the readings of the stack decide.
"""

import functools
import re
from collections.abc import Iterable

from lintkit_rules.markup._attributes import ends_empty
from lintkit_rules.markup._names import CLOSES, FORMATTING, KNOWN, OPTIONAL_END, RAW_TEXT, SILENT, VOID, reach

_DEEPEST = 12  # how far down the stack is looked for an element that a start tag closes
_ATTRIBUTES = r"""(?>(?:[\s/\0](?>(?:[^<>"'=]++|=\s*+(?:"[^"<]*+"|'[^'<]*+'|[^<>"'\s=]++))*))?)"""


@functools.cache
def _whole(html: bool) -> re.Pattern[str]:
    """What stands between brackets if it is whole. Groups: a raw text element's name; slash, name, rest of a tag.

    Outside of HTML comments and scripts are masked already.
    """
    tag = rf"(/?)([A-Za-z][A-Za-z0-9:._-]*+)({_ATTRIBUTES})>|[!?](?!--)[^<>]*+>"
    if not html:
        return re.compile(rf"<(?:(\0)|{tag})")
    raw = "|".join(sorted(RAW_TEXT))
    return re.compile(
        rf"<(?:(?i:({raw})(?=[\s/>])(?![^<>]*text/(?:html|x-red))){_ATTRIBUTES}>"
        rf"(?>(?:[^<]++|<(?!/?(?i:\1)[\s/>]))*)</(?i:\1)\s*+>|{tag}"
        r"|!--(?!-?>)(?>(?:[^<-]++|-(?!->)|<(?!!--))*)-->)"
    )


@functools.cache
def _less() -> re.Pattern[str]:
    """A loose bracket that may be the beginning of a tag of that name, or of something worse."""
    return re.compile(r"<[ \t]{0,3}/?[ \t]{0,3}(?:([A-Za-z][A-Za-z0-9]*+)|[!?])")


@functools.cache
def _greater() -> re.Pattern[str]:
    """A loose bracket behind a word, a quote or a slash."""
    return re.compile(r">(?:(?<=[A-Za-z0-9]>)|(?<=[A-Za-z0-9] >)|(?<=[\"'/]>))")


@functools.cache
def _word() -> re.Pattern[str]:
    return re.compile(r"(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]{0,9}(?= ?\Z)")


def is_wellformed(text: str, *, html: bool) -> bool:
    """Whether the tags of a (masked) text are surely whole and well nested; False says nothing."""
    if text.rfind("<") > text.rfind(">"):
        return False  # it may be cut off
    pieces = _whole(html).split(text)
    left = "\0".join(pieces[::5])
    if "<" in left and not all(name and name.lower() not in KNOWN for name in _less().findall(left)):
        return False
    if ">" in left and any(_may_be_fragment(left, found.start()) for found in _greater().finditer(left)):
        return False
    return _nests(zip(pieces[2::5], pieces[3::5], pieces[4::5], strict=True), html=html)


def _may_be_fragment(text: str, bracket: int) -> bool:
    """Whether the end of a tag may stand before this bracket: a known name, or an attribute."""
    if text[bracket - 1] == "/":
        return True
    if text[bracket - 1] in "\"'":
        return "=" in text[max(0, bracket - 400) : bracket]
    if text[max(0, bracket - 3) : bracket].rstrip(" ").endswith(("td", "th")):
        return True  # cells may hang on any word
    word = _word().search(text, max(0, bracket - 12), bracket)
    return word is not None and word.group().lower() in KNOWN


def _nests(tags: Iterable[tuple[str, str, str]], *, html: bool) -> bool:
    """Whether tags (slash, name, rest) nest; every name counts in HTML, only those that are known elsewhere."""
    stack: list[str] = []
    for slash, written, rest in tags:
        if written is None:
            continue
        name = written
        if name not in KNOWN:
            name = written.lower()
            if not html and (name not in KNOWN or (written[0].isupper() and not written.isupper())):
                continue
        if rest and not _is_plain(slash, rest):
            return False
        if name in VOID or name in SILENT:
            continue
        if slash:
            if stack and stack[-1] == name:
                stack.pop()
            elif not _closes(stack, name):
                return False
        elif html and name in RAW_TEXT and "text/" not in rest:
            return False  # its end was not found as it should be
        elif not (rest and rest[-1] == "/" and ends_empty(rest)):
            if name in CLOSES and not _makes_room(stack, name):
                return False
            stack.append(name)
    return all(name in OPTIONAL_END for name in stack)


@functools.cache
def _misquoted() -> re.Pattern[str]:
    return re.compile("=[“”„«‘’‚]")


def _is_plain(slash: str, rest: str) -> bool:
    """Whether what follows a name can be nothing but attributes, or the blank and slash of an empty element."""
    if "=" in rest:
        return not slash and "=&" not in rest and (rest.isascii() or _misquoted().search(rest) is None)
    words = rest.split()
    return not words or (not slash and len(words) == 1 and (words != ["/"] or rest[-1] == "/"))


def _makes_room(stack: list[str], name: str) -> bool:
    """Takes off the stack what a start tag of this name closes; False if some of it needs end tags."""
    if name == "p":
        if stack and stack[-1] == "p":
            stack.pop()
        return not (stack and stack[-1] in FORMATTING and "p" in stack[-6:])
    closed, walls = CLOSES[name]
    lowest = len(stack)
    for depth in range(len(stack) - 1, max(-1, len(stack) - _DEEPEST), -1):
        if stack[depth] in walls:
            break
        if stack[depth] in closed:
            lowest = depth
    fits = all(one in OPTIONAL_END for one in stack[lowest:])
    del stack[lowest:]
    return fits


def _closes(stack: list[str], name: str) -> bool:
    """Closes the nearest element of this name if those inside it need no end tags."""
    walls = reach(name) - {name}
    while stack and stack[-1] != name and stack[-1] in OPTIONAL_END and stack[-1] not in walls:
        stack.pop()
    return bool(stack) and stack.pop() == name
