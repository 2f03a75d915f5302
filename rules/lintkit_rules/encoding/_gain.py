"""How much more natural a text becomes if a stretch of it is decoded: the weight of one place as evidence."""

from lintkit_rules.encoding._codepages import LOWERED, decode
from lintkit_rules.encoding._contractions import stands_for_apostrophe
from lintkit_rules.encoding._likelihood import INVISIBLE, USUAL, Profile, oddity
from lintkit_rules.encoding._naturalness import CLASSES, SCRIPT, strangeness
from lintkit_rules.encoding._units import Unit, whole

_QUOTES = "‘’“”„‚«»‹›–—…"
WINDOW = 12  # characters on each side that count as context
# What quotes and dashes begin with on DOS and Macintosh pages: no language has these neighbours
_SIGNS_OF_DOS = ("ÔÇ", "ΓÇ", "‚Ä")
_SIGNS_OF_A = frozenset("°£©®§½¼¾¢¥¿¡±µ¶¬ºª¹")  # what a letter that is a word of its own does not stand before
_SIGNS_OF_BOXES = frozenset("«»©®°£\xa0")
_BEHIND_NO_LETTER, _CERTAIN = frozenset("±²³µ¶¹¼½¾©£¦§¸´¥€"), 6.0  # signs that never stand behind a capital
_AROUND = 1.0
STRONG = 3.0  # gain of one spot that proves a misreading
_WRITTEN, _OFTEN = 2.0, 3  # what it tells that a document writes what is decoded, and how often it does at least
_STILL_STRANGE = 1.5  # what is left after decoding may be a layer within a layer
_INNER = ("cp1252", "cp1250", "mac-roman")
_UNSEEN = INVISIBLE | {"\ufffd"}
_WORDS = frozenset("àáâãéèêëíóôúýÀÁÂÃÉÈÊËÍÓÔÚÝőűăîąęåäöøæÅÄÖØÆıșțავисуокяєіїаоуАВИКОСУЯЄІЇηοεόήώἡὁ")


def gain(text: str, units: list[Unit], name: str, known: Profile) -> float:
    """How much more natural the neighbourhood of ``units`` (neighbours, in order) becomes if they are decoded."""
    start, end = max(units[0].start - WINDOW, 0), units[-1].end + WINDOW
    left = text[start : units[0].start]
    right = text[units[-1].end : end]
    left = left[max(left.rfind(" "), left.rfind("\n"), left.rfind("\t"), 0) :]
    for blank in " \n\t":
        right = right[: right.find(blank) + 1] or right
    if _is_line_art(text, units):
        return -1.0
    left, right = _decoded(left, name), _decoded(right, name)
    pieces = []
    at = units[0].start
    for unit in units:
        pieces += [text[at : unit.start], unit.text]
        at = unit.end
    decoded = "".join(pieces)
    shown_as = _standing_for(_shown(decoded), left, right)
    remains = strangeness(left + shown_as + right)
    if remains > _STILL_STRANGE:
        for inner in dict.fromkeys((name, *_INNER)):
            deeper = _shown(_decoded(decoded, inner))
            if deeper != shown_as and (less := strangeness(left + deeper + right)) < remains:
                shown_as, remains = deeper, less
    as_is = strangeness(left + text[units[0].start : units[-1].end] + right)
    if name in LOWERED and (
        remains > _STILL_STRANGE or "m" in decoded.translate(CLASSES) or _is_said(text, units, name)
    ):
        return -1.0
    better = as_is - remains
    if units[0].invented and _is_lone_capital(text, units[0], left):
        better += 1.2
    # What is strange whatever is decoded, but where that is much: it may be garbled otherwise.
    around = min(strangeness(left) + strangeness(right), remains, _AROUND) if remains else 0.0
    if better < 0.4 * (as_is - around):
        return -1.0  # what is left is still strange: this is not what happened
    if len(shown_as) == 1 and not left[-1:].isalpha() and not right[:1].isalpha():
        better -= _lone_cost(shown_as, known)
    better += sum(_bonus(text, unit) for unit in units) - oddity(shown_as, known)
    if -0.5 < better < STRONG and remains <= around and not any(unit.invented for unit in units):
        better += min(_written(text, unit, as_is, known) for unit in units)
    return better


def _is_said(text: str, units: list[Unit], name: str) -> bool:
    """Whether what a page says of lower-cased letters, it says of them as they stand, too: quotes, rather."""
    return all(decode(LOWERED[name], text[unit.start : unit.end]) for unit in units)


def _standing_for(shown_as: str, left: str, right: str) -> str:
    """What is decoded, or what it is written for beside what stands to its left and right."""
    if len(shown_as) == 1 and ("α" <= shown_as <= "ω" or shown_as == "µ") and (left[-1:] + right[:1]).isascii():
        return "u"  # of a formula, a unit, a name in science: beside Latin letters as one of them
    if shown_as == "´" and left[-1:].isalpha():
        return "’"  # for which it is typed: don´t
    return shown_as


def _written(text: str, unit: Unit, as_is: float, known: Profile) -> float:
    """What it tells that the document writes what a sequence says, and hardly ever what it looks like.

    That is strange here, as a soft hyphen behind a capital is, where no word is divided; or what is said is a letter
    that the language has here, and what it looks like begins with one that is met nowhere else.
    """
    lead, said = text[unit.start], unit.text
    there = known.letters[lead]
    if CLASSES[ord(said[0])] == "k":
        return _WRITTEN if as_is >= 1.0 and "cjk" in known.scripts and there <= 1 else 0.0
    if known.letters[said] + known.letters[said.lower()] < _OFTEN * max(there, 1):
        return 0.0
    if as_is >= (0.3 if text[unit.end - 1] == "\xad" else 1.0):
        return _WRITTEN
    before, after = text[unit.start - 1 : unit.start], text[unit.end : unit.end + 1]
    return STRONG + 0.5 if there <= 1 and said.isalpha() and known.writes(before, said, after) else 0.0


