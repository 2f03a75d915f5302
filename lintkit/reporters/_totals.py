"""The last lines of a report: how many findings, what can be fixed, what was fixed."""

from collections import Counter
from collections.abc import Iterator

from lintkit.findings import Applicability, Diagnostic, Severity
from lintkit.reporters import Summary
from lintkit.reporters._ink import Ink


class Totals:
    """Counts diagnostics as they go by."""

    def __init__(self) -> None:
        self._severities: Counter[Severity] = Counter()
        self._fixes: Counter[Applicability] = Counter()
        self._paths: set[str] = set()

    def add(self, one: Diagnostic) -> None:
        """Counts one diagnostic."""
        self._severities[one.severity] += 1 + one.more
        self._paths.add(one.place.path)
        if one.fix:
            self._fixes[one.fix.applicability] += 1 + one.more

    def lines(self, summary: Summary, ink: Ink, terminal: bool) -> Iterator[str]:
        """The lines under a report; a clean run says nothing but, on a terminal, one line."""
        applied = sum(summary.applied.values())
        total = sum(self._severities.values())
        seconds = f"{summary.seconds:.2f} s"
        if applied:
            yield from _fitting([_applied(summary, ink)], ink)
        if total:
            found = ink.paint(f"{'Left:' if applied else 'Found'} {_count(total, 'problem')}", "1")
            yield from _fitting([f"{found} {self._where(summary, ink)}", seconds], ink)
            yield from self._fixable(summary, ink)
        elif summary.problems:
            why = f"{_count(summary.problems, 'problem')} kept lintkit from looking at everything"
            yield from _fitting([why, seconds], ink)
        elif terminal or applied:
            tick = f"{ink.signs.tick} " if ink.signs.tick else ""
            state = "clean now" if applied else "clean"
            yield from _fitting([ink.paint(f"{tick}{_count(summary.files, 'file')} {state}", "32"), seconds], ink)

    def _where(self, summary: Summary, ink: Ink) -> str:
        by_severity = ", ".join(
            ink.severity(_count(self._severities[severity], severity.value), severity)
            for severity in Severity
            if self._severities[severity]
        )
        found = len(self._paths)
        where = f"{found:,} of " if found < summary.files else ""
        return f"({by_severity}) in {where}{_count(max(summary.files, found), 'file')}"

    def _fixable(self, summary: Summary, ink: Ink) -> Iterator[str]:
        safe, unsafe = self._fixes[Applicability.SAFE], self._fixes[Applicability.UNSAFE]
        if summary.fixing:
            safe = 0  # what could be fixed safely has been
        parts = []
        if safe:
            parts.append(ink.paint(f"{safe:,} fixable with --fix", "32"))
        if unsafe:
            how = "more with --unsafe-fixes" if safe else "fixable with --fix --unsafe-fixes"
            parts.append(ink.paint(f"{unsafe:,} {how}", "33"))
        if parts:
            preview = "preview: --diff" if safe else "preview: --diff --unsafe-fixes"
            yield from _fitting([", ".join(parts), ink.faint(preview)], ink)


def _applied(summary: Summary, ink: Ink) -> str:
    """What was fixed: how much, and by which rules most."""
    most = Counter(summary.applied).most_common(3)
    names = ", ".join(f"{count:,} {rule}" for rule, count in most)
    others = len(summary.applied) - len(most)
    more = f" and {_count(others, 'other rule')}" if others else ""
    total = _count(sum(summary.applied.values()), "problem")
    return f"{ink.paint(f'Fixed {total}', '1;32')}: {names}{more}"


def _fitting(parts: list[str], ink: Ink) -> Iterator[str]:
    """The parts in one line with dots between them, or a line for each where that is too wide."""
    line = f" {ink.signs.dot} ".join(parts)
    yield from [line] if ink.drawn_width(line) <= ink.width else parts


def _count(number: int, noun: str) -> str:
    """``1 file``, ``2 files``; ``info`` has no plural."""
    return f"{number:,} {noun}{'' if number == 1 or noun == 'info' else 's'}"
