"""The kinds of damage that the benchmark draws."""

import urllib.parse

from benchmarks.encoding.damage import (
    Kind,
    cesu8,
    cut,
    drop_c1,
    escaped,
    garbled_invisible,
    inserted,
    legacy,
    misread,
    misread_cjk,
    questioned,
    raw,
    straighten,
    swap,
    undefined_as,
    wrapped,
)  # fmt: skip

LATIN = ("western", "central", "baltic", "turkish")
MANY = (
    *LATIN,
    "vietnamese",
    "cyrillic",
    "greek",
    "hebrew",
    "arabic",
    "chinese",
    "japanese",
    "korean",
    "indic",
    "southeast",
)
_CYRILLIC = dict(zip("aeopcxyAEOPCXTHBKM", "аеорсхуАЕОРСХТНВКМ", strict=True))
_GREEK = dict(zip("oAEOPTHBKMNXZI", "οΑΕΟΡΤΗΒΚΜΝΧΖΙ", strict=True)) | {"v": "ν"}
_BACK = {other: own for own, other in _CYRILLIC.items()}
_BREAKS = "\u2028\u2029\x0b\x85"


def _mojibake() -> list[Kind]:
    groups = {
        "cp1252": MANY, "latin-1": MANY, "cp1250": MANY, "cp1251": MANY, "cp1253": MANY, "cp1254": MANY, "cp1257": MANY,
        "iso-8859-2": MANY, "mac-roman": (*LATIN, "cyrillic", "greek"), "cp437": (*LATIN, "cyrillic"),
        "cp850": (*LATIN, "cyrillic"),
    }  # fmt: skip
    kinds = [Kind(f"mojibake/{codec}", of, "word", misread(codec)) for codec, of in groups.items()]
    kinds += [Kind("mojibake/gbk", (*LATIN, "chinese"), "word", misread_cjk("gb18030"))]
    kinds += [Kind("mojibake/gbk-replaced", (*LATIN, "chinese", "japanese"), "word", misread_cjk("gbk", "\ufffd"))]
    kinds += [
        Kind(
            "mojibake/shift-jis-replaced",
            ("japanese", "chinese", "western"),
            "word",
            misread_cjk("shift_jis", "\ufffd"),
        )
    ]
    kinds += [Kind("mojibake/shift-jis", ("japanese", "western"), "word", misread_cjk("cp932"))]
    kinds += [
        Kind(f"twice/{codec}", (*LATIN, "cyrillic"), "word", misread(codec, 2))
        for codec in ("cp1252", "cp1250", "latin-1")
    ]
    return [*kinds, Kind("twice/cp1252-thrice", LATIN, "word", misread("cp1252", 3))]


def _lossy() -> list[Kind]:
    groups = (*LATIN, "cyrillic", "greek")
    kinds = [Kind(f"lossy/{codec}-c1-dropped", groups, "word", misread(codec, 1, drop_c1), codec != "latin-1")
             for codec in ("cp1250", "cp1252", "latin-1")]  # fmt: skip
    kinds += [
        Kind(f"lossy/invisible-garbled-{codec}", LATIN, "gap", garbled_invisible(codec))
        for codec in ("cp1250", "cp1252")
    ]
    return [
        *kinds,
        Kind("lossy/lone-nbsp", LATIN, "space", lambda piece, rng: "Â "),
        Kind("lossy/lowercased", LATIN, "word", misread("cp1252", 1, str.lower)),
        Kind("lossy/nbsp-to-space", groups, "word", misread("cp1252", 1, lambda text: text.replace("\xa0", " "))),
        Kind("lossy/quotes-straightened", LATIN, "word", misread("cp1252", 1, straighten)),
        Kind("lossy/seed-braille", LATIN, "space", lambda piece, rng: rng.choice("\u28a0\u28e0\u2920")),
        Kind("lossy/seed-invisible", LATIN, "gap", lambda piece, rng: rng.choice(("â˘", "âŁ", "â¤")) + piece),
        Kind("lossy/undef-to-fffd", groups, "word", misread("cp1252", 1, undefined_as("\ufffd"))),
        Kind("lossy/undef-to-qmark", groups, "word", misread("cp1252", 1, undefined_as("?"))),
    ]


def _legacy() -> list[Kind]:
    pairs = (
        ("cp1250", "cp1252", ("central",)), ("cp1251", "cp1252", ("cyrillic",)), ("cp1253", "cp1252", ("greek",)),
        ("cp1256", "cp1252", ("arabic",)), ("cp850", "cp1252", ("western",)), ("euc-kr", "latin-1", ("korean",)),
        ("gbk", "latin-1", ("chinese",)), ("koi8-r", "cp1251", ("cyrillic",)), ("mac-roman", "cp1252", ("western",)),
        ("cp932", "cp1252", ("japanese",)),
    )  # fmt: skip
    return [Kind(f"legacy/{a.replace('-', '')}-as-{b}", of, "word", legacy(a, b)) for a, b, of in pairs]


