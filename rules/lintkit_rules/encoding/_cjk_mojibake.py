"""UTF-8 that was read in an encoding of two bytes a character: `鈥檚` for `’s`, `繧ｳ繝ｳ` for `コン`."""

import re
from bisect import bisect
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lintkit import Document, view
from lintkit_rules.encoding._cjk import bits
from lintkit_rules.encoding._languages import CJK
from lintkit_rules.encoding._likelihood import Profile
from lintkit_rules.encoding._lost_signs import SIGNS, chosen
from lintkit_rules.encoding._sieves import Bytes
from lintkit_rules.encoding._wide_bytes import Guess, Judge, as_bytes, read

_CODECS = ("gb18030", "cp932", "cp949", "cp950")
_LONGEST = 400  # characters that are read at once
_ENOUGH = 14.0  # bits over the document
_ENOUGH_IN_WORD, _ENOUGH_TELLING = 3.0, 10.0  # bits of a single letter in a word, of a character that is hardly written
_LEAST, _LEAST_AT_HOME = 2.0, 12.0  # bits by which one run must gain; where the document is written in such a script
_PROVEN = 4.0  # times as much as is enough: then every run counts that can be read so
_NEAR = 60  # characters between readings of which one bears out the other
_HARDLY_WRITTEN = frozenset("鈥窶銆縺")  # what general punctuation and kana begin with when they are garbled
_SHORT = 3  # characters of a run that count for little where the document is written in such a script
_WRITTEN_SO = 0.12  # share of wide characters from which on the document is thought to be written so
_GUESSED = 3.0  # bits that a guess costs
_IN_WORD = 6.0  # bits of a letter of which a Latin word wants to be whole


class Garbled(NamedTuple):
    """What stands from ``start`` to ``end`` was ``text``. ``proven``: enough of the document says that it was so.

    ``guesses`` are characters of ``text`` of which bytes are lost.
    """

    start: int
    end: int
    text: str
    codec: str
    guesses: tuple[Guess, ...]
    gain: float
    proven: bool = False


# The signs that the lead bytes E2, E3 and EF become, as UTF-8: 鈥 鈫 鈻 銆 銇 銈 銉 锛, 窶 縺 繧 繝
_TELLING = (
    rb"\xe9(?:\x88[\xa5\xab\xbb]|\x8a[\x86-\x89]|\x94\x9b)",
    rb"\xe7(?:\xaa\xb6|\xb9[\x9d\xa7]|\xb8\xba)",
)
# U+FFFD among wide characters, which stands for a byte that such an encoding could not show
_LOST = rb"\xef\xbf\xbd(?:(?=[\xe4-\xe9])|(?<=[\xe4-\xe9]..\xef\xbf\xbd))"
_SURELY = Bytes(*_TELLING, _LOST)
# Besides, 茅 and its like, of C3 to C5; kana of half width, of the same; ideographs in Latin words
_HINT = Bytes(
    *_TELLING,
    _LOST,
    rb"\xe8(?:\x8c[\x80-\xbf]|\x84[\x80-\xbf])",
    rb"\xef\xbe[\x82-\x86\x8e-\x91]\xef\xbd[\xa1-\xbf]",
    rb"\xe7\x9a\xbf", rb"\xe5\x85\x80", rb"\xe9\x8a[\x80-\xbf]", rb"\xe4\xb8\x90",
    *(rb"\x%x(?<=[A-Za-z]\x%x)[\x80-\xbf]{2}(?:[a-z]|(?<=[a-z]{2}...)(?![\xe3-\xed]))" % (lead, lead)
      for lead in (*range(0xE4, 0xEA), 0xEC, 0xED)),
)  # fmt: skip


@cache
def _runs() -> "re.Pattern[str]":
    cjk = "\u2e80-\u9fff\uac00-\ud7a3\uff61-\uff9f\ue000-\ufaff"
    other = "\xa1-\u04ff\u2010-\u2e7f\uff01-\uff60\ufe30-\ufe6b\uffe0-\uffe6\x80"
    lost = "?\ufffd"
    return re.compile(
        f"\\ufffd?(?=[{other}]{{0,3}}[{cjk}])[{cjk}{other}]"
        f"(?:[{cjk}{other}]|[{lost}](?=[{lost}]?[{cjk}{other}]))*[{lost}]{{0,2}}"
    )


