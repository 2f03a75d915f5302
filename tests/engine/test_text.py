import pytest
from hypothesis import given, strategies as st

from lintkit.text import LineIndex, Position, Span, Spans

TEXT = st.text(alphabet="ab\r\n\u0085\u2028\x0c", max_size=40)
SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)).map(lambda pair: Span(pair[0], sum(pair))))


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("", [0]),
        ("a", [0]),
        ("a\nb", [0, 2]),
        ("a\r\nb", [0, 3]),
        ("a\rb", [0, 2]),
        ("\r\r\n\n", [0, 1, 3, 4]),
        ("a\x0cb\u0085c\u2028d", [0]),
    ],
)
def test_only_lf_crlf_and_cr_end_a_line(text: str, starts: list[int]) -> None:
    assert LineIndex(text).starts == starts


@given(TEXT, st.data())
def test_a_position_counts_the_line_ends_before_it(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    position = LineIndex(text).position(offset)
    before = text[:offset]
    if before.endswith("\r") and text[offset : offset + 1] == "\n":
        before = before[:-1]  # between CR and LF one is still on the line
        assert position.line == before.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
        return
    levelled = before.replace("\r\n", "\n").replace("\r", "\n")
    assert position == Position(levelled.count("\n") + 1, len(levelled) - levelled.rfind("\n"))


@given(TEXT)
def test_lines_partition_the_text(text: str) -> None:
    index = LineIndex(text)
    assert "".join(index.span(line).of(text) for line in range(1, len(index) + 1)) == text


@given(SPANS)
def test_spans_answer_like_a_set_of_offsets(spans: list[Span]) -> None:
    offsets = {offset for span in spans for offset in range(span.start, span.end)}
    joined = Spans(spans)
    assert {offset for span in joined for offset in range(span.start, span.end)} == offsets
    assert all(one.end < other.start for one, other in zip(list(joined), list(joined)[1:], strict=False))
    for start in range(0, 74, 3):
        assert joined.holds(start) == (start in offsets)
        for end in range(start + 1, start + 8, 2):
            inside = set(range(start, end))
            assert joined.covers(start, end) == (inside <= offsets)
            assert joined.touches(start, end) == bool(inside & offsets)
        assert joined.next_start(start) == min((offset for offset in offsets if offset >= start), default=None)


@given(SPANS, SPANS)
def test_without_takes_offsets_out(one: list[Span], other: list[Span]) -> None:
    def offsets(spans: Spans) -> set[int]:
        return {offset for span in spans for offset in range(span.start, span.end)}

    assert offsets(Spans(one).without(Spans(other))) == offsets(Spans(one)) - offsets(Spans(other))
