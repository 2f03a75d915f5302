from collections.abc import Callable, Mapping

from lintkit.findings import Diagnostic, Severity
from lintkit.rules import ProjectRule
from lintkit_rules.duplication.cross_file_block import cross_file_block

Compare = Callable[[ProjectRule, Mapping[str, str]], list[Diagnostic]]
ONE = "Ask the registry office for a certified copy of the certificate and keep the receipt until you are back home."
TWO = "Send the copy to the consulate by registered mail, at least six weeks before the first day of your journey."
WAY = "Carry the answer of the consulate with you, and show it to nobody who does not ask for it at the border."


def test_the_same_passage_in_two_files(compare: Compare) -> None:
    (found,) = compare(
        cross_file_block, {"a.md": f"# A\n\n{ONE}\n\n{TWO}\n", "b.md": f"# B\n\n{WAY}\n\n- {ONE}\n- {TWO}\n"}
    )
    assert (found.place.path, found.place.start.line, found.place.end.line) == ("b.md", 5, 6)
    assert [(place.path, place.start.line, place.end.line) for place in found.related] == [("a.md", 3, 5)]
    assert found.severity is Severity.INFO


def test_a_passage_in_four_files_is_boilerplate(compare: Compare) -> None:
    files = {f"{name}.md": f"# {name}\n\n{ONE}\n\n{name} and nothing else.\n" for name in "abcd"}
    assert compare(cross_file_block, files) == []
    del files["d.md"]
    assert len(compare(cross_file_block, files)) == 2


def test_what_stands_in_exempt_containers_is_no_copy(compare: Compare) -> None:
    files = {"a.md": f"# A\n\n:::tip\n\n{ONE}\n\n:::\n", "b.md": f"# B\n\n{ONE}\n"}
    assert len(compare(cross_file_block, files)) == 1
    exempt = cross_file_block.options._replace(exempt_containers=("tip",))
    assert compare(cross_file_block._replace(options=exempt), files) == []
