"""Links whose brackets are all there, and not as Markdown wants them: ``[here] (https://…)``, ``(here)[https://…]``."""

import functools
import re
from collections.abc import Iterator
from itertools import islice

from lintkit import Document
from lintkit_rules.markup._faults import Fault
from lintkit_rules.markup._inline import unread

_HABIT = 2  # addresses in parentheses behind other words: so the text cites, and no link is meant


@functools.cache
def _parted() -> re.Pattern[str]:
    return re.compile(r"\](?P<gap>[ \t])\((?P<address>https?://[^\s()<>]+)\)")


@functools.cache
def _label() -> re.Pattern[str]:
    return re.compile(r"(?<![\\!\]\w])\[(?=[^\[\]\r\n]*[^\W\d_]{2})[^\[\]\r\n]{2,200}\Z")


@functools.cache
def _definition() -> re.Pattern[str]:
    return re.compile(r"(?m)^[ \t>]{0,9}\[([^\[\]\r\n]{1,200})\]:")


@functools.cache
def _cited() -> re.Pattern[str]:
    return re.compile(r"(?<![\])\s])[ \t]\(https?://")


@functools.cache
def _swapped() -> re.Pattern[str]:
    return re.compile(r"\)\[(?P<address>https?://[^\]\s]+)\](?![(:\[])")


@functools.cache
def _swapped_label() -> re.Pattern[str]:
    return re.compile(r"(?<![\w\]])\((?=[^()\r\n]*\w)[^()\[\]\r\n]{1,100}\Z")


def link_order_faults(doc: Document) -> Iterator[Fault]:
    """Each link that a blank or the wrong brackets keep from being one."""
    text = doc.text
    if "] (http" in text and len(list(islice(_cited().finditer(text), _HABIT))) < _HABIT:
        defined = {label.lower() for label in _definition().findall(text)}
        for match in _parted().finditer(text):
            label = _label().search(text, max(0, match.start() - 202), match.start())
            if label is None or unread(doc).touches(label.start(), match.end()):
                continue
            if label.group()[1:].lower() in defined:
                continue  # a reference that is defined, and an address beside it
            start, end = match.span("gap")
            message = f"a blank parts {label.group()[:30]}] from its address: this is no link"
            yield Fault("unclosed-link", label.start(), match.end(), message, ((start, end, ""),))
    if ")[http" in text:
        for match in _swapped().finditer(text):
            label = _swapped_label().search(text, max(0, match.start() - 102), match.start())
            if label is None or unread(doc).touches(label.start(), match.start()):
                continue
            shown = label.group()[1:]
            message = f"the brackets of the link ({shown[:30]}) stand the wrong way round: this is no link"
            edits = ((label.start(), match.end(), f"[{shown}]({match['address']})"),)
            yield Fault("unclosed-link", label.start(), match.end(), message, edits)