@view
def cjk_mojibake(doc: Document) -> tuple[Garbled, ...]:
    """The runs of a document that say something else, and likelier, as UTF-8."""
    data, text = doc.utf8, doc.text
    wide = (len(data) - len(text)) / 2  # about so many characters of three bytes
    if not (_SURELY if wide > _WRITTEN_SO * len(text) else _HINT).occur_in(data):
        return ()
    runs = [(match.start(), match.group()) for match in _runs().finditer(text)]
    known = Profile(text)
    judge = Judge(known)
    by_codec = {
        codec: [one for start, run in runs for one in _in_pieces(text, start, run, codec, judge)] for codec in _CODECS
    }
    codec = max(by_codec, key=lambda codec: sum(max(one.gain, 0.0) for one in by_codec[codec]))
    found = _believed(text, by_codec[codec], sum(len(run) for _, run in runs))
    if any(one.guesses for one in found):
        judge = _taught(text, known, found)
        again = (_read(text, one.start, text[one.start : one.end], codec, judge) for one in found)
        found = [one._replace(text=new.text, guesses=new.guesses) for one, new in zip(found, again, strict=True) if new]
        found = _with_signs(text, found)
    return tuple(found)


def _believed(text: str, found: list[Garbled], length: int) -> list[Garbled]:
    """Those of the readings that are believed; ``length`` is that of all runs that might have been read."""
    gained = [one for one in found if one.gain > _LEAST]
    if all(_is_made_up(text, one) for one in gained):
        return []
    total = sum(one.gain for one in gained)
    if 2 * sum(one.end - one.start for one in gained) >= length:
        if len(gained) == 1 and gained[0].end - gained[0].start == length:  # nothing else is so wide
            enough = _ENOUGH_IN_WORD if _is_accented(text, gained[0]) else _ENOUGH_TELLING
            if enough <= total and (enough == _ENOUGH_IN_WORD or text[gained[0].start] in _HARDLY_WRITTEN):
                return gained
        if total < _ENOUGH or (len(gained) < 2 and total < 2 * _ENOUGH):
            return []
        return [one._replace(proven=True) for one in found] if total > _PROVEN * _ENOUGH else gained
    # The document is written in such a script: words of it are UTF-8 by chance, of letters of two bytes mostly.
    sure = [one for one in gained if _is_sure(text, one)]
    if sum(one.gain for one in sure) < 2 * _ENOUGH:
        return []
    return [one._replace(proven=True) for one in gained if _is_near(text, one, sure)]


def _is_made_up(text: str, one: Garbled) -> bool:
    """Whether half of what a run says or more is guessed, from characters that are written as well."""
    written = sum(char > "\x7f" for char in one.text)
    return 2 * len(one.guesses) >= written and _HARDLY_WRITTEN.isdisjoint(text[one.start : one.end])


def _is_sure(text: str, one: Garbled) -> bool:
    """Whether a run says by itself, in a document written in such a script, that it is garbled."""
    if text[one.start] in _HARDLY_WRITTEN:
        return one.gain > _ENOUGH_TELLING
    long = one.gain > _LEAST_AT_HOME and one.end - one.start > _SHORT
    return long and _is_wide(one.text) and not _is_made_up(text, one)


def _is_accented(text: str, one: Garbled) -> bool:
    """Whether an ideograph is among the letters of a Latin word, small ones, and is an accented one of them."""
    before, after = text[max(one.start - 2, 0) : one.start], text[one.end : one.end + 1]
    beside = (before[-1:].isalpha() and after.islower()) or (len(before) == 2 and before.islower())
    return beside and (before + after).isascii() and len(one.text) == 1 and one.text < "\u0180"


def _is_wide(text: str) -> bool:
    """Whether most of a text are characters of three bytes."""
    return 2 * sum(char > "\u1fff" for char in text) > len(text)


def _is_near(text: str, one: Garbled, sure: list[Garbled]) -> bool:
    """Whether a reading is among some, or in a line with one of them and little in between."""
    index = bisect(sure, one)
    return any(
        other.start == one.start or (first.end >= last.start - _NEAR and "\n" not in text[first.end : last.start])
        for other in sure[max(index - 1, 0) : index + 1]
        for first, last in [sorted((one, other))]
    )


