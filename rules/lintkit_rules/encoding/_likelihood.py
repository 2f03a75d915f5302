"""How likely a decoded character is where it would stand, given the rest of the document."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from math import log, log1p
from operator import add, mul
from typing import TYPE_CHECKING, NamedTuple

from lintkit_rules.encoding._naturalness import CLASSES, SCRIPT

if TYPE_CHECKING:
    from lintkit_rules.encoding._languages import Model

# What writing uses, beside letters: how much more likely than a sign that nobody types.
USUAL = dict.fromkeys("’", 3.4) | dict.fromkeys("“”", 3.0) | dict.fromkeys("–…", 2.7) | dict.fromkeys("—", 2.6)
USUAL |= dict.fromkeys("•‘«»„°\xa0", 2.2) | dict.fromkeys("€™©®£½²³·×§º", 1.8)
USUAL |= dict.fromkeys("‚‹›′″±µ¼¾¹ª¡¿→←✓✔❤★☆−≥≤≠∞†‡‰", 1.2)
INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\xad")
_FORMAT = dict.fromkeys(INVISIBLE, 0.9) | dict.fromkeys("\u200b\ufeff", 1.2)
_HISTORIC = frozenset(map(chr, (*range(0x460, 0x48A), *range(0x3D0, 0x400))))  # letters of old Cyrillic, Coptic
_SAMPLE = 20_000
SAMPLED = 2 * _SAMPLE  # characters by which a document is told
_WORDS = 1500  # characters from which the language is told
_ENOUGH = 60  # neighbours of letters that tell it
_TELLING, _LIKELY = 60, 6  # of these, and languages of which one is likely by the commonest
_USUAL_BITS = 5.0  # of one letter beside another
_WRITTEN_BITS = -12.5  # of a letter beside another that a language writes, if seldom
_BIT = 0.55
_NEIGHBOURS = 1000  # pairs of which it is remembered what is likely between them


class _Usual(NamedTuple):
    """How likely a character is whatever stands beside it, and beside what a model judges, if there is one."""

    judge: "Model | None"
    alone: float
    judged: float = 0.0


class Profile:
    """What a document's own writing is like, told from its first and last characters when first asked.

    ``scripts``: those at home in it; ``letters``: how often each letter occurs.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._judges: dict[str, Model | None] = {}
        self._usual: dict[str, _Usual] = {}
        self._beside: dict[tuple[str, str], Beside] = {}

    @cached_property
    def scripts(self) -> frozenset[str]:
        """The scripts that make up at least a twentieth of the letters."""
        return self._told[0]

    @cached_property
    def letters(self) -> Counter[str]:
        """How often each letter and usual sign occurs."""
        return self._told[1]

    def reading(self, text: str, units: Iterable[tuple[int, int, str]]) -> "Profile":
        """The profile of the same document with stretches decoded: those from start to end of ``text`` say a text."""
        sample: list[str] = []
        instead: list[str] = []
        stood: list[str] = []
        at = 0
        for start, end, said in units:
            if at < _WORDS:
                sample += [text[at:start], said]
                at = end
            instead.append(said)
            stood.append(text[start:end])
        letters = Counter(self.letters)
        for char, count in Counter("".join(instead)).items():
            letters[char] += count
        for char, count in Counter("".join(stood)).items():
            letters[char] -= count
        read = Profile("".join(sample) + text[at : at + _WORDS])
        read._told = _weighed({char: count for char, count in letters.items() if count > 0})
        return read

    def judge(self, script: str) -> "Model | None":
        """The model of the document's language, if that is written in a script and can be told."""
        if script not in self._judges:
            self._judges[script] = _judge(script, self._text[:_WORDS])
        return self._judges[script]

    def writes(self, before: str, char: str, after: str) -> bool:
        """Whether the document's language, if it is known, has a letter between two neighbours."""
        judge = self.judge(SCRIPT.get(CLASSES[ord(char)], ""))
        left, low, right = (_neighbour(one) or " " for one in (before, char, after))
        pairs = (left + low, low + right)
        return judge is not None and min(judge.pairs(pairs)) > _WRITTEN_BITS

    def beside(self, before: str, after: str) -> "Beside":
        """How likely characters are between two neighbours; of those that were last asked for."""
        found = self._beside.get((before, after))
        if found is None:
            if len(self._beside) >= _NEIGHBOURS:
                self._beside.clear()
            found = self._beside[before, after] = Beside(before, after, self)
        return found

    def usual(self, char: str) -> "_Usual":
        """How likely a character is by how often the document writes it, whatever its neighbours."""
        found = self._usual.get(char)
        if found is None:
            found = self._usual[char] = self._find_usual(char)
        return found

    def _find_usual(self, char: str) -> "_Usual":
        script = SCRIPT.get(CLASSES[ord(char)])
        often: float = self.letters.get(char, 0)
        if not script:
            return _Usual(None, 0.3 * log1p(often))
        often = log(1 + min(often + self.letters.get(char.lower(), 0) / 20, 400))
        away = 0.0 if script in self.scripts else 1.0
        return _Usual(self.judge(script), 0.7 * often - away, 0.4 * often - away)

    @cached_property
    def _told(self) -> tuple[frozenset[str], Counter[str]]:
        return _tell(self._text)


