"""The table of ``--statistics``."""

from collections.abc import Callable

from lintkit.findings import Diagnostic, Severity
from lintkit.reporters import Style
from lintkit.reporters.statistics import statistics

Diagnose = Callable[..., Diagnostic]


def test_rules_by_number_with_what_can_be_fixed(diagnose: Diagnose) -> None:
    found = [
        *[diagnose("⟦a⟧", rule="spacing/doubled-space", becomes="b")] * 1203,
        diagnose("⟦a⟧", rule="spacing/doubled-space"),
        *[diagnose("⟦a⟧", rule="spelling/misspelling", becomes="b")] * 9,
        *[diagnose("⟦a⟧", rule="spelling/misspelling", becomes="b", safe=False)] * 3,
        diagnose("⟦a⟧", rule="duplication/repeated-block"),
        diagnose("⟦a⟧", rule="encoding/mojibake", becomes="b", safe=False),
    ]
    assert "".join(statistics(found, Style())) == (
        "1,204  spacing/doubled-space       ✔ 1,203 safe fixes\n"
        "   12  spelling/misspelling        ✔     9 safe fixes  ✎ 3 unsafe fixes\n"
        "    1  duplication/repeated-block\n"
        "    1  encoding/mojibake                               ✎ 1 unsafe fix\n"
    )
    assert "".join(statistics(found[-1:], Style(unicode=False))) == "1  encoding/mojibake  1 unsafe fix\n"


def test_nothing_found_is_nothing_said() -> None:
    assert not list(statistics([], Style(color=True)))


def test_a_rule_is_as_bad_as_its_worst_finding(diagnose: Diagnose) -> None:
    found = [diagnose("⟦a⟧", severity=severity) for severity in (Severity.INFO, Severity.ERROR, Severity.WARNING)]
    assert "\x1b[1;31mlintkit/defect\x1b[0m" in "".join(statistics(found, Style(color=True)))
