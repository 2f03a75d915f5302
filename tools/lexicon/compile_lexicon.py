"""Writes a lexicon: sections of sorted hashes that are searched in place, without being loaded.

An index of strings is three sections: ``first`` (65,537 numbers of 4 bytes: where the strings whose CRC-32 has these
upper 16 bits begin), ``low`` (their lower 16 bits, 2 bytes each, sorted within a bucket), and a value each.
"""

import struct
from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

from lintkit_rules.spelling._lexicon import RARE
from lintkit_rules.spelling._sound import shuffled, sound_key

MAGIC = b"LKLEX002"
KNOWN = RARE + 1  # the least frequency of a word, or fame of a name, that is no rare one
_FREQUENT = 32 * 4  # words that may be misspelt with two slips
_LONG = 6  # letters
_VERY_FREQUENT = 32 * 5  # words whose letters are often written in some wrong order


@dataclass
class Sources:
    """What a lexicon is made of.

    ``words`` maps an accepted lower-case word to its frequency (32 times the decimal logarithm of occurrences in a
    thousand million words, 1 to 255); ``names`` holds accepted names in their own case, with how well known each is
    (1 to 255). ``targets`` are what an unknown word may be corrected to, with the same number; ``pairs`` counts words
    that stand beside each other; ``gazetteer`` holds the names that are wrong in lower case, ``towns``
    those of them that are no country, people, region or day.
    """

    words: dict[str, int] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    targets: dict[str, int] = field(default_factory=dict)
    pairs: dict[str, int] = field(default_factory=dict)
    gazetteer: set[str] = field(default_factory=set)
    towns: set[str] = field(default_factory=set)


def write(path: Path, sources: Sources) -> int:
    """Writes the lexicon and returns its size in bytes."""
    often = sources.targets
    targets = sorted(sources.targets, key=lambda word: (-sources.targets[word], word))
    blob = [word.encode() for word in targets]
    starts = array("I", [0])
    for word in blob:
        starts.append(starts[-1] + len(word))
    return write_sections(
        path,
        {
            **hashed("word", sources.words.items(), "B"),
            **hashed("name", sources.names.items(), "B"),
            **hashed("pair", sources.pairs.items(), "B"),
            **hashed("less", ((key, at) for at, word in enumerate(targets) for key in _keys(word, often[word])), "I"),
            **hashed("tone", ((sound_key(word.lower()), at) for at, word in enumerate(targets)), "I"),
            "at": starts.tobytes(),
            "text": b"".join(blob),
            "often": bytes(sources.targets[word] for word in targets),
        },
    )


def write_sections(path: Path, sections: dict[str, bytes]) -> int:
    """Writes a file of named sections and returns its size in bytes."""
    head = struct.pack("<8sI", MAGIC, len(sections))
    offset = len(head) + 20 * len(sections)
    body = []
    for name, data in sections.items():
        padding = -offset % 8
        body.append(b"\0" * padding + data)
        offset += padding
        head += struct.pack("<12sII", name.encode(), offset, len(data))
        offset += len(data)
    return path.write_bytes(head + b"".join(body))


def deletes(word: str) -> set[str]:
    """The word, and what is left of it when one letter is taken out."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _keys(word: str, often: int) -> set[str]:
    """What a target is found by: what is left of it without one letter, of a frequent long one also without two."""
    keys = deletes(word.lower())
    if often >= _FREQUENT and len(word) > _LONG:
        keys |= {less for key in keys for less in deletes(key)}
    if often >= _VERY_FREQUENT and 3 < len(word) < 9:
        keys.add(shuffled(word.lower()))
    return keys


def hashed(name: str, entries: Iterable[tuple[str, int]], code: str) -> dict[str, bytes]:
    """The three sections of an index."""
    rows = sorted({(crc32(key.encode()), value) for key, value in entries})
    first = array("I", bytes(4 * 65537))
    for key, _ in rows:
        first[(key >> 16) + 1] += 1
    for bucket in range(65536):
        first[bucket + 1] += first[bucket]
    low = array("H", (key & 0xFFFF for key, _ in rows))
    values = array(code, (value for _, value in rows))
    return {f"{name}.first": first.tobytes(), f"{name}.low": low.tobytes(), f"{name}.value": values.tobytes()}
