import pickle
from collections.abc import Mapping
from typing import Any

from lintkit.document import Document
from lintkit.findings import Diagnostic, Severity
from lintkit.formats import MARKDOWN
from lintkit.project import Collector, collect, conclude
from lintkit.rules import ProjectRule
from lintkit_rules.duplication.cross_file_block import cross_file_block
from lintkit_rules.duplication.cross_file_near import cross_file_near
from lintkit_rules.duplication.duplicate_file import duplicate_file

ONE = "Ask the registry office for a certified copy of the certificate and keep the receipt until you are back home."
TWO = "Send the copy to the consulate by registered mail, at least six weeks before the first day of your journey."
NEAR = "Ask the office for a certified copy of that certificate and keep the receipt until you are back at home."
WAY = "Carry the answer of the consulate with you, and show it to nobody who does not ask for it at the border."


def run(rule: ProjectRule, files: Mapping[str, str]) -> list[Diagnostic]:
    collector = Collector(rule, rule.severity, rule.options)
    documents = {path: Document(path, text.encode(), MARKDOWN) for path, text in files.items()}
    facts: dict[str, Any] = {}
    for path, doc in documents.items():
        found, crashed = collect(doc, [collector])
        assert not crashed
        if rule.id in found:
            facts[path] = pickle.loads(pickle.dumps(found[rule.id]))
    return list(conclude(collector, facts, documents.__getitem__))


def test_the_same_passage_in_two_files() -> None:
    (found,) = run(
        cross_file_block, {"a.md": f"# A\n\n{ONE}\n\n{TWO}\n", "b.md": f"# B\n\n{WAY}\n\n- {ONE}\n- {TWO}\n"}
    )
    assert (found.place.path, found.place.start.line, found.place.end.line) == ("b.md", 5, 6)
    assert [(place.path, place.start.line, place.end.line) for place in found.related] == [("a.md", 3, 5)]
    assert found.severity is Severity.INFO


def test_a_passage_in_four_files_is_boilerplate() -> None:
    files = {f"{name}.md": f"# {name}\n\n{ONE}\n\n{name} and nothing else.\n" for name in "abcd"}
    assert run(cross_file_block, files) == []
    del files["d.md"]
    assert len(run(cross_file_block, files)) == 2


def test_twin_files_are_reported_once_as_a_whole() -> None:
    text = f"# A\n\n{ONE}\n\n{TWO}\n"
    files = {"a.md": text, "b.md": text.replace("\n", "\r\n")}
    (found,) = run(duplicate_file, files)
    assert (found.place.path, found.related[0].path) == ("b.md", "a.md")
    assert run(cross_file_block, files) == []
    assert run(duplicate_file, {"a.md": text, "b.md": text + WAY}) == []


def test_nearly_the_same_passage_in_two_files() -> None:
    (found,) = run(cross_file_near, {"a.md": f"{WAY}\n\n{ONE}\n", "b.md": f"# B\n\n{NEAR}\n"})
    assert (found.place.path, found.place.start.line) == ("b.md", 3)
    assert [(place.path, place.start.line) for place in found.related] == [("a.md", 3)]
    assert run(cross_file_near, {"a.md": f"{WAY}\n\n{ONE}\n", "b.md": f"# B\n\n{TWO}\n"}) == []


def test_facts_do_not_depend_on_the_process() -> None:
    facts, _ = collect(
        Document("a.md", f"# A\n\n{ONE}\n".encode(), MARKDOWN),
        [Collector(cross_file_near, Severity.INFO, cross_file_near.options)],
    )
    assert facts["duplication/cross-file-near"].codes[:8].hex() == "e0eae66d0a1d026b"


def test_rules_across_files_are_off_by_default() -> None:
    assert not any(rule.default for rule in (cross_file_block, cross_file_near, duplicate_file))
