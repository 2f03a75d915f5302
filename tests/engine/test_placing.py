import pickle

import pytest

from lintkit.document import Document, lines
from lintkit.edits import replace
from lintkit.findings import Finding, Severity
from lintkit.formats import PLAIN
from lintkit.placing import Placer
from lintkit.text import Position, Span


def placed(text: str, start: int, end: int) -> object:
    doc = Document("a.txt", text.encode("utf-8", "surrogateescape"), PLAIN)
    finding = Finding(Span(start, end), "odd", replace(Span(start, end), "!", safe=True))
    return Placer(doc).diagnostic("house/odd", Severity.ERROR, finding)


def test_lines_and_columns_count_code_points_from_one() -> None:
    diagnostic = placed("😀\r\n😀é thier", 5, 10)
    assert diagnostic.place.start == Position(2, 3)  # type: ignore[attr-defined]
    assert diagnostic.place.end == Position(2, 8)  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["", "one", "one\n", "one\r\ntwo\n\nthree", "\n\r\r\n", "one\n" * 3])
def test_places_in_any_order_are_those_of_the_lines(text: str) -> None:
    doc = Document("a.txt", text.encode(), PLAIN)
    placer, index = Placer(doc), lines(doc)
    spans = [Span(start, end) for start in range(len(text) + 1) for end in range(start, len(text) + 1)]
    for span in spans + spans[::-1]:
        place = placer.place(span)
        assert (place.start, place.end) == (index.position(span.start), index.position(span.end))
        assert place.excerpt.text == index.span(place.start.line).of(text).rstrip("\r\n")


def test_an_excerpt_is_a_piece_of_the_first_line() -> None:
    long = "x" * 1000
    excerpt = placed(f"one\n{long}thier{long}\nthree", 1004, 1009).place.excerpt  # type: ignore[attr-defined]
    assert excerpt.clipped_left
    assert excerpt.clipped_right
    assert excerpt.text[1001 - excerpt.column :].startswith("thier")
    assert "\n" not in excerpt.text
    whole = placed("one\ntwo\nthree", 4, 7).place.excerpt  # type: ignore[attr-defined]
    assert (whole.text, whole.column, whole.clipped_left, whole.clipped_right) == ("two", 1, False, False)


def test_a_fingerprint_survives_moves_and_numbers_and_knows_its_surroundings() -> None:
    def print_of(text: str) -> str:
        start = text.index("thier")
        return str(placed(text, start, start + 5).fingerprint)  # type: ignore[attr-defined]

    here = print_of("as it is written on page 12 of thier long, long report to the board")
    assert here == print_of("moved\n\nas it is written on page 47 of  thier long, long report to the board")
    assert here != print_of("as it is written on page 12 of thier short report, which is another")


def test_a_diagnostic_can_be_pickled() -> None:
    diagnostic = placed("thier", 0, 5)
    assert pickle.loads(pickle.dumps(diagnostic)) == diagnostic
