"""Runs of four words: each is one number of 64 bits, read straight from a row of codes."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import compress

from lintkit_rules.duplication._words import BIG_ENDIAN

RUN = 4  # words
_PORTION = 16_384  # words whose runs are made at once


def runs(codes: "array[int]") -> "array[int]":
    """The key of the run of four words that starts at each place of a row of words."""
    data = memoryview(codes).cast("B")
    size = max(0, len(codes) - RUN + 1)
    keys = array("Q", bytes(8 * size))
    for shift in range(min(RUN, size)):
        end = 2 * shift + (len(data) - 2 * shift) // 8 * 8
        keys[shift::RUN] = array("Q", data[2 * shift : end].tobytes())
    return keys


def again(keys: "array[int]", most: int) -> list[list[int]]:
    """The places of each key that stands at least twice and at most ``most`` times, in order."""
    last = dict(zip(keys, range(len(keys)), strict=True))
    if len(last) == len(keys):
        return []
    is_last = bytearray(len(keys))
    for place in last.values():
        is_last[place] = 1
    found: defaultdict[int, list[int]] = defaultdict(list)
    place = is_last.find(0)
    while place >= 0:  # few: those that come again later
        places = found[keys[place]]
        if len(places) < most:
            places.append(place)
        place = is_last.find(0, place + 1)
    return [[*places, last[key]] for key, places in found.items() if len(places) < most]


def parted(
    codes: "array[int]", chosen: Callable[["array[int]"], bytes] | None = None
) -> Iterator[tuple["array[int]", "array[int]"]]:
    """The runs of a long row and their places, in 256 parts: a small one is looked through quickly, in little memory.

    All runs of one key are in one part. ``chosen`` tells (1 or 0) for each place of a row whether its run is wanted.
    """
    keys, places = [array("Q") for _ in range(256)], [array("Q") for _ in range(256)]
    for at in range(0, len(codes), _PORTION):
        portion = codes[at : at + _PORTION + RUN - 1]
        wanted = b"\1" * len(portion) if chosen is None else chosen(portion)
        parts = bytes(compress(_parts(portion), wanted))
        any(map(array.append, map(keys.__getitem__, parts), compress(runs(portion), wanted)))
        any(map(array.append, map(places.__getitem__, parts), compress(range(at, at + _PORTION), wanted)))
    return zip(keys, places, strict=True)


def _parts(codes: "array[int]") -> bytes:
    """A byte for the run at each place: the low bytes of its words, combined for all places at once."""
    mixed = int.from_bytes(codes.tobytes()[BIG_ENDIAN::2], "little")
    return (mixed ^ mixed >> 8 ^ mixed >> 16 ^ mixed >> 24).to_bytes(len(codes), "little")
