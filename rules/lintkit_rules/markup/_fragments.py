"""Fragments: what is left of tags that lost their first characters (``strong>``, ``li> ul>``, ``td >< td >``).

A bracket behind a word is common in texts (prompts, arrows, selectors, comparisons), so that a fragment needs evidence:
the company of other fragments, its place on the line, a name that is no word of a language, or others like it.
"""

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lintkit_rules.markup._loose import NOT_BEFORE, WINDOW, Loose, line_end
from lintkit_rules.markup._masked import MASK
from lintkit_rules.markup._names import KNOWN, OF_SELECTORS, STRONG, TALK
from lintkit_rules.markup._tokens import SPACED, Token

_AS_BEFORE_PATHS = tuple(NOT_BEFORE)
_SENTENCE_ENDS = ".!?:;,…。！？”“’»\"')*_`"
_INLINE = STRONG | {"em"}
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CAPITALISED = frozenset(("p", "b", "i", "u", "div", "small", "sub", "sup"))  # also variables, and words of code


class Fragment(NamedTuple):
    """Loose ends that stand together. ``place``: ``line``, ``head``, ``inline``, ``tail``, ``cell`` or ``pair``.

    ``partner`` is the other end of a pair.
    """

    start: int
    end: int
    place: str
    names: tuple[str, ...]
    partner: tuple[int, int] | None = None