class Beside(dict[str, float]):
    """How likely each character is between two neighbours in a document, found on first use."""

    def __init__(self, before: str, after: str, known: Profile) -> None:
        super().__init__()
        self._between = (before, after, known)

    def __missing__(self, char: str) -> float:
        found = self[char] = likelihood(char, *self._between)
        return found


def _tell(text: str) -> tuple[frozenset[str], Counter[str]]:
    sample = text if len(text) <= SAMPLED else text[:_SAMPLE] + text[-_SAMPLE:]
    return _weighed(Counter(sample))


def _weighed(counts: dict[str, int]) -> tuple[frozenset[str], Counter[str]]:
    """The scripts that are at home where characters occur so often, and the letters among these."""
    scripts: Counter[str] = Counter()
    letters: Counter[str] = Counter()
    for char, count in counts.items():
        script = SCRIPT.get(CLASSES[ord(char)])
        if script:
            scripts[script] += count
        if script or char in USUAL:
            letters[char] = count
    total = sum(scripts.values()) or 1
    return frozenset(script for script, count in scripts.items() if count >= 0.05 * total), letters


@lru_cache(maxsize=16)  # pages that differ little give the same text
def _judge(script: str, text: str) -> "Model | None":
    """The model of the language in which the text is most probably written, of those of a script."""
    from lintkit_rules.encoding._languages import CYRILLIC, GREEK, LATIN, as_letters, model

    languages = {"latin": LATIN, "cyrillic": CYRILLIC, "greek": GREEK}.get(script, ())
    if len(languages) < 2:
        return model(languages[0]) if languages else None
    letters = as_letters(text, strict=False)
    found = Counter(map(add, letters, letters[1:]))
    own = {char for char in set(letters) if SCRIPT.get(CLASSES[ord(char)]) == script}
    counts = Counter({pair: count for pair, count in found.items() if pair[0] in own or pair[1] in own})
    if counts.total() < _ENOUGH:
        return None
    judges = [model(language) for language in languages]
    # The commonest neighbours tell which languages come into question, all of them which it is.
    for some, left in ((counts.most_common(_TELLING), _LIKELY), (list(counts.items()), 1)):
        pairs, times = zip(*some, strict=True)
        judges = sorted(judges, key=lambda judge: -sum(map(mul, times, judge.pairs(pairs))))[:left]
    return judges[0]


def _fit(judge: "Model", before: str, char: str, after: str) -> float:
    """How well a letter suits its neighbours in a language."""
    low, left, right = char.lower(), _neighbour(before), _neighbour(after)
    pairs = [pair for pair in (left + low, low + right) if len(pair) == 2]
    bits = sum(max(judge.pair(pair), -12.0) + _USUAL_BITS for pair in pairs)
    return max(min(_BIT * bits, 4.0), -6.0)


def _neighbour(char: str) -> str:
    """A neighbour as a model of a language reads it: empty if it is not known."""
    return char.lower() if char.isalpha() and len(char.lower()) == 1 else " " if char else ""


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
    judge, alone, judged = known.usual(char)
    fit = _fit(judge, before, char, after) if judge else 0.0
    return _between(char, before, after) + (fit + judged if fit else alone)


def _between(char: str, before: str, after: str) -> float:
    """The part of the likelihood of ``char`` between its neighbours that is the same in all documents."""
    name = CLASSES[ord(char)]
    if name in SCRIPT:
        return _letter(char, name, before, after)
    score = USUAL.get(char, _FORMAT.get(char, -0.3 if name == "e" else -1.0 if name in "stb-()m 1" else -3.0))
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


def _letter(char: str, name: str, before: str, after: str) -> float:
    score = 0.8
    neighbours = [one for one in (before, after) if one.isalpha()]
    if neighbours:
        alike = [SCRIPT.get(CLASSES[ord(one)]) == SCRIPT[name] for one in neighbours]
        score += sum(1.2 if same else -1.5 for same in alike) / len(neighbours)
    if before.isalpha() and char.isupper() and (before.islower() or after.islower()):
        score -= 2.5 if before.islower() else 1.5
    if before.isalpha() and char.islower() and before.isupper() and after.isupper():
        score -= 1.5
    if not before.isalpha() and after.islower() and char.isupper():
        score += 0.5
    return score - (1.5 if name == "x" else 0.0)
