from collections.abc import Iterator
from typing import Any

import pytest

from lintkit import Document, Edit, Finding, Fix, Severity, Span, contains, insert, pattern, replace, rule, view
from lintkit.engine import bind, check, fix
from lintkit.findings import Applicability
from lintkit.formats import PLAIN
from lintkit.rules import Rule
from lintkit.sieves import NON_ASCII, ByteClass, Expression, Scan, Sieve, all_of, any_of


def document(text: str) -> Document:
    return Document("a.txt", text.encode("utf-8", "surrogateescape"), PLAIN)


def swap(id: str, old: str, new: str, *, safe: bool = True, sieve: Sieve | None = None) -> Rule:
    """A rule that finds ``old`` and would have ``new``."""
    expression = pattern(old)

    @rule(id, sieve=sieve)
    def check(doc: Document) -> Iterator[Finding]:
        for match in expression.matches(doc):
            yield Finding(Span(*match.span()), f"“{old}” is odd", replace(Span(*match.span()), new, safe=safe))

    return check


def test_diagnostics_come_in_reading_order_whatever_the_order_of_rules() -> None:
    rules = [bind(swap("b/b", "b", "B")), bind(swap("a/a", "a", "A"))]
    one = check(document("a b a b"), rules)
    assert [diagnostic.rule for diagnostic in one] == ["a/a", "b/b", "a/a", "b/b"]
    assert one == check(document("a b a b"), rules[::-1])


def test_a_rule_whose_sieve_catches_nothing_is_not_called_and_nothing_is_decoded() -> None:
    called = []

    @rule("house/eager", sieve=contains(b"needle"))
    def eager(doc: Document) -> Iterator[Finding]:
        called.append(doc)
        yield from ()

    doc = document("hay")
    assert check(doc, [bind(eager)]) == []
    assert called == []
    assert doc._text is None
    check(document("a needle"), [bind(eager)])
    assert len(called) == 1


@pytest.mark.parametrize(
    ("sieve", "caught", "passed"),
    [
        (contains(b"ab", b"x"), [b"cab", b"x"], [b"", b"AB"]),
        (contains(b"ab", ignore_case=True), [b"cAb"], [b"a b"]),
        (ByteClass(b"<&"), [b"a<", b"&"], [b"", b"a>"]),
        (NON_ASCII, ["é".encode(), b"\xff"], [b"", b"abc"]),
        (Expression(rb"a[bc]"), [b"xac"], [b"ad"]),
        (any_of(contains(b"a"), contains(b"b")), [b"a", b"b"], [b"c"]),
        (all_of(contains(b"a"), contains(b"b")), [b"ab"], [b"a", b"b"]),
    ],
)
def test_sieves(sieve: Sieve, caught: list[bytes], passed: list[bytes]) -> None:
    assert all(sieve.catches(Scan(data)) for data in caught)
    assert not any(sieve.catches(Scan(data)) for data in passed)


def test_sieves_of_two_types_with_equal_fields_are_two_sieves() -> None:
    scan = Scan(b"a")
    one, every = any_of(contains(b"a"), contains(b"b")), all_of(contains(b"a"), contains(b"b"))
    assert scan.caught(one)
    assert not scan.caught(every)


def test_sieves_look_at_utf16_as_utf8() -> None:
    doc = Document("a.txt", "\ufeffneedle".encode("utf-16-le"), PLAIN)
    assert len(check(doc, [bind(swap("a/a", "needle", "pin", sieve=contains(b"needle")))])) == 1


def test_a_crashing_rule_is_named_and_stops_nobody() -> None:
    @rule("house/broken")
    def broken(doc: Document) -> Iterator[Finding]:
        yield Finding(Span(0, 1), "before the crash")
        raise ValueError("no\nway")

    found = check(document("a"), [bind(broken), bind(swap("a/a", "a", "A"))])
    assert {diagnostic.rule for diagnostic in found} == {"house/broken", "a/a", "lintkit/crash"}
    crash = next(diagnostic for diagnostic in found if diagnostic.rule == "lintkit/crash")
    assert crash.severity is Severity.ERROR
    assert crash.message.startswith("house/broken crashed: ValueError: no way (broken, line ")


