"""Sieves of this family: all look at the bytes of a file that are not ASCII, taken out once and shared."""

import re
from functools import cached_property

from lintkit.sieves import Scan

_ASCII = bytes(range(0x80))


def beyond_ascii(data: bytes) -> bytes:
    """The bytes of ``data`` that are not ASCII; UTF-8 sequences stay whole."""
    return b"" if data.isascii() else data.translate(None, _ASCII)


class Characters:
    """Catches a file that holds a character of ``class_source``, the inside of a character class such as ``a-z``."""

    def __init__(self, class_source: str) -> None:
        self.class_source = class_source

    @cached_property
    def _sequence(self) -> "re.Pattern[str]":
        return re.compile(f"[{self.class_source}]")

    def catches(self, scan: Scan) -> bool:
        """Whether one of the characters occurs; quick for ASCII, and linear in what is not ASCII."""
        return self._sequence.search(_as_text(scan)) is not None


def _as_text(scan: Scan) -> str:
    return str(scan.shared(_distinct))


def _distinct(data: bytes) -> str:
    """The characters beyond ASCII that ``data`` holds, each once; invalid bytes as lone surrogates."""
    rest = beyond_ascii(data)
    return "".join(set(rest.decode("utf-8", "surrogateescape"))) if rest else ""
