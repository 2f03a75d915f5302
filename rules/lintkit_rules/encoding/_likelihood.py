"""How likely a decoded character is where it would stand, given the rest of the document."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from lintkit_rules.encoding._naturalness import CLASSES, SCRIPT

# What writing uses, beside letters: how much more likely than a sign that nobody types.
USUAL = dict.fromkeys("’", 3.4) | dict.fromkeys("“”", 3.0) | dict.fromkeys("–…", 2.7) | dict.fromkeys("—", 2.6)
USUAL |= dict.fromkeys("•‘«»„°\xa0", 2.2) | dict.fromkeys("€™©®£½²³·×§º", 1.8)
USUAL |= dict.fromkeys("‚‹›′″±µ¼¾¹ª¡¿→←✓✔❤★☆−≥≤≠∞†‡‰", 1.2)
INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\xad")
_FORMAT = dict.fromkeys(INVISIBLE, 0.9) | dict.fromkeys("\u200b\ufeff", 1.2)
_HISTORIC = frozenset(map(chr, (*range(0x460, 0x48A), *range(0x3D0, 0x400))))  # letters of old Cyrillic, Coptic
_SAMPLE = 20_000


class Profile:
    """What a document's own writing is like, told from its first and last characters when first asked.

    ``scripts``: those at home in it; ``letters``: how often each letter occurs.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def scripts(self) -> frozenset[str]:
        """The scripts that make up at least a twentieth of the letters."""
        return self._told[0]

    @cached_property
    def letters(self) -> Counter[str]:
        """How often each letter occurs; decoders add what they find."""
        return self._told[1]

    def reading(self, text: str, units: Iterable[tuple[int, int, str]]) -> "Profile":
        """The profile of the same document with stretches decoded: those from start to end of ``text`` say a text."""
        read = Profile("")
        letters = Counter(self.letters)
        for start, end, said in units:
            letters.subtract(char for char in text[start:end] if SCRIPT.get(CLASSES[ord(char)]))
            letters.update(char for char in said if SCRIPT.get(CLASSES[ord(char)]))
        read._told = _weighed({char: count for char, count in letters.items() if count > 0})
        return read

    @cached_property
    def _told(self) -> tuple[frozenset[str], Counter[str]]:
        return _tell(self._text)


def _tell(text: str) -> tuple[frozenset[str], Counter[str]]:
    sample = text if len(text) <= 2 * _SAMPLE else text[:_SAMPLE] + text[-_SAMPLE:]
    return _weighed(Counter(sample))


def _weighed(counts: dict[str, int]) -> tuple[frozenset[str], Counter[str]]:
    """The scripts that are at home where characters occur so often, and the letters among these."""
    scripts: Counter[str] = Counter()
    letters: Counter[str] = Counter()
    for char, count in counts.items():
        script = SCRIPT.get(CLASSES[ord(char)])
        if script:
            scripts[script] += count
            letters[char] = count
    total = sum(scripts.values()) or 1
    return frozenset(script for script, count in scripts.items() if count >= 0.05 * total), letters


def oddity(decoded: str, known: Profile) -> float:
    """What speaks against ``decoded`` (one sequence or several neighbours) as something that was written here."""
    cost = 0.0
    before = ""
    classes = decoded.translate(CLASSES)
    for index, name in enumerate(classes):
        script = SCRIPT.get(name)
        if script:
            alone = script != before and (index + 1 == len(classes) or SCRIPT.get(classes[index + 1]) != script)
            if script not in known.scripts:
                cost += 1.6 if alone else 0.1
            elif name == "x" or decoded[index] in _HISTORIC:
                cost += 0.7
        elif name in "tbm":
            cost += 0.3 if decoded[index] in USUAL else 1.2 if name != "m" or decoded[index] < "\u0370" else 0.2
        elif name == "e":
            cost += 0.2
        before = script or ""
    return cost


def likelihood(char: str, before: str, after: str, known: Profile) -> float:
    """How likely ``char`` is between its neighbours: about the natural logarithm of a probability, plus a constant."""
    name = CLASSES[ord(char)]
    script = SCRIPT.get(name)
    if script:
        return _letter(char, name, before, after, known)
    score = USUAL.get(char, _FORMAT.get(char, -0.3 if name == "e" else -1.0 if name in "stb-()m " else -3.0))
    letter_before, letter_after = before.isalnum(), after.isalnum()
    if char in "”»" or char == "’":
        score += 0.6 if not letter_after and before.strip() else -1.2
        if char == "’" and letter_before and letter_after:
            score += 3.0
    elif char in "“„«‘":
        score += 0.6 if letter_after and not letter_before else -1.2
    elif char in "–—" and (before.isspace() and after.isspace()):
        score += 0.8
    elif char in "…" and letter_after:
        score -= 0.6
    return score


def _letter(char: str, name: str, before: str, after: str, known: Profile) -> float:
    from math import log

    script = SCRIPT[name]
    score = 0.8 + 0.7 * log(1 + min(known.letters[char] + known.letters[char.lower()] / 20, 400))
    if script not in known.scripts:
        score -= 1.0
    neighbours = [one for one in (before, after) if one.isalpha()]
    if neighbours:
        score += sum(1.2 if SCRIPT.get(CLASSES[ord(one)]) == script else -1.5 for one in neighbours) / len(neighbours)
    if before.isalpha() and char.isupper() and before.islower():
        score -= 2.5
    if before.isalpha() and char.islower() and before.isupper() and after.isupper():
        score -= 1.5
    if not before.isalpha() and after.islower() and char.isupper():
        score += 0.5
    return score - (1.5 if name == "x" else 0.0)
