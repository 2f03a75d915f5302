"""Tests of which pages are looked at."""

from lintkit_rules.encoding._rivals import candidates


def garbled(text: str, page: str) -> str:
    return text.encode().decode(page)


def test_a_page_of_which_another_reads_all_and_more_is_left_out() -> None:
    text = garbled("Größe – Straße, „Übung“", "cp1252")
    assert list(candidates(text, {"cp1252": 30.0, "latin-1": 9.0})) == ["cp1252"]


def test_a_page_with_more_evidence_is_kept() -> None:
    text = garbled("Größe – Straße, „Übung“", "cp1252")
    assert list(candidates(text, {"cp1252": 9.0, "latin-1": 30.0})) == ["cp1252", "latin-1"]


def test_a_page_that_reads_what_another_does_not_is_kept() -> None:
    text = garbled("Größe – Straße, „Übung“", "cp1252") + " " + garbled("Привет", "cp1251")
    assert list(candidates(text, {"cp1252": 30.0, "cp1251": 9.0})) == ["cp1252", "cp1251"]
