"""What is wrong with a document's markup: one analysis for all rules of the family, so that one fault is one finding.

Every fix is verified before it is offered: the text is read again with the fixes made, and a fix that would bring a new
finding is dropped (its finding stays).
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lintkit import Applicability, Document, Edit, Finding, Fix, Severity, Span, view


class Fault(NamedTuple):
    """A defect as the analysis sees it: ``start`` to ``end``; ``edits`` are ``(start, end, text)``, sorted."""

    rule: str
    start: int
    end: int
    message: str
    edits: tuple[tuple[int, int, str], ...] = ()
    safe: bool = False
    related: tuple[tuple[int, int], ...] = ()
    severity: Severity | None = None


def findings(doc: Document, rule: str) -> Iterator[Finding]:
    """The findings of one rule of this family (its id without the family)."""
    return (as_finding(fault) for fault in verified(doc) if fault.rule == rule)


def as_finding(fault: Fault) -> Finding:
    """The fault in the words of the engine."""
    edits = tuple(Edit(Span(start, end), text) for start, end, text in fault.edits)
    fix = Fix(edits, Applicability.SAFE if fault.safe else Applicability.UNSAFE) if edits else None
    related = tuple(Span(start, end) for start, end in fault.related)
    return Finding(Span(fault.start, fault.end), fault.message, fix, related, fault.severity)


@view
def raw(doc: Document) -> tuple[Fault, ...]:
    """Every fault, with fixes that nobody has tried."""
    from lintkit_rules.markup._analysis import analyse

    return tuple(sorted(set(analyse(doc)), key=lambda fault: (fault.start, fault.end, fault.rule, fault.message)))


@view
def verified(doc: Document) -> tuple[Fault, ...]:
    """Every fault; only those fixes are left that bring no new finding."""
    faults = raw(doc)
    bad = _bad_fixes(doc, [fault for fault in faults if fault.edits and fault.safe])
    bad |= _bad_fixes(doc, [fault for fault in faults if fault.edits and fault not in bad])
    return tuple(fault._replace(edits=()) if fault in bad else fault for fault in faults) if bad else faults


_READINGS = 40  # of a text in search of the fixes that do harm; those not cleared by then are dropped


def _bad_fixes(doc: Document, fixes: Sequence[Fault]) -> set[Fault]:
    """The fixes that bring something new, found by halving."""
    bad: set[Fault] = set()
    waiting = [list(fixes)] if fixes else []
    readings = 0
    while waiting:
        some = waiting.pop()
        if readings < _READINGS and _brings_nothing_new(doc, some):
            readings += 1
            continue
        readings += 1
        if len(some) == 1 or readings >= _READINGS:
            bad.update(some)
        else:
            waiting += [some[len(some) // 2 :], some[: len(some) // 2]]
    return bad


def _brings_nothing_new(doc: Document, fixes: Sequence[Fault]) -> bool:
    chosen = _apart(fixes)
    pieces = []
    at = 0
    for start, end, text in chosen:
        pieces.append(doc.text[at:start])
        pieces.append(text)
        at = end
    pieces.append(doc.text[at:])
    before = Counter((fault.rule, fault.message) for fault in raw(doc))
    after = Counter((fault.rule, fault.message) for fault in raw(doc.with_text("".join(pieces))))
    return not after - before


def _apart(fixes: Sequence[Fault]) -> list[tuple[int, int, str]]:
    """The edits of those fixes that do not collide with an earlier one, in order."""
    taken: list[tuple[int, int, str]] = []
    for edits in sorted({fault.edits for fault in fixes}):
        if all(_is_free(taken, edit) for edit in edits):
            for edit in edits:
                insort(taken, edit)
    return taken


def _is_free(taken: Sequence[tuple[int, int, str]], edit: tuple[int, int, str]) -> bool:
    start, end, _ = edit
    index = bisect_left(taken, (start,))
    if index < len(taken) and (taken[index][0] == start or taken[index][0] < end):
        return False
    return index == 0 or taken[index - 1][1] <= start