def _taught(text: str, known: Profile, found: list[Garbled]) -> Judge:
    """A judge that knows the document's language, and what it writes where nothing is guessed."""
    pieces: list[str] = []
    at = 0
    for one in found:
        pieces += [text[at : one.start], _certain(one)]
        at = one.end
    clean = "".join([*pieces, text[at:]])
    wide = [char for char in clean if char >= "\u2e80"]
    language = max(CJK, key=lambda language: sum(bits(char, language) for char in wide)) if wide else ""
    return Judge(known.reading(text, ((one.start, one.end, one.text) for one in found)), language, clean)


def _certain(one: Garbled) -> str:
    """What a run says, line breaks for what is guessed."""
    guessed = {guess.at for guess in one.guesses}
    return "".join("\n" if at in guessed else char for at, char in enumerate(one.text))


def _possible(run: str, codec: str) -> bool:
    """Whether the first bytes of a run begin a UTF-8 sequence that stands for something written: the quick test."""
    try:
        data = run[:3].replace("\ufffd", "?").encode(codec)
    except UnicodeEncodeError:
        return False
    if len(data) < 2 or not 0xC2 <= data[0] <= 0xF4 or not 0x80 <= data[1] <= 0xBF:
        return False
    return data[0] < 0xE0 or len(data) < 3 or 0x80 <= data[2] <= 0xBF or data[2] == 0x3F


def _in_pieces(text: str, start: int, run: str, codec: str, judge: Judge) -> Iterator[Garbled]:
    """A run as UTF-8, in pieces each of which ends before what may begin a character, as far as it can be read."""
    at = 0
    while at < len(run):
        places = range(at + _LONGEST, at + _LONGEST // 2, -1) if len(run) - at > _LONGEST else ()
        stop = next((place for place in places if _possible(run[place : place + 3], codec)), at + _LONGEST)
        one = _likeliest(text, start + at, run[at:stop], codec, judge)
        if one is None:
            return
        yield one
        at = stop


def _likeliest(text: str, start: int, run: str, codec: str, judge: Judge) -> Garbled | None:
    """A run as UTF-8; U+FFFD that it begins with may belong to it or not."""
    if run[0] != "\ufffd":
        return _read(text, start, run, codec, judge) if _possible(run, codec) else None
    readings = [_read(text, start, run, codec, judge), _likeliest(text, start + 1, run[1:], codec, judge)]
    return max(filter(None, readings), key=lambda one: one.gain, default=None)


def _read(text: str, start: int, run: str, codec: str, judge: Judge) -> Garbled | None:
    """A run as UTF-8, and how many bits that gains."""
    end = start + len(run)
    before, after = text[start - 1 : start], text[end : end + 1]
    for shown in dict.fromkeys((run, run.replace("€", "\x80"))):  # as which some programs show that byte
        data = as_bytes(shown, codec)
        meant = read(data, codec, before, after, judge) if data else None
        if meant:
            break
    else:
        return None
    now = sum(
        bits(char) if "\u2e80" <= char <= "\u9fff" or char >= "\uac00" else -12.0 for char in run if char > "\x7f"
    )
    gain = meant.bits - now - _GUESSED * len(meant.guesses)
    if before.isalpha() and before < "\u0250" and meant.text[0].isalpha() and meant.text[0] < "\u0250":
        gain += _IN_WORD
    return Garbled(start, end, meant.text, codec, meant.guesses, gain)


def _with_signs(text: str, found: list[Garbled]) -> list[Garbled]:
    """Readings with those signs of punctuation that suit the others, where their last byte is lost."""
    pieces: list[str] = []
    starts = []
    at = length = 0
    for one in found:
        pieces += [text[at : one.start], one.text]
        length += one.start - at
        starts.append(length)
        length += len(one.text)
        at = one.end
    decoded = "".join([*pieces, text[at:]])
    guesses = {
        start + guess.at: guess.options for start, one in zip(starts, found, strict=True) for guess in one.guesses
    }
    signs = chosen(decoded, {at: options for at, options in guesses.items() if decoded[at] in SIGNS})
    return [
        one._replace(text="".join(signs.get(start + at, char) for at, char in enumerate(one.text)))
        if one.guesses
        else one
        for start, one in zip(starts, found, strict=True)
    ]
