"""The tools of the comparison: each finds places in a text, mends it, or both."""

import contextlib
import difflib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import lintkit_rules.encoding
from lintkit.document import Document
from lintkit.engine import bind, check, fix
from lintkit.formats import PLAIN
from lintkit.rules import Rule, rules_in
from lintkit.text import LineIndex
from lintkit_rules.markup.malformed_entity import malformed_entity

Spans = list[tuple[int, int]]


class Answer(NamedTuple):
    """What a tool makes of a text: the places it names, the text after careful mending and after all it offers."""

    spans: Spans
    safely: str
    fully: str


Tool = Callable[[str], Answer]


def lintkit() -> Tool:
    """lintkit with the rules of the encoding family, and that of broken entities, in plain text."""
    family = [*rules_in(lintkit_rules.encoding), malformed_entity]
    rules = [bind(one) for one in family if isinstance(one, Rule) and one.default]

    def answer(text: str) -> Answer:
        doc = Document("file.txt", text.encode("utf-8", "surrogateescape"), PLAIN)
        starts = LineIndex(doc.text).starts
        spans = []
        for one in check(doc, rules):
            if one.rule.startswith("lintkit/"):
                raise RuntimeError(one.message)
            start, end = one.place.start, one.place.end
            spans.append((starts[start.line - 1] + start.column - 1, starts[end.line - 1] + end.column - 1))
        return Answer(spans, fix(doc, rules).doc.text, fix(doc, rules, unsafe=True).doc.text)

    return answer


def ftfy(*, careful: bool) -> Tool:
    """ftfy; careful: without the normalisations that touch text which is not garbled."""
    import ftfy as package

    config = package.TextFixerConfig(explain=False)
    if careful:
        config = config._replace(
            uncurl_quotes=False, fix_latin_ligatures=False, fix_character_width=False, normalization=None
        )

    def answer(text: str) -> Answer:
        mended = package.fix_text(text, config)
        return Answer(list(changes(text, mended)), mended, mended)

    return answer


def plsfix() -> Tool:
    """plsfix: a port of ftfy to Rust."""
    from importlib import import_module

    package = import_module("plsfix")  # not in the environment that types are checked in

    def answer(text: str) -> Answer:
        try:
            mended = package.fix_text(text)
        except Exception:
            mended = text
        return Answer(list(changes(text, mended)), mended, mended)

    return answer


def rumdl(program: str) -> Tool:
    """rumdl: its rule about invisible characters, and the fixes it offers. Invalid UTF-8 it refuses."""
    command = [program, "check", "--isolated", "--no-cache", "--enable", "MD084", "--output-format", "json", "-"]

    def answer(text: str) -> Answer:
        try:
            data = text.encode()
        except UnicodeEncodeError:
            return Answer([], text, text)
        out = subprocess.run(command, input=data, capture_output=True, check=False).stdout
        spans, mended, at = [], b"", 0
        for one in json.loads(out or b"[]"):
            span = one["fix"]["range"] if one.get("fix") else None
            if span is None or span["start"] < at:
                continue
            spans.append((len(data[: span["start"]].decode()), len(data[: span["end"]].decode())))
            mended += data[at : span["start"]] + one["fix"]["replacement"].encode()
            at = span["end"]
        fixed = (mended + data[at:]).decode()
        return Answer(spans, fixed, fixed)

    return answer


def changes(text: str, mended: str) -> Iterator[tuple[int, int]]:
    """The places of ``text`` that are otherwise in ``mended``, word by word."""
    if text == mended:
        return
    matcher = difflib.SequenceMatcher(None, _words(text), _words(mended), autojunk=False)
    starts = [0]
    for word in _words(text):
        starts.append(starts[-1] + len(word))
    ends = [0]
    for word in _words(mended):
        ends.append(ends[-1] + len(word))
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            before, after = text[starts[a] : starts[b]], mended[ends[c] : ends[d]]
            head = next(
                (i for i, (x, y) in enumerate(zip(before, after, strict=False)) if x != y), min(len(before), len(after))
            )
            tail = 0
            while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
                tail += 1
            yield starts[a] + head, max(starts[b] - tail, starts[a] + head + 1)


def _words(text: str) -> list[str]:
    words: list[str] = []
    at = 0
    for index, char in enumerate(text):
        if char in " \n":
            words += [text[at:index], char]
            at = index + 1
    return [*words, text[at:]]


def available() -> dict[str, Tool]:
    """The tools that are installed here, by name."""
    tools: dict[str, Tool] = {"lintkit": lintkit()}
    with contextlib.suppress(ImportError):
        tools |= {"ftfy": ftfy(careful=True), "ftfy-default": ftfy(careful=False)}
    with contextlib.suppress(ImportError):
        tools["plsfix"] = plsfix()
    if program := shutil.which("rumdl", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"):
        tools["rumdl"] = rumdl(program)
    return tools
