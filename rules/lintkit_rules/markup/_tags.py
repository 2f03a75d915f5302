"""Faults of tags: what the stack leaves over, what explains it, and the fragments that stand in between."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from lintkit import Document
from lintkit_rules.markup._balance import Balance, balance
from lintkit_rules.markup._blocks import column
from lintkit_rules.markup._faults import Fault
from lintkit_rules.markup._fragments import Fragment, Recogniser
from lintkit_rules.markup._loose import line_end, loose_ends
from lintkit_rules.markup._masked import MASK, masked
from lintkit_rules.markup._mends import removed
from lintkit_rules.markup._misquoted import misquoted
from lintkit_rules.markup._misspelt import lone_names
from lintkit_rules.markup._names import KNOWN, LITERAL, VOID
from lintkit_rules.markup._remains import cut_off
from lintkit_rules.markup._tokens import UNCLOSED, WHOLE, Token, tokens


def tag_faults(doc: Document) -> Iterator[Fault]:
    """Every fault of tags, of a text that is not plainly well-formed."""
    text = masked(doc)
    cut = list(cut_off(doc))
    yield from cut
    stream = [token for token in tokens(doc) if not cut or token.start < cut[0].start]
    loose = loose_ends(text, stream)
    found = Recogniser(text, stream, loose).fragments() if loose else []
    halves = _second_halves(stream, found)
    chosen = [index for index in _choose(doc, stream) if stream[index].start not in halves]
    answer = balance(stream, chosen, lambda offset: column(doc, offset))
    yield from _misquoted_values(doc, stream)
    if not loose and not answer.faults and all(token.form == WHOLE for token in stream) and not lone_names(stream):
        return  # nothing is broken, and nothing lacks its partner
    from lintkit_rules.markup._judge import Judge
    from lintkit_rules.markup._partners import Partners

    fragments = _outside_of_code(stream, answer, found) if doc.format.name == "html" else found
    partners = Partners(doc, stream, loose)
    partners.used.update(halves)
    judge = Judge(doc, stream, partners, answer)
    yield from judge.faults()
    explained = sorted(partners.used & {one.start for one in loose})
    for fragment in fragments:
        at = bisect_left(explained, fragment.start)
        if fragment.place == "cell" or at == len(explained) or explained[at] >= fragment.end:
            yield _fragment(doc, fragment)


def _misquoted_values(doc: Document, stream: Sequence[Token]) -> Iterator[Fault]:
    """Attribute values whose quotes are none."""
    for token in stream:
        if (
            token.form != WHOLE
            or "=" not in token.attributes
            or (doc.format.name == "html" and MASK in token.attributes)
        ):
            continue
        start = token.end - 1 - len(token.attributes)
        edits = misquoted(token.name, doc.text[start : token.end - 1])
        if edits:
            placed = tuple((start + first, start + last, text) for first, last, text in edits)
            message = f"an attribute value of <{token.name}> stands in quotes that are none"
            yield Fault("malformed-tag", token.start, token.end, message, placed, True)


def _choose(doc: Document, stream: Sequence[Token]) -> list[int]:
    """The numbers of the tokens that go on the stack."""
    html = doc.format.name == "html"
    seen: Counter[tuple[str, str]] = Counter()
    if html:
        seen.update((token.kind, token.name) for token in stream if token.name not in KNOWN)
    chosen = []
    for index, token in enumerate(stream):
        if token.kind not in ("start", "end") or not token.certain or token.form == UNCLOSED or token.name in VOID:
            continue
        if token.name in KNOWN:
            if html or not _is_component(doc.text, token):
                chosen.append(index)
        elif html and seen["start", token.name] and seen["end", token.name]:
            chosen.append(index)
    return chosen


def _is_component(text: str, token: Token) -> bool:
    """Whether this is ``<Button>`` and not ``<button>``: a component of a library, or a type."""
    at = token.start + 1
    while text[at] in "/ \t":
        at += 1
    return text[at].isupper() and not text[at : at + len(token.name)].isupper()


def _second_halves(stream: Sequence[Token], fragments: Sequence[Fragment]) -> set[int]:
    """Where the tags begin that are the second half of a fragment, and no tags of their own."""
    halves = set()
    for fragment in fragments:
        if fragment.place == "cell":
            at = bisect_left(stream, fragment.start, key=lambda token: token.start)
            while at < len(stream) and stream[at].start < fragment.end:
                halves.add(stream[at].start)
                at += 1
    return halves


def _outside_of_code(stream: Sequence[Token], answer: Balance, loose: Sequence[Fragment]) -> list[Fragment]:
    """Those that stand in no element whose content is quoted, not spoken."""
    spans = sorted(
        (stream[start].start, stream[end].end)
        for start, end in answer.pairs.items()
        if stream[start].name in LITERAL and "text/html" not in stream[start].attributes
    )
    left = []
    at = 0
    reached = -1
    for one in loose:
        while at < len(spans) and spans[at][0] <= one.start:
            reached = max(reached, spans[at][1])
            at += 1
        if one.start >= reached:
            left.append(one)
    return left


def _border(doc: Document, start: int, end: int) -> str:
    """What stood where the rest of a border between cells stands."""
    if doc.format.name == "html":
        name = doc.text[start:end].partition(">")[0].strip(" /").lower()
        return f"</{name}><{name}>"
    floor = max(0, start - 400)
    line = doc.text[max(floor, doc.text.rfind("\n", floor, start) + 1) : line_end(doc.text, end)]
    if "|" not in line:
        return " "
    return "| " if doc.text[start - 1 : start] == " " else " | "


def _fragment(doc: Document, fragment: Fragment) -> Fault:
    start, end = fragment.start, fragment.end
    shown = f"“{doc.text[start:end].strip()}”"
    if fragment.place == "cell":
        message = f"{shown} is left of a border between cells"
        return Fault("orphan-fragment", start, end, message, ((start, end, _border(doc, start, end)),))
    if fragment.partner is not None:
        edits = tuple((at, at, "<") for at in sorted((start, fragment.partner[0])))
        message = f"{shown} lost its <, as its partner did"
        return Fault("orphan-fragment", start, end, message, edits, False, (fragment.partner,))
    what = "tags" if len(fragment.names) > 1 else "a tag"
    edits = removed(doc, start, end)
    return Fault("orphan-fragment", start, end, f"{shown} is left of {what}", edits, fragment.place == "line")
