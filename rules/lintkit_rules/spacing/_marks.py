"""Whether a space before a mark is a mistake: what tells a slip from code, from another language, from a layout."""

from functools import cache
from typing import NamedTuple

from lintkit import Document, pattern, view
from lintkit.views import lines, prose
from lintkit_rules.spacing._language import function_words, spaces_marks
from lintkit_rules.spacing._neighbours import at_line_end, word_after, word_before
from lintkit_rules.spacing._passages import Passage, passages

# After these words a mark is spoken of, not used: "separated by , or ;", "the : sign".
_POINTING = """the a an of or and with by as from between than either no single double der die das ein eine und oder
    mit durch von el la un y o con por le une et ou avec par"""
# In the middle of a sentence, so it is after these: "the separator is , here", "add . to the path".
_NAMING = """contain contains containing include includes add adds put insert append remove removes means like use uses
    using press typed character characters char called named symbol operator separator delimiter key sign leading
    trailing following followed preceded prefix suffix slash quote quotes zeichen"""
_EQUATING = "is are be"  # only in English: "wenn es so ist , dann"
_COMMANDING = "to then you and or can just now please"  # "then type , to go on", not "the media type , and"
_NAMES = {
    ",": "comma commas komma coma virgule",
    ".": "period dot dots point points stop punto",
    ":": "colon colons doppelpunkt",
    ";": "semicolon semicolons",
    "!": "exclamation mark marks point points",
    "?": "question mark marks",
}  # "the comma , which": a mark behind its own name
# Scripts whose own typography sets marks apart, or that write no spaces at all.
_UNSPACED = pattern(r"[^\p{Latin}\p{Cyrillic}\p{Greek}\p{N}\p{P}\p{S}\s]")
_WIDE_GAP = pattern(r"[\p{L}\p{N}] {2,}\S")
_FLAG = pattern(r"\s--?\p{L}[\w-]*\s")
_ENDING_TAG = pattern(r"<\s*(?:/|br\b)", "i")
_STYLE = pattern(r"\p{L}( ?):(?= \p{L})")
_COMMA = pattern(r"\p{L}( ?),(?=\s)")
_SLIP = pattern(r"\p{Ll} [,!](?=\s|$)")
_ONE_BY_ONE = pattern(r" [!?],? \p{L}+ [!?]")  # "Amy ? Eve ?": words to choose from
_CHOICE = pattern(r" [^\s?!][^?!\r\n]* : \S")  # "sorted ? 1 : 0": an expression
_ADDRESS = pattern(r"(?:https?://|www\.)[^\s<>()]*$")
_LISTED = pattern(r"[ \t]*(?:(?:or|and|und|y|et|ou|/|,)[ \t])?[ \t]*[.,;:!?/&%$#@+=~^]{1,2}(?:\s|$)")


class Place(NamedTuple):
    """A mark with blanks before it, and what stands around it."""

    doc: Document
    start: int
    end: int
    mark: str
    before: str  # the word before the blanks, in lower case; empty where it is no word
    after: str  # the character behind the mark; empty at the end of the text
    ends_line: bool
    passage: Passage

    @classmethod
    def of(cls, doc: Document, start: int, end: int) -> "Place":
        """The place whose blanks start at ``start`` and whose mark ends at ``end``."""
        text = doc.text
        before = word_before(text, start).lower()
        mark = text[start:end].lstrip(" \u00a0")
        return cls(doc, start, end, mark, before, text[end : end + 1], at_line_end(text, end), passages(doc).at(start))


@cache
def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def verdict(place: Place) -> bool | None:
    """None where the space may be right; else whether it is certain (True) or probable (False) that it is wrong."""
    if not place.passage.running or _is_spoken_of(place):
        return None
    if place.mark in ",.":
        return _comma(place) if place.mark == "," else _full_stop(place)
    gap = place.doc.text[place.start - 1 : place.end]
    if spaces_marks(place.passage.language) or _UNSPACED.compiled.match(gap) or "\u00a0" in gap:
        return None
    return {":": _colon, ";": _semicolon}.get(place.mark, _cry)(place)


def _is_spoken_of(place: Place) -> bool:
    """Whether the mark is a character that the text talks about, or stands behind the mark of a list or quotation."""
    text, start = place.doc.text, place.start
    if text[start - 1] in "*_>" and text[max(0, start - 2) : start - 1].strip() == "":
        return True
    if text[start - 1].isdigit() and place.mark == "," and len(word_after(text, place.end + 1)) < 2:
        return True
    joins = place.before in ("or", "and") and text[start - len(place.before)].isupper()  # "Or , if you will"
    ends = place.ends_line and place.mark == ":" and place.before != "the"
    if place.before in _words(_POINTING) and not joins and not ends:
        return True
    if place.after.isspace() and not place.ends_line and text[place.end : place.end + 2].strip()[:1].islower():
        equated = place.passage.language in ("en", None) and (place.before in _words(_EQUATING) or _is_command(place))
        if equated or place.before in _words(_NAMING) or place.before in _words(_NAMES.get(place.mark[0], "")):
            return True
    return _LISTED.compiled.match(text, place.end) is not None


