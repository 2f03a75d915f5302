import codecs

import pytest
from hypothesis import given, strategies as st

from lintkit.document import Document, UndecodableError, view
from lintkit.formats import PLAIN
from lintkit.sieves import Scan


def document(data: bytes) -> Document:
    return Document("a.txt", data, PLAIN)


@given(st.binary())
def test_bytes_without_a_mark_survive_being_read_and_written(data: bytes) -> None:
    doc = document(b" " + data)
    assert doc.encode(doc.text) == doc.data


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"caf\xe9",
        b"\xff",
        b"a\r\nb\rc\n",
        b"no final newline",
        b"\xef\xbb\xbfmark",
        b"\xed\xa0\x80",
        codecs.BOM_UTF16_LE + "grüß\r\n😀".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "grüß".encode("utf-16-be"),
        codecs.BOM_UTF16_LE + b"\x00\xd8a\x00",  # a lone surrogate
        codecs.BOM_UTF32_LE + "grüß".encode("utf-32-le"),
        codecs.BOM_UTF32_BE + "grüß".encode("utf-32-be"),
    ],
)
def test_any_bytes_come_out_as_they_went_in(data: bytes) -> None:
    doc = document(data)
    assert doc.encode(doc.text) == data
    assert doc.with_text(doc.text).data == data


@pytest.mark.parametrize(
    ("data", "valid"),
    [
        (b"", True),
        ("grüß".encode(), True),
        (b"caf\xe9", False),
        (b"\xed\xa0\x80", False),
        (codecs.BOM_UTF16_LE + "grüß".encode("utf-16-le"), True),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", False),
    ],
)
def test_a_document_knows_whether_it_can_be_utf8(data: bytes, valid: bool) -> None:
    doc = document(data)
    assert doc.valid is valid
    assert Scan(doc.utf8).valid is valid
    doc.forget()
    assert Scan(doc.utf8, doc).valid is valid


def test_what_a_sieve_keeps_is_not_found_twice() -> None:
    asked = []

    def size(data: bytes) -> int:
        asked.append(data)
        return len(data)

    doc = document(b"four")
    assert Scan(doc.utf8, doc).kept(size) == doc.kept(size) == Scan(b"four").kept(size) == 4
    assert len(asked) == 2


def test_each_bad_byte_is_one_code_point() -> None:
    assert document(b"a\xff\xfeb").text == "a\udcff\udcfeb"


def test_utf16_is_edited_as_text_and_written_back_as_utf16() -> None:
    doc = document(codecs.BOM_UTF16_LE + "thier".encode("utf-16-le"))
    assert doc.encoding == "utf-16-le"
    assert doc.with_text(doc.text.replace("thier", "their")).data == codecs.BOM_UTF16_LE + "their".encode("utf-16-le")
    assert doc.utf8 == "\ufeffthier".encode()


@pytest.mark.parametrize(
    "data", [codecs.BOM_UTF16_LE + b"abc", codecs.BOM_UTF32_LE + b"abc", codecs.BOM_UTF32_BE + b"\xff" * 4]
)
def test_damaged_utf16_is_refused_rather_than_lost(data: bytes) -> None:
    with pytest.raises(UndecodableError, match="not valid UTF-"):
        assert document(data).text


def test_a_view_is_computed_once_per_document() -> None:
    calls: list[str] = []

    @view
    def loud(doc: Document) -> str:
        calls.append(doc.text)
        return doc.text.upper()

    one, other = document(b"a"), document(b"b")
    assert [loud(one), loud(one), loud(other), loud(one)] == ["A", "A", "B", "A"]
    assert calls == ["a", "b"]