class Recogniser:
    """Groups loose ends and judges the groups."""

    def __init__(self, text: str, stream: Sequence[Token], loose: Sequence[Loose]) -> None:
        self.text = text
        self.tags = {token.start: token for token in stream if token.kind in ("start", "end", "void")}
        self.brackets = [token.start for token in stream if token.kind in ("less", "greater")]
        self.known_brackets = {one.end - 1 for one in loose}
        self.paired = list(self._pairs(loose))
        known = {one.start for one in self.paired}
        likely = [
            one
            for one in loose
            if not (one.slash and text[one.start - 1 : one.start] in _AS_BEFORE_PATHS) and one.start not in known
        ]
        self.groups = list(self._groups(likely))

    def _pairs(self, loose: Sequence[Loose]) -> Iterator[Fragment]:
        """Both ends of elements that lost their brackets on both sides: ``h2>Next/h2>``."""
        opened: dict[str, Loose] = {}
        for one in loose:
            if self.text[one.end - 2] == " " or one.start in self.tags:
                continue
            if not one.slash:
                opened[one.name] = one
                continue
            first = opened.pop(one.name, None)
            if first is not None and self._is_element(first, one):
                yield Fragment(first.start, first.end, "pair", (one.name,), (one.start, one.end))
                yield Fragment(one.start, one.end, "pair", (one.name,), (first.start, first.end))

    def _is_element(self, first: Loose, last: Loose) -> bool:
        text = self.text
        content = text[first.end : min(last.start, first.end + 2000)]
        if last.start - first.end > 2000 or not content.strip() or "\n\n" in content or "\r\n\r\n" in content:
            return False
        behind = text[last.end : last.end + 1]
        if not first.sure and first.name not in _INLINE and " " not in content and not content[0].isupper():
            return False  # a>b/a is also a path
        return content[0] != " " and (not behind or not (behind.isalnum() and behind.islower()))

    def _groups(self, loose: Sequence[Loose]) -> Iterator[tuple[int, int, list[Loose], bool]]:
        """Start, end, loose ends, and whether a spaced-out tag hangs on behind."""
        at = 0
        while at < len(loose):
            group = [loose[at]]
            at += 1
            while at < len(loose) and self.text[group[-1].end : loose[at].start] in ("", " "):
                group.append(loose[at])
                at += 1
            end = group[-1].end
            tag = self.tags.get(end)
            glued = tag is not None and not tag.attributes.strip() and (tag.form == SPACED or self._is_cell(tag, group))
            yield group[0].start, tag.end if tag is not None and glued else end, group, glued

    @staticmethod
    def _is_cell(tag: Token, group: list[Loose]) -> bool:
        return tag.name == group[-1].name and tag.name in ("td", "th", "li", "tr")

    def fragments(self) -> list[Fragment]:
        """The groups that are fragments, in order."""
        judged = [self._judge(*group, trust=False) for group in self.groups]
        certain = sum(one is not None for one in judged) + len(self.paired) // 2
        if certain >= 3:  # where so many are certain, the weaker ones are, too
            judged = [self._judge(*group, trust=True) for group in self.groups]
        return sorted([*self.paired, *(one for one in judged if one is not None)], key=lambda one: one.start)

    def _judge(self, start: int, end: int, group: list[Loose], glued: bool, *, trust: bool) -> Fragment | None:
        text = self.text
        floor = max(0, start - WINDOW)
        line = max(floor, text.rfind("\n", floor, start) + 1, text.rfind("\r", floor, start) + 1)
        stop = line_end(text, end)
        head = text[line:start]
        tail = text[end:stop].strip()
        names = tuple(one.name for one in group)
        first = not head.strip(" \t>*-+•") and ">" not in head
        strong = any(name in _INLINE for name in names) or any(one.slash for one in group)
        tight = text[group[0].end - 2] != " "
        place = None
        if glued:
            place = "cell"
        elif first and not tail:
            place = "line" if (strong and (len(group) > 1 or tight)) or trust else None
        elif first and len(group) > 1:
            place = "head" if _begins_a_sentence(tail) and (strong or trust) else None
        elif group[-1].sure:
            place = "inline"
        elif not tail and head.strip():
            place = "tail" if tight and self._ends_a_line(head, group, trust) else None
            if place and head.endswith((" ", "\t")):
                start -= 1
        elif tight and (self._is_inline(head, tail, text[end], group, trust) or self._is_lost(line, stop, group)):
            place = "inline"
        return Fragment(start, end, place, names) if place else None

    @staticmethod
    def _ends_a_line(head: str, group: list[Loose], trust: bool) -> bool:
        name, slash = group[0].name, group[0].slash
        before = head.rstrip()[-1]
        blank = head[-1] in " \t\u00a0"
        if head.rfind("<") > head.rfind(">"):
            return False
        if name in _HEADINGS or (len(group) > 1 and name in STRONG):
            return blank and (before.isalnum() or before in _SENTENCE_ENDS)
        if blank and (name in _INLINE or (slash and name == "p")) and name not in ("br", "hr", "img"):
            return before.isalnum() or before in _SENTENCE_ENDS or (before == MASK and name in STRONG)
        if name in _INLINE or slash or trust:
            return ((blank or slash) and before in _SENTENCE_ENDS) or (trust and blank) or (slash and name in _INLINE)
        return name in _CAPITALISED and blank and before in ".!?…”"

    def _is_lost(self, line: int, stop: int, group: list[Loose]) -> bool:
        """Whether this stands between two words of a sentence, a blank on either side, with no formula around."""
        one = group[0]
        head, tail = self.text[line : one.start], self.text[one.end : stop]
        if len(group) > 1 or one.name not in (_INLINE | {"p"} if one.slash else _INLINE):
            return False
        before, behind = _word_before().search(head), _word_behind().match(tail)
        if before is None or behind is None or before[1].lower() in TALK | STRONG:
            return False
        if behind[1].lower() in OF_SELECTORS:
            return False
        if len(_words().findall(head)) + len(_words().findall(tail)) < 5 or (one.slash and " /" in head + tail):
            return False
        at = bisect_left(self.brackets, line)
        while at < len(self.brackets) and self.brackets[at] < stop:
            if self.brackets[at] not in self.known_brackets:
                return False
            at += 1
        return True

    @staticmethod
    def _is_inline(head: str, tail: str, following: str, group: list[Loose], trust: bool) -> bool:  # noqa: PLR0911 - a reason a line
        name, slash = group[-1].name, group[-1].slash
        before = head[-1:]
        if head.rfind("<") > head.rfind(">"):
            return False
        word = _first_word(tail)
        if not word or (word.lower() in KNOWN and word.islower()):
            return False
        if slash:
            return name in _INLINE and (following in " .,;:!?)" or word[0].isupper())
        if following in " \t":
            return trust and name in _INLINE
        if before and before not in " \t\u00a0(“\"'—–>*_" and before not in _SENTENCE_ENDS:
            return False
        if name in _INLINE or trust:
            return len(word) > 1 or word.isupper()
        sentence = not head.strip() or head.rstrip()[-1] in ".!?:;”"
        return name in _CAPITALISED and sentence and word[0].isupper() and len(word) > 1 and word[1:].islower()


@functools.cache
def _word_before() -> re.Pattern[str]:
    return re.compile(r"([^\W\d_]+)[,;:.!?…”)]?[ ]\Z")


@functools.cache
def _word_behind() -> re.Pattern[str]:
    return re.compile(r"[ ](?:[ai][ ](?=[^\W\d_]{2,}[ ,.]))?[“\"«(]?([^\W\d_]++)(?!\.\w|[\w(\[=.:>/]*[(\[=>/])")


@functools.cache
def _words() -> re.Pattern[str]:
    return re.compile(r"(?<![^\s(“\"«])[^\W\d_]{2,}")


@functools.cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[“”\"'‘’«(\[*_]{0,3}([^\W\d_]+)(?![\w]*>)")


def _first_word(tail: str) -> str:
    match = _word().match(tail)
    return match.group(1) if match else ""


def _begins_a_sentence(tail: str) -> bool:
    word = _first_word(tail)
    return bool(word) and (word[0].isupper() or tail[0] in '“"«‘' or not word.isascii())
