"""Broken character references."""

import functools
import re
from collections.abc import Iterator

from lintkit import Document, Kind, view
from lintkit.views import regions
from lintkit_rules.markup._faults import Fault
from lintkit_rules.markup._masked import MASK, masked
from lintkit_rules.markup._names import ends_of_references

# References that no English word or variable looks like.
_CLEAR = (
    "nbsp|ensp|emsp|thinsp|quot|apos|[lr]squo|[lrb]dquo|sbquo|hellip|[nm]dash|middot|[lr]aquo|[lr]saquo|iquest|iexcl"
    "|[AEIOUaeiou](?:acute|grave|circ|uml)|[ANOano]tilde|[Cc]cedil|szlig|zwn?j|frac(?:12|14|34)"
)
_SHORT = "amp|lt|gt|copy|reg|trade|bull|deg|euro|pound|yen|cent|sect|para|times|shy"
_NUMBER = r"\#[ \t]?x?[0-9A-Fa-f]{2,6}"
_USUAL_NUMBER = r"\#(?:3[489]|6[02]|1[6-9]\d|2[0-4]\d|25[0-5]|8[1-3]\d\d|84[0-8]\d)"  # quotes, dashes, letters, euro
# Letters within a word: read by browsers without their semicolon, and by few others.
_LETTER = "(?:[aeiou](?:acute|grave|circ|uml)|[ano]tilde|ccedil|szlig)"
_CAPITAL = "[AEIOU](?:acute|grave|circ|uml)"

_WITH_AMPERSAND = rf"""
  &(?P<spaced>[ \t]{{1,2}}(?:{_CLEAR}|{_SHORT}|{_NUMBER})[ \t]{{1,2}};
    |[ \t]{{1,2}}(?:{_CLEAR}|lt|gt|amp|{_NUMBER});
    |\#[ \t]{{1,2}}x?[0-9A-Fa-f]{{2,6}};
    |(?:{_CLEAR}|{_SHORT}|{_NUMBER})[ \t]{{1,2}};)
| &(?P<unended>(?:{_CLEAR}|amp)(?![\w;=&\#\[.(-])|{_USUAL_NUMBER}(?![\d;])
    |(?<=\d&)(?:euro|deg|cent|pound)(?![\w;=])|(?:euro|pound|yen)(?=\d)
    |(?:(?<=[A-Za-z]&){_LETTER}|{_CAPITAL})(?=[a-z]))
"""


@functools.cache
def _broken() -> re.Pattern[str]:
    return re.compile(
        rf"""
        {_WITH_AMPERSAND}
        | (?<![\w&;#@$./\\<\u200b-\u200d\u2060-])(?P<bare>{_CLEAR});
        | (?<=[a-z,.:!?)])(?P<glued>nbsp|[lr][sd]quo|hellip|[mn]dash);(?![\w]*[;(=])
        | (?<=nbsp;)(?P<again>nbsp);
        | (?<=[a-z])(?P<number>\#39|\#8217);(?=[a-z])
        | (?<=[ ])(?P<short>amp|lt|gt|quot);(?=[ ])
        | \u00a0(?P<orphan>[ ];)
        """,
        re.VERBOSE,
    )


@functools.cache
def _with_ampersand() -> re.Pattern[str]:
    return re.compile(_WITH_AMPERSAND, re.VERBOSE)


@functools.cache
def _unusual() -> re.Pattern[str]:
    """Finds every ampersand with which a broken reference may begin, and few others; led by a literal: that is fast."""
    return re.compile(
        r"&(?:[ \t]{1,2}#?[ \t]?\w{2,8}[ \t]{0,2};|#?[ \t]?\w{2,8}[ \t]{1,2};|\w{2,8}(?![\w;=&#\[.(-])"
        rf"|#(?:\d{{2,4}}(?![\d;])|[ \t])|{_LETTER}[a-z]|{_CAPITAL}[a-z]|(?:euro|pound|yen)\d)"
    )


