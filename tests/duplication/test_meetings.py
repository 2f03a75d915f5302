"""Large collections are compared in several passes, with the same result."""

from array import array

import pytest
from hypothesis import given, strategies as st

from lintkit.document import Document
from lintkit.formats import MARKDOWN
from lintkit_rules.duplication import _meetings
from lintkit_rules.duplication._meetings import _Choice, alike
from lintkit_rules.duplication._twins import Kept, kept


@given(st.lists(st.integers(0, 0xFFFF)), st.integers(1, 64))
def test_each_chosen_run_is_looked_at_in_exactly_one_pass(codes: list[int], parts: int) -> None:
    chosen = [_Choice(part, parts).of(array("H", codes)) for part in range(parts)]
    assert [sum(flags) for flags in zip(*chosen, strict=True)] == [code % 7 < 3 for code in codes]


def _facts(texts: list[str]) -> list[Kept]:
    found = [kept(Document("x.md", text.encode(), MARKDOWN), 15) for text in texts]
    return [facts for facts in found if facts is not None]


def test_the_number_of_passes_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    words = [f"word{number}" for number in range(120)]
    texts = [" ".join(words[first : first + 40]) for first in range(0, 80, 5)]
    facts = _facts([*texts, *(text.replace("5", "five") for text in texts)])
    once = list(alike(facts))
    assert len(once) > 20
    monkeypatch.setattr(_meetings, "AT_ONCE", 200)
    assert list(alike(facts)) == once
