"""The quick test for misread text lets pass whatever the code pages can make of it."""

from itertools import product

import pytest

from lintkit.document import Document
from lintkit.formats import PLAIN
from lintkit_rules.encoding._activation import GROUPS, _Group, _telling
from lintkit_rules.encoding._borders import scripts_meet
from lintkit_rules.encoding._cjk_mojibake import _HINT
from lintkit_rules.encoding._codepages import shown
from lintkit_rules.encoding._sieves import may_be_misread, signs


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.pages[0])
def test_whatever_begins_and_goes_on_with_a_sequence_may_be_misread(group: _Group) -> None:
    telling = _telling(group)
    assert all(may_be_misread(f"a{lead}{tail}b".encode()) for lead, tail in product(telling.leads, telling.tails))


def test_signs_that_lost_a_byte_may_be_misread() -> None:
    leads = {char for name in GROUPS[0].pages for char in shown(name, 0xE2, 0xE2)}
    assert all(may_be_misread(f"a{lead}{lost}".encode()) for lead in leads for lost in "?\ufffd")
    assert may_be_misread("volà c'è \xc3 ".encode())
    assert all(may_be_misread(f"here.Â{behind}".encode()) for behind in (" ", "\n", "\xa0", ""))


def test_what_two_byte_encodings_hint_at_may_be_misread() -> None:
    leads = {source[:4] for source in _HINT.sources}
    assert leads
    assert all(may_be_misread(bytes([int(lead[2:], 16), 0x80, 0x80, 0xEF, 0xBD, 0xA1])) for lead in leads)


@pytest.mark.parametrize("text", ["", "plain", "It’s “quoted” – by Müller in Zürich.", "déjà vu ?", "€ 5 and 5 °"])
def test_clean_typography_is_told_at_once(text: str) -> None:
    assert not may_be_misread(text.encode())


def test_signs_are_tried_once_each_with_the_byte_behind() -> None:
    assert sorted(signs("a’s ’s’” ©°".encode()).split(b"\n")) == sorted(
        [
            "’".encode() + b"s",
            "’".encode() + b"\xe2",
            "”".encode() + b" ",
            "©".encode() + b"\xc2",
            "°".encode() + b"\xc2",
        ]
    )


@pytest.mark.parametrize("text", ["dоg", "Тaк", "αb", "é и", "IТ", "ѣa"])
def test_scripts_may_meet(text: str) -> None:
    assert scripts_meet(Document("file.txt", text.encode(), PLAIN))


@pytest.mark.parametrize("text", ["", "plain", "Он сказал: “OK”.", "«USB» и HDMI, α or β", "123-й год"])
def test_scripts_do_not_meet(text: str) -> None:
    assert not scripts_meet(Document("file.txt", text.encode(), PLAIN))
