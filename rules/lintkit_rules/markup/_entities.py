"""Broken character references."""

import functools
import re
from collections.abc import Iterator

from lintkit import Document
from lintkit_rules.markup._blocks import blocks
from lintkit_rules.markup._faults import Fault
from lintkit_rules.markup._tokens import MASK, masked

# References that no English word or variable looks like.
_CLEAR = (
    "nbsp|ensp|emsp|thinsp|quot|apos|[lr]squo|[lrb]dquo|sbquo|hellip|[nm]dash|middot|[lr]aquo|[lr]saquo|iquest|iexcl"
    "|[AEIOUaeiou](?:acute|grave|circ|uml)|[ANOano]tilde|[Cc]cedil|szlig|zwn?j|frac(?:12|14|34)"
)
_SHORT = "amp|lt|gt|copy|reg|trade|bull|deg|euro|pound|yen|cent|sect|para|times|shy"


@functools.cache
def _broken() -> re.Pattern[str]:
    return re.compile(
        rf"""
          &(?P<spaced>[ \t]{{1,2}}(?:{_CLEAR}|{_SHORT}|\#[ \t]?x?[0-9A-Fa-f]{{2,6}})[ \t]{{1,2}};
            |[ \t]{{1,2}}(?:{_CLEAR}|lt|gt|amp|\#x?[0-9A-Fa-f]{{2,6}});
            |(?:{_CLEAR}|{_SHORT}|\#x?[0-9A-Fa-f]{{2,6}})[ \t]{{1,2}};)
        | \u00a0(?P<orphan>[ ];)
        """,
        re.VERBOSE,
    )


def entity_faults(doc: Document) -> Iterator[Fault]:
    """Broken entities and what is left of some."""
    text = masked(doc)
    for match in _broken().finditer(text):
        start, end = match.span()
        if match.group("spaced"):
            name = "".join(match.group("spaced").split()).rstrip(";")
            yield _malformed(doc, start, end, name)
        elif match.group("orphan"):
            before = text[start - 1 : start]
            if before and (not before.isalnum()) and before not in '»”’")…' + MASK:
                yield Fault(
                    "orphan-entity",
                    start,
                    end,
                    "a no-break space and ' ;' are left of a broken &nbsp;",
                    ((start, _behind_blanks(text, end), " "),),
                )


def _malformed(doc: Document, start: int, end: int, name: str) -> Fault:
    text = doc.text
    message = f"{text[start:end]!r} is a broken &{name};"
    if doc.format.name != "plain":
        return Fault("malformed-entity", start, end, message, ((start, end, f"&{name};"),), True)
    import html

    meant = html.unescape(f"&{name};").replace("\u00a0", " ")
    stop = _behind_blanks(text, end) if meant == " " else end
    return Fault("malformed-entity", start, end, message, ((start, stop, meant),))


def _behind_blanks(text: str, at: int) -> int:
    """Where the blanks at ``at`` end: what becomes a blank takes them with it, so that there are not two."""
    while at < len(text) and text[at] in " \t":
        at += 1
    return at


__all__ = ["blocks", "entity_faults"]
