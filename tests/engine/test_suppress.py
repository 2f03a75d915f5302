import pytest

from lintkit import Document, Finding, Span, contains, cut, pattern, rule
from lintkit.engine import bind, check, fix
from lintkit.formats import HTML, MARKDOWN, MDX, PLAIN

_TBD = pattern("TBD")


@rule("house/tbd", sieve=contains(b"TBD"))
def tbd(doc: Document):  # type: ignore[no-untyped-def]
    for match in _TBD.matches(doc):
        span = Span(*match.span())
        yield Finding(span, "unfinished", cut(doc, span, safe=True))


KNOWN = ("house/tbd", "other/rule")
FORMATS = {"markdown": MARKDOWN, "mdx": MDX, "html": HTML, "plain": PLAIN}


def found(text: str, format: str = "markdown") -> list[str]:
    doc = Document("a", text.encode(), FORMATS[format])
    return [f"{one.place.start.line} {one.rule}" for one in check(doc, [bind(tbd)], known=KNOWN)]


@pytest.mark.parametrize("format", ["markdown", "html", "plain"])
@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("TBD", ["1 house/tbd"]),
        ("TBD <!-- lintkit: ignore[house/tbd] -->\nTBD", ["2 house/tbd"]),
        ("TBD <!-- lintkit: ignore[house] because we may -->", []),
        ("<!-- lintkit: ignore[house/tbd] -->\n\nTBD\n\nTBD", ["5 house/tbd"]),
        ("<!-- lintkit: ignore[other/rule, house/tbd] -->\nTBD", []),
        ("a\n\n<!-- lintkit: off[house] -->\n\nTBD\n\n<!-- lintkit: on -->\n\nTBD", ["9 house/tbd"]),
        ("a\n\n<!-- lintkit: off -->\n\nTBD\n\nTBD", []),
        ("<!-- lintkit: ignore-file[house/tbd] a draft -->\n\nTBD\n\nTBD", []),
        ("fine <!-- lintkit: ignore[house/tbd] -->", ["1 lintkit/unused-ignore"]),
        ("fine <!-- lintkit: ignore[other/rule] -->", []),  # it did not run: nobody knows
        ("TBD <!-- lintkit: ignore -->", ["1 house/tbd", "1 lintkit/bad-directive"]),
        ("TBD <!-- lintkit: ignore[] -->", ["1 house/tbd", "1 lintkit/bad-directive"]),
        ("TBD <!-- lintkit: ignore[house/tdb] -->", ["1 house/tbd", "1 lintkit/bad-directive"]),
        ("TBD <!-- lintkit: ingore[house/tbd] -->", ["1 house/tbd", "1 lintkit/bad-directive"]),
        ("TBD <!-- lintkit: on -->", ["1 house/tbd", "1 lintkit/bad-directive"]),
        ("\n" * 10 + "<!-- lintkit: ignore-file[house] -->\n\nTBD", ["11 lintkit/bad-directive", "13 house/tbd"]),
    ],
)
def test_directives(text: str, left: list[str], format: str) -> None:
    assert found(text, format) == left


def test_markdown_and_mdx_have_comments_of_their_own() -> None:
    assert found("[//]: # (lintkit: ignore[house/tbd])\nTBD") == []
    assert found("{/* lintkit: ignore[house/tbd] */}\n\nTBD", "mdx") == []


def test_directives_in_tables_and_lists_reach_their_row_or_item() -> None:
    assert found("| a | b |\n|---|---|\n| TBD <!-- lintkit: ignore[house/tbd] --> | TBD |\n| TBD | c |") == [
        "4 house/tbd"
    ]
    assert found("- TBD <!-- lintkit: ignore[house/tbd] -->\n- TBD") == ["2 house/tbd"]


@pytest.mark.parametrize(
    "text",
    [
        "`<!-- lintkit: ignore[house/tbd] -->` TBD",
        "```\n<!-- lintkit: ignore-file[house/tbd] -->\n```\n\nTBD",
        "    <!-- lintkit: off -->\n\nTBD",
    ],
)
def test_directives_inside_code_are_not_obeyed(text: str) -> None:
    assert found(text)[-1].endswith("house/tbd")
    assert not any("lintkit/" in one for one in found(text))


def test_unused_directives_are_taken_out_with_what_they_leave_behind() -> None:
    doc = Document(
        "a.md", b"a\n\n<!-- lintkit: ignore[house/tbd] -->\n\nfine <!-- lintkit: ignore[house] -->\n", MARKDOWN
    )
    assert fix(doc, [bind(tbd)], known=KNOWN).doc.text == "a\n\n\nfine\n"


def test_suppressed_findings_are_not_fixed() -> None:
    doc = Document("a.md", b"TBD <!-- lintkit: ignore[house/tbd] -->\n\na TBD\n", MARKDOWN)
    assert fix(doc, [bind(tbd)], known=KNOWN).doc.text == "TBD <!-- lintkit: ignore[house/tbd] -->\n\na\n"
