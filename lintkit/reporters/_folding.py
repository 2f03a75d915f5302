"""Repeats of one defect in a file: drawn once, then counted."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from lintkit.findings import Applicability, Diagnostic


class Group:
    """Findings of one file that look the same: the first, and the lines of the others."""

    __slots__ = ("first", "lines")

    def __init__(self, first: Diagnostic) -> None:
        self.first = first
        self.lines: list[int] = []


def by_file(diagnostics: Iterable[Diagnostic]) -> Iterator[list[Diagnostic]]:
    """The diagnostics of one file after the other: only one file's are held at a time."""
    for _, group in groupby(diagnostics, key=lambda one: one.place.path):
        yield list(group)


def fold(diagnostics: Iterable[Diagnostic]) -> list[Group]:
    """Folds findings of the same rule, text, message and kind of fix, in the order of the first of each."""
    groups: dict[tuple[str, str, str, Applicability | None], Group] = {}
    for one in diagnostics:
        place = one.place
        start = place.start.column - place.excerpt.column
        end = place.end.column - place.excerpt.column if place.end.line == place.start.line else None
        key = (one.rule, place.excerpt.text[start:end], one.message, one.fix.applicability if one.fix else None)
        group = groups.get(key)
        if group is None:
            groups[key] = Group(one)
        else:
            group.lines.append(place.start.line)
    return list(groups.values())
