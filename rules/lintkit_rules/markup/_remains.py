"""What is left of comments, of CDATA sections, and of a tag at which a text was cut off."""

import functools
import re
from collections.abc import Iterator

from lintkit import Document
from lintkit_rules.markup._faults import Fault
from lintkit_rules.markup._masked import MASK, masked
from lintkit_rules.markup._mends import removed
from lintkit_rules.markup._names import FORMATTING, KNOWN, STRONG

_LONGEST = 500  # characters of a tag at the end of a text
_CUT_OFF_NAMES = (STRONG | FORMATTING) - {"data", "mark", "time", "label", "map"}


def remains(doc: Document) -> Iterator[Fault]:
    """Comments and sections whose own brackets are hurt."""
    text = doc.text
    if "-->" in text or "->" in text:
        yield from _comments(doc)
    if "]]>" in text or "<![CDATA[" in text:
        yield from _sections(doc)


@functools.cache
def _hurt() -> re.Pattern[str]:
    """The beginning of a comment with a blank in it, or without one of its dashes; group 1 tells which."""
    return re.compile(r"<(?:([ \t]{1,3}!--|![ \t]{1,3}--)|!-(?=[ \t\w]))(?=[ \t]?[\w/\[])[^<>\n\0]{0,300}?-->")


@functools.cache
def _without_mark() -> re.Pattern[str]:
    """The beginning of a comment that lost its exclamation mark, alone on its line."""
    return re.compile(r"(?m)^[ \t]*(<--)(?=[ \t]?[\w/])[^<>\n\0]{0,300}?-->(?=[ \t]*\r?$)")


@functools.cache
def _without_bracket() -> re.Pattern[str]:
    return re.compile(r"!--(?<![<!\w;-]!--)(?=[ \t]?[\w/])[^<>\n\0]{0,300}?-->")


def _comments(doc: Document) -> Iterator[Fault]:
    text = masked(doc)
    for match in _hurt().finditer(text):
        start = match.start()
        end = text.index("-", start)
        end += 2 if match[1] else 1
        shown = f"“{text[start:end]}”"
        what = "a comment with a blank in its bracket" if match[1] else "a comment that lost a dash"
        rule = "spaced-tag" if match[1] else "malformed-tag"
        yield Fault(rule, start, end, f"{shown} begins {what}", ((start, end, "<!--"),))
    for match in _without_mark().finditer(text) if doc.format.name == "html" and "<--" in text else ():
        edits = ((match.start(1), match.end(1), "<!--"),)
        yield Fault("malformed-tag", *match.span(1), "“<--” begins a comment that lost its !", edits)
    for match in _without_bracket().finditer(text):
        start = match.start()
        if text[max(0, start - 4) : start].rstrip(" \t").endswith("<"):
            continue
        yield Fault("orphan-fragment", start, start + 3, "“!--” lost its <", ((start, start, "<"),))


@functools.cache
def _end_of_section() -> re.Pattern[str]:
    return re.compile(r"\]\]>(?:(?<=[.!?…”\"»)\w]\]\]>)|(?<=\w>\]\]>))(?=\s|\Z|<)")


@functools.cache
def _section_without_bracket() -> re.Pattern[str]:
    return re.compile(r"!\[CDATA\[(?<![<;]!\[CDATA\[)")


def _sections(doc: Document) -> Iterator[Fault]:
    text = masked(doc)
    start = text.rfind("<![CDATA[")
    if (
        start >= 0
        and text.find("]]>", start) < 0
        and text.rfind("<script", 0, start) <= text.rfind("</script", 0, start)
    ):
        edits = ((start, start + 9, ""),)
        yield Fault("unclosed-comment", start, start + 9, "<![CDATA[ is never closed", edits)
    for match in _section_without_bracket().finditer(text):
        yield Fault("orphan-fragment", *match.span(), "“![CDATA[” lost its <", ((*match.span(), ""),))
    for match in _end_of_section().finditer(text):
        at = match.start()
        line = text[max(0, text.rfind("\n", 0, at) + 1, at - 400) : at].replace("![CDATA[", "")
        if line.count("[") - line.count("]") < 2 and text.rfind("<![CDATA[", 0, at) <= text.rfind("]]>", 0, at):
            yield Fault(
                "orphan-fragment", *match.span(), "“]]>” is left of a CDATA section", removed(doc, *match.span())
            )


@functools.cache
def _beginning() -> re.Pattern[str]:
    """A tag from its bracket to where the text ends: its slash, name, attributes, and the mark of what is left out."""
    return re.compile(
        r"""<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)
        (?P<rest>(?:\s+[A-Za-z-]+=(?:"[^"<>]*"|'[^'<>]*'))*
          (?:\s+(?P<last>[A-Za-z-]+)(?P<value>=(?:"[^"<>]*|'[^'<>]*)?)?)?)\s*(?:…|\.\.\.|\[…\])?\s*\Z""",
        re.VERBOSE,
    )


def cut_off(doc: Document) -> Iterator[Fault]:
    """The tag in the middle of which the text ends."""
    text = doc.text
    start = text.rfind("<", max(0, len(text) - _LONGEST))
    if start < 0 or masked(doc)[start] == MASK or ">" in text[start:]:
        return
    match = _beginning().match(text, start)
    if match is None or not _is_certain(match):
        return
    end = match.end("rest")
    shown = text[start:end] if end - start <= 40 else text[start : start + 37] + "…"
    yield Fault(
        "malformed-tag", start, end, f"the text ends in the middle of the tag “{shown}”", removed(doc, start, end)
    )


def _is_certain(match: re.Match[str]) -> bool:
    name = match["name"].lower()
    if match["slash"] and name in KNOWN:
        return False  # all but its bracket is there: its partner will tell
    if match["value"] or "=" in match["rest"]:
        return name in KNOWN
    if match["last"]:  # <a hr
        return name in KNOWN and any(one.startswith(match["last"]) for one in ("href", "class", "style", "src", "alt"))
    least = 1 if match["slash"] else 3
    return len(name) >= least and any(one.startswith(name) for one in _CUT_OFF_NAMES)
