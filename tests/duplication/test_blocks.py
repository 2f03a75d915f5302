"""The view of blocks, and what copies make of hostile texts."""

import time

import pytest
from hypothesis import given, strategies as st

from lintkit.document import Document
from lintkit.engine import bind, check
from lintkit.formats import MARKDOWN, PLAIN
from lintkit.views.blocks import BlockKind, blocks, reading
from lintkit_rules.duplication.glued_copy import glued_copy
from lintkit_rules.duplication.near_duplicate import near_duplicate
from lintkit_rules.duplication.partial_copy import partial_copy
from lintkit_rules.duplication.repeated_block import repeated_block
from lintkit_rules.duplication.repeated_heading import repeated_heading
from lintkit_rules.duplication.repeated_section import repeated_section

OPTIONS = {"strict": True, "exempt_containers": ("tip",)}
ENTRY = "The entry of the list is here for you and for everybody else who needs it today."
RULES = [
    bind(rule, options=rule.options._replace(**OPTIONS) if rule.options else None)
    for rule in (glued_copy, near_duplicate, partial_copy, repeated_block, repeated_heading, repeated_section)
]


def _told_backwards(count: int) -> str:
    """Passages behind code, and all of them again in the other order at the end, which is one section."""
    told = [f"{ENTRY} It has the number {n}, of {n} in all." for n in range(count)]
    parts = "".join(f"```\n{n}\n```\n\n{one}\n\n{n}\n\n" for n, one in enumerate(told))
    return f"{parts}# End\n\nOnce more.\n\n" + "\n\n".join(reversed(told))


def kinds(text: str, *, plain: bool = False) -> list[tuple[BlockKind, str]]:
    doc = Document("x", text.encode(), PLAIN if plain else MARKDOWN)
    return [(block.kind, text[block.content : block.end]) for block in blocks(doc)]


def test_kinds() -> None:
    text = "# One\n\nA line\nand another.\n\n- item\n  goes on\n- [ ] task\n\n| a | b |\n|---|---|\n\n```\ncode here\n```\n\nTwo\n===\n"
    assert kinds(text) == [
        (BlockKind.HEADING, "One"),
        (BlockKind.PARAGRAPH, "A line\nand another."),
        (BlockKind.ITEM, "item\n  goes on"),
        (BlockKind.ITEM, "task"),
        (BlockKind.ROW, " a | b |"),
        (BlockKind.ATOM, "---|---|"),
        (BlockKind.ATOM, "```"),
        (BlockKind.ATOM, "code here"),
        (BlockKind.ATOM, "```"),
        (BlockKind.HEADING, "Two\n==="),
    ]


def test_elements_begin_blocks() -> None:
    text = "<p>A line\nand another</p>\n<p>Two</p>\n<ul>\n<li>item\ngoes on</li>\n<li>next</li>\n</ul>\n<tr><td>cell</td></tr>\n"
    assert kinds(text) == [
        (BlockKind.PARAGRAPH, "<p>A line\nand another</p>"),
        (BlockKind.PARAGRAPH, "<p>Two</p>"),
        (BlockKind.ATOM, "<ul>"),
        (BlockKind.ITEM, "<li>item\ngoes on</li>"),
        (BlockKind.ITEM, "<li>next</li>"),
        (BlockKind.ATOM, "</ul>"),
        (BlockKind.ROW, "<tr><td>cell</td></tr>"),
    ]


def test_lines_that_end_sentences_are_paragraphs_of_plain_text() -> None:
    lines = (
        "Ask the registry office for a copy of the certificate.",
        "Papers",
        "Send it to the consulate by registered mail at once.",
        "The consulate answers within six weeks after that.",
    )
    assert kinds("\n".join(lines), plain=True) == [(BlockKind.PARAGRAPH, line) for line in lines]
    wrapped = "Ask the registry office for a copy of\nthe certificate. Send it to the consulate\nby mail, which takes six weeks, or more."
    assert kinds(wrapped, plain=True) == [(BlockKind.PARAGRAPH, wrapped)]


