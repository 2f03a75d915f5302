"""How fixes are applied: chosen in one total order, each whole or not at all, none overlapping."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from lintkit.findings import Applicability, Edit, Fix


class Candidate(NamedTuple):
    """A fix and the id of the rule that offers it."""

    rule: str
    fix: Fix


class _Accepted:
    """The edits chosen so far, sorted by where they start: tells quickly whether one more would overlap."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.edits: list[Edit] = []

    def admits(self, edit: Edit) -> bool:
        """Only overlap, or two edits at one start, conflict; edits that touch do not."""
        index = bisect_left(self.starts, edit.span.start)
        if index < len(self.starts):
            following = self.starts[index]
            if following == edit.span.start or following < edit.span.end:
                return False
        return index == 0 or self.edits[index - 1].span.end <= edit.span.start

    def add(self, edit: Edit) -> None:
        index = bisect_left(self.starts, edit.span.start)
        self.starts.insert(index, edit.span.start)
        self.edits.insert(index, edit)


def choose(candidates: Iterable[Candidate]) -> tuple[list[Candidate], list[Edit]]:
    """The fixes of one round and their edits in text order.

    Safe ones come first, then by place, text and rule: a total order, so that the result does not depend on the order
    in which rules ran.
    """
    accepted = _Accepted()
    chosen = []
    for candidate in sorted(candidates, key=_order):
        if all(accepted.admits(edit) for edit in candidate.fix.edits):
            for edit in candidate.fix.edits:
                accepted.add(edit)
            chosen.append(candidate)
    return chosen, accepted.edits


def _order(candidate: Candidate) -> tuple[bool, tuple[Edit, ...], str]:
    fix = candidate.fix
    return fix.applicability is Applicability.UNSAFE, fix.edits, candidate.rule


def apply(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with sorted, non-overlapping edits made."""
    pieces = []
    at = 0
    for edit in edits:
        pieces.append(text[at : edit.span.start])
        pieces.append(edit.text)
        at = edit.span.end
    pieces.append(text[at:])
    return "".join(pieces)
