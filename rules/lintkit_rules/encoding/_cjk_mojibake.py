"""UTF-8 that was read in an encoding of two bytes a character: `鈥檚` for `’s`, `繧ｳ繝ｳ` for `コン`."""

import re
from functools import cache
from typing import NamedTuple

from lintkit import Document, view
from lintkit_rules.encoding._cjk import RARE, bits
from lintkit_rules.encoding._likelihood import Profile, likelihood
from lintkit_rules.encoding._sieves import Bytes

_CODECS = ("gb18030", "cp932", "cp949")
_LONGEST = 400  # characters of one run
_ENOUGH = 14.0


class Garbled(NamedTuple):
    """What stands from ``start`` to ``end`` was ``text``; ``invented`` counts guessed bytes."""

    start: int
    end: int
    text: str
    codec: str
    invented: int
    gain: float


# The signs that the lead bytes E2, E3 and C3 to C5 become, as UTF-8: 鈥 窶 繝 縺 繧, 茅 and its like, PUA
_HINT = Bytes(
    rb"\xe9\x88[\xa5\xab\xbb]", rb"\xe7(?:\xaa\xb6|\xb9[\x9d\xa7]|\xb8\xba)",
    rb"\xe8(?:\x8c[\x80-\xbf]|\x84[\x80-\xbf])",
    rb"\xe7\x9a\xbf", rb"\xe5\x85\x80", rb"\xe9\x8a[\x80-\xbf]", rb"\xe4\xb8\x90",
)  # fmt: skip


@cache
def _runs() -> "re.Pattern[str]":
    cjk = "\u2e80-\u9fff\uac00-\ud7a3\uff61-\uff9f\ue000-\uf8ff"
    other = "\xa1-\u04ff\u2010-\u2e7f\uff01-\uff60\x80"
    return re.compile(f"(?=[{other}]{{0,3}}[{cjk}])[{cjk}{other}](?:[{cjk}{other}]|[?\ufffd](?=[{cjk}]))*[?\ufffd]?")


@view
def cjk_mojibake(doc: Document) -> tuple[Garbled, ...]:
    """The runs of a document that say something else, and likelier, as UTF-8."""
    if not _HINT.occur_in(doc.utf8):
        return ()
    text = doc.text
    if _is_written_so(text):
        return ()
    known: Profile | None = None
    by_codec: dict[str, list[Garbled]] = {}
    length = 0
    for match in _runs().finditer(text):
        run = match.group()[:_LONGEST]
        length += len(run)
        for codec in _CODECS:
            if not _possible(run, codec):
                continue
            known = known or Profile(text)
            one = _read(text, match.start(), run, codec, known)
            if one:
                by_codec.setdefault(codec, []).append(one)
    best = max(by_codec.values(), key=lambda found: sum(one.gain for one in found), default=[])
    total = sum(one.gain for one in best)
    if sum(one.end - one.start for one in best) < length / 2:
        return ()  # the document is written in this script: a word of it is UTF-8 by chance
    return tuple(best) if total >= _ENOUGH and (len(best) >= 2 or total >= 2 * _ENOUGH) else ()


_EVERYWHERE = ("的一是不了在人有和为，。、", "はのをにがでとたすい。", "이다는의에를을가하니")
_SHARE = 0.1  # of these among the characters of a text in which no great part is garbled


def _is_written_so(text: str) -> bool:
    """Whether a text is Chinese, Japanese or Korean, as the share of its commonest characters tells."""
    wide = len(text) - sum(map(text.count, " \nabcdefghijklmnopqrstuvwxyz"))
    return any(sum(map(text.count, chars)) > max(_SHARE * wide, 8) for chars in _EVERYWHERE)


def _possible(run: str, codec: str) -> bool:
    """Whether the first bytes of a run begin a UTF-8 sequence that stands for something written: the quick test."""
    try:
        data = run[:3].replace("\ufffd", "?").encode(codec)
    except UnicodeEncodeError:
        return False
    if len(data) < 2 or not 0xC2 <= data[0] <= 0xF4 or not 0x80 <= data[1] <= 0xBF:
        return False
    return data[0] < 0xE0 or len(data) < 3 or 0x80 <= data[2] <= 0xBF or data[2] == 0x3F


def _read(text: str, start: int, run: str, codec: str, known: Profile) -> Garbled | None:
    """A run as UTF-8, if that is likelier; lost bytes stand as question marks."""
    try:
        data = run.replace("\ufffd", "?").encode(codec)
    except UnicodeEncodeError:
        return None
    end = start + len(run)
    before = text[start - 1 : start]
    meant, invented = _parse(data, before, text[end : end + 1], known)
    if meant is None:
        return None
    now = sum(
        bits(char) if "\u2e80" <= char <= "\u9fff" or char >= "\uac00" else -12.0 for char in run if char > "\x7f"
    )
    then = sum(_bits(char, known) for char in meant if char > "\x7f")
    gain = then - now - 3.0 * invented
    if before.isalpha() and before < "\u0250" and meant[0].isalpha() and meant[0] < "\u0250":
        gain += 6.0
    return Garbled(start, end, meant, codec, invented, gain) if gain > 2.0 else None


def _bits(char: str, known: Profile, around: tuple[str, str] = (" ", " ")) -> float:
    if char >= "\u2e80":
        return bits(char)
    return max(-16.0, -9.0 + likelihood(char, *around, known)) if char.isprintable() else RARE


def _parse(data: bytes, before: str, after: str, known: Profile) -> tuple[str | None, int]:
    """``data`` as UTF-8 in which ``?`` stands for any byte or for itself, and the number of bytes guessed."""
    out: list[str] = []
    invented = 0
    at = 0
    while at < len(data):
        lead = data[at]
        if lead < 0x80 and lead != 0x3F:
            out.append(chr(lead))
            at += 1
            continue
        if lead == 0x3F:
            guess = _guess(data[at : at + 3], known) if at + 2 < len(data) and data[at + 1] >= 0x80 else None
            if guess is None:
                out.append("?")
                at += 1
                continue
            out.append(guess)
            invented += 1
            at += 3
            continue
        size = 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
        piece = data[at : at + size]
        lost = piece.count(0x3F)
        try:
            out.append(piece.decode())
        except UnicodeDecodeError:
            rest = data[at + size :] == b"" and len(piece) < size
            following = chr(data[at + size]) if data[at + size : at + size + 1] else after
            around = (out[-1][-1] if out else before or " ", following or " ")
            guess = _guess(piece + b"?" * (size - len(piece)), known, around) if lost or rest else None
            if guess is None:
                return None, 0
            out.append(guess)
            invented += 1
        at += size
    return ("".join(out), invented) if out else (None, 0)


def _guess(piece: bytes, known: Profile, around: tuple[str, str] = (" ", " ")) -> str | None:
    """The commonest character whose bytes are ``piece`` with its question marks (two at most) replaced."""
    holes = [at for at, byte in enumerate(piece) if byte == 0x3F]
    if not holes or len(holes) > 2 or len(piece) > 3:
        return None
    options = [piece]
    for hole in holes:
        choices = range(0xE3, 0xEA) if hole == 0 else range(0x80, 0xC0)
        options = [one[:hole] + bytes([byte]) + one[hole + 1 :] for one in options for byte in choices]
    best: tuple[float, str] | None = None
    for option in options:
        try:
            char = option.decode()
        except UnicodeDecodeError:
            continue
        score = _bits(char, known, around)
        if best is None or score > best[0]:
            best = (score, char)
    return best[1] if best and best[0] > RARE else None