def test_a_line_under_an_item_of_plain_text_goes_on_with_it_or_begins_anew() -> None:
    assert kinds("- Ask the office for a copy\n  Of the certificate\nand keep it\nThen go.", plain=True) == [
        (BlockKind.ITEM, "Ask the office for a copy\n  Of the certificate\nand keep it"),
        (BlockKind.PARAGRAPH, "Then go."),
    ]


def test_sections_and_parents() -> None:
    doc = Document("x.md", b"# A\n\n- one\n  - two\n\n## B\n\n- three\n\n# C\n\nfour\n", MARKDOWN)
    held = blocks(doc)
    names = [doc.text[block.content : block.end] for block in held]
    assert {names[n]: names[b.section] if b.section >= 0 else "" for n, b in enumerate(held)} == {
        "A": "", "one": "A", "two": "A", "B": "A", "three": "B", "C": "", "four": "C",
    }  # fmt: skip
    assert names[held[names.index("two")].parent] == "one"


def test_plain_text_has_one_paragraph_a_line_where_lines_are_long() -> None:
    lines = ["A heading", "word " * 40 + "end.", "word " * 50 + "end.", "Another heading", "word " * 45 + "end."]
    assert [text for _, text in kinds("\n".join(lines), plain=True)] == lines


@given(st.text(alphabet="ab .#-*|>`<=\n\r\t\u00e9\u4e2d\U0001f600", max_size=200))
def test_blocks_are_in_order_apart_and_lossless(text: str) -> None:
    for format in (MARKDOWN, PLAIN):
        doc = Document("x", text.encode(), format)
        assert len(reading(doc)) == len(text)
        at = 0
        for block in blocks(doc):
            assert at <= block.start < block.end <= len(text)
            assert block.start <= block.content <= block.end
            assert text[block.start : block.end] == text[block.start : block.end].strip(" \t\r\n")
            at = block.end
        check(doc, RULES)


@pytest.mark.parametrize(
    "make",
    [
        lambda size: "the same line again and again and again and once more\n" * (size // 54),
        lambda size: "- the same item again and again and again and once more\n" * (size // 56),
        lambda size: "word and other words " * (size // 21),
        lambda size: "".join(
            f"- item number {n} has the index {n} and nothing else to say\n" for n in range(size // 60)
        ),
        lambda size: "".join(f"# Heading\n\npart {n % 7}\n\n" for n in range(size // 20)),
        lambda size: "".join(
            f"- entry {n * 7919 % (size // 80)} of the list is here for you\n" for n in range(size // 40)
        ),
        lambda size: f"{ENTRY}\n\n" * 2 + "<tip>a</tip> <div> a " * (size // 21) + "<" + "a" * size,
        lambda size: _told_backwards(size // 200),
    ],
    ids=["lines", "items", "one-line", "distinct", "headings", "shuffled", "tags", "backwards"],
)
def test_time_is_linear(make) -> None:  # type: ignore[no-untyped-def]
    def seconds(size: int) -> float:
        doc = Document("x.md", make(size).encode(), MARKDOWN)
        reading(doc)
        start = time.process_time()
        check(doc, RULES)
        return time.process_time() - start

    seconds(10_000)
    assert seconds(400_000) < 0.3 + 16 * seconds(50_000)


def test_blocks_are_columns_whatever_the_size_of_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "# One\n\nA line\nand another.\n\n- item\n  goes on\n\nTwo\n===\n\nEnd\n"
    small = blocks(Document("x", text.encode(), MARKDOWN))
    assert [small[number] for number in range(len(small))] == list(small)
    assert small[1:3] == list(small)[1:3]
    assert small[-1].span.of(text) == "End"
    monkeypatch.setattr("lintkit.text._LARGE", 1)
    large = blocks(Document("x", text.encode(), MARKDOWN))
    assert not isinstance(large.starts, list)
    assert list(large) == list(small)
