"""Sieves: cheap necessary conditions over the raw bytes of a whole file, evaluated at C speed.

A rule whose sieve catches nothing is not called, and a file without a catch is not even decoded. A sieve never
decides: dropping it changes speed, never a result.
"""

from collections.abc import Callable
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    import re

    from lintkit.document import Document


class Scan:
    """The bytes of one file (as UTF-8) and what several sieves share of them, each computed at most once.

    ``doc`` is the document, if there is one: what sieves keep there, views need not find again.
    """

    def __init__(self, data: bytes, doc: "Document | None" = None) -> None:
        self.data = data
        self._doc = doc
        self._shared: dict[Callable[[bytes], Any], Any] = {}
        self._caught: dict[int, bool] = {}

    @cached_property
    def lowered(self) -> bytes:
        """The bytes with ASCII capitals lowered."""
        return self.data.lower()

    @cached_property
    def ascii(self) -> bool:
        """Whether all bytes are ASCII."""
        return self.data.isascii()

    def caught(self, sieve: "Sieve") -> bool:
        """Whether a sieve catches this file; one that several rules share is asked once."""
        answer = self._caught.get(id(sieve))  # not by value: tuples of two types are equal if their fields are
        if answer is None:
            answer = self._caught[id(sieve)] = sieve.catches(self)
        return answer

    def shared(self, function: Callable[[bytes], Any]) -> Any:
        """``function(data)``, remembered for the other sieves that ask for the same."""
        if function not in self._shared:
            self._shared[function] = function(self.data)
        return self._shared[function]

    def kept(self, function: Callable[[bytes], Any]) -> Any:
        """As ``shared``, and kept with the document (``Document.kept``): for what is small beside the text."""
        return self.shared(function) if self._doc is None else self._doc.kept(function)

    @cached_property
    def valid(self) -> bool:
        """Whether the bytes are UTF-8."""
        if self._doc is not None:
            return self._doc.valid
        try:
            self.data.decode()
        except UnicodeDecodeError:
            return False
        return True


class Sieve(Protocol):
    """Anything that tells, quickly, whether a file can hold a defect at all.

    One whose attribute ``beyond_ascii`` is true never catches a file of pure ASCII, and is not even asked there.
    """

    def catches(self, scan: Scan) -> bool:
        """False only where the rule cannot find anything."""


_FEW = 32  # bytes that are looked for one by one: each is found, or missed, thirty times as fast as by translation
_COMMON = b" etaoinsrhldcumfpgwybvk.,-\n'STAIxCMBPDRLFHNEWGOj:zq01U2VJKY()\"/"  # from the most common one on


@cache
def _rarest(literal: bytes) -> int | bytes:
    """The byte of a literal that is least common in texts: one byte is found ten times as fast as several."""
    return min(literal, key=lambda byte: -_COMMON.find(byte) if byte in _COMMON else -len(_COMMON)) if literal else b""


class Literal(NamedTuple):
    """Catches a file that holds at least one of the ``literals``; ``ignore_case`` for ASCII letters."""

    literals: tuple[bytes, ...]
    ignore_case: bool = False

    def catches(self, scan: Scan) -> bool:
        data = scan.lowered if self.ignore_case else scan.data
        for literal in self.literals:  # noqa: SIM110 - any() would cost as much as the search
            if _rarest(literal) in data and literal in data:
                return True
        return False


class ByteClass(NamedTuple):
    """Catches a file that holds at least one of these bytes."""

    members: bytes

    def catches(self, scan: Scan) -> bool:
        data, members = scan.data, self.members
        if len(members) > _FEW:
            return len(data.translate(None, members)) != len(data)
        for member in members:  # noqa: SIM110 - any() would cost as much as the search
            if member in data:
                return True
        return False


class NonAscii:
    """Catches a file that is not pure ASCII."""

    beyond_ascii = True

    def catches(self, scan: Scan) -> bool:
        return not scan.ascii


class Expression:
    """Catches a file in which a bytes expression (stdlib ``re``) matches; begin it with a literal: that is fast."""

    def __init__(self, source: bytes) -> None:
        self.source = source

    @cached_property
    def _compiled(self) -> "re.Pattern[bytes]":
        import re

        return re.compile(self.source)

    def catches(self, scan: Scan) -> bool:
        return self._compiled.search(scan.data) is not None


class _Either(NamedTuple):
    """Catches what at least one of the ``sieves`` catches."""

    sieves: tuple[Sieve, ...]

    @property
    def beyond_ascii(self) -> bool:
        """Whether none of them ever catches a file of pure ASCII."""
        return all(getattr(sieve, "beyond_ascii", False) for sieve in self.sieves)

    def catches(self, scan: Scan) -> bool:
        for sieve in self.sieves:  # noqa: SIM110 - any() would cost as much as most sieves
            if sieve.catches(scan):
                return True
        return False


class _Every(NamedTuple):
    """Catches what every one of the ``sieves`` catches."""

    sieves: tuple[Sieve, ...]

    @property
    def beyond_ascii(self) -> bool:
        """Whether one of them never catches a file of pure ASCII."""
        return any(getattr(sieve, "beyond_ascii", False) for sieve in self.sieves)

    def catches(self, scan: Scan) -> bool:
        for sieve in self.sieves:  # noqa: SIM110 - all() would cost as much as most sieves
            if not sieve.catches(scan):
                return False
        return True


@cache
def contains(*literals: bytes, ignore_case: bool = False) -> Sieve:
    """A sieve for files that hold at least one of the literals (give them in lower case with ``ignore_case``)."""
    return Literal(literals, ignore_case)


def any_of(*sieves: Sieve) -> Sieve:
    """A sieve that catches what one of these catches."""
    return _Either(sieves)


def all_of(*sieves: Sieve) -> Sieve:
    """A sieve that catches only what all of these catch."""
    return _Every(sieves)


NON_ASCII: Sieve = NonAscii()
