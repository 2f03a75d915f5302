from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from lintkit import Document, ProjectFinding, Severity, Span, project_rule
from lintkit.findings import Diagnostic
from lintkit.formats import PLAIN
from lintkit.project import Collector, collect, conclude
from lintkit.rules import Facts, ProjectRule


class Options(NamedTuple):
    """Words that are at least this long count."""

    at_least: int = 3


def _first_word(doc: Document, options: Options) -> str | None:
    word = doc.text.split()[0]
    return word if len(word) >= options.at_least else None


@project_rule("house/same-start", collect=_first_word, options=Options(), severity=Severity.WARNING)
def same_start(facts: Facts, options: Options) -> Iterator[ProjectFinding]:
    by_word = defaultdict(list)
    for path, word in facts.items():
        by_word[word].append(path)
    for word, (first, *others) in by_word.items():
        span = Span(0, len(word))
        for path in others:
            yield ProjectFinding(path, span, f"begins with “{word}” like {first}", ((first, span),))


def run(files: dict[str, str], rule: ProjectRule = same_start, options: Options | None = None) -> list[Diagnostic]:
    collector = Collector(rule, rule.severity, options or rule.options)
    documents = {path: Document(path, text.encode(), PLAIN) for path, text in files.items()}
    facts, crashes = {}, []
    for path, doc in documents.items():
        found, crashed = collect(doc, [collector])
        crashes += crashed
        if rule.id in found:
            facts[path] = found[rule.id]
    return [*crashes, *conclude(collector, facts, documents.__getitem__)]


def test_facts_of_all_files_are_compared_and_findings_placed_in_both() -> None:
    (found,) = run({"a.txt": "Dear all", "b.txt": "Hello", "c.txt": "Dear you"})
    assert (found.place.path, found.place.start, found.severity) == ("c.txt", (1, 1), Severity.WARNING)
    assert [place.path for place in found.related] == ["a.txt"]
    assert found.related[0].excerpt.text == "Dear all"


def test_options_reach_both_halves() -> None:
    assert run({"a.txt": "Dear all", "b.txt": "Dear you"}, options=Options(5)) == []


def test_directives_silence_project_rules_too() -> None:
    assert run({"a.txt": "Dear all", "b.txt": "Dear you <!-- lintkit: ignore[house/same-start] -->"}) == []


def test_a_file_that_vanished_meanwhile_is_passed_over() -> None:
    collector = Collector(same_start, Severity.INFO, Options())
    assert list(conclude(collector, {"a.txt": "Dear", "b.txt": "Dear"}, lambda path: None)) == []


def test_crashes_in_either_half_are_diagnostics() -> None:
    @project_rule("house/broken", collect=lambda doc: 1 / 0)
    def broken(facts: Facts) -> Iterator[ProjectFinding]:
        yield from ()

    @project_rule("house/broken-too", collect=lambda doc: 1)
    def broken_too(facts: Facts) -> Iterator[ProjectFinding]:
        raise KeyError("x")

    assert [one.rule for one in run({"a.txt": "a"}, broken)] == ["lintkit/crash"]
    (crash,) = run({"a.txt": "a"}, broken_too)
    assert crash.rule == "lintkit/crash"
    assert "house/broken-too crashed: KeyError" in crash.message
