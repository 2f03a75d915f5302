"""What the quick test for broken references lets pass: whatever the search itself finds."""

import random

from lintkit_rules.markup._entities import _broken, _may_be_broken

_PIECES = (
    *("#39;", "don#8217;t", "&#8217s", "&# 39;", "#"),
    *("&", "; ", ";", " ", "  ", "\t", "#", "x", "39", "00a0", "nbsp", "amp", "lt", "quot", "eacute", "frac12", "zwnj"),
    *("rsquo", "hellip", "mdash", "iquest", "szlig", "copy", "a", "Z", "(", ".", "\u00a0", "&amp;", "&lt;", "&nbsp;"),
)


def test_the_quick_test_misses_nothing_that_the_search_finds() -> None:
    chance = random.Random(7)
    found = 0
    for _ in range(20_000):
        text = "".join(chance.choices(_PIECES, k=chance.randint(2, 7)))
        if _broken().search(text):
            found += 1
            assert _may_be_broken(text), text
    assert found > 1000


def test_ordinary_text_is_not_searched() -> None:
    assert not _may_be_broken("R & D; a &amp;&nbsp;b; x &lt; y && z &#39; one;\u00a0two &c=1&b")
