import pytest

from lintkit.document import Document
from lintkit.edits import cut, fix, insert, replace, whole_lines
from lintkit.findings import Applicability, Edit
from lintkit.fixing import Candidate, apply, choose
from lintkit.formats import PLAIN
from lintkit.text import Span


def marked(text: str) -> tuple[Document, Span]:
    start, end = text.index("⟦"), text.index("⟧") - 1
    return Document("a.txt", text.replace("⟦", "").replace("⟧", "").encode(), PLAIN), Span(start, end)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Crisis: ⟦strong>⟧The", "Crisis: The"),
        ("one ⟦two⟧ three", "one three"),
        ("one⟦two⟧three", "onethree"),
        ("end ⟦of line⟧\nnext", "end\nnext"),
        ("end ⟦of line⟧  \nnext", "end\nnext"),
        ("⟦start⟧ of line", "of line"),
        ("  ⟦start⟧ of line", "  of line"),
        ("a\n⟦whole line⟧\nb", "a\nb"),
        ("a\n  ⟦whole line⟧  \nb", "a\nb"),
        ("a\r\n⟦whole⟧\r\nb", "a\r\nb"),
        ("a\n⟦last line⟧", "a"),
        ("a\r\n⟦last line⟧", "a"),
        ("⟦everything⟧", ""),
        ("a\n⟦one\ntwo⟧\nb", "a\nb"),
    ],
)
def test_cut_leaves_no_blank_behind(before: str, after: str) -> None:
    doc, span = marked(before)
    assert apply(doc.text, cut(doc, span, safe=True).edits) == after


@pytest.mark.parametrize(
    ("text", "lines"),
    [("a\nb⟦b⟧b\nc", "bbb\n"), ("a\nb⟦b\nc⟧c\nd", "bb\ncc\n"), ("a\nb⟦b⟧", "\nbb"), ("⟦b⟧", "b"), ("a\n⟦b\n⟧", "b\n")],
)
def test_whole_lines_take_one_line_end(text: str, lines: str) -> None:
    doc, span = marked(text)
    assert whole_lines(doc, span).of(doc.text) == lines


def test_a_fix_sorts_its_edits_and_refuses_those_that_overlap() -> None:
    both = fix(Edit(Span(5, 6), "b"), Edit(Span(0, 1), "a"), safe=True)
    assert [edit.text for edit in both.edits] == ["a", "b"]
    with pytest.raises(ValueError, match="overlap"):
        fix(Edit(Span(0, 2), ""), Edit(Span(1, 3), ""), safe=True)
    with pytest.raises(ValueError, match="overlap"):
        fix(Edit(Span(1, 1), "x"), Edit(Span(1, 3), ""), safe=True)


def test_edits_that_touch_are_made_together_and_those_that_overlap_are_not() -> None:
    touching = [Candidate(str(at), replace(Span(at, at + 1), "x", safe=True)) for at in range(600)]
    chosen, edits = choose(touching)
    assert len(chosen) == 600
    assert apply("a" * 600, edits) == "x" * 600
    chosen, edits = choose(
        [Candidate("a", replace(Span(0, 3), "x", safe=True)), Candidate("b", replace(Span(2, 4), "y", safe=True))]
    )
    assert [candidate.rule for candidate in chosen] == ["a"]


def test_a_fix_is_made_whole_or_not_at_all() -> None:
    pair = Candidate("pair", fix(Edit(Span(0, 1), "["), Edit(Span(5, 6), "]"), safe=True))
    blocker = Candidate("blocker", replace(Span(0, 2), "x", safe=True))
    chosen, edits = choose([pair, blocker])
    assert (len(chosen), len(edits)) == (1, 2)
    assert chosen[0].rule == "pair"


def test_safe_fixes_go_before_unsafe_ones() -> None:
    unsafe = Candidate("a", replace(Span(0, 5), "no", safe=False))
    safe = Candidate("b", replace(Span(3, 4), "yes", safe=True))
    chosen, _ = choose([unsafe, safe])
    assert [candidate.rule for candidate in chosen] == ["b"]
    assert safe.fix.applicability is Applicability.SAFE


def test_inserts_are_zero_wide() -> None:
    _, edits = choose([Candidate("a", insert(1, "-", safe=True))])
    assert apply("ab", edits) == "a-b"
