"""Markup that was escaped once too often, so that readers see it."""

import functools
import re
from collections.abc import Iterator

from lintkit import Document
from lintkit_rules.markup._entities import running
from lintkit_rules.markup._faults import Fault

_NAMES = "nbsp|quot|apos|lt|gt|amp|[lr]squo|[lr]dquo|hellip|[nm]dash|[lr]aquo|\\#\\d{2,5}|\\#x[0-9A-Fa-f]{2,5}"


@functools.cache
def _escaped() -> re.Pattern[str]:
    return re.compile(
        rf"""
          (?P<message>Unknown\ end\ tag\ for\ &lt;/(?P<lost>[A-Za-z][\w:]*)&gt;)
        | &lt;(?P<name>p|div|span|br|a|img|h[1-6]|ul|ol|li|table|tr|td|font|strong|em)
          (?:[ ][\w-]+=&quot;[^&<>\r\n]*&quot;)+[ ]?/?&gt;
        | (?<=\w)&amp;(?P<double>{_NAMES});(?=\w)
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
    for match in _escaped().finditer(text):
        start, end = match.span()
        if match["message"]:
            message = f"what is left of a lost </{match['lost']}>"
            yield Fault("escaped-markup", start, end, message, ((start, end, f"</{match['lost']}>"),))
        elif match["double"]:
            message = f"{match.group()} is escaped twice: readers see &{match['double']};"
            yield Fault("escaped-markup", start, end, message, ((start, end, f"&{match['double']};"),))
        elif doc.format.name != "html":
            yield Fault("escaped-markup", start, end, f"an escaped <{match['name']}>: readers see the tag itself")
