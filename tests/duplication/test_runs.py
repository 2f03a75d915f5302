"""Runs of four words, and those that come again, against what they mean."""

from array import array

from hypothesis import given, strategies as st

from lintkit_rules.duplication._runs import RUN, again, runs


@given(st.lists(st.integers(0, 3), max_size=40))
def test_two_runs_have_one_key_if_their_words_are_the_same(codes: list[int]) -> None:
    keys = runs(array("H", codes))
    spelt = [tuple(codes[at : at + RUN]) for at in range(len(codes) - RUN + 1)]
    assert [keys.index(key) for key in keys] == [spelt.index(words) for words in spelt]


@given(st.lists(st.integers(0, 9), max_size=40), st.integers(2, 5))
def test_places_of_what_comes_again(keys: list[int], most: int) -> None:
    places = {key: [at for at, one in enumerate(keys) if one == key] for key in keys}
    assert sorted(again(array("Q", keys), most)) == sorted(at for at in places.values() if 2 <= len(at) <= most)
