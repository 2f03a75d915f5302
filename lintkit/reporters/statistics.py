"""What ``--statistics`` shows: findings by rule, and how many of them can be fixed."""

from collections import Counter
from collections.abc import Iterable, Iterator

from lintkit.findings import Applicability, Diagnostic, Severity
from lintkit.reporters import Style
from lintkit.reporters._ink import Ink


def statistics(diagnostics: Iterable[Diagnostic], style: Style) -> Iterator[str]:
    """A line for each rule, the most frequent first, line ends included; nothing where nothing was found."""
    counts: Counter[str] = Counter()
    severities: dict[str, Severity] = {}
    fixes: dict[Applicability, Counter[str]] = {applicability: Counter() for applicability in Applicability}
    for one in diagnostics:
        counts[one.rule] += 1 + one.more
        severities[one.rule] = max(one.severity, severities.get(one.rule, one.severity), key=lambda found: found.rank)
        if one.fix:
            fixes[one.fix.applicability][one.rule] += 1 + one.more
    yield from _table(counts, severities, fixes, Ink(style))


def _table(
    counts: Counter[str], severities: dict[str, Severity], fixes: dict[Applicability, Counter[str]], ink: Ink
) -> Iterator[str]:
    digits = _digits(counts)
    longest = max(map(ink.width_of, counts), default=0)
    columns = [(applicability, _digits(fixed)) for applicability, fixed in fixes.items() if fixed]
    for rule, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        row = f"{count:>{digits},}  {ink.severity(''.join(ink.cells(rule).pieces), severities[rule])}"
        row += " " * (longest - ink.width_of(rule))
        for applicability, width in columns:
            fixed = fixes[applicability][rule]
            mark = ink.fix_count(applicability, fixed, width)
            longest_mark = ink.width_of(ink.fix_count(applicability, 2, width))
            shown = ink.applicability(mark, applicability) if fixed else " " * ink.width_of(mark)
            row += "  " + shown + " " * (longest_mark - ink.width_of(mark))
        yield row.rstrip() + "\n"


def _digits(counts: Counter[str]) -> int:
    return max((len(f"{count:,}") for count in counts.values()), default=0)
