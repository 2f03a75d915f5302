import pickle
from collections.abc import Mapping
from typing import Any

from lintkit.document import Document
from lintkit.formats import MARKDOWN
from lintkit.project import Collector, collect, conclude
from lintkit_rules.spelling.cross_file_name import Options, cross_file_name

MANY = "Zarkovia lies in the north, and Zarkovia trades grain with all of the others; so Zarkovia is rich."


def compared(files: Mapping[str, str], **settings: Any) -> list[tuple[str, str]]:
    """What the rule reports, as path and word; facts travel pickled, as in a run."""
    collector = Collector(cross_file_name, cross_file_name.severity, Options(**settings))
    documents = {path: Document(path, text.encode(), MARKDOWN) for path, text in files.items()}
    facts: dict[str, Any] = {}
    for path, doc in documents.items():
        found, crashed = collect(doc, [collector])
        assert not crashed
        if collector.id in found:
            facts[path] = pickle.loads(pickle.dumps(found[collector.id]))
    reported = conclude(collector, facts, documents.__getitem__)
    return [(one.place.path, one.message.split("”")[0].lstrip("“")) for one in reported]


def test_a_name_that_one_file_writes_unlike_the_others() -> None:
    files = {"a.md": MANY, "b.md": MANY, "c.md": "They said to us that Zarkvia’s people are free."}
    assert compared(files) == [("c.md", "Zarkvia")]
    assert compared(files, times=7) == []
    assert compared(files, words=("zarkvia",)) == []


def test_a_name_in_one_file_only_is_left_to_that_file() -> None:
    assert compared({"a.md": MANY + MANY, "c.md": "They said to us that Zarkvia is free."}) == []


def test_a_name_in_two_files_is_a_name() -> None:
    said = "They said to us that Zarkvia is free."
    assert compared({"a.md": MANY, "b.md": MANY, "c.md": said, "d.md": said}) == []


def test_a_name_in_code_is_a_term() -> None:
    said = "They said to us that Zarkvia is free. See `Zarkvia` for more of it."
    assert compared({"a.md": MANY, "b.md": MANY, "c.md": said}) == []
