"""Text in one old encoding was read in another, so that its letters are wrong ones.

Why: before UTF-8 every region had encodings of its own. A program that takes one for another shows `Ïðèâåò` for
`Привет`, or `za¿ó³æ` for `zażółć`. No byte is lost: the letters that a language really writes tell which two encodings
it was.

Bad (plain):
    Ýòî íàøà íîâàÿ ðàáîòà, è îíà î÷åíü õîðîøàÿ.

Good (plain):
    Это наша новая работа, и она очень хорошая.

Fix: the words in the encoding that makes them likeliest; unsafe, since the encoding is inferred. Safe where many words
in another script say the same, and none of them is in doubt.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lintkit import NON_ASCII, Document, Finding, Severity, Span, replace, rule
from lintkit.views import not_code
from lintkit_rules.encoding._about import speaks_of_encodings
from lintkit_rules.encoding._strange import strange_words

if TYPE_CHECKING:
    from lintkit_rules.encoding._rereading import Misread


@rule("encoding/wrong-charset", severity=Severity.ERROR, sieve=NON_ASCII)
def wrong_charset(doc: Document) -> Iterator[Finding]:
    """Reports words that were misread, neighbours together."""
    if not strange_words(doc):
        return
    from lintkit_rules.encoding._double_byte import misread

    found = misread(doc)
    if not found:
        return
    within = not_code(doc)
    near = {one.start for one in found if speaks_of_encodings(doc, one.start)}
    spared = near if len(found) - len(near) < max(4, len(found) // 4) else set()
    group: list[Misread] = []
    for one in found:
        in_code = not within.covers(one.start, one.end) and "`" not in doc.text[one.start : one.end]
        if in_code or one.start in spared:
            continue
        if group and (one.start - group[-1].end > 2 or doc.text[group[-1].end : one.start].strip(" ,.")):
            yield _finding(doc, group)
            group = []
        group.append(one)
    if group:
        yield _finding(doc, group)


def _finding(doc: Document, group: "list[Misread]") -> Finding:
    span = Span(group[0].start, group[-1].end)
    pieces = []
    at = span.start
    for one in group:
        pieces += [doc.text[at : one.start], one.text]
        at = one.end
    meant = "".join(pieces)
    message = f"“{span.of(doc.text)[:24]}” is “{meant[:24]}” in {group[0].written} read as {group[0].read}"
    safe = all(one.certain for one in group)
    return Finding(span, message, None if "\ufffd" in meant else replace(span, meant, safe=safe))
