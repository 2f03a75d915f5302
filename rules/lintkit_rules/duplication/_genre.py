"""What kind of document it is, as far as that tells whether it repeats itself on purpose: histories and licences."""

from functools import cache
from typing import TYPE_CHECKING

from lintkit import Document, Span, view
from lintkit.views.blocks import Block, BlockKind, blocks

if TYPE_CHECKING:
    import re

_RELEASES = 3  # version numbers and dates in a document that is called a changelog, and is one
_TERMS = (b"license", b"licence", b"copyright", b"warrant", b"liab", b"hereby", b"rights", b" shall ")
_FEW_PARAGRAPHS, _ARTICLE_SHARE = 5, 0.75  # of an article, and of all its blocks but headings
_MANY_CLAUSES, _MANY_TERMS = 4, 4
_CLAUSES = (b"redistribution", b"permission is hereby", b"without warranty", b"all rights reserved")


@view
def changelog(doc: Document) -> bool:
    """Whether the document tells the history of something: entries of a pre-release come again at the release."""
    if _named_changelog(doc):
        return True
    held = blocks(doc)
    headings = [number for number, kind in enumerate(held.kinds) if kind is BlockKind.HEADING]
    versions = sum(is_version(doc, held[number]) for number in headings)
    return versions >= 3 and versions * 3 >= len(headings)


def is_version(doc: Document, heading: Block) -> bool:
    """Whether a heading names a version, with a date perhaps: one that goes on in words is a numbered one."""
    named = _version().match(doc.text, heading.content, heading.end)
    if named is None:
        return False
    rest = _aside().sub("", doc.text[named.end() : heading.end])
    return _year().search(rest) is not None or not any(map(str.isalpha, rest))


def in_history(doc: Document, block: Block) -> bool:
    """Whether a block belongs to a changelog, or stands under the heading of a version."""
    if _named_changelog(doc):
        return True
    held = blocks(doc)
    while block.section >= 0:
        block = held[block.section]
        if is_version(doc, block):
            return True
    return False


@view
def is_article(doc: Document) -> bool:
    """Whether a document is running text: paragraphs under headings, hardly anything else, and no table."""
    kinds = blocks(doc).kinds
    paragraphs, headings = kinds.count(BlockKind.PARAGRAPH), kinds.count(BlockKind.HEADING)
    if paragraphs < _FEW_PARAGRAPHS or BlockKind.ROW in kinds:
        return False
    return paragraphs >= _ARTICLE_SHARE * (len(kinds) - headings)


@view
def _named_changelog(doc: Document) -> bool:
    """Whether a document that is called a changelog reads like one: versions, or hardly anything but lists."""
    if not _changelog_name().search("/".join(doc.path.lower().split("/")[-2:])):
        return False
    kinds = blocks(doc).kinds
    items, paragraphs = kinds.count(BlockKind.ITEM), kinds.count(BlockKind.PARAGRAPH)
    return items > max(2, paragraphs) or len(_release().findall(doc.text)) >= _RELEASES


@view
def legal(doc: Document) -> bool:
    """Whether the document is made of licences, which share their clauses."""
    text = doc.utf8.lower()
    if sum(text.count(clause) for clause in _CLAUSES) >= _MANY_CLAUSES:
        return True
    named = _legal_name().search("/".join(doc.path.lower().split("/")[-2:])) is not None
    return named and sum(text.count(term) for term in _TERMS) >= _MANY_TERMS


@view
def is_filled(doc: Document) -> bool:
    """Whether the document holds filler for want of a text."""
    return _filler().search(doc.text) is not None


def is_form(doc: Document, span: Span) -> bool:
    """Whether each line of a passage holds something to be filled in: "`<action>` gives `<expected result>`"."""
    held = [line for line in span.of(doc.text).split("\n") if line.strip()]
    return all(_to_fill_in().search(line) for line in held)


@cache
def _to_fill_in() -> "re.Pattern[str]":
    import re

    return re.compile(r"<[A-Za-z][\w/-]*(?: [\w/-]+)+>|\[(?:your|insert|todo|tbd)\b[^\]]*\](?!\()", re.IGNORECASE)


@cache
def _filler() -> "re.Pattern[str]":
    import re

    return re.compile(r"(?i)lorem ipsum|dolor sit amet|consectetu?er adipiscing")


@cache
def _version() -> "re.Pattern[str]":
    import re

    return re.compile(
        r"\W*(?:unreleased|(?:19|20)\d\d[-./]\d\d[-./]?\d*|(?:[\w@/-]+ )?v?\d+\.\d+[\w.+-]*)", re.IGNORECASE
    )


@cache
def _release() -> "re.Pattern[str]":
    import re

    return re.compile(r"(?<![\w.])v?\d+\.\d+(?:\.\w+)+|(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")


@cache
def _aside() -> "re.Pattern[str]":
    import re

    return re.compile(r"\([^()]*\)|\[[^\[\]]*\]|<[^<>]*>|[\r\n].*")


@cache
def _year() -> "re.Pattern[str]":
    import re

    return re.compile(r"\b(?:19|20)\d\d\b")


@cache
def _changelog_name() -> "re.Pattern[str]":
    import re

    return re.compile(
        r"(?:^|/)(?:change-?logs?|releases?|release[-_]?notes?|history|news|what-?s-?new)/"
        r"|change[-_]?log[^/]*$|release[-_]?notes?[^/]*$|what-?s-?new[^/]*$"
        r"|(?:^|/)(?:changes|history|news|releases?[-_.]?v?\d|v?\d+\.[\dx])[^/]*$"
    )


@cache
def _legal_name() -> "re.Pattern[str]":
    import re

    return re.compile(
        r"(?:^|[^a-z])(?:licen[sc]es?|notices?|copying|copyright|third.?party\w*|legal|terms|eula)(?![a-z])"
    )
