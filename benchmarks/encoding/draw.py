"""Draws the benchmark's files: clean texts, damaged ones with the spans of the damage, and traps."""

import random
import re
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.encoding.damage import Kind
from benchmarks.encoding.kinds import KINDS
from benchmarks.encoding.texts import GROUPS, article

_PIECES = {
    "word": re.compile(r"\S+"), "gap": re.compile(r"(?<=[ \n])\w\S*"), "char": re.compile(r"\S"),
    "space": re.compile(r"(?<=\w) (?=\w)"), "break": re.compile(r"\n(?!\n)"),
}  # fmt: skip
_PARTS = {"homoglyph", "invisible", "fffd/q"}


class File(NamedTuple):
    """A damaged text: ``spans`` of the damage in ``text``, and what it was."""

    kind: str
    group: str
    text: str
    spans: list[tuple[int, int]]
    clean: str
    exact: bool


def files(kinds: list[Kind], sentences: dict[str, list[str]], seed: int, each: int) -> Iterator[File]:
    """``each`` files of every kind."""
    for kind in kinds:
        for number in range(each):
            rng = random.Random(f"{seed} {kind.name} {number}")
            drawn = None
            for _ in range(20):
                group = kind.groups[number % len(kind.groups)] if number < len(kind.groups) else rng.choice(kind.groups)
                language = rng.choice([one for one in GROUPS[group] if len(sentences.get(one, ())) > 30])
                clean = article(sentences[language], language, rng.randint(1500, 4000), rng)
                if kind.name == "bytes/cesu8":
                    clean = "".join(
                        char + rng.choice("😀🎉👍🚀🔥") + " " if char == " " and rng.random() < 0.03 else char
                        for char in clean
                    )
                drawn = _damaged(kind, clean, number, rng)
                if drawn:
                    yield File(kind.name, group, *drawn, clean, kind.exact)
                    break
                kind_groups = kind.groups
                number = rng.randrange(len(kind_groups))


def _damaged(kind: Kind, clean: str, number: int, rng: random.Random) -> tuple[str, list[tuple[int, int]]] | None:
    """The text with some pieces, some lines or all of it damaged, and where; None if nothing could be."""
    expression = _PIECES[kind.piece]
    if kind.name.startswith(tuple(_PARTS)):
        expression = re.compile(r"\w+")
    places = [match.span() for match in expression.finditer(clean)]
    scope = (
        ("span", "line", "file")[number % 3] if kind.piece == "word" and kind.name.split("/")[0] in _WIDE else "span"
    )
    if scope == "line":
        lines = [match.span() for match in re.finditer(r".+", clean)]
        chosen = rng.sample(lines, min(2, len(lines)))
        places = [place for place in places if any(start <= place[0] < end for start, end in chosen)]
    damaged = []
    if scope == "span":
        rng.shuffle(places)
    for start, end in places:
        result = kind.damage(clean[start:end], rng)
        if result is not None and result != clean[start:end]:
            damaged.append((start, end, result))
        if scope == "span" and len(damaged) >= rng.randint(2, 6):
            break
    return _placed(clean, sorted(damaged)) if damaged else None


_WIDE = {"mojibake", "lossy", "legacy", "twice"}


def _placed(clean: str, damaged: list[tuple[int, int, str]]) -> tuple[str, list[tuple[int, int]]]:
    out, spans, at, length = [], [], 0, 0
    for start, end, result in damaged:
        gap = clean[at:start]
        head = _common(clean[start:end], result)
        tail = _common(clean[start:end][head:][::-1], result[head:][::-1])
        length += len(gap)
        spans.append((length + head, max(length + len(result) - tail, length + head)))
        out += [gap, result]
        length += len(result)
        at = end
    return "".join([*out, clean[at:]]), spans


def _common(one: str, other: str) -> int:
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count


def all_files(sentences: dict[str, list[str]], seed: int, each: int, only: str = "") -> list[File]:
    """The files of one draw; ``only`` kinds whose name begins so."""
    return list(files([kind for kind in KINDS if kind.name.startswith(only)], sentences, seed, each))


def clean_texts(sentences: dict[str, list[str]], seed: int) -> Iterator[tuple[str, str, str]]:
    """Group, language and a clean text for each language."""
    for group, languages in GROUPS.items():
        for language in languages:
            if len(sentences.get(language, ())) > 30:
                rng = random.Random(f"{seed} clean {language}")
                yield group, language, article(sentences[language], language, 5000, rng)
