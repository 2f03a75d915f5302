"""Pieces and widths: the same as a terminal's, as far as the oracle (wcwidth) tells."""

import sys
import unicodedata

import pytest

from lintkit.reporters._cells import cells, visible
from lintkit.reporters._visible import Look, look


def width(text: str) -> int:
    """The cells that a text takes."""
    return cells(text).edges[-1]


@pytest.mark.parametrize(
    ("text", "pieces", "taken"),
    [
        ("abc", ["a", "b", "c"], 3),
        ("e\u0301x", ["e\u0301", "x"], 2),
        ("日本", ["日", "本"], 4),
        ("\u1112\u1161\u11ab", ["\u1112\u1161\u11ab"], 2),
        ("👨\u200d👩\u200d👧!", ["👨\u200d👩\u200d👧", "!"], 3),
        ("🧑🏽\u200d🚀", ["🧑🏽\u200d🚀"], 2),
        ("🏳\ufe0f\u200d🌈", ["🏳\ufe0f\u200d🌈"], 2),
        ("1\ufe0f\u20e3", ["1\ufe0f\u20e3"], 2),
        ("❤\ufe0f❤", ["❤\ufe0f", "❤"], 3),
        ("🇩🇪🇫🇷", ["🇩🇪", "🇫🇷"], 4),
        ("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", None, 2),
        ("نم\u200cی", ["ن", "م\u200c", "ی"], 3),
        ("क\u094d\u200dष", ["क\u094d\u200d", "ष"], 2),
        ("a\tb\tc", ["a", "   ", "b", "   ", "c"], 9),
        ("\u0301a", ["◌\u0301", "a"], 2),
    ],
)
def test_what_belongs_together_is_one_piece(text: str, pieces: list[str] | None, taken: int) -> None:
    cut = cells(text)
    assert list(cut.pieces) == (pieces or [text])
    assert cut.edges[-1] == taken
    assert not cut.spelt


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u200bb", "a<U+200B>b"),
        ("a\u200db", "a<U+200D>b"),  # joins nothing here
        ("a\u200cb", "a<U+200C>b"),
        ("soft\u00adhyphen", "soft<U+00AD>hyphen"),
        ("\u202eevil", "<U+202E>evil"),
        ("\u2066x\u2069", "<U+2066>x<U+2069>"),
        ("\x1b[2J", "<U+001B>[2J"),
        ("a\nb\r", "a<U+000A>b<U+000D>"),
        ("\x85", "<U+0085>"),
        ("\u2028\u2029", "<U+2028><U+2029>"),
        ("\ue000\U000f0000", "<U+E000><U+F0000>"),
        ("\u0378\uffff", "<U+0378><U+FFFF>"),
        ("\ufeff", "<U+FEFF>"),
        ("\udce9t\udce9", r"\xE9t\xE9"),
        ("\ud83d", "<U+D83D>"),
        ("x\ufe0f", "x<U+FE0F>"),
        ("❤\ufe0f\ufe0f", "❤\ufe0f<U+FE0F>"),
        ("x\U000e0041", "x<U+E0041>"),  # tags hide a text
        ("🏴\U000e0041\U000e0042", "🏴<U+E0041><U+E0042>"),
        ("\u3164\u115f", "<U+3164><U+115F>"),
        ("a" + "\u0301" * 5, "a" + "\u0301" * 4 + "<U+0301>"),  # no towers over the lines above
        ("a\u00a0b\u2003c", "a\u00a0b\u2003c"),  # blanks are blanks
    ],
)
def test_what_must_not_be_drawn_is_named(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_unseen_blanks_are_named_on_request() -> None:
    assert cells("10\u00a0km", spell=range(2, 3)).pieces == ["1", "0", "<U+00A0>", "k", "m"]
    assert cells("م\u200cی", spell=range(1, 2)).pieces == ["م", "<U+200C>", "ی"]


def test_breaks_part_what_would_be_one_piece() -> None:
    assert cells("e\u0301x", breaks=(1, 2)).pieces == ["e", "◌\u0301", "x"]


def test_ascii_names_everything_else() -> None:
    assert visible("“é…”", ascii_only=True) == '"<U+00E9>..."'
    assert "".join(cells("“é", ascii_only=True).pieces) == "<U+201C><U+00E9>"


def test_offsets_lead_to_pieces() -> None:
    cut = cells("日\u200be\u0301x")
    assert [cut.after(offset) for offset in range(6)] == [0, 1, 2, 3, 3, 4]
    assert cut.width(0, 2) == 10
    assert cut.fitting(0, 9) == 1


def test_the_fast_way_agrees_with_the_slow_one() -> None:
    for char in map(chr, range(0x20, 0x3000)):
        if look(char)[0] is Look.PLAIN:
            joined = cells(f"a{char}\u200bb")
            alone = cells(f"a{char}b")
            assert joined.pieces[1] == alone.pieces[1] == char
            assert joined.edges[2] == alone.edges[2]


# Unicode 16 made these wide; which Unicode is built in depends on the Python.
WIDE_SINCE_16 = ((0x2630, 0x2637), (0x268A, 0x268F), (0x4DC0, 0x4DFF), (0x1D300, 0x1D356), (0x1D360, 0x1D376))


def test_single_characters_are_as_wide_as_the_oracle_says() -> None:
    wcwidth = pytest.importorskip("wcwidth").wcwidth
    for code in range(sys.maxunicode + 1):
        kind, taken = look(chr(code))
        if kind in (Look.PLAIN, Look.BLANK, Look.REGIONAL, Look.MODIFIER):
            moved = any(first <= code <= last for first, last in WIDE_SINCE_16)
            assert moved or wcwidth(chr(code)) == taken, f"U+{code:04X} {unicodedata.name(chr(code), '')}"


def test_sequences_are_as_wide_as_the_oracle_says() -> None:
    wcswidth = pytest.importorskip("wcwidth").wcswidth
    emoji = "👍🏽👍", "👁\ufe0f\u200d🗨\ufe0f", "❤\ufe0f\u200d🔥"
    for text in (*emoji, "தமிழ்", "น้ำก็", "किन्तु", "한국어", "Ｗｉｄｅ", "ﾊﾝｶｸ"):
        assert width(text) == wcswidth(text), text
