"""Puts copies of known kinds into real documents: what a copy detector should find, and where.

Each case is one clean document, the same document with one copy in it, where that copy stands and where its original
does, in lines (1-based, both ends included). Units are cut by blank lines and list marks, not by lintkit's own reading
of blocks, and drawn at random with a seed.
"""

import random
import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

KINDS = (
    "exact-para",
    "exact-bullet",
    "section",
    "exact-plain",
    "glued",
    "markup",
    "re-wrapped",
    "near-10",
    "near-20",
    "near-30",
    "near-replaced-10",
    "near-replaced-20",
    "near-replaced-30",
    "moved",
    "partial",
    "heading",
)
CROSS_KINDS = ("cross-exact", "cross-near-20")
PLACED_KINDS = ("end-para", "end-bullet", "own-section-para", "own-list-bullet", "sibling-section", "end-plain")

_FENCE = re.compile(r"[ \t>]*(```|~~~)")
_ITEM = re.compile(r"[-*+] +\S")
_HEADING = re.compile(r"(#{1,6}) +\S")
_PROSE = re.compile(r"[A-Za-z\u00c0-\uffff*_\[\"'“(]")
_WORD = re.compile(r"\w+")
_TARGET = re.compile(r"\]\([^()\s]*\)|\]\[[^\]]*\]|<[^<>]*>|https?://\S+")
_ASIDE = re.compile(r"\[[^\]]+\]:|!\[|\[!|<|import |export ")  # link definitions, images, badges, tags, MDX
_UNDERLINE = re.compile(r"(?:=+|-{3,})\s*$")


def size(text: str) -> int:
    """How many words a reader reads: link targets and tags have none."""
    return len(_WORD.findall(_TARGET.sub("] ", text)))


class Unit(NamedTuple):
    """A piece of a document: lines ``first`` to ``last`` (from 0, end exclusive) and the heading above it."""

    kind: str
    first: int
    last: int
    section: int


class Case(NamedTuple):
    """A damaged document. ``copy`` and ``original`` are (first line, last line); ``other`` is the original's path."""

    kind: str
    path: str
    clean: str
    damaged: str
    copy: tuple[int, int]
    original: tuple[int, int]
    other: str = ""
    other_text: str = ""


def units(lines: Sequence[str]) -> list[Unit]:
    """The paragraphs, single-line items and headings of a Markdown document outside code, comments, front matter."""
    found: list[Unit] = []
    fence, comment, section = "", False, -1
    at = _front_matter(lines)
    while at < len(lines):
        line = lines[at]
        mark = _FENCE.match(line)
        if not fence and (comment or "<!--" in line):
            comment = line.rfind("<!--") > line.rfind("-->") if "-->" in line else True
        elif mark and (not fence or mark[1] == fence):
            fence = "" if fence else mark[1]
        elif not fence and _HEADING.match(line):
            found.append(Unit("heading", at, at + 1, section))
            section = at
        elif not fence and _ITEM.match(line) and (at + 1 == len(lines) or not lines[at + 1].startswith((" ", "\t"))):
            if at + 1 == len(lines) or not lines[at + 1].strip() or _ITEM.match(lines[at + 1]):
                found.append(Unit("item", at, at + 1, section))
        elif not fence and _PROSE.match(line) and not _ASIDE.match(line) and (at == 0 or not lines[at - 1].strip()):
            end = at
            while end < len(lines) and lines[end].strip() and _PROSE.match(lines[end]):
                end += 1
            if end == len(lines) or not lines[end].strip():
                found.append(Unit("para", at, end, section))
            at = max(at, end - 1)
        at += 1
    return found


