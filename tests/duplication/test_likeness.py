"""The bit-parallel subsequence against the textbook one."""

from hypothesis import given, strategies as st

from lintkit_rules.duplication._likeness import common_subsequence, likeness, overlap

rows = st.lists(st.integers(0, 5), max_size=90)


def textbook(one: list[int], other: list[int]) -> int:
    row = [0] * (len(other) + 1)
    for word in one:
        before = list(row)
        for at, same in enumerate(other, 1):
            row[at] = before[at - 1] + 1 if word == same else max(before[at], row[at - 1])
    return row[-1]


@given(rows, rows)
def test_common_subsequence(one: list[int], other: list[int]) -> None:
    assert common_subsequence(one, other) == textbook(one, other)


@given(rows, rows)
def test_likeness_is_symmetric_and_exact_above_its_bound(one: list[int], other: list[int]) -> None:
    exact = 2 * textbook(one, other) / (len(one) + len(other)) if one or other else 0.0
    assert likeness(one, other, 0.0) == (exact if one and other else 0.0)
    assert likeness(one, other, 0.6) == likeness(other, one, 0.6)
    assert likeness(one, other, 0.6) in (0.0, exact)
    assert exact < 0.6 or likeness(one, other, 0.6) == exact


def test_overlap_counts_a_word_as_often_as_it_stands_in_both() -> None:
    assert overlap([1, 1, 2, 3], [1, 2, 2, 4], 0.5) == 0.5
    assert overlap([1, 1, 2, 3], [1, 2, 2, 4], 0.6) == 0
    assert overlap([], [], 0.6) == 0


@given(rows, rows)
def test_overlap_is_exact_above_its_bound(one: list[int], other: list[int]) -> None:
    exact = overlap(one, other, 0.0)
    assert overlap(one, other, 0.6) == (exact if exact >= 0.6 else 0.0)
