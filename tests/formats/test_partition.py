"""Whatever the text, its regions cover it without gap or overlap, and its line ends do not matter."""

import importlib.util
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

from lintkit.formats import html, markdown, plain
from lintkit.regions import Kind

_spec = importlib.util.spec_from_file_location("markdown_documents", Path(__file__).with_name("markdown_documents.py"))
assert _spec is not None and _spec.loader is not None
markdown_documents = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(markdown_documents)

FORMATS = [markdown.divide, markdown.divide_mdx, html.divide, plain.divide]
NAMES = ["markdown", "mdx", "html", "plain"]


@pytest.mark.parametrize("divide", FORMATS, ids=NAMES)
@given(text=markdown_documents.texts)
@settings(max_examples=300, deadline=None)
def test_regions_partition_any_text(divide, text):
    at, kind = 0, None
    for region in divide(text):
        assert region.start == at < region.end
        assert region.kind is not kind
        at, kind = region.end, region.kind
    assert at == len(text)


def shapes(divide, text):
    return [(text[region.start : region.end].replace("\r\n", "\n").replace("\r", "\n"), region.kind) for region in divide(text)]


@pytest.mark.parametrize("divide", FORMATS, ids=NAMES)
@given(text=markdown_documents.documents)
@settings(max_examples=300, deadline=None)
def test_line_ends_do_not_matter(divide, text):
    text = text.replace("\r", "")
    expected = shapes(divide, text)
    assert shapes(divide, text.replace("\n", "\r\n")) == expected
    assert shapes(divide, text.replace("\n", "\r")) == expected


@pytest.mark.parametrize("divide", FORMATS, ids=NAMES)
def test_the_empty_text_has_no_region(divide):
    assert list(divide("")) == []


@pytest.mark.parametrize("divide", FORMATS, ids=NAMES)
def test_a_byte_order_mark_changes_nothing(divide):
    text = "---\ntitle: x\n---\n\nText\n"
    plainly = [(region.start + 1, region.end + 1, region.kind) for region in divide(text)]
    assert [tuple(region) for region in divide("\ufeff" + text)][1:] == plainly
    assert plainly[0][2] is Kind.FRONT_MATTER