def _is_command(place: Place) -> bool:
    """Whether the reader is told to type the mark."""
    before = word_before(place.doc.text, place.start - len(place.before) - 1).lower()
    return place.before == "type" and (not before or before in _words(_COMMANDING))


def _comma(place: Place) -> bool | None:
    unknown = place.passage.language is None
    if "\u2e80" <= place.doc.text[place.start - 1] <= "\u9fff":
        return None  # Chinese and Japanese words, which a text of another language names
    if (not place.before and (place.after.isalpha() or unknown)) or (unknown and _commas_stand_apart(place.doc)):
        return None
    return bool(place.before) and place.passage.language is not None and _stands_alone(place)


def _stands_alone(place: Place) -> bool:
    """Whether the word before the blanks is one, not the end of a path or an identifier that the blank sets off."""
    start = place.start - len(place.before)
    return start == 0 or place.doc.text[start - 1] in ' \t\r\n"“(*_>—–'


def _full_stop(place: Place) -> bool | None:
    text = place.doc.text
    if _FLAG.compiled.search(text, max(0, place.start - 60), place.start + 1):  # "pip install -e ."
        return None
    if _ADDRESS.compiled.search(text, max(0, place.start - 120), place.start):
        return None  # set off on purpose, so that the stop is not taken for a part of the address
    if place.before in ("is", "are", "be") and place.after in ('"', ")"):
        return None  # "My name is ." had a value once, "(default is .)" has this one
    if place.after.isalpha():  # " .With": only where a word follows that no file or product is called
        known = word_after(text, place.end).lower() in function_words(place.passage.language or "")
        return False if known and place.before not in _words(_NAMING) else None  # "remove .only from tests"
    following = text[place.end : place.end + 4].strip()[:1]
    if not place.ends_line and not following.isupper() and following not in tuple("|<”)"):
        return None
    return len(place.before) > 1 and place.passage.language is not None and _stands_alone(place)


def _cry(place: Place) -> bool | None:
    text = place.doc.text
    if place.after == "<" and not _ENDING_TAG.compiled.match(text, place.end):
        return None  # `!` before an element: "impl !<a>Send</a>"
    if place.after == ")" and len(place.mark) > 1:
        return None  # "see ???)": to be filled in
    if not place.ends_line and text[place.end : place.end + 2].strip()[:1].islower():
        return None
    if _ONE_BY_ONE.compiled.search(text, max(0, place.start - 25), place.end + 25):
        return None
    if place.mark == "?" and _CHOICE.compiled.match(text, place.end, place.end + 80):
        return None
    return bool(place.before) and _stands_alone(place)


def _semicolon(place: Place) -> bool | None:
    word = word_after(place.doc.text, place.end + 1) if place.after == " " else ""
    if not word or place.before in ("nbsp", "amp", ""):
        return None
    if word in ("do", "done", "then", "fi", "else") and at_line_end(place.doc.text, place.end + 1 + len(word)):
        return None  # a shell's
    data = _WIDE_GAP.compiled.search(place.doc.text, max(0, place.start - 60), place.end + 60)
    return None if data or not (_stands_alone(place) or place.passage.plain >= 8) else False


def _colon(place: Place) -> bool | None:
    if (place.after and place.after in ")]") or _colon_is_style(place.doc):  # ` :)` is a smiley
        return None
    start = lines(place.doc).span(lines(place.doc).line_of(place.start)).start
    text = place.doc.text
    if place.ends_line or _ENDING_TAG.compiled.match(text, place.end):
        return False
    label = text[max(start, place.start - 80) : place.start].split()
    if not place.before or not _stands_alone(place):
        return None
    behind = text[place.end + 1 : place.end + 2]
    if behind.isalpha():
        rest = text[place.end : place.end + 80].partition("\n")[0].split()
        return False if len(label) >= 5 or (len(label) >= 2 and len(rest) >= 2) else None
    return False if len(label) >= 3 and behind and behind in '[“"(*_`<' else None


@view
def _commas_stand_apart(doc: Document) -> bool:
    """Whether the document writes many of its commas behind a space: a habit, where its language is not known."""
    apart = [bool(match.group(1)) for match in _COMMA.matches(doc, within=prose)]
    return sum(apart) > 2 and sum(apart) * 4 > len(apart)


@view
def _colon_is_style(doc: Document) -> bool:
    """Whether the document writes ` : ` as a habit of layout: more often than `: `, and without other slips."""
    spaced = glued = 0
    for match in _STYLE.matches(doc, within=prose):
        if match.group(1):
            spaced += 1
        else:
            glued += 1
    return spaced > 2 and spaced > glued and next(_SLIP.matches(doc, within=prose), None) is None
