"""A mark with a word glued to either side, and what stands around the two."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from lintkit import Document, pattern, view
from lintkit_rules.spacing._language import function_words
from lintkit_rules.spacing._neighbours import word_after, word_before
from lintkit_rules.spacing._openers import opens_always
from lintkit_rules.spacing._passages import Passage, passages

if TYPE_CHECKING:
    from regex import Match

_OPENING = frozenset(' \t\r\n\u00a0("“‘«*_>—–')
_PART_OF_NAME = frozenset("/\\@=#&+|~^$%{}[]('`-")  # behind a word, these say that it is more than a word
_CLOSING = frozenset(' \t\r\n.;:!?…)"”’»*_<—–')
_PAIR = pattern(r"(?<!\p{L})\p{L}{3,}+(?:[,;:]\p{L}{3,}+|\.\p{Lu}\p{L}*+)")
_LINE_OPENING = pattern(r"(?:\A|[\r\n>|])[\s*_>#|-]*$")
_WORDS = pattern(r"(?<!\S)(?:\p{Ll}+|\d{1,3})(?=\s)")
_SENTENCE_WORDS = pattern(r"[\p{L}'’]+|[.!?:;](?=\s)")
_OWNER = pattern(r"(?<![\p{L}\p{N}_])(\p{Ll}{3,}+)[.:](?=(\p{L}[\p{L}'’]*+))")
_JOINING = (
    "and or but though although however because which while when where since so we they you there this that these"
)
# Before the name of a module, a class or an object in a text on programs.
_CALLING = """new call calls called calling return returns returned returning import imports importing imported use
    uses used using extend extends extending implement implements inherit inherits subclass instance class method
    function object type module package see via accept accepts accepting create creates creating pass passes passing
    set sets setting get gets getting add adds added adding remove removed require requires need needs like also
    generic base fix fixed fixes make makes rename renamed replace replaced deprecate deprecated export exports
    exported support supports supporting allow allows avoid avoids update updated updates change changed changes move
    moved handle run runs running during npm yarn task script command option attribute property key tag scheme prefix
    namespace"""
_NUMBERS = "two three four five six seven eight nine ten both several multiple various following many these"
_POINTING = "this these those any your our its their his her my some each"


class Glued(NamedTuple):
    """A mark with a word on either side, and what stands around the two."""

    doc: Document
    at: int  # the offset of the mark
    mark: str
    left: str  # the word before the mark; empty where a closing bracket or quotation mark stands there
    right: str
    following: str  # the word behind ``right`` and a blank, or the sign there; "," for a comma; empty at a line's end
    passage: Passage

    @classmethod
    def of(cls, doc: Document, at: int) -> "Glued | None":
        """The mark at offset ``at`` with its words; None where they are part of something longer: a path, a number."""
        text = doc.text
        left, right = word_before(text, at), word_after(text, at + 1)
        before = text[at - len(left) - 1 : at - len(left)] if at > len(left) else " "
        end = at + 1 + len(right)
        behind = text[end : end + 1] or " "
        joined = before == "," and left in _JOINING.split()
        if not right or (left and before not in _OPENING and not joined) or behind in _PART_OF_NAME or behind.isdigit():
            return None
        if (
            behind in ".:!?,;"
            and text[end + 1 : end + 2].isalnum()
            and not (behind == "," and right in _JOINING.split())
        ):
            return None  # but "Sometimes,though,we": no list of keywords
        following = "" if behind in _CLOSING else behind
        if behind.isspace():
            ahead = text[end : end + 60].lstrip()
            following = word_after(ahead, 0) or ahead[:1]
        return cls(doc, at, text[at], left, right, following, passages(doc).at(at))

    @property
    def running(self) -> bool:
        """Whether running words stand around the two, which read apart are two more of them."""
        return self.passage.reads_so(self.passage.plain + 2, self.passage.coded - 1)

    @property
    def owned(self) -> bool:
        """Whether the left word is glued so more than once: a module, an object, a scheme."""
        return self.left in _owners(self.doc)

    @property
    def owns_capitals(self) -> bool:
        """Whether the left word is glued so to a capital more than once: a module with classes, an object."""
        return self.left in _owners_of_capitals(self.doc)

    @property
    def recurs(self) -> bool:
        """Whether the document writes this pair more than once: a name of two things."""
        return f"{self.left}{self.mark}{self.right}" in _recurring(self.doc)

    def is_bracketed(self) -> bool:
        """Whether the pair stands alone in brackets, "(lat,lon)", or is written in a script without spaces."""
        text, start, end = self.doc.text, self.at - len(self.left), self.at + 1 + len(self.right)
        if "\u2e80" <= self.right[0] <= "\u9fff" or "\u2e80" <= self.left[-1:] <= "\u9fff":
            return True
        return text[start - 1 : start] in ("(", '"', "“") and text[end : end + 1] in (")", '"', "”")

    def stands_in_words(self) -> bool:
        """Whether the two stand between other words, not in brackets or quotation marks of their own."""
        text, start = self.doc.text, self.at - len(self.left)
        behind = text[self.at + 1 + len(self.right) : self.at + 2 + len(self.right)]
        if text[start - 1 : start] not in (" ", "\n") or behind in tuple('):"”*_'):
            return False
        before = text[max(0, start - 20) : start].rstrip()[-1:]
        return before.isalnum() or before in tuple(',;)`”’"|—–*_')

    def opens_line(self) -> bool:
        """Whether nothing but the marks of a list, a quotation or emphasis stands before the left word on its line."""
        start = self.at - len(self.left)
        return _LINE_OPENING.compiled.search(self.doc.text, max(0, start - 12), start) is not None

    def at_end_of_label(self) -> bool:
        """Whether the pair alone is the label of its line, before a colon: "core,docs: what was done"."""
        return self.opens_line() and self.doc.text.startswith(":", self.at + 1 + len(self.right))

    def is_counted(self) -> bool:
        """Whether a number of things ends with the left word: "these two other parts:", "several ways to help:"."""
        start = self.at - len(self.left)
        before = _WORDS.compiled.findall(self.doc.text, max(0, start - 60), start)[-5:]
        return any(word.isdigit() or word in _NUMBERS.split() for word in before)

    def sentence(self) -> tuple[list[str], list[str]]:
        """The words of the sentence before the mark and behind it, in small letters, 200 characters on either side."""
        text, find = self.doc.text, _SENTENCE_WORDS.compiled.findall
        before = [word.lower() for word in find(text, max(0, self.at - 200), self.at)]
        behind = [word.lower() for word in find(text, self.at + 1, self.at + 200)]
        starts = [at for at, word in enumerate(before) if not word[0].isalpha()]
        ends = [at for at, word in enumerate(behind) if not word[0].isalpha()]
        return before[starts[-1] + 1 if starts else 0 :], behind[: ends[0] if ends else None]

    def is_called(self) -> bool:
        """Whether the left word follows one that comes before names in a text on programs: "add clear:both"."""
        start = self.at - len(self.left)
        return word_before(self.doc.text, start - 1).lower() in _CALLING.split()

    def is_described(self) -> bool:
        """Whether the left word follows one that is no function word, or points at it; a module's name seldom does."""
        text, start = self.doc.text, self.at - len(self.left)
        if text[max(0, start - 2) : start] == "` ":
            return True  # "the `--config` flag"
        before = word_before(text, start - 1) if text[start - 1 : start] in (" ", "\n") else ""
        if not before.islower() or len(before) < 3 or before in _CALLING.split():
            return False
        return before in _POINTING.split() or before not in function_words(self.passage.language or "")


@view
def _recurring(doc: Document) -> frozenset[str]:
    return _seen_twice(match.group() for match in _PAIR.matches(doc))


@view
def _owners(doc: Document) -> frozenset[str]:
    return _seen_twice(match.group(1) for match in _owning(doc))


@view
def _owners_of_capitals(doc: Document) -> frozenset[str]:
    return _seen_twice(match.group(1) for match in _owning(doc) if match.group(2)[0].isupper())


def _owning(doc: Document) -> Iterator["Match[str]"]:
    """The words that a full stop or a colon glues to another, save to one that opens a sentence: that is a slip too."""
    for match in _OWNER.matches(doc):
        if not (match.group(2)[0].isupper() and opens_always(match.group(2))):
            yield match


def _seen_twice(words: Iterable[str]) -> frozenset[str]:
    seen: set[str] = set()
    again: set[str] = set()
    for word in words:
        (again if word in seen else seen).add(word)
    return frozenset(again)