@functools.cache
def _name() -> re.Pattern[str]:
    return re.compile(rf"(?<!&)(?:{_CLEAR}|amp|lt|gt|\#39|\#8217)\Z")


def _may_be_broken(text: str) -> bool:
    """Whether a text holds a reason to search it for broken references: true wherever there is one."""
    if "\u00a0 ;" in text:
        return True
    if "&" in text and _unusual().search(text) and _with_ampersand().search(text):
        return True
    return any(_name().search(text, max(0, at - 7), at) for at in ends_of_references(text))


@functools.cache
def _whole() -> re.Pattern[str]:
    return re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,5});")


@view
def running(doc: Document) -> str:
    """The text without tags and all that is not read: offsets stay."""
    from lintkit_rules.markup._tokens import tokens

    text = masked(doc)
    covered = [(region.start, region.end) for region in regions(doc) if region.kind not in (Kind.PROSE, Kind.MARKUP)]
    covered += [(token.start, token.end) for token in tokens(doc) if token.end - token.start > 1]
    pieces = []
    at = 0
    for start, end in sorted(covered):
        if end > at:
            pieces.append(text[at : max(at, start)])
            pieces.append(MASK * (end - max(at, start)))
            at = end
    pieces.append(text[at:])
    return "".join(pieces)


def entity_faults(doc: Document) -> Iterator[Fault]:
    """Broken entities and what is left of some."""
    if not _may_be_broken(doc.text):
        return
    text = running(doc)
    is_usual = functools.cache(functools.partial(_is_usual, text))
    for match in _broken().finditer(text):
        start, end = match.span()
        kind = match.lastgroup or ""
        name = "".join(match.group(kind).split()).rstrip(";")
        if kind == "orphan":
            before = text[start - 1 : start]
            if (before and not before.isalnum() and before not in '»”’")…' + MASK) or (
                before == MASK and _tag_ends(doc, start)
            ):
                message = "a no-break space and “ ;” are left of a broken &nbsp;"
                yield Fault("orphan-entity", start, end, message, ((start, _behind_blanks(text, end), " "),))
        elif kind in ("spaced", "glued", "again", "number") or (
            not _is_quoted(text, start) and (kind != "short" or is_usual(name))
        ):
            yield _malformed(doc, start, end, name)


def _is_usual(text: str, name: str) -> bool:
    """Whether a text gives reason to take ``amp;`` for a reference: it holds whole ones, or joins names by several."""
    return _whole().search(text) is not None or len(_between_names(name).findall(text)) > 1


@functools.cache
def _between_names(name: str) -> re.Pattern[str]:
    return re.compile(rf" {name}; (?<=[A-Z]\w {name}; |[a-z]{{2}} {name}; )(?=[A-Z])")


def _is_quoted(text: str, start: int) -> bool:
    """Whether the text speaks of the reference: ``-- becomes "&ndash"``, ``-- → &ndash``."""
    return text[max(0, start - 3) : start].rstrip(" ")[-1:] in tuple("→\"'“‘`=")


def _tag_ends(doc: Document, offset: int) -> bool:
    return doc.text[offset - 1] == ">"


def _malformed(doc: Document, start: int, end: int, name: str) -> Fault:
    text = doc.text
    message = f"“{text[start:end]}” is a broken &{name};"
    if doc.format.name != "plain":
        return Fault("malformed-entity", start, end, message, ((start, end, f"&{name};"),), True)
    import html

    meant = html.unescape(f"&{name};").replace("\u00a0", " ")
    stop = _behind_blanks(text, end) if meant == " " else end
    if meant == " " and text[start - 1 : start] == " ":
        meant = ""
    return Fault("malformed-entity", start, end, message, ((start, stop, meant),))


def _behind_blanks(text: str, at: int) -> int:
    """Where the blanks at ``at`` end: what becomes a blank takes them with it, so that there are not two."""
    while at < len(text) and text[at] in " \t":
        at += 1
    return at
