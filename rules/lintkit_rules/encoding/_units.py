"""Units: the stretches of a text that read as UTF-8 sequences on a code page, whole ones and damaged ones."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from lintkit_rules.encoding._codepages import LOWERED, decode, page, sequences
from lintkit_rules.encoding._contractions import stands_for_apostrophe
from lintkit_rules.encoding._likelihood import Beside, Profile


class Unit(NamedTuple):
    """One sequence: what stands from ``start`` to ``end`` decodes to ``text``.

    ``invented`` counts bytes that had to be guessed; ``margin`` is how much likelier the guess is than the next best;
    ``cased``: the sequence was lower-cased.
    """

    start: int
    end: int
    text: str
    invented: int = 0
    margin: float = 9.0
    cased: bool = False


_STRAIGHT = {"'": (0x91, 0x92, 0x82), '"': (0x93, 0x94, 0x84), "-": (0x96, 0x97)}
_NO_HABIT: dict[bytes, float] = {}
_UNKNOWN = "?\ufffd"
_ODD = frozenset(" .") | frozenset(_STRAIGHT) | frozenset(_UNKNOWN)
_COST = {"missing": 0.6, "unknown": 0.2, "space": 0.3, "straight": 0.3}


def whole(text: str, name: str) -> Iterator[Unit]:
    """The valid sequences of a text on a page, in order, without overlap. Surrogate pairs in UTF-8 are joined.

    A lone Braille cell is none: nobody writes one, and a garbled invisible sign before a letter looks so.
    """
    search = sequences(name).search
    origin = LOWERED.get(name)
    at = 0
    while match := search(text, at):
        start, end = match.span()
        decoded = decode(name, match.group())
        if decoded is None and origin and end - start > 2:
            end = start + 2  # what looks like a longer sequence may be one of two
            decoded = decode(name, text[start:end])
        if decoded is None:
            pair = _surrogates(text, start, name)
            if pair is None:
                at = start + 1
                continue
            decoded, end = pair
        if "\u2800" <= decoded <= "\u28ff" and not _goes_on(text, start, end, name):
            at = start + 1
            continue
        yield Unit(start, end, decoded, cased=origin is not None and decode(origin, text[start:end]) != decoded)
        at = end


def _goes_on(text: str, start: int, end: int, name: str) -> bool:
    """Whether another Braille cell touches."""
    lead, size = text[start], end - start
    return any(
        text[at : at + 1] == lead and "\u2800" <= (decode(name, text[at : at + size]) or "") <= "\u28ff"
        for at in (max(start - size, 0), end)
    )


def _surrogates(text: str, start: int, name: str) -> tuple[str, int] | None:
    """The character that two surrogates of three bytes each stand for (CESU-8), and where it ends."""
    byte_of = page(name).byte_of
    if byte_of.get(text[start]) != 0xED:
        return None
    try:
        data = bytes(0xA0 if char == " " else byte_of[char] for char in text[start : start + 6])
        decoded = data.decode("utf-8", "surrogatepass").encode("utf-16", "surrogatepass").decode("utf-16")
    except (KeyError, UnicodeError):
        return None
    return (decoded, start + 6) if len(decoded) == 1 else None


def _read_as(text: str, at: int, name: str, step: int) -> str:
    """The character before or behind ``at``, decoded where it belongs to a whole sequence; empty if it is garbled."""
    char = text[at : at + 1] if step > 0 else text[at - 1 : at] or "\n"
    if char < "\x80":
        return char
    for size in (2, 3):
        decoded = decode(name, text[at : at + size] if step > 0 else text[max(at - size, 0) : at])
        if decoded:
            return decoded
    return ""


def _blank_was_beside(text: str, at: int) -> bool:
    """Whether the blank behind a garbled `à` parted words, the byte A0 being lost: as where a word ends with it."""
    if text.startswith("s ", at + 1) or text[at - 2 : at - 1].isupper():
        return False
    return f"{text[at - 1]}  " not in text


def _stands_for_a_byte(text: str, at: int) -> bool:
    """Whether what stands at ``at`` can hardly be anything but the sign of a byte: U+FFFD, or a mark inside a word."""
    char = text[at : at + 1]
    return char == "\ufffd" or (
        char in ("?", '"') and (text[at + 1 : at + 2].islower() or _is_garbled_letter(text[at + 1 : at + 2]))
    )


def _is_garbled_letter(char: str) -> bool:
    """Whether letters beyond Latin begin so when they are garbled."""
    return char in tuple("ÎÏÐÑРСΠΡĐŃŠ")


def is_at_ease(text: str, unit: Unit, known: Profile) -> bool:
    """Whether what may have lost its other bytes is a letter that the document's language has there."""
    char, rest = text[unit.start], text[unit.start + 1 : unit.end]
    if not char.isalpha() or rest.strip() or stands_for_apostrophe(text, unit.start, unit.end):
        return False
    return known.writes(text[unit.start - 1 : unit.start], char, text[unit.start + 1 : unit.start + 2])


class _Guess(NamedTuple):
    data: bytes
    end: int
    invented: int
    cost: float


