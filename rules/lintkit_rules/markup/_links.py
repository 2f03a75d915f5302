"""Links of Markdown that lack one of their brackets."""

import functools
import re
from collections.abc import Iterator

from lintkit import Document
from lintkit_rules.markup._faults import Fault
from lintkit_rules.markup._inline import unread


def link_faults(doc: Document) -> Iterator[Fault]:
    """Links that lack a bracket where that is certain."""
    text = doc.text
    if "](" in text:
        if _target().search(text):
            yield from _without_end(doc)
        yield from _without_beginning(doc)
    if "(http" in text:
        yield from _without_middle(doc)


_ADDRESS = r"[^\s()<>\"'\\]"


@functools.cache
def _open_link() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\\!\]\w])!?\[(?P<label>[^\[\]\r\n]{1,200})\]"
        rf"\((?P<target>(?:https?://|mailto:|\.{{0,2}}/|\#)(?>(?:{_ADDRESS}|\({_ADDRESS}{{0,200}}\)){{2,500}}))"
        r"(?=[ \t]*(?:\r?\n|\Z)|[ \t]+[^\W\d_])"
    )


@functools.cache
def _target() -> re.Pattern[str]:
    """Finds the targets that no parenthesis ends: few, and led by a literal."""
    return re.compile(rf"\]\((?>(?:{_ADDRESS}|\({_ADDRESS}{{0,200}}\)){{2,500}})(?=\s|\Z)")


def _without_end(doc: Document) -> Iterator[Fault]:
    """Links whose parenthesis is never closed."""
    text = doc.text
    for match in _open_link().finditer(text):
        start, end = match.span()
        line_end = text.find("\n", end)
        rest = text[end : line_end if line_end >= 0 else len(text)]
        following = text[end : end + 300].lstrip()[:1]
        if unread(doc).holds(start) or ")" in rest[:500] or following in (")", '"', "'", "("):
            continue
        message = f"the link [{match['label'][:30]}] has no closing parenthesis"
        at = end
        while text[at - 1] in ".,;:!?":
            at -= 1
        wrong = text[at - 1] == "]" and "[" not in match["target"]
        yield Fault("unclosed-link", start, end, message, ((at - wrong, at, ")"),))


@functools.cache
def _link_end() -> re.Pattern[str]:
    return re.compile(rf"\]\((?:https?://){_ADDRESS}{{2,500}}+\)")


def _without_beginning(doc: Document) -> Iterator[Fault]:
    """Links before whose text no bracket stands: all of the paragraph is looked at."""
    text = doc.text
    floor = 0
    for match in _link_end().finditer(text):
        start, end = match.span()
        above = max(floor, start - 1000)
        paragraph = max(above, *(text.rfind(blank, above, start) for blank in ("\n\n", "\n\r\n")))
        opened = text.count("[", paragraph, start) > text.count("]", paragraph, start)
        floor = end if opened else floor
        if opened or "[" in text[paragraph:start] or paragraph == start - 1000 or unread(doc).touches(start, end):
            continue
        if text[start - 1].isalnum():
            yield Fault("unclosed-link", start, end, f"{text[start : start + 30]}… ends a link that never began")


@functools.cache
def _glued_target() -> re.Pattern[str]:
    """A target without the bracket before it; led by a literal."""
    return re.compile(rf"\((?<=\w\()(?=https?://)({_ADDRESS}{{8,500}}+)\)")


@functools.cache
def _open_label() -> re.Pattern[str]:
    return re.compile(r"(?<![\\\]\w])!?\[[^\[\]()\r\n]{2,100}\Z")


def _without_middle(doc: Document) -> Iterator[Fault]:
    """Links whose text runs into their address: ``[the guide(https://example.org)``."""
    text = doc.text
    for match in _glued_target().finditer(text):
        at = match.start()
        label = _open_label().search(text, max(0, at - 103), at)
        if label is None or unread(doc).touches(label.start(), match.end()):
            continue
        stop = text.find("\n\n", match.end(), match.end() + 1000)
        if "]" in text[match.end() : stop if stop >= 0 else match.end() + 1000]:
            continue
        message = f"the link {label.group()[:30]}… has no ] before its address"
        yield Fault("unclosed-link", label.start(), match.end(), message, ((at, at, "]"),))