def test_a_crashing_sieve_is_a_crash_of_its_rule() -> None:
    class Broken:
        def catches(self, scan: Scan) -> bool:
            raise KeyError("x")

    (crash,) = check(document("a"), [bind(swap("a/a", "a", "b", sieve=Broken()))])
    assert (crash.rule, crash.message.startswith("a/a crashed: KeyError")) == ("lintkit/crash", True)


@pytest.mark.parametrize(
    "finding",
    [
        Finding(Span(0, 99), "outside"),
        Finding(Span(2, 1), "backwards"),
        Finding(Span(-1, 1), "before the start"),
        Finding(Span(0, 1), "bad edit", Fix((Edit(Span(0, 99), ""),), Applicability.SAFE)),
        Finding(Span(0, 1), "overlap", Fix((Edit(Span(0, 2), ""), Edit(Span(1, 3), "")), Applicability.SAFE)),
        Finding(Span(0, 1), "related outside", related=(Span(0, 99),)),
    ],
)
def test_a_finding_that_is_none_is_a_crash_of_its_rule(finding: Finding) -> None:
    @rule("house/wrong")
    def wrong(doc: Document) -> Iterator[Finding]:
        yield finding

    assert [diagnostic.rule for diagnostic in check(document("abc"), [bind(wrong)])] == ["lintkit/crash"]


def test_fixes_are_made_in_rounds_until_nothing_applies() -> None:
    rules = [bind(swap("a/a", "a", "b")), bind(swap("b/b", "b", "c"))]
    fixed = fix(document("a b"), rules)
    assert fixed.doc.text == "c c"
    assert fixed.applied == {"a/a": 1, "b/b": 2}
    assert fixed.left == []


def test_unsafe_fixes_wait_to_be_asked_for() -> None:
    rules = [bind(swap("a/a", "a", "b", safe=False))]
    assert fix(document("a"), rules).doc.text == "a"
    assert len(fix(document("a"), rules).left) == 1
    assert fix(document("a"), rules, unsafe=True).doc.text == "b"
    assert fix(document("a"), rules, unsafe=True, fixable=lambda rule: rule != "a/a").doc.text == "a"


def test_rules_that_fight_are_named_and_leave_the_text_alone() -> None:
    rules = [bind(swap("a/a", "a", "b")), bind(swap("b/b", "b", "a")), bind(swap("c/c", "c", "d"))]
    fixed = fix(document("a c"), rules)
    assert fixed.doc.text == "a c"
    assert set(fixed.fighting) <= {"a/a", "b/b"}
    assert fixed.fighting


def test_a_text_that_grows_for_ever_is_left_alone() -> None:
    @rule("house/growing")
    def growing(doc: Document) -> Iterator[Finding]:
        yield Finding(Span(0, 1), "more", insert(0, "a", safe=True))

    fixed = fix(document("a"), [bind(growing)])
    assert (fixed.doc.text, fixed.fighting) == ("a", ("house/growing",))


def test_bad_bytes_that_a_fix_brings_together_are_read_again_as_text() -> None:
    fixed = fix(Document("a.txt", b"\xc3X\xa9", PLAIN), [bind(swap("a/a", "X", ""))])
    assert fixed.doc.data == b"\xc3\xa9"
    assert fixed.doc.text == "é"


def test_a_hundred_thousand_findings_on_one_line_are_placed_and_fixed() -> None:
    rules = [bind(swap("a/a", "a", "b"))]
    doc = document("a " * 100_000)
    found = check(doc, rules)
    assert (found[-1].place.start.column, found[-1].more) == (2001, 98_999)
    assert fix(doc, rules).doc.text == "b " * 100_000