def _lone_cost(char: str, known: Profile) -> float:
    """What speaks against a word of one character: letters are words in few languages, ideographs in all."""
    if CLASSES[ord(char)] not in "lLxgGcChro" or char in _WORDS or known.letters[char] > 3:
        return 0.0
    return 0.5 if SCRIPT[CLASSES[ord(char)]] in known.scripts - {"latin"} else 1.5


def _is_lone_capital(text: str, unit: Unit, left: str) -> bool:
    """Whether a damaged sequence that lost a blank looks like a word of one capital, which is none."""
    if unit.text == "à":
        return left.strip()[-1:] in "'’"
    return " " in text[unit.start : unit.end] and not left.strip()


def _bonus(text: str, unit: Unit) -> float:
    """How unlikely it is that characters form such a sequence by chance: longer ones, and those of usual signs."""
    if unit.invented:
        if unit.text == "’" and stands_for_apostrophe(text, unit.start, unit.end):
            return _CERTAIN
        return 1.0 if _is_lone_lead(text, unit) else 0.0
    size = unit.end - unit.start
    if size == 2:
        return _bonus_of_two(text, unit)
    return 1.5 if size > 3 else _bonus_of_three(text, unit)


def _bonus_of_two(text: str, unit: Unit) -> float:
    lead, tail = text[unit.start], text[unit.start + 1]
    before, after = text[unit.start - 1 : unit.start], text[unit.end : unit.end + 1]
    if lead in "├┬¬" and unit.text in _SIGNS_OF_BOXES and _is_beside_text(before, after):
        return 3.2
    if lead in "├┬":
        return 1.0 if CLASSES[ord(tail)] in "s(" else 0.0  # branches of trees stand before lines and blanks
    if lead in "ÂĀ":
        return _bonus_of_sign(unit.text, before, after)
    if lead in "ÎÏ" and tail in _BEHIND_NO_LETTER:
        return _CERTAIN
    if unit.text in "×÷" and text[max(unit.start - 2, 0) : unit.start].strip()[-1:].isdigit():
        return 3.2 if text[unit.end : unit.end + 2].strip()[:1].isdigit() else 0.0
    return 3.2 if unit.text == "à" and _is_no_word(text, unit) else 0.0


def _is_beside_text(before: str, after: str) -> bool:
    """Whether a letter, a digit or a mark of a sentence touches, and no line of a box."""
    touches = before.isalnum() or after.isalnum() or before in tuple(".,;:!?")
    return touches and "b" not in (before + after).translate(CLASSES)


def _bonus_of_sign(sign: str, before: str, after: str) -> float:
    """What tells that `Â` before a sign is no letter: no word of small letters ends in it, and none is it."""
    if before.islower():
        return 1.0
    if sign == "»":
        return 3.2 if before.isdigit() or before in tuple(".,!?…)”") else 0.0
    if sign == "«":
        return 3.2 if not before.isalpha() and (after.isalpha() or after == "\xa0") else 0.0
    return 3.2 if sign in _SIGNS_OF_A and not before.isalpha() else 0.0


def _bonus_of_three(text: str, unit: Unit) -> float:
    char = unit.text
    if char in USUAL and text.startswith(_SIGNS_OF_DOS, unit.start):
        return 3.2
    if char in INVISIBLE:
        return 2.0 if char in "\ufeff\u200b" else 0.0
    if char == "\ufffd" or "\uff01" <= char <= "\uff5e":
        return 3.0
    if "\u2190" <= char <= "\u27bf" and text[unit.start] == "â" and text[unit.start + 1] not in _QUOTES:
        return 3.2 if CLASSES[ord(char)] == "e" or char in USUAL else 0.5
    return 1.5 if "\u2010" <= char <= "\u2026" or char in USUAL else 1.0 if "\u1ea0" <= char <= "\u1ef9" else 0.5


def _is_lone_lead(text: str, unit: Unit) -> bool:
    """Whether nothing but an `â` is left of a sign, at the border of a word: few words begin or end so."""
    if unit.end - unit.start > 1 or text[unit.start] != "â" or unit.text.isalpha():
        return False
    after = text[unit.end : unit.end + 1]
    return not (text[unit.start - 1 : unit.start].isalpha() and after.isalpha()) and after.isascii()


def _is_no_word(text: str, unit: Unit) -> bool:
    """Whether a capital and a no-break space, which is what a garbled `à` looks like, end no word in capitals."""
    before = text[max(unit.start - 2, 0) : unit.start]
    return text[unit.start : unit.end] in ("Ã\xa0", "Ă\xa0") and not (
        len(before) == 2 and before.isalpha() and before.isupper()
    )


def _decoded(text: str, name: str) -> str:
    """``text`` with its valid sequences on a page decoded."""
    if text.isascii():
        return text
    pieces = []
    at = 0
    for unit in whole(text, name):
        pieces += [text[at : unit.start], unit.text]
        at = unit.end
    return "".join([*pieces, text[at:]])


def _shown(text: str) -> str:
    if _UNSEEN.isdisjoint(text):
        return text
    return "".join(char for char in text if char not in _UNSEEN)


def _is_line_art(text: str, units: list[Unit]) -> bool:
    """Whether units are drawn with boxes alone and give letters that hardly any language writes."""
    if CLASSES[ord(text[units[0].start])] != "b":
        return False
    drawn = all(CLASSES[ord(char)] == "b" for unit in units for char in text[unit.start : unit.end])
    return drawn and sum(CLASSES[ord(unit.text[0])] == "x" for unit in units) * 2 > len(units)
