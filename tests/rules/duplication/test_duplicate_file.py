from collections.abc import Callable, Mapping

from lintkit.findings import Diagnostic
from lintkit.rules import ProjectRule
from lintkit_rules.duplication.cross_file_block import cross_file_block
from lintkit_rules.duplication.duplicate_file import duplicate_file

Compare = Callable[[ProjectRule, Mapping[str, str]], list[Diagnostic]]
ONE = "Ask the registry office for a certified copy of the certificate and keep the receipt until you are back home."
TWO = "Send the copy to the consulate by registered mail, at least six weeks before the first day of your journey."
WAY = "Carry the answer of the consulate with you, and show it to nobody who does not ask for it at the border."


def test_twin_files_are_reported_once_as_a_whole(compare: Compare) -> None:
    text = f"# A\n\n{ONE}\n\n{TWO}\n"
    files = {"a.md": text, "b.md": text.replace("\n", "\r\n")}
    (found,) = compare(duplicate_file, files)
    assert (found.place.path, found.related[0].path) == ("b.md", "a.md")
    assert compare(cross_file_block, files) == []
    assert compare(duplicate_file, {"a.md": text, "b.md": text + WAY}) == []
