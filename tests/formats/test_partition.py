"""Whatever the text, its regions cover it without gap or overlap, and its line ends do not matter."""

import importlib.util
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings

from lintkit.formats import html, markdown, plain
from lintkit.regions import Kind, Regions

_spec = importlib.util.spec_from_file_location("markdown_documents", Path(__file__).with_name("markdown_documents.py"))
assert _spec is not None and _spec.loader is not None
markdown_documents = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(markdown_documents)

Divide = Callable[[str], Regions]
FORMATS: list[Divide] = [markdown.divide, markdown.divide_mdx, html.divide, plain.divide]
NAMES = ["markdown", "mdx", "html", "plain"]


@pytest.mark.parametrize("divide", FORMATS, ids=NAMES)
@given(text=markdown_documents.texts)
@settings(max_examples=300, deadline=None)
def test_regions_partition_any_text(divide: Divide, text: str) -> None:
    at = 0
    kind: Kind | None = None
    for region in divide(text):
        assert region.start == at < region.end
        assert region.kind is not kind
        at, kind = region.end, region.kind
    assert at == len(text)


def shapes(divide: Divide, text: str) -> list[tuple[str, Kind]]:
    """The pieces of a text, as if it had LF only."""
    pieces = [(text[region.start : region.end], region.kind) for region in divide(text)]
    return [(piece.replace("\r\n", "\n").replace("\r", "\n"), kind) for piece, kind in pieces]


@pytest.mark.parametrize("divide", FORMATS, ids=NAMES)
@given(text=markdown_documents.documents)
@settings(max_examples=300, deadline=None)
def test_line_ends_do_not_matter(divide: Divide, text: str) -> None:
    text = text.replace("\r", "")
    expected = shapes(divide, text)
    assert shapes(divide, text.replace("\n", "\r\n")) == expected
    assert shapes(divide, text.replace("\n", "\r")) == expected


@pytest.mark.parametrize("divide", FORMATS, ids=NAMES)
def test_the_empty_text_has_no_region(divide: Divide) -> None:
    assert list(divide("")) == []


@pytest.mark.parametrize("divide", FORMATS, ids=NAMES)
def test_a_byte_order_mark_changes_nothing(divide: Divide) -> None:
    text = "---\ntitle: x\n---\n\nText\n"
    plainly = [(region.start + 1, region.end + 1, region.kind) for region in divide(text)]
    assert [tuple(region) for region in divide("\ufeff" + text)][1:] == plainly
    assert plainly[0][2] is Kind.FRONT_MATTER
