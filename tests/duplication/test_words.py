"""Words are split as an expression would split them, however they are found."""

import re
from zlib import crc32

import pytest
from hypothesis import given, strategies as st

from lintkit.document import Document
from lintkit.formats import PLAIN
from lintkit.views.blocks import BlockKind, blocks
from lintkit_rules.duplication import _words
from lintkit_rules.duplication._words import MOST_SIGNS, _mixed, _unspaced, places, words

SIGNS = "".join(map(chr, range(0x2010, 0x2010 + 2 * MOST_SIGNS)))
TEXT = st.text(
    st.sampled_from(
        "ab Z_9.,-\n\t\u00a0\u00e9\u0130\u03a3\u2014\u2019\u0301\u200b\u0e01\u0e31\u4e2d\u3042\ud800\U0001f600\U00020001"
    )
)


def _expected(text: str) -> list[str]:
    expression = _mixed() if _unspaced().search(text) else re.compile(r"\w+")
    return expression.findall(text)


def _check(text: str) -> None:
    doc = Document("x.txt", text.encode("utf-8", "surrogatepass"), PLAIN)
    row = words(doc)
    for number, block in enumerate(blocks(doc)):
        if block.kind is BlockKind.ATOM:
            continue
        piece = doc.text[block.content : block.end]
        assert row.count(number) == len(_expected(piece)) == len(places(doc, number))


@given(TEXT)
def test_words_are_those_an_expression_finds(text: str) -> None:
    _check(text)


@given(TEXT)
def test_a_long_text_is_read_in_portions(text: str) -> None:
    whole = words(Document("x.txt", text.encode("utf-8", "surrogatepass"), PLAIN))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_words, "AT_ONCE", 2)
        parted = words(Document("x.txt", text.encode("utf-8", "surrogatepass"), PLAIN))
    assert (parted.codes, parted.starts, parted.unspaced) == (whole.codes, whole.starts, whole.unspaced)


@given(TEXT)
def test_codes_are_those_of_the_words_in_lower_case(text: str) -> None:
    doc = Document("x.txt", text.encode("utf-8", "surrogatepass"), PLAIN)
    row = words(doc)
    for number in range(len(blocks(doc))):
        found = [doc.text[start:end].lower() for start, end in places(doc, number)] if row.count(number) else []
        assert list(row.of(number)) == [crc32(word.encode("utf-8", "surrogatepass")) & 0xFFFF for word in found]


@pytest.mark.parametrize("script", ["", "\u00e9", "\u4e2d\u3002"])
def test_many_signs(script: str) -> None:
    _check(f"one{SIGNS}two {script} three {SIGNS} four\n" * 3)


def test_codes_tell_words_apart_but_not_their_case() -> None:
    doc = Document("x.txt", "Straße \u2014 ÉTÉ, été\u2019ÉTÉ; STRASSE strasse\n".encode(), PLAIN)
    codes = list(words(doc).of(0))
    assert codes[1] == codes[2] == codes[3]
    assert codes[4] == codes[5] != codes[0]
