"""What ``--statistics`` shows: findings by rule, and how many of them can be fixed."""

from collections import Counter
from collections.abc import Iterable, Iterator

from lintkit.findings import Applicability, Diagnostic, Severity
from lintkit.reporters import Style
from lintkit.reporters._ink import Ink


def statistics(diagnostics: Iterable[Diagnostic], style: Style) -> Iterator[str]:
    """A line for each rule, the most frequent first, line ends included; nothing where nothing was found."""
    ink = Ink(style)
    counts: Counter[str] = Counter()
    severities: dict[str, Severity] = {}
    fixes: dict[Applicability, Counter[str]] = {applicability: Counter() for applicability in Applicability}
    for one in diagnostics:
        counts[one.rule] += 1
        severities[one.rule] = max(one.severity, severities.get(one.rule, one.severity), key=lambda found: found.rank)
        if one.fix:
            fixes[one.fix.applicability][one.rule] += 1
    table = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    digits = max((len(f"{count:,}") for count in counts.values()), default=0)
    longest = max((ink.width_of(rule) for rule in counts), default=0)
    columns = [
        (applicability, max(map(len, map("{:,}".format, fixes[applicability].values()))))
        for applicability in Applicability
        if fixes[applicability]
    ]
    for rule, count in table:
        name = ink.cells(rule)
        row = f"{count:>{digits},}  {ink.severity(''.join(name.pieces), severities[rule])}"
        row += " " * (longest - name.edges[-1])
        for applicability, width in columns:
            number = fixes[applicability][rule]
            mark = f"  {ink.fix_mark(applicability, f'{number:>{width},}', number)}"
            row += ink.applicability(mark, applicability) if number else " " * ink.width_of(mark)
        yield row.rstrip() + "\n"