class _Reading(NamedTuple):
    """What a damaged sequence of ``size`` characters may say, ``invented`` bytes guessed; ``begins``: the first two."""

    text: str
    size: int
    invented: int
    cost: float
    begins: bytes


def damaged(
    text: str, start: int, name: str, known: Profile, habit: Mapping[bytes, float] = _NO_HABIT, *, intact: bool = False
) -> Unit | None:
    """The likeliest reading of a damaged sequence that begins at ``start``; None if there is none.

    Bytes may be missing, stand as ``?`` or U+FFFD, or have become a blank (for A0) or a straight quote. ``habit``
    tells by the first two bytes what speaks for a sequence of three: what was lost elsewhere was probably lost here.
    ``intact``: the document keeps the bytes that the page hides, so that none is missing.
    """
    lead = page(name).byte_of.get(text[start])
    if lead is None or not 0xC2 <= lead <= 0xF4:
        return None
    wanted = 1 if lead < 0xE0 else 2 if lead < 0xF0 else 3
    blank = lead == 0xC3 and text[start + 1 : start + 2] == " "
    kept = blank and text[start + 2 : start + 3].isalpha() and _blank_was_beside(text, start + 1)
    before = _read_as(text, start, name, -1)
    beside: dict[int, Beside] = {}  # by how many characters are taken for the sequence
    scores: dict[str, float] = {}
    best: dict[str, _Reading] = {}
    for reading in _readings(_that_tell(text, start, wanted), name, kept, intact):
        said, size, _, cost, begins = reading
        if size not in beside:
            beside[size] = known.beside(before, _read_as(text, start + size, name, 1))
        score = beside[size][said] - cost
        if habit:
            score += habit.get(begins, 0.0)
        if said not in scores or score > scores[said]:
            scores[said], best[said] = score, reading
    top = max(scores.values(), default=0.0)
    if top <= 0:
        return None
    said = min(one for one, score in scores.items() if score == top)
    del scores[said]
    margin = top - max(scores.values()) if scores else 4.0
    _, size, invented, _, _ = best[said]
    return Unit(start, start + size, said, max(invented, 1), margin)


def _that_tell(text: str, start: int, wanted: int) -> str:
    """The lead byte's character and those behind it on which it depends what ``wanted`` more bytes may be."""
    chars = text[start : start + 1 + wanted]
    if _ODD.isdisjoint(chars):
        return chars
    return text[start : start + 2 + wanted + (6 if "." in chars else 0)]  # up to three dots for each byte


@lru_cache(maxsize=4096)
def _readings(chars: str, name: str, kept: bool, intact: bool) -> tuple[_Reading, ...]:
    """What a damaged sequence may say that begins with the first of ``chars``.

    ``kept``: the blank behind it stays; ``intact``: no byte is missing.
    """
    code = page(name)
    lead = code.byte_of[chars[0]]
    wanted = 1 if lead < 0xE0 else 2 if lead < 0xF0 else 3
    guesses = [_Guess(bytes([lead]), 1, 0, 0.0)]
    for _ in range(wanted):
        guesses = [longer for guess in guesses for longer in _extend(chars, guess, name, kept=kept, intact=intact)]
    found: dict[tuple[str, int], _Reading] = {}
    for data, size, invented, cost in guesses:
        if size == 1 and wanted > 1 and 0x80 not in code.hidden:
            continue  # nothing but the lead is left
        try:
            decoded = data.decode()
        except UnicodeDecodeError:
            continue
        if (decoded, size) not in found or cost < found[decoded, size].cost:
            found[decoded, size] = _Reading(decoded, size, invented, cost, data[:2])
    return tuple(found.values())


def _extend(text: str, guess: _Guess, name: str, *, kept: bool, intact: bool) -> Iterator[_Guess]:
    """The ways in which a guess goes on by one byte."""
    code = page(name)
    data, end, invented, cost = guess
    char = text[end : end + 1]
    byte = code.byte_of.get(char)
    tail = byte is not None and 0x80 <= byte < 0xC0
    if byte is not None and tail:
        yield _Guess(data + bytes([byte]), end + 1, invented, cost)
    elif char == " " and code.byte_of.get("\xa0") == 0xA0:
        yield _Guess(data + b"\xa0", end if kept else end + 1, invented + 1, cost + _COST["space"])
    elif char in _STRAIGHT:
        for one in _STRAIGHT[char]:
            if one not in code.hidden:
                yield _Guess(data + bytes([one]), end + 1, invented + 1, cost + _COST["straight"])
    elif text.startswith("...", end):
        yield _Guess(data + b"\x85", end + 3, invented + 1, cost + _COST["straight"])
    elif char and char in _UNKNOWN and not intact:
        for one in code.hidden:
            if one < 0xC0:
                yield _Guess(data + bytes([one]), end + 1, invented + 1, cost + _COST["unknown"])
    if not intact and invented < (1 if tail else 2) and not _stands_for_a_byte(text, end):
        for one in code.hidden:
            if one < 0xC0 and (invented == 0 or data[-1] == 0x80) and not (char == " " and data == b"\xc3"):
                yield _Guess(data + bytes([one]), end, invented + 1, cost + _COST["missing"])
