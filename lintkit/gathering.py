"""Gathers what the rules say of one document, in memory that does not grow with the number of defects.

A file that is garbage all through holds as many defects as characters, and no reader wants a million diagnostics: of
each kind so many are kept, and the rest are counted. Their fixes are kept all, in columns, so that fixing is complete.
"""

from collections.abc import Callable, Iterator
from functools import cached_property

from lintkit.findings import Applicability, Finding, Fix, Severity
from lintkit.fixing import Offers

MOST = 1000  # findings of one rule, severity and kind of fix that are listed of one file


# The id of a rule, the severity that it has in this run, what it found, and how many more that stands for
Found = tuple[str, Severity, Finding, int]


class _Kind:
    """The findings of one rule, severity and kind of fix: the first ones, then one that stands for all further ones."""

    __slots__ = ("kept", "last", "more")

    def __init__(self) -> None:
        self.kept: set[Finding] = set()
        self.last: Finding | None = None
        self.more = 0

    def add(self, finding: Finding) -> None:
        if len(self.kept) < MOST:
            self.kept.add(finding)
        elif self.last is None:
            self.last = None if finding in self.kept else finding
        elif finding != self.last:
            self.more += 1

    def found(self, rule: str, severity: Severity) -> Iterator[Found]:
        for finding in self.kept:
            yield rule, severity, finding, 0
        if self.last is not None:
            yield rule, severity, _with_more(self.last, self.more) if self.more else self.last, self.more


class Gathering:
    """What was found so far, in a text of ``size`` code points. ``wanted`` tells which fixes are to be made."""

    def __init__(self, size: int, wanted: Callable[[str, Fix], bool] | None = None) -> None:
        self._size = size
        self._wanted = wanted
        self._kinds: dict[tuple[str, Severity, Applicability | None], _Kind] = {}

    @cached_property
    def offers(self) -> Offers:
        """The fixes to be made."""
        return Offers(self._size)

    def add(self, rule: str, severity: Severity, finding: Finding) -> None:
        """One more finding, and the severity that its rule has in this run; duplicates are dropped."""
        _, _, fix, _, own = finding
        key = rule, own or severity, fix and fix.applicability
        kind = self._kinds.get(key)
        if kind is None:
            kind = self._kinds[key] = _Kind()
        kind.add(finding)
        if fix is not None and self._wanted is not None and self._wanted(rule, fix):
            self.offers.add(rule, fix)

    def found(self) -> list[Found]:
        """The findings to show, in reading order."""
        found = [one for (rule, severity, _), kind in self._kinds.items() for one in kind.found(rule, severity)]
        found.sort(key=_reading_order)
        return found


def _with_more(finding: Finding, more: int) -> Finding:
    return finding._replace(message=f"{finding.message} (and {more:,} more of this kind in this file, not listed)")


def _reading_order(found: Found) -> tuple[int, int, str, str]:
    rule, _, ((start, end), message, *_), _ = found
    return start, end, rule, message
