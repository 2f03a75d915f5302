"""Text that was misread as a whole, which is told and read at once."""

import pytest

from lintkit.document import Document
from lintkit.formats import PLAIN
from lintkit.text import Spans
from lintkit_rules.encoding._codepages import page
from lintkit_rules.encoding._likelihood import Profile
from lintkit_rules.encoding._repairs import repairs
from lintkit_rules.encoding._whole import wholly_misread

CLEAN = {
    "fr": "L’été dernier, à la mer\xa0: «\xa0Noël, où vas-tu\xa0?\xa0» — Là-bas, dit-elle… Ça suffit, mon garçon, répété dix fois.\n",
    "ru": "Широкая электрификация южных губерний даст мощный толчок подъёму сельского хозяйства.\n",
    "ja": "色は匂へど散りぬるを我が世誰ぞ常ならむ。「有為の奥山」今日越えて、浅き夢見じ酔ひもせず。\n",
}


def misread(text: str, name: str) -> str:
    """``text`` as UTF-8, read with a page that shows every byte."""
    char_of = page(name).char_of
    return "".join(chr(byte) if byte < 0x80 else char_of[byte] for byte in text.encode())


@pytest.mark.parametrize("language", CLEAN)
def test_letters_of_one_alphabet_are_misread_if_there_is_nothing_else(language: str) -> None:
    text = misread(CLEAN[language], "cp866")
    assert mended(text) == CLEAN[language]


def mended(text: str) -> str:
    """``text`` with all repairs made."""
    out, at = [], 0
    for one in repairs(Document("file.txt", text.encode(), PLAIN)):
        out += [text[at : one.start], one.text]
        at = one.end
    return "".join([*out, text[at:]])


@pytest.mark.parametrize("name", ["cp1252", "cp1250", "latin-1", "cp1251", "mac-roman", "cp437"])
@pytest.mark.parametrize("language", CLEAN)
def test_a_text_misread_as_a_whole_is_read_at_once(language: str, name: str) -> None:
    text = misread(CLEAN[language], name)
    whole = wholly_misread(text, Profile(text), Spans())
    assert whole is not None
    assert mended(text) == CLEAN[language]


@pytest.mark.parametrize("language", CLEAN)
def test_so_is_one_misread_twice(language: str) -> None:
    assert mended(misread(misread(CLEAN[language], "cp1252"), "latin-1")) == CLEAN[language]


@pytest.mark.parametrize(
    "text",
    [
        CLEAN["fr"],
        CLEAN["ru"],
        "All of it is ASCII.",
        misread(CLEAN["fr"], "cp1252") + CLEAN["fr"],
        misread("One é is little.", "cp1252"),
    ],
)
def test_no_other_text_is(text: str) -> None:
    assert wholly_misread(text, Profile(text), Spans()) is None
