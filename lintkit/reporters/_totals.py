"""The last lines of a report: how many findings, what can be fixed, what was fixed."""

from collections import Counter
from collections.abc import Iterator

from lintkit.findings import Applicability, Diagnostic, Severity
from lintkit.reporters import Summary
from lintkit.reporters._ink import Ink


class Totals:
    """Counts diagnostics as they go by."""

    def __init__(self) -> None:
        self.severities: Counter[Severity] = Counter()
        self.fixes: Counter[Applicability] = Counter()
        self._paths: set[str] = set()

    def add(self, one: Diagnostic) -> None:
        """Counts one diagnostic."""
        self.severities[one.severity] += 1
        self._paths.add(one.place.path)
        if one.fix:
            self.fixes[one.fix.applicability] += 1

    def lines(self, summary: Summary, ink: Ink, terminal: bool) -> Iterator[str]:
        """The lines under a report; a clean run says nothing but, on a terminal, one line."""
        applied = sum(summary.applied.values())
        total = sum(self.severities.values())
        seconds = f" {ink.signs.dot} {summary.seconds:.2f} s"
        if applied:
            names = ", ".join(f"{count:,} {rule}" for rule, count in Counter(summary.applied).most_common(3))
            others = len(summary.applied) - 3
            names += f" and {_count(others, 'other rule')}" if others > 0 else ""
            yield ink.paint(f"Fixed {_count(applied, 'problem')}", "1;32") + f": {names}"
        if total:
            yield self._found(summary, ink, total, bool(applied)) + seconds
            yield from self._fixable(summary, ink)
        elif summary.problems:
            what = f"{_count(summary.problems, 'problem')} kept lintkit from looking at everything"
            yield what + seconds
        elif terminal or applied:
            tick = f"{ink.signs.tick} " if ink.signs.tick else ""
            state = "clean" if not applied else "clean now"
            yield ink.paint(f"{tick}{_count(summary.files, 'file')} {state}", "32") + seconds

    def _found(self, summary: Summary, ink: Ink, total: int, after_fixing: bool) -> str:
        by_severity = ", ".join(
            ink.severity(_count(self.severities[severity], severity.value), severity)
            for severity in Severity
            if self.severities[severity]
        )
        where = f"{len(self._paths)} of {_count(summary.files, 'file')}"
        if len(self._paths) == summary.files:
            where = _count(summary.files, "file")
        verb = "Left: " if after_fixing else "Found "
        return f"{ink.paint(verb + _count(total, 'problem'), '1')} ({by_severity}) in {where}"

    def _fixable(self, summary: Summary, ink: Ink) -> Iterator[str]:
        safe, unsafe = self.fixes[Applicability.SAFE], self.fixes[Applicability.UNSAFE]
        if summary.fixing:
            safe = 0  # what could be fixed safely has been
        parts = []
        if safe:
            parts.append(ink.paint(f"{safe} fixable with --fix", "32"))
        if unsafe:
            more = f"{unsafe} more with --unsafe-fixes" if safe else f"{unsafe} fixable with --fix --unsafe-fixes"
            parts.append(ink.paint(more, "33"))
        if parts:
            yield ", ".join(parts) + ink.faint(f" {ink.signs.dot} preview: --diff")


def _count(number: int, noun: str) -> str:
    """``1 file``, ``2 files``; ``info`` has no plural."""
    return f"{number:,} {noun}{'' if number == 1 or noun == 'info' else 's'}"