def _bytes() -> list[Kind]:
    pairs = (("cp1250", ("central",)), ("cp1251", ("cyrillic",)), ("cp1252", ("western",)), ("cp932", ("japanese",)))
    kinds = [Kind(f"bytes/{codec}", of, "word", raw(codec)) for codec, of in (*pairs, ("latin-1", ("western",)))]
    return [
        *kinds,
        Kind("bytes/cesu8", MANY, "char", cesu8),
        Kind("bytes/truncated-utf8", MANY, "char", cut, exact=False),
    ]


def _signs() -> list[Kind]:
    lone = "\ufffd"
    return [
        Kind("fffd/char", MANY, "char", lambda piece, rng: None if piece.isascii() else lone, exact=False),
        Kind("fffd/qmark-in-word", LATIN, "word", questioned, exact=False),
        Kind("control/ansi", LATIN, "word", lambda piece, rng: f"\x1b[{rng.choice(('1', '31', '0;32'))}m{piece}\x1b[0m"),  # noqa: E501
        Kind("control/c0", MANY, "gap", lambda piece, rng: rng.choice("\x00\x01\x02\x05\x07\x0e\x16\x1a\x7f") + piece),
        Kind("control/c1", MANY, "gap", lambda piece, rng: rng.choice("\x81\x8d\x8f\x90\x9d") + piece),
        Kind("control/c1-cp1252", ("western",), "word",
             lambda piece, rng: None if piece.isascii() or drop_c1(s := sloppy_c1(piece)) == s else s),
        Kind("homoglyph/cyrillic-in-latin", LATIN, "word", swap(_CYRILLIC)),
        Kind("homoglyph/greek-in-latin", LATIN, "word", swap(_GREEK)),
        Kind("homoglyph/latin-in-cyrillic", ("cyrillic",), "word", swap(_BACK)),
        Kind("escape/percent", LATIN, "word", escaped(urllib.parse.quote)),
        Kind("escape/quoted-printable", LATIN, "word", escaped(lambda c: "".join(f"={b:02X}" for b in c.encode()))),
        Kind("escape/u-literal", LATIN, "word", escaped(lambda char: f"\\u{ord(char):04x}")),
        Kind("entity/double", LATIN, "char", lambda piece, rng: {"“": "&amp;ldquo;", "”": "&amp;rdquo;", "’": "&amp;rsquo;",  # noqa: E501
             "—": "&amp;mdash;", "–": "&amp;ndash;", "«": "&amp;laquo;", "»": "&amp;raquo;", "é": "&amp;eacute;"}.get(piece)),  # noqa: E501
        Kind("entity/spaced", LATIN, "char", lambda piece, rng: {"“": "& ldquo ;", "”": "& rdquo;", "’": "& rsquo ;",
             "—": "& mdash ;", "–": "&ndash ;", "«": "& laquo ;", "»": "& raquo;"}.get(piece)),
    ]  # fmt: skip


def sloppy_c1(piece: str) -> str:
    """Signs of code page 1252 as the C1 controls of the same number."""
    return "".join(data.decode("latin-1") if (data := char.encode("cp1252", "ignore")) and 0x80 <= data[0] < 0xA0 else char  # noqa: E501
                   for char in piece)  # fmt: skip


def _invisible() -> list[Kind]:
    return [
        Kind("invisible/bom-mid", MANY, "gap", lambda piece, rng: "\ufeff" + piece),
        Kind("invisible/direction-marks-in-ltr", LATIN, "word", inserted("\u200e\u200f\u061c")),
        Kind("invisible/fillers-vs", LATIN, "word", inserted("\u3164\uffa0\u115f\ufe00\ufe05\ufe0f\u034f\u180e")),
        Kind("invisible/joiners-in-latin", LATIN, "word", inserted("\u200c\u200d\u2060")),
        Kind("invisible/mathops", LATIN, "word", inserted("\u2061\u2062\u2063\u2064")),
        Kind("invisible/private-nonchar", LATIN, "word", inserted("\ufdd0\uffff\ufff9\ufffc\ue000\uf0b7")),
        Kind("invisible/tag-chars", LATIN, "word", inserted("".join(map(chr, range(0xE0041, 0xE005B))), 4)),
        Kind("invisible/zwsp", LATIN, "word", inserted("\u200b")),
        Kind("bidi/overrides", LATIN, "word", wrapped("\u202e\u202d\u202b\u202a")),
        Kind("bidi/override-in-rtl", ("hebrew", "arabic"), "word", wrapped("\u202d\u202e")),
        Kind("newline/cr", MANY, "break", lambda piece, rng: "\r"),
        Kind("newline/crlf", MANY, "break", lambda piece, rng: "\r\n"),
        Kind("newline/sep", MANY, "break", lambda piece, rng: rng.choice(_BREAKS)),
    ]


KINDS = [*_mojibake(), *_lossy(), *_legacy(), *_bytes(), *_signs(), *_invisible()]
