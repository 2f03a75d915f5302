"""References and escaped tags in plain text, which has none: what an export from a page left as it was."""

import functools
import re
from collections.abc import Iterator

from lintkit import Document
from lintkit_rules.markup._faults import Fault
from lintkit_rules.markup._mends import removed


@functools.cache
def _source() -> re.Pattern[str]:
    """What a text holds that is the source of a page, or speaks of one: references belong there."""
    return re.compile(
        r"</?[A-Za-z][\w-]*[\s/>]|(?i:\bx?html|\bxml\b|markup|escap|entit|ampersand|\bencod|\bdecod|template|\bcss\b)"
    )


@functools.cache
def _reference() -> re.Pattern[str]:
    return re.compile(
        r"""&(?:
          (?P<inside>\#0?39|\#x27|\#8217|rsquo|apos);(?=\w)
        | (?P<between>amp);(?:(?<=[\w.,)][ ]&amp;)(?=[ ][^\W\d_])|(?<=[A-Z]&amp;)(?=[A-Z]))
        | (?P<mark>[A-Za-z](?:uml|acute|grave|circ|tilde|cedil|ring|slash)|szlig|aelig|oelig|[lr]squo|[lr]dquo|sbquo
            |bdquo|hellip|[nm]dash|[lr]aquo|nbsp|quot|euro|pound|deg|\#8\d{3}|\#160|\#2[0-4]\d);
        | lt;/?(?P<tag>b|i|u|p|em|strong|br|span|div|li|ul|ol|h[1-6])[ ]?/?&gt;
        )""",
        re.VERBOSE,
    )


def plain_faults(doc: Document) -> Iterator[Fault]:
    """Each reference and escaped tag in a plain text that is no source of a page."""
    import html

    text = doc.text
    found = list(_reference().finditer(text))
    if not found or _source().search(text):
        return
    for match in found:
        start, end = match.span()
        if (match["inside"] and not text[start - 1 : start].isalnum()) or (match["between"] and " & " in text):
            continue  # a text that writes & for itself speaks of &amp;
        if match["tag"]:
            message = f"an escaped <{match['tag']}>: readers see the tag itself"
            yield Fault("escaped-markup", start, end, message, removed(doc, start, end))
            continue
        char = html.unescape(match.group()).replace("\u00a0", " ")
        message = f"{match.group()} stands in plain text: “{char}” is meant"
        yield Fault("escaped-markup", start, end, message, ((start, end, char),))