class Injector:
    """Draws cases from documents."""

    def __init__(self, seed: int, paths: Sequence[Path], name: Callable[[Path], str] = str) -> None:
        self._random = random.Random(seed)
        self._paths = list(paths)
        self._name = name
        self._random.shuffle(self._paths)

    def cases(self, kind: str, count: int) -> list[Case]:
        """Up to ``count`` cases of a kind, each from another document."""
        found: list[Case] = []
        paths = list(self._paths)
        self._random.shuffle(paths)
        for path in paths:
            if len(found) == count:
                break
            case = self._case(kind, path)
            if case is not None:
                found.append(case)
        return found

    def _case(self, kind: str, path: Path) -> Case | None:
        text = path.read_text("utf-8", errors="strict") if _readable(path) else ""
        if "\r" in text or len(text) < 1500:
            return None
        lines = text.split("\n")
        held = units(lines)
        if sum(unit.kind == "para" for unit in held) < 6:
            return None
        make: Callable[[str, str, list[str], list[Unit]], Case | None] = getattr(self, _METHODS.get(kind, "_block"))
        return make(kind, self._name(path), lines, held)

    def _pick(self, lines: list[str], held: list[Unit], kind: str, low: int, high: int = 160) -> Unit | None:
        """A unit of a kind and a length in words that stands once in the document and announces nothing."""
        text = "\n".join(lines)
        fit = []
        for unit in held:
            body = "\n".join(lines[unit.first : unit.last])
            if _ASIDE.match(body.lstrip("-*+ ")) or body.endswith(":") or text.count(body) > 1:
                continue
            if unit.kind == kind and low <= size(body) <= high:
                fit.append(unit)
        return self._random.choice(fit) if fit else None

    def _gap(self, lines: list[str], held: list[Unit], unit: Unit) -> int | None:
        """A line before which a block can be put: the start of a later paragraph or heading, not beside the unit."""
        later = [other for other in held if other.first >= unit.last + 2 and other.kind in ("para", "heading")]
        later = [other for other in later if other.first == 0 or not lines[other.first - 1].strip()]
        if not later:
            return None
        return self._random.choice(later).first

    def _put(self, kind: str, path: str, lines: list[str], at: int, body: list[str], unit: tuple[int, int]) -> Case:
        """The case in which ``body`` and a blank line stand before line ``at``."""
        damaged = [*lines[:at], *body, "", *lines[at:]]
        return Case(kind, path, "\n".join(lines), "\n".join(damaged), (at + 1, at + len(body)), unit)

    def _block(self, kind: str, path: str, lines: list[str], held: list[Unit]) -> Case | None:
        """Paragraphs: copied as they are, in other wrapping, in other markup, with words changed or sentences moved."""
        unit = self._pick(lines, held, "para", 25 if kind == "moved" else 15)
        at = self._gap(lines, held, unit) if unit else None
        if unit is None or at is None:
            return None
        body = "\n".join(lines[unit.first : unit.last])
        changed = self.change(kind, body)
        if changed is None:
            return None
        return self._put(kind, path, lines, at, changed.split("\n"), (unit.first + 1, unit.last))

    def change(self, kind: str, body: str) -> str | None:
        """A paragraph as a copy of this kind has it; None if it does not lend itself."""
        if kind == "markup":
            words = body.replace("\n", " ").split(" ")
            for number in self._random.sample(range(len(words)), min(len(words), max(2, len(words) // 8))):
                word = words[number]
                words[number] = self._random.choice(
                    (word.upper(), word.title(), f"**{word}**", f"_{word}_", word + ",")
                )
            return " ".join(words)
        if kind == "re-wrapped":
            wrapped = _wrap(body, self._random.choice((50, 60, 100, 10_000)))
            return wrapped if wrapped != body else _wrap(body, 45)
        if kind.startswith(("near", "cross-near")):
            return self._reworded(body, int(kind[-2:]) / 100, only_replaced="replaced" in kind)
        if kind == "moved":
            sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z])", body)
            if len(sentences) < 2:
                return None
            cut = self._random.randrange(1, len(sentences))
            return " ".join([*sentences[cut:], *sentences[:cut]])
        return body

    def _reworded(self, body: str, share: float, *, only_replaced: bool = False) -> str:
        """With a share of its words replaced, dropped or joined by others."""
        pieces = re.split(r"(\s+)", body)
        words = [number for number in range(0, len(pieces), 2) if pieces[number]]
        for number in self._random.sample(words, max(1, round(len(words) * share))):
            new = self._random.choice(_OTHER_WORDS)
            pieces[number] = new if only_replaced else self._random.choice((new, "", f"{pieces[number]} {new}"))
        return re.sub(r"(?m) {2,}|^ +", " ", "".join(pieces)).strip()

    def _bullet(self, kind: str, path: str, lines: list[str], held: list[Unit]) -> Case | None:
        unit = self._pick(lines, held, "item", 8)
        if unit is None:
            return None
        items = [other for other in held if other.kind == "item" and other.first > unit.first + 1]
        if not items:
            return None
        at = self._random.choice(items).first
        damaged = [*lines[:at], lines[unit.first], *lines[at:]]
        return Case(
            kind, path, "\n".join(lines), "\n".join(damaged), (at + 1, at + 1), (unit.first + 1, unit.first + 1)
        )

    def _section(self, kind: str, path: str, lines: list[str], held: list[Unit]) -> Case | None:
        """A section whole, before a later heading; ``sibling-section``: of its own level under its own parent."""
        headings = [unit for unit in held if unit.kind == "heading"]
        if _holds_underlined(lines):
            return None  # headings that are not seen here
        text = "\n".join(lines)
        fit = []
        for number, heading in enumerate(headings[:-1]):
            depth = _depth(lines, heading)
            end = next((h.first for h in headings[number + 1 :] if _depth(lines, h) <= depth), None)
            if end is None:
                continue
            body = "\n".join(lines[heading.first : end]).rstrip()
            rest = [h for h in headings if h.first >= end]
            if kind == "sibling-section":
                stop = next((n for n, h in enumerate(rest) if _depth(lines, h) < depth), len(rest))
                rest = [h for h in rest[:stop] if _depth(lines, h) == depth]
            if (
                _prose(body) >= 30
                and 40 <= size(body) <= 400
                and text.count(body) == 1
                and rest
                and body.count("\n") > 1
            ):
                fit.append((heading, body, rest))
        if not fit:
            return None
        heading, body, rest = self._random.choice(fit)
        at = self._random.choice(rest).first
        copy = body.split("\n")
        return self._put(kind, path, lines, at, copy, (heading.first + 1, heading.first + len(copy)))

    def _plain(self, kind: str, path: str, lines: list[str], held: list[Unit]) -> Case | None:
        """The document as plain text with one paragraph a line, without blank lines and marks."""
        flat = []
        for unit in held:
            body = " ".join(line.strip() for line in lines[unit.first : unit.last])
            flat.append(re.sub(r"^(#+|[-*+]) +", "", body) if unit.kind == "heading" else body)
        while flat and (held[len(flat) - 1].kind == "heading" or flat[-1].endswith((":", "："))):
            flat.pop()  # names and announces code, or what else is no paragraph and was left out
        fit = [n for n, line in enumerate(flat) if 15 <= size(line) <= 160 and flat.count(line) == 1]
        fit = [n for n in fit if not flat[n].endswith(":") and n < len(flat) - 3]
        if not fit:
            return None
        number = self._random.choice(fit)
        at = len(flat) if kind == "end-plain" else self._random.randrange(number + 2, len(flat))
        damaged = [*flat[:at], flat[number], *flat[at:]]
        name = path.rsplit(".", 1)[0] + ".txt"
        ends = ("\n".join(flat), "\n".join(damaged))
        return Case(kind, name, ends[0], ends[1], (at + 1, at + 1), (number + 1, number + 1))

    def _glued(self, kind: str, path: str, lines: list[str], held: list[Unit]) -> Case | None:
        """A whole earlier paragraph or item at the end of a later line, with or without a blank at the joint."""
        unit = self._pick(lines, held, self._random.choice(("para", "item")), 10, 80)
        if unit is None or unit.last - unit.first > 1:
            return None
        hosts = [u for u in held if u.kind in ("para", "item") and u.first > unit.last and u.last - u.first == 1]
        hosts = [u for u in hosts if size(lines[u.first]) >= 4]
        if not hosts:
            return None
        at = self._random.choice(hosts).first
        body = re.sub(r"^[-*+] +", "", lines[unit.first])
        damaged = list(lines)
        damaged[at] += self._random.choice(("", " ")) + body
        return Case(
            kind, path, "\n".join(lines), "\n".join(damaged), (at + 1, at + 1), (unit.first + 1, unit.first + 1)
        )

    def _partial(self, kind: str, path: str, lines: list[str], held: list[Unit]) -> Case | None:
        """25 to 60 words of one paragraph in the middle of another one."""
        unit = self._pick(lines, held, "para", 40, 400)
        if unit is None:
            return None
        hosts = [u for u in held if u.kind == "para" and u.first > unit.last]
        hosts = [u for u in hosts if size("\n".join(lines[u.first : u.last])) >= 30]
        if not hosts:
            return None
        host = self._random.choice(hosts)
        words = " ".join(lines[unit.first : unit.last]).split()
        length = min(len(words) - 5, self._random.randint(26, 60))
        if length < 26:
            return None
        start = self._random.randrange(0, len(words) - length + 1)
        if size(" ".join(words[start : start + length])) < 25:
            return None
        body = " ".join(lines[host.first : host.last]).split(" ")
        where = self._random.randrange(len(body) // 3, 2 * len(body) // 3 + 1)
        line = " ".join([*body[:where], *words[start : start + length], *body[where:]])
        damaged = [*lines[: host.first], line, *lines[host.last :]]
        spans = (host.first + 1, host.first + 1), (unit.first + 1, unit.last)
        return Case(kind, path, "\n".join(lines), "\n".join(damaged), *spans)

    def _heading(self, kind: str, path: str, lines: list[str], held: list[Unit]) -> Case | None:
        """A later heading given the name of an earlier sibling."""
        headings = [unit for unit in held if unit.kind == "heading"]
        if _holds_underlined(lines):
            return None  # headings that are not seen here
        names = [lines[unit.first].strip() for unit in headings]
        pairs = []
        for number, heading in enumerate(headings):
            for other in range(number + 1, len(headings)):
                depth = _depth(lines, headings[other])
                if depth < _depth(lines, heading):
                    break
                if depth == _depth(lines, heading) and names.count(names[number]) == names.count(names[other]) == 1:
                    pairs.append((heading, headings[other]))
        if not pairs:
            return None
        original, copy = self._random.choice(pairs)
        damaged = list(lines)
        damaged[copy.first] = lines[original.first]
        spans = (copy.first + 1, copy.first + 1), (original.first + 1, original.first + 1)
        return Case(kind, path, "\n".join(lines), "\n".join(damaged), *spans)

    def _at_end(self, kind: str, path: str, lines: list[str], held: list[Unit]) -> Case | None:
        """A paragraph or item copied to the very end of the file, as in the first seed document."""
        unit = self._pick(lines, held[:-2], "para" if kind == "end-para" else "item", 12)
        if unit is None:
            return None
        body = lines[unit.first : unit.last]
        kept = list(lines)
        ends = not kept[-1]
        while kept and not kept[-1].strip():
            kept.pop()
        gap = [] if kind == "end-bullet" and _ITEM.match(kept[-1]) else [""]
        clean = "\n".join([*kept, *([""] if ends else [])])
        damaged = "\n".join([*kept, *gap, *body, *([""] if ends else [])])
        start = len(kept) + len(gap) + 1
        return Case(kind, path, clean, damaged, (start, start + len(body) - 1), (unit.first + 1, unit.last))

    def _own_section(self, kind: str, path: str, lines: list[str], held: list[Unit]) -> Case | None:
        """A paragraph copied before a later paragraph of its own section."""
        unit = self._pick(lines, held, "para", 15)
        if unit is None or _holds_underlined(lines):
            return None
        later = [u for u in held if u.kind == "para" and u.section == unit.section and u.first > unit.last]
        if not later:
            return None
        at = self._random.choice(later).first
        return self._put(kind, path, lines, at, lines[unit.first : unit.last], (unit.first + 1, unit.last))

    def _own_list(self, kind: str, path: str, lines: list[str], held: list[Unit]) -> Case | None:
        """An item copied before or behind a later item of its own list."""
        unit = self._pick(lines, held, "item", 8)
        if unit is None:
            return None
        end = unit.last
        while end < len(lines) and _ITEM.match(lines[end]):
            end += 1
        if end < len(lines) and lines[end].strip():
            end -= 1  # the last item goes on in another line
        if end < unit.last:
            return None
        at = self._random.randrange(unit.last, end + 1)
        damaged = [*lines[:at], lines[unit.first], *lines[at:]]
        return Case(
            kind, path, "\n".join(lines), "\n".join(damaged), (at + 1, at + 1), (unit.first + 1, unit.first + 1)
        )

    def cross(self, kind: str, count: int) -> list[Case]:
        """A paragraph of one document put into another one."""
        found: list[Case] = []
        paths = list(self._paths)
        self._random.shuffle(paths)
        for one, other in zip(paths[::2], paths[1::2], strict=False):
            if len(found) == count:
                break
            source = self._case("exact-para", one)
            target = self._case("exact-para", other)
            if source is None or target is None:
                continue
            first, last = source.original
            body = "\n".join(source.clean.split("\n")[first - 1 : last])
            if size(body) < 20 or body in target.clean:
                continue
            changed = self.change(kind, body)
            assert changed is not None
            lines = target.clean.split("\n")
            at = target.copy[0] - 1
            case = self._put(kind, target.path, lines, at, changed.split("\n"), source.original)
            found.append(case._replace(other=source.path, other_text=source.clean))
        return found


_METHODS = {
    "exact-bullet": "_bullet",
    "section": "_section",
    "sibling-section": "_section",
    "exact-plain": "_plain",
    "end-plain": "_plain",
    "glued": "_glued",
    "partial": "_partial",
    "heading": "_heading",
    "end-para": "_at_end",
    "end-bullet": "_at_end",
    "own-section-para": "_own_section",
    "own-list-bullet": "_own_list",
}

_OTHER_WORDS = tuple(
    re.findall(
        r"\w+",
        "garden window yellow mostly river often carry seven paper music bridge under later winter simple "
        "answer market never until quiet corner letter follow bottom travel finger silver enough across "
        "reason kitchen almost castle summer bring number middle heavy listen morning village clearly beside "
        "forest return public figure strong ",
    )
)


def _prose(body: str) -> int:
    """The words of a section outside its code."""
    return size(re.sub(r"(?ms)^\s*(```|~~~).*?^\s*\1", "", body))


def _front_matter(lines: Sequence[str]) -> int:
    """How many lines the front matter has."""
    if not lines or lines[0].strip() != "---":
        return 0
    return next((number for number in range(1, len(lines)) if lines[number].strip() == "---"), -1) + 1


def _holds_underlined(lines: Sequence[str]) -> bool:
    """Whether a line is made a heading by the one below it."""
    pairs = pairwise(lines[_front_matter(lines) :])
    return any(_UNDERLINE.match(line) and above.strip() and "|" not in above for above, line in pairs)


def _depth(lines: Sequence[str], heading: Unit) -> int:
    return len(lines[heading.first]) - len(lines[heading.first].lstrip("#"))


def _wrap(text: str, width: int) -> str:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join([*lines, line])


def _readable(path: Path) -> bool:
    try:
        path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    return True
