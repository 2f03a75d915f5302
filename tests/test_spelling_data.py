"""The spelling data and what is said of them."""

import pytest

from lintkit_rules.spelling._language import is_strange
from lintkit_rules.spelling._lexicon import WEAK, english
from lintkit_rules.spelling._people import people


@pytest.mark.parametrize("word", ["amour", "propre", "thamnophis", "mutatis", "poutine", "arancini", "enamines"])
def test_rare_words_are_accepted(word: str) -> None:
    assert english().words.get(word.encode()) > WEAK


@pytest.mark.parametrize("word", ["accomodate", "refered", "spagetti", "minorites", "immediatly", "longterm", "dont"])
def test_slips_that_long_lists_hold_are_not(word: str) -> None:
    assert english().words.get(word.encode()) <= WEAK


@pytest.mark.parametrize("word", ["substracted", "intentation", "refences", "principial", "sheeps"])
def test_what_a_large_list_has_is_rather_a_slip_of_a_usual_word(word: str) -> None:
    assert english().words.get(word.encode()) <= WEAK


@pytest.mark.parametrize("name", ["xiaoming", "haidian", "baodong", "zhengwei", "suning"])
def test_chinese_names_are_known(name: str) -> None:
    assert people().names.get(name.encode())


@pytest.mark.parametrize("word", ["Thamnophis", "Alytes"])
def test_a_rare_word_is_no_sign_of_english(word: str) -> None:
    assert is_strange(word)
