"""The quick test for misread text lets pass whatever the code pages can make of it."""

import re
from collections.abc import Iterator
from itertools import chain, product

import pytest

import lintkit_rules.encoding
from lintkit.document import Document
from lintkit.formats import PLAIN
from lintkit.rules import Rule, rules_in
from lintkit_rules.encoding._borders import scripts_meet
from lintkit_rules.encoding._cjk_mojibake import _HINT
from lintkit_rules.encoding._codepages import shown
from lintkit_rules.encoding._groups import GROUPS, Group, telling
from lintkit_rules.encoding._sieves import Bytes, Summary


def _may_be_misread(data: bytes) -> bool:
    return Summary(data).may_be_misread


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.pages[0])
def test_whatever_begins_and_goes_on_with_a_sequence_may_be_misread(group: Group) -> None:
    leads, tails = telling(group)
    assert all(_may_be_misread(f"a{lead}{tail}b".encode()) for lead, tail in product(leads, tails))


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.pages[0])
def test_what_tells_of_a_misreading_is_not_ascii(group: Group) -> None:
    assert not any(char.isascii() for chars in telling(group) for char in chars)


def test_signs_that_lost_a_byte_may_be_misread() -> None:
    leads = {char for name in GROUPS[0].pages for char in shown(name, 0xE2, 0xE2)}
    assert all(_may_be_misread(f"a{lead}{lost}".encode()) for lead in leads for lost in "?\ufffd")
    assert _may_be_misread("volà c'è \xc3 ".encode())
    assert all(_may_be_misread(f"here.Â{behind}".encode()) for behind in (" ", "\n", "\xa0", ""))


def test_what_two_byte_encodings_hint_at_may_be_misread() -> None:
    leads = {source[:4] for source in _HINT.sources}
    assert leads
    assert all(_may_be_misread(bytes([int(lead[2:], 16), 0x80, 0x80, 0xEF, 0xBD, 0xA1])) for lead in leads)


@pytest.mark.parametrize("text", ["", "plain", "It’s “quoted” – by Müller in Zürich.", "déjà vu ?", "€ 5 and 5 °"])
def test_clean_typography_is_told_at_once(text: str) -> None:
    assert not _may_be_misread(text.encode())


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("It’s “quoted”, isn’t it? ©° 20", ["“", "”", "’", "©°"]),  # each distinct one once
        ("Он и он", ["Он", "и", "он"]),
        ("plain", []),
    ],
)
def test_what_is_not_ascii_is_told_in_stretches(text: str, stretches: list[str]) -> None:
    assert sorted(Summary(text.encode()).stretches.split()) == sorted(stretches)


def test_each_sign_is_looked_at_once() -> None:
    signs = re.findall(b"\xc2[\x80-\xbf]|\xe2[\x80-\xbf]{2}", Summary("“a” “b” ©°".encode()).signs)
    assert sorted(map(bytes.decode, signs)) == ["©", "°", "“", "”"]


def _of_bytes(sieve: object) -> Iterator[Bytes]:
    if isinstance(sieve, Bytes):
        yield sieve
    for one in getattr(sieve, "sieves", ()):
        yield from _of_bytes(one)


def test_expressions_for_signs_ask_for_one_character_alone() -> None:
    rules = [one for one in rules_in(lintkit_rules.encoding) if isinstance(one, Rule)]
    found = [*(group.needs for group in GROUPS), *chain.from_iterable(_of_bytes(rule.sieve) for rule in rules)]
    sources = [source for one in found for source in one.sources if source[:4] in (rb"\xc2", rb"\xe2")]
    assert len(sources) > 10
    for source in sources:
        size = 2 if source[:4] == rb"\xc2" else 3
        assert re._parser.parse(source).getwidth()[1] <= size, source  # type: ignore[attr-defined]
        assert b"(?=" not in source


@pytest.mark.parametrize("text", ["dоg", "Тaк", "αb", "é и", "IТ", "ѣa"])
def test_scripts_may_meet(text: str) -> None:
    assert scripts_meet(Document("file.txt", text.encode(), PLAIN))


@pytest.mark.parametrize("text", ["", "plain", "Он сказал: “OK”.", "«USB» и HDMI, α or β", "123-й год"])
def test_scripts_do_not_meet(text: str) -> None:
    assert not scripts_meet(Document("file.txt", text.encode(), PLAIN))
