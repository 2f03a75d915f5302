from collections.abc import Callable, Mapping

from lintkit.document import Document
from lintkit.findings import Diagnostic, Severity
from lintkit.formats import MARKDOWN
from lintkit.project import Collector, collect
from lintkit.rules import ProjectRule
from lintkit_rules.duplication.cross_file_near import cross_file_near

Compare = Callable[[ProjectRule, Mapping[str, str]], list[Diagnostic]]
ONE = "Ask the registry office for a certified copy of the certificate and keep the receipt until you are back home."
TWO = "Send the copy to the consulate by registered mail, at least six weeks before the first day of your journey."
NEAR = "Ask the office for a certified copy of that certificate and keep the receipt until you are back at home."
WAY = "Carry the answer of the consulate with you, and show it to nobody who does not ask for it at the border."


def test_nearly_the_same_passage_in_two_files(compare: Compare) -> None:
    (found,) = compare(cross_file_near, {"a.md": f"{WAY}\n\n{ONE}\n", "b.md": f"# B\n\n{NEAR}\n"})
    assert (found.place.path, found.place.start.line) == ("b.md", 3)
    assert [(place.path, place.start.line) for place in found.related] == [("a.md", 3)]
    assert compare(cross_file_near, {"a.md": f"{WAY}\n\n{ONE}\n", "b.md": f"# B\n\n{TWO}\n"}) == []


def test_facts_do_not_depend_on_the_process() -> None:
    facts, _ = collect(
        Document("a.md", f"# A\n\n{ONE}\n".encode(), MARKDOWN),
        [Collector(cross_file_near, Severity.INFO, cross_file_near.options)],
    )
    assert facts["duplication/cross-file-near"].codes[:8].hex() == "e0eae66d0a1d026b"
