from itertools import permutations

import pytest

from lintkit.document import Document
from lintkit.edits import cut, fix, insert, replace, whole_lines
from lintkit.findings import Applicability, Edit, Fix
from lintkit.fixing import Chosen, Offers
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
    assert chosen(("a", cut(doc, span, safe=True))).apply(doc.text) == after


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


def chosen(*offered: tuple[str, Fix], size: int = 600) -> Chosen:
    offers = Offers(size)
    for rule, one in offered:
        offers.add(rule, one)
    return offers.choose()


@pytest.mark.parametrize("size", [600, 1_000_000])
def test_edits_that_touch_are_made_together_and_those_that_overlap_are_not(size: int) -> None:
    touching = [(str(at % 7), replace(Span(at, at + 1), "x", safe=True)) for at in range(600)]
    assert chosen(*touching, size=size).apply("a" * 600) == "x" * 600
    assert chosen(*touching[::-1], size=size).apply("a" * 600) == "x" * 600
    long, late = replace(Span(0, 3), "x", safe=True), replace(Span(2, 4), "y", safe=True)
    assert chosen(("a", long), ("b", late), size=size).rules == {"a": 1}


def test_a_fix_is_made_whole_or_not_at_all() -> None:
    pair = fix(Edit(Span(0, 1), "["), Edit(Span(5, 6), "]"), safe=True)
    blocker = replace(Span(0, 2), "x", safe=True)
    made = chosen(("blocker", blocker), ("pair", pair))
    assert made.rules == {"pair": 1}
    assert made.apply("(text)") == "[text]"


def test_an_edit_around_an_accepted_one_is_not_made() -> None:
    inner, outer = insert(3, "-", safe=True), replace(Span(1, 5), "", safe=False)
    assert chosen(("outer", outer), ("inner", inner)).apply("abcdef") == "abc-def"


def test_fixes_come_in_the_order_of_places_texts_and_rules_whatever_order_they_are_offered_in() -> None:
    offered = [("b", replace(Span(0, 2), "x", safe=True)), ("a", replace(Span(0, 2), "y", safe=True))]
    offered += [("c", replace(Span(5, 6), "!", safe=True)), ("c", replace(Span(4, 5), "?", safe=True))]
    offered += [("c", fix(Edit(Span(4, 5), "."), Edit(Span(8, 9), "."), safe=True))]
    for order in permutations(offered):
        made = chosen(*order)
        assert made.rules == {"b": 1, "c": 2}
        assert made.apply("0123456789") == "x23.!67.9"


def test_safe_fixes_go_before_unsafe_ones() -> None:
    unsafe, safe = replace(Span(0, 5), "no", safe=False), replace(Span(3, 4), "yes", safe=True)
    assert chosen(("a", unsafe), ("b", safe)).rules == {"b": 1}
    assert safe.applicability is Applicability.SAFE


def test_inserts_are_zero_wide() -> None:
    assert chosen(("a", insert(1, "-", safe=True))).apply("ab") == "a-b"