def test_of_many_findings_of_a_kind_the_first_are_listed_and_the_rest_counted() -> None:
    found = check(document("ab" * 1200), [bind(swap("a/a", "a", "x")), bind(swap("b/b", "b", "y", safe=False))])
    assert len(found) == 2 * 1001
    last = found[-1]
    assert (last.rule, last.place.start.column, last.more) == ("b/b", 2002, 199)
    assert last.message == "“b” is odd (and 199 more of this kind in this file, not listed)"
    assert sum(1 + one.more for one in found) == 2400


def test_fixing_is_complete_however_many_fixes_there_are() -> None:
    fixed = fix(document("ab " * 5000), [bind(swap("a/a", "a", "x")), bind(swap("b/b", "b", "y"))])
    assert fixed.doc.text == "xy " * 5000
    assert fixed.applied == {"a/a": 5000, "b/b": 5000}
    assert fixed.left == []


def test_a_rule_that_goes_on_for_ever_is_stopped() -> None:
    @rule("house/endless")
    def endless(doc: Document) -> Iterator[Finding]:
        while True:
            yield Finding(Span(0, 1), "again")

    found = check(document("a"), [bind(endless)])
    assert [one.rule for one in found] == ["lintkit/crash", "house/endless"]
    assert "more than two findings a character" in found[0].message


@pytest.mark.parametrize("rubbish", [None, 7, "text", [1], [None], [(0, 1)], [Finding(Span(0, 1), None)]])  # type: ignore[arg-type]
def test_rubbish_that_a_rule_returns_is_a_crash_of_it(rubbish: Any) -> None:
    found = check(document("abc"), [bind(rule("house/rubbish")(lambda doc: rubbish))])
    assert [one.rule for one in found] == ["lintkit/crash"]


def test_a_rule_that_would_end_the_process_crashes_alone() -> None:
    @rule("house/quitter")
    def quitter(doc: Document) -> Iterator[Finding]:
        raise SystemExit(0)

    assert [one.rule for one in check(document("a"), [bind(quitter)])] == ["lintkit/crash"]


def test_views_of_a_family_are_let_go_when_its_rules_have_run_over_a_large_text() -> None:
    called = []

    @view
    def words(doc: Document) -> int:
        called.append(doc)
        return len(doc.text)

    def counting(package: str) -> Rule:
        @rule(f"{package}/counting")
        def counting(doc: Document) -> Iterator[Finding]:
            words(doc)
            return iter(())

        return counting._replace(module=f"{package}.counting")

    rules = [bind(counting(package)) for package in (words.__module__, words.__module__, "elsewhere", "elsewhere")]
    check(document("a" * 200_000), rules)
    assert len(called) == 2
    check(document("a"), rules)
    assert len(called) == 3


@pytest.mark.parametrize(
    "finding",
    [
        Finding(Span(0, 1), "severity", severity="error"),  # type: ignore[arg-type]
        Finding(Span(0, 1), "related", related=[Span(0, 1)]),  # type: ignore[arg-type]
        Finding(Span(0.0, 1), "float"),  # type: ignore[arg-type]
        Finding(Span(0, 1), "no text", Fix((Edit(Span(0, 1), None),), Applicability.SAFE)),  # type: ignore[arg-type]
        Finding(Span(0, 1), "not encodable", replace(Span(0, 1), "\ud800", safe=True)),
        Finding(Span(0, 1), "applicability", Fix((), "safe")),  # type: ignore[arg-type]
    ],
)
def test_a_finding_of_wrong_types_is_a_crash_of_its_rule(finding: Finding) -> None:
    found = check(document("abc"), [bind(rule("house/wrong")(lambda doc: [finding]))])
    assert [one.rule for one in found] == ["lintkit/crash"]


def test_a_severity_that_is_none_is_refused_at_once() -> None:
    with pytest.raises(TypeError, match="must be a Severity, not 'high'"):
        rule("house/high", severity="high")  # type: ignore[arg-type]
