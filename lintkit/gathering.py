"""Gathers what the rules say of one document, in memory that does not grow with the number of defects.

A file that is garbage all through holds as many defects as characters, and no reader wants a million diagnostics: of
each kind so many are kept, and the rest are counted. Their fixes are kept all, in columns, so that fixing is complete.
"""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from lintkit.findings import Applicability, Finding, Fix, Severity
from lintkit.fixing import Offers

MOST = 1000  # findings of one rule, severity and kind of fix that are listed of one file


class Found(NamedTuple):
    """A finding, the id of the rule that says it, the severity it has in this run, and how many more it stands for."""

    rule: str
    severity: Severity
    finding: Finding
    more: int = 0


class _Kind:
    """The findings of one rule, severity and kind of fix: the first ones, then one that stands for all further ones."""

    __slots__ = ("kept", "last", "more")

    def __init__(self) -> None:
        self.kept: set[Found] = set()
        self.last: Found | None = None
        self.more = 0

    def add(self, found: Found) -> None:
        if len(self.kept) < MOST:
            self.kept.add(found)
        elif self.last is None:
            self.last = None if found in self.kept else found
        elif found != self.last:
            self.more += 1

    def __iter__(self) -> Iterator[Found]:
        yield from self.kept
        if self.last is not None:
            yield _with_more(self.last, self.more) if self.more else self.last


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

    def add(self, found: Found) -> None:
        """One more finding; duplicates are dropped."""
        rule, severity, finding, _ = found
        fix = finding.fix
        key = rule, severity, fix.applicability if fix is not None else None
        kind = self._kinds.get(key)
        if kind is None:
            kind = self._kinds[key] = _Kind()
        kind.add(found)
        if fix is not None and self._wanted is not None and self._wanted(rule, fix):
            self.offers.add(rule, fix)

    def found(self) -> list[Found]:
        """The findings to show, in reading order."""
        return sorted((found for kind in self._kinds.values() for found in kind), key=_reading_order)


def _with_more(found: Found, more: int) -> Found:
    message = f"{found.finding.message} (and {more:,} more of this kind in this file, not listed)"
    return found._replace(finding=found.finding._replace(message=message), more=more)


def _reading_order(found: Found) -> tuple[int, int, str, str]:
    return found.finding.span.start, found.finding.span.end, found.rule, found.finding.message
