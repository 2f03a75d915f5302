"""Ways in which text goes wrong between encodings, applied to clean text: the kinds of the benchmark.

A damage takes a piece of clean text and a random generator and gives what becomes of it, as text in which an invalid
byte is a lone surrogate; None if the kind does not concern the piece.
"""

import random
from collections.abc import Callable
from typing import NamedTuple

Damage = Callable[[str, random.Random], "str | None"]


class Kind(NamedTuple):
    """A kind: its name, the language groups it is drawn from, what a damaged piece is, and the damage itself.

    ``piece``: ``word``, ``char``, ``gap`` (inserted before a word), ``break`` (a line break). ``exact`` is False where
    nothing but the place can be known.
    """

    name: str
    groups: tuple[str, ...]
    piece: str
    damage: Damage
    exact: bool = True
    spread: bool = True


def sloppy(data: bytes, codec: str) -> str:
    """``data`` decoded as browsers do: bytes that a code page leaves undefined become C1 controls."""
    return "".join(bytes([byte]).decode(codec, "replace").replace("\ufffd", chr(byte)) for byte in data)


def misread(codec: str, times: int = 1, after: Callable[[str], str] = lambda text: text) -> Damage:
    """UTF-8 read as ``codec``, so many times; ``after`` does further harm."""

    def damage(piece: str, rng: random.Random) -> str | None:
        if piece.isascii():
            return None
        for _ in range(times):
            piece = "".join(char if char < "\x80" else sloppy(char.encode(), codec) for char in piece)
        return after(piece)

    return damage


def misread_cjk(codec: str, sign: str = "?") -> Damage:
    """UTF-8 read as a multi-byte encoding: bytes that make no character there become ``sign``."""

    def damage(piece: str, rng: random.Random) -> str | None:
        return None if piece.isascii() else piece.encode().decode(codec, "replace").replace("\ufffd", sign)

    return damage


def drop_c1(text: str) -> str:
    """``text`` without C1 controls."""
    return "".join(char for char in text if not "\x80" <= char < "\xa0")


def undefined_as(sign: str) -> Callable[[str], str]:
    """What replaces each C1 control by ``sign``."""
    return lambda text: "".join(sign if "\x80" <= char < "\xa0" else char for char in text)


def straighten(text: str) -> str:
    """``text`` with straight quotes."""
    return text.translate(str.maketrans("‘’“”", "''\"\""))


def legacy(written: str, read: str) -> Damage:
    """Text saved in one legacy encoding and read in another."""

    def damage(piece: str, rng: random.Random) -> str | None:
        if piece.isascii():
            return None
        try:
            return (
                drop_c1(sloppy(piece.encode(written), read))
                if read == "latin-1"
                else sloppy(piece.encode(written), read)
            )
        except UnicodeEncodeError:
            return None

    return damage


def raw(codec: str) -> Damage:
    """Bytes of another encoding in a file that is UTF-8."""

    def damage(piece: str, rng: random.Random) -> str | None:
        if piece.isascii():
            return None
        try:
            data = piece.encode(codec)
        except UnicodeEncodeError:
            return None
        seen = data.decode("utf-8", "surrogateescape")
        return seen if any("\udc80" <= char <= "\udcff" for char in seen) else None

    return damage


def cesu8(piece: str, rng: random.Random) -> str | None:
    """A picture, as two surrogates of three bytes each."""
    if piece < "\U00010000":
        return None
    pair = piece.encode("utf-16-le")
    units = (int.from_bytes(pair[at : at + 2], "little") for at in (0, 2))
    data = b"".join(bytes([0xE0 | unit >> 12, 0x80 | unit >> 6 & 63, 0x80 | unit & 63]) for unit in units)
    return data.decode("utf-8", "surrogateescape")


def cut(piece: str, rng: random.Random) -> str | None:
    """A character of several bytes that lost its last."""
    return None if piece.isascii() else piece.encode()[:-1].decode("utf-8", "surrogateescape")


def swap(table: dict[str, str]) -> Damage:
    """One letter of a word becomes its look-alike of another script."""

    def damage(piece: str, rng: random.Random) -> str | None:
        places = [at for at, char in enumerate(piece) if char in table]
        if len(piece) < 4 or not piece.isalpha() or not places:
            return None
        at = rng.choice(places)
        return piece[:at] + table[piece[at]] + piece[at + 1 :]

    return damage


def escaped(form: Callable[[str], str]) -> Damage:
    """Every character beyond ASCII written as an escape."""

    def damage(piece: str, rng: random.Random) -> str | None:
        return None if piece.isascii() else "".join(char if char < "\x80" else form(char) for char in piece)

    return damage


def questioned(piece: str, rng: random.Random) -> str | None:
    """A letter beyond ASCII inside a word as a question mark."""
    places = [at for at, char in enumerate(piece[1:-1], 1) if char > "\x7f" and char.isalpha()]
    if not places or not piece.isalpha() or sum(char < "\x80" for char in piece) < 2:
        return None
    at = rng.choice(places)
    return piece[:at] + "?" + piece[at + 1 :]


def garbled_invisible(codec: str) -> Damage:
    """A word behind an invisible character, garbled, with its lost byte."""
    return lambda piece, rng: drop_c1(sloppy(rng.choice("\u2062\u2063\u2064").encode(), codec)) + piece


def inserted(chars: str, longest: int = 1) -> Damage:
    """A word with invisible characters somewhere in it."""

    def damage(piece: str, rng: random.Random) -> str | None:
        if not piece.isalpha() or len(piece) < 4 or not piece.isascii():
            return None
        at = rng.randint(1, len(piece) - 1)
        return piece[:at] + "".join(rng.choice(chars) for _ in range(rng.randint(1, longest))) + piece[at:]

    return damage


def wrapped(openers: str, closer: str = "") -> Damage:
    """A word behind a direction control that is never closed, or is."""
    return lambda piece, rng: rng.choice(openers) + piece + closer
