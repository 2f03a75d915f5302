"""Runs of four words: each is one number of 64 bits, read straight from a row of codes."""

from array import array
from collections import defaultdict

RUN = 4  # words


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
