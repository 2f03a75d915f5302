"""What is what in HTML, and that a reference parser finds scripts, comments and tags in the same places."""

import html.parser
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from lintkit.formats.html import divide
from lintkit.regions import Kind

C, M, X, F, L, T = Kind.CODE, Kind.MARKUP, Kind.COMMENT, Kind.FRONT_MATTER, Kind.LINK_TARGET, Kind.TEMPLATE


def pieces(text: str) -> list[tuple[Kind, str]]:
    return [(region.kind, text[region.start : region.end]) for region in divide(text) if region.kind is not Kind.PROSE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!DOCTYPE html><p>a</p>", [(M, "<!DOCTYPE html><p>"), (M, "</p>")]),
        ("a <b title='x > y'>c</b>", [(M, "<b title='x > y'>"), (M, "</b>")]),
        ("<a title=\"<p>\">b</a>", [(M, "<a title=\"<p>\">"), (M, "</a>")]),
        ("<a href=\"x>y</a> <a href=\"z\">", [(M, "<a href=\"x>"), (M, "</a>"), (M, "<a href=\"z\">")]),
        ("a <!-- <b> --> c", [(X, "<!-- <b> -->")]),
        ("a <!-- b", [(X, "<!-- b")]),
        ("<script>if (a < b) '<p>'</script>c", [(M, "<script>"), (C, "if (a < b) '<p>'"), (M, "</script>")]),
        ("<style>a > b {}</style>", [(M, "<style>"), (C, "a > b {}"), (M, "</style>")]),
        ("<pre>a <b>c</b>\nd</pre>e", [(M, "<pre>"), (C, "a <b>c</b>\nd"), (M, "</pre>")]),
        ("<code>a</code><kbd>b</kbd>", [(M, "<code>"), (C, "a"), (M, "</code><kbd>"), (C, "b"), (M, "</kbd>")]),
        ("<code>a <p>b <code>c</code>", [(M, "<code>"), (M, "<p>"), (M, "<code>"), (C, "c"), (M, "</code>")]),
        ("<textarea>a</textarea>", [(M, "<textarea>"), (C, "a"), (M, "</textarea>")]),
        ("a &nbsp; &#x41; & nbsp ; & b &c", [(M, "&nbsp;"), (M, "&#x41;"), (M, "& nbsp ;")]),
        ("a < br /> b < strong >c< / strong >", [(M, "< br />"), (M, "< strong >"), (M, "< / strong >")]),
        ("a < b and c > d", []),
        ("see https://a.b/c. or me@a.bc", [(L, "https://a.b/c"), (L, "me@a.bc")]),
        ("{{ a }} {% if b < c %}d{% endif %} <% e %> <?php f ?>", [
            (T, "{{ a }}"), (T, "{% if b < c %}"), (T, "{% endif %}"), (T, "<% e %>"), (T, "<?php f ?>"),
        ]),
        ("<p {% if a > b %}class=\"c\"{% endif %}>d", [(M, "<p {% if a > b %}class=\"c\"{% endif %}>")]),
        ("<a href=\"{{ url \"x\" }}\">d", [(M, "<a href=\"{{ url \"x\" }}\">")]),
        ("---\nlayout: x\n---\n<p>", [(F, "---\nlayout: x\n---\n"), (M, "<p>")]),
        ("<![CDATA[a]]>b", [(M, "<![CDATA[a]]>")]),
    ],
)  # fmt: skip
def test_html(text: str, expected: list[tuple[Kind, str]]) -> None:
    assert pieces(text) == expected


class Reference(html.parser.HTMLParser):
    """Collects where comments stand and what scripts and styles hold."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.comments: list[str] = []
        self.raw: list[str] = []

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is not None and data.strip():
            self.raw.append(data.strip())


PARTS = [
    "text ", "a < b ", "<p>", "</p>", "<b class=\"x>y\">", "</b>", "<br/>", "<!-- c <p> -->", "<!-- - -->", "<script>a<b</script>",
    "<script>'<!-- x'</script>", "<style>p > q</style>", "&amp;", "<img src='a' alt=\"<\">", "\n", "<td nowrap>", "</td >",
]  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
@settings(max_examples=300, deadline=None)
def test_comments_and_scripts_are_where_a_reference_parser_finds_them(text: str) -> None:
    reference = Reference()
    reference.feed(text)
    reference.close()
    found = pieces(text)
    joined = "".join(piece for kind, piece in found if kind is X)
    assert joined == "".join(f"<!--{comment}-->" for comment in reference.comments)
    assert [piece.strip() for kind, piece in found if kind is C] == reference.raw


def test_no_word_of_a_real_page_is_lost() -> None:
    page = Path(__file__).with_name("page.html").read_text(encoding="utf-8")
    prose = " ".join("".join(page[r.start : r.end] if r.kind is Kind.PROSE else " " for r in divide(page)).split())
    assert (
        prose
        == "A page & its parts A page A paragraph with code , a link , emphasis and a price of 5 < 6. First Second"
    )
