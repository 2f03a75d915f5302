"""Markup that was escaped once too often, so that readers see it."""

import functools
import re
from collections.abc import Iterator

from lintkit import Document
from lintkit_rules.markup._entities import running
from lintkit_rules.markup._faults import Fault
from lintkit_rules.markup._masked import MASK

_NAMES = "nbsp|quot|apos|amp|[lr]squo|[lr]dquo|hellip|[nm]dash|[lr]aquo|\\#\\d{2,5}|\\#x[0-9A-Fa-f]{2,5}"
_MARKS = r"quot|\#39|\#8[12]\d\d|[lr][sd]quo|hellip"


@functools.cache
def _escaped() -> re.Pattern[str]:
    return re.compile(
        rf"""
          (?P<message>Unknown\ end\ tag\ for\ &lt;/(?P<lost>[A-Za-z][\w:]*)&gt;)
        | &lt;(?P<name>p|div|span|br|a|img|h[1-6]|ul|ol|li|table|tr|td|font|strong|em)
          (?:[ ][\w-]+=&quot;[^&<>\r\n]*&quot;)+[ ]?/?&gt;
        | (?<=\w)&amp;(?P<double>{_NAMES});(?=\w)
        | (?:(?<=[\w.,!?])&amp;(?P<closing>{_MARKS});|&amp;(?P<opening>{_MARKS});(?=\w))
        | (?<=[a-z.][ ])&amp;(?P<firm>amp);(?=[ ][A-Z])
        """,
        re.VERBOSE,
    )


@functools.cache
def _double() -> re.Pattern[str]:
    return re.compile(rf"&amp;(?:{_NAMES});")


def escape_faults(doc: Document) -> Iterator[Fault]:
    """Escaped tags and doubly escaped references in running text."""
    source = doc.text
    if (
        "Unknown end tag" not in source
        and "=&quot;" not in source
        and ("&amp;" not in source or not _double().search(source))
    ):
        return
    text = running(doc)
    found = list(_escaped().finditer(text))
    marks = sum(match.lastgroup in ("opening", "closing") for match in found)
    for match in found:
        start, end = match.span()
        reference = match["double"] or match["opening"] or match["closing"] or match["firm"]
        if match["message"]:
            message = f"what is left of a lost </{match['lost']}>"
            yield Fault("escaped-markup", start, end, message, ((start, end, f"</{match['lost']}>"),))
        elif reference:
            if (match["opening"] or match["closing"]) and marks < 2:
                continue  # it may be spoken of
            if match["firm"] and not _word_before(text, start)[:1].isupper():
                continue
            message = f"{match.group()} is escaped twice: readers see &{reference};"
            yield Fault("escaped-markup", start, end, message, ((start, end, f"&{reference};"),))
        elif doc.format.name != "html":
            yield Fault("escaped-markup", start, end, f"an escaped <{match['name']}>: readers see the tag itself")


def _word_before(text: str, at: int) -> str:
    """The word before a blank."""
    return text[max(0, at - 40) : at].replace(MASK, " ").rsplit(None, 1)[-1] if at else ""
