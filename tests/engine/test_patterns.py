import pytest

from lintkit.document import Document
from lintkit.formats import PLAIN
from lintkit.patterns import pattern
from lintkit.text import Span, Spans


def found(source: str, text: str, *within: tuple[int, int]) -> list[tuple[int, int]]:
    doc = Document("a.txt", text.encode(), PLAIN)
    spans = Spans(Span(*pair) for pair in within) if within else None
    return [match.span() for match in pattern(source).matches(doc, within=spans)]


@pytest.mark.parametrize(
    ("source", "text", "within", "expected"),
    [
        ("a+", "aa b aaa", [], [(0, 2), (5, 8)]),
        ("a+", "aa b aaa", [(0, 3), (5, 8)], [(0, 2), (5, 8)]),
        ("a", "aaaa", [(1, 3)], [(1, 2), (2, 3)]),
        ("a+", "aaaa", [(0, 2)], []),  # the match runs over the border
        ("ab", "xabab", [(0, 2), (3, 5)], [(3, 5)]),
        ("b(?=c)", "abc", [(0, 2)], [(1, 2)]),  # look-ahead sees beyond the border
        ("(?<=a)b", "ab", [(1, 2)], [(1, 2)]),  # so does look-behind
        ("x*", "ab", [(0, 2)], [(0, 0), (1, 1)]),
    ],
)
def test_matches_lie_inside_the_spans(
    source: str, text: str, within: list[tuple[int, int]], expected: list[tuple[int, int]]
) -> None:
    assert found(source, text, *within) == expected


@pytest.mark.parametrize("within", [[], [(0, 4), (6, 12), (13, 20)], [(3, 3), (5, 9)]])
def test_where_an_expression_may_begin_changes_no_match(within: list[tuple[int, int]]) -> None:
    doc = Document("a.txt", b"a  b, a ,b   c  ,a  d  ", PLAIN)
    spans = Spans(Span(*pair) for pair in within) if within else None
    for source, begins in ((r"(?<=\p{L}) +,?", " "), (r"(?<=\p{L})  +(?=\p{L})", r"  (?<=\S  )"), (r"\b,\p{L}", ",")):
        one, other = pattern(source), pattern(source, begins=begins)
        expected = [match.span() for match in one.matches(doc, within=spans)]
        assert [match.span() for match in other.matches(doc, within=spans)] == expected


def test_an_expression_is_not_compiled_where_it_begins_nowhere() -> None:
    lazy = pattern("a(", begins="a")  # not even a valid expression
    assert not list(lazy.matches(Document("a.txt", b"xxxbaxxx", PLAIN), within=Spans((Span(0, 3),))))


def test_nothing_is_compiled_before_it_is_used() -> None:
    lazy = pattern("a(")  # not even a valid expression
    assert lazy.source == "a("
    with pytest.raises(Exception, match="missing"):
        assert lazy.compiled
