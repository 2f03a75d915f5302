"""One layer of misreading: the stretches of a text that decode, each with the page that explains it best."""

from collections import Counter
from collections.abc import Iterable, Iterator
from math import log1p
from typing import NamedTuple

from lintkit.text import Spans
from lintkit_rules.encoding._activation import FAIR, SETTLED, active_pages
from lintkit_rules.encoding._codepages import decode, page
from lintkit_rules.encoding._gain import STRONG, gain
from lintkit_rules.encoding._likelihood import USUAL, Profile, likelihood
from lintkit_rules.encoding._naturalness import CLASSES, SCRIPT
from lintkit_rules.encoding._ordinary import without_ordinary
from lintkit_rules.encoding._rivals import candidates
from lintkit_rules.encoding._sieves import Summary
from lintkit_rules.encoding._units import Unit, damaged, is_at_ease

_PROVEN = 6.0  # evidence for a page from which what is merely possible on it is believed
_CONTROLS = 32  # bytes that ISO pages show as nothing
_FEW = 3
_MORE_LOST = 8  # times as many bytes as are kept may be lost: of some languages one letter is the commonest by far
_FITTING = 0.2  # what counts of how likely a letter is where pages give different ones
_ALIEN = 0.4  # what a control costs that a page does not have: it shows its byte as something else
_CLEAR = 0.5  # how much likelier a guess is than the next best that others may follow
_GAP = 24  # units of one word that stand further apart are judged apart


class Cluster(NamedTuple):
    """Units of one word, the page on which they are read, and how much more natural the word becomes.

    ``alien`` counts controls that the page does not have; ``worth`` is what counts beside other pages.
    """

    page: str
    units: tuple[Unit, ...]
    gain: float
    alien: int = 0
    worth: float = 0.0

    @property
    def start(self) -> int:
        """Where the first unit starts."""
        return self.units[0].start

    @property
    def end(self) -> int:
        """Where the last unit ends."""
        return self.units[-1].end


def find_layer(text: str, summary: Summary, known: Profile, fresh: Spans) -> list[Cluster]:
    """The clusters of a text that are to be decoded, in order, without overlap.

    ``summary`` sums the text up; ``fresh`` is what the decoding of an outer layer gave: what reads as a sequence again
    there is one.
    """
    active = active_pages(text, summary, known, fresh)
    if not active:
        return []
    found: list[Cluster] = []
    all_lost = any(len(page(name).hidden) == _CONTROLS for name in active)
    beyond = [char for char in set(text) if char > "\x7f"]
    known_to: dict[tuple[object, ...], float] = {}
    for name, (units, places) in candidates(text, active).items():
        proof = active[name]
        guessing = (tuple(places), page(name).hidden, tuple(map(page(name).byte_of.get, beyond))) if places else ()
        key = (tuple(units), _controls(text, name, units), guessing)
        if proof <= known_to.get(key, -1.0):
            continue  # a page that is met more often reads all of it alike
        known_to[key] = proof
        read = known.reading(text, (unit[:3] for unit in units))
        units = without_ordinary(text, name, units, read)
        every = _with_damaged(text, name, units, places, read) if places else units
        if not (all_lost and _loses_too_much(text, name, every)):
            found += _clusters(text, name, every, read, proof)
    return _best(text, found, known)


def _scripts(chars: str) -> set[str | None]:
    return {SCRIPT.get(CLASSES[ord(char)]) for char in chars}


def _loses_too_much(text: str, name: str, units: list[Unit]) -> bool:
    """Whether bytes were lost that a page has characters for: more are missing than there are of their kind."""
    read = page(name)
    if len(read.hidden) == _CONTROLS:
        return False
    lost = sum(unit.end - unit.start == 1 and unit.text < "\u0800" for unit in units)
    if lost < _FEW:
        return False
    kept = (char for unit in units for char in text[unit.start + 1 : unit.end])
    return lost > _MORE_LOST * sum(0x80 <= read.byte_of.get(char, 0) < 0xA0 for char in kept)


def _with_damaged(text: str, name: str, units: list[Unit], places: list[int], known: Profile) -> list[Unit]:
    """The whole units of a page and the damaged ones between them, in order, without overlap."""
    written = (char.encode("utf-8", "replace") for unit in units for char in unit.text)
    habit = _habit(data[:2] for data in written if len(data) == 3)
    if not units:  # nothing but damaged ones: what most of them may be tells what the others are
        first = _damaged(text, name, places, units, known, habit)
        habit = _habit(unit.text.encode()[:2] for unit in first if unit.margin >= _CLEAR)
    extra = _damaged(text, name, places, units, known, habit)
    lost = [unit for unit in extra if not is_at_ease(text, unit, known)]
    if len(lost) < _FEW:  # little has lost bytes: what looks as it should has not
        extra = lost
    return sorted([*units, *extra]) if extra else units


def _habit(beginnings: Iterable[bytes]) -> dict[bytes, float]:
    """How much speaks for sequences that begin so, by how many do."""
    return {data: 0.8 * log1p(count) for data, count in Counter(beginnings).items()}


def _are_kept(text: str, name: str, units: list[Unit]) -> bool:
    """Whether a document keeps the bytes that a page hides, as controls."""
    hidden = set(map(chr, page(name).hidden))
    return sum(not hidden.isdisjoint(text[unit.start + 1 : unit.end]) for unit in units) >= _FEW


def _damaged(
    text: str, name: str, places: list[int], units: list[Unit], known: Profile, habit: dict[bytes, float]
) -> list[Unit]:
    """The damaged units that begin at one of ``places``, between the whole ones."""
    extra = []
    intact = _are_kept(text, name, units)
    index = last = 0
    for at in places:
        while index < len(units) and units[index].end <= at:
            index += 1
        if at < last:
            continue
        unit = damaged(text, at, name, known, habit, intact=intact)
        following = units[index] if index < len(units) else None
        if unit is None or (following and (unit.end > following.start or _goes_on(text, name, unit, following))):
            continue
        extra.append(unit)
        last = unit.end
    return extra


def _goes_on(text: str, name: str, unit: Unit, following: Unit) -> bool:
    """Whether what may have lost a byte has it: as what a whole unit behind it gives, on a layer beneath."""
    if unit.end != following.start:
        return False
    beneath = "cp1252" if name == "latin-1" else name  # C1 controls are themselves there, too
    return decode(beneath, text[unit.start : unit.end] + following.text) is not None


def _clusters(text: str, name: str, units: Iterable[Unit], known: Profile, proof: float) -> Iterable[Cluster]:
    """Units grouped by word, those that make the text no better left out."""
    group: list[Unit] = []
    for unit in units:
        if group and (unit.start - group[-1].end > _GAP or any(map(str.isspace, text[group[-1].end : unit.start]))):
            yield from _judged(text, name, group, known, proof)
            group = []
        group.append(unit)
    if group:
        yield from _judged(text, name, group, known, proof)


def _judged(text: str, name: str, units: list[Unit], known: Profile, proof: float) -> Iterable[Cluster]:
    """The units as a cluster, if that makes the text better; where the page is well proven, if it makes it no worse."""
    better = gain(text, units, name, known)
    invented = any(unit.invented for unit in units)
    proven = proof >= _PROVEN and all(_usual(char, known) for unit in units for char in unit.text)
    least = -0.6 if proven and (not invented or _is_at_home(text, units, known, proof)) else 0.3 if proven else 0.2
    if proof >= SETTLED and not invented and (len(units) >= _FEW or any(_is_sign(unit) for unit in units)):
        better = max(better, 0.0)  # so many sequences together, or so long ones, are none by chance
    if better > (0.8 if invented and not proven else least):
        yield Cluster(name, tuple(units), better, _controls(text, name, units))
    elif len(units) > 1 and any(unit.invented for unit in units):
        kept = [unit for unit in units if not unit.invented]
        if kept and (better := gain(text, kept, name, known)) > (-0.6 if proven else 0.2):
            yield Cluster(name, tuple(kept), better, _controls(text, name, kept))


def _is_at_home(text: str, units: list[Unit], known: Profile, proof: float) -> bool:
    """Whether units are of a script beside Latin in which most of the document turns out to be written."""
    scripts = _scripts("".join([unit.text for unit in units]))
    return (
        proof >= SETTLED and scripts <= known.scripts - {"latin"} and not any(_is_written(text, unit) for unit in units)
    )


def _is_sign(unit: Unit) -> bool:
    """Whether three characters or more give a usual sign."""
    return unit.end - unit.start > 2 and unit.text in USUAL


def _is_written(text: str, unit: Unit) -> bool:
    """Whether what may have lost its second byte is, as it stands, a word, or the capital of one, in its own script."""
    before, after = text[unit.start - 1 : unit.start], text[unit.end : unit.end + 1]
    script = SCRIPT.get(CLASSES[ord(text[unit.start])])
    if unit.end - unit.start > 1 or before.isalpha():
        return False
    return (after.islower() and SCRIPT.get(CLASSES[ord(after)]) == script) or (script != "latin" and after.isspace())


def _controls(text: str, name: str, units: list[Unit]) -> int:
    """How many controls units hold whose bytes the page shows as something else."""
    return sum(
        "\x80" <= char <= "\x9f" and page(name).char_of[ord(char)] != char
        for unit in units for char in text[unit.start : unit.end]
    )  # fmt: skip


def _usual(char: str, known: Profile) -> bool:
    """Whether the document writes so, as far as it is known by now."""
    if char.isalpha():
        return known.letters[char] > 0
    return char in USUAL or (CLASSES[ord(char)] == "." and not known.scripts <= {"latin", "greek", "cyrillic"})


def _best(text: str, clusters: list[Cluster], known: Profile) -> list[Cluster]:
    """Of clusters that overlap those of the page that gains most, there and in the whole text.

    A page all of whose evidence another page explains better is left out.
    """
    if len({cluster.page for cluster in clusters}) == 1:
        return sorted(clusters, key=lambda cluster: (cluster.start, -cluster.end))
    clusters = [cluster._replace(worth=_worth(text, cluster, known)) for cluster in clusters]
    while True:
        totals: Counter[str] = Counter()
        for cluster in clusters:
            totals[cluster.page] += max(int(10 * cluster.worth), 0) + 1
        chosen = [cluster for group in _overlapping(clusters) for cluster in _winner(group, totals)]
        kept = Counter(cluster.page for cluster in chosen)
        had = Counter(cluster.page for cluster in clusters)
        robbed = [name for name in kept if kept[name] < had[name] and not _proves(chosen, name)]
        if not robbed or len(kept) == 1:
            return chosen
        least = min(robbed, key=lambda name: totals[name])
        clusters = [cluster for cluster in clusters if cluster.page != least]


def _worth(text: str, cluster: Cluster, known: Profile) -> float:
    """What a cluster gains, less what controls cost that the page does not have, and how well its letters fit in."""
    fitting = sum(_fits(text, unit, known) for unit in cluster.units)
    return cluster.gain - _ALIEN * cluster.alien + _FITTING * fitting


def _fits(text: str, unit: Unit, known: Profile) -> float:
    """How likely a letter is between its neighbours in this document; 0 for what is no letter between such."""
    before, after = text[unit.start - 1 : unit.start] or " ", text[unit.end : unit.end + 1] or " "
    if not unit.text.isalpha() or max(before, after) > "\x7f":
        return 0.0
    return likelihood(unit.text, before, after, known)


def _proves(chosen: list[Cluster], name: str) -> bool:
    """Whether the clusters of a page among the chosen prove by themselves that it was misread so."""
    gains = [cluster.gain for cluster in chosen if cluster.page == name]
    return max(gains) >= STRONG or sum(gain >= FAIR for gain in gains) >= 2


def _overlapping(clusters: list[Cluster]) -> Iterator[list[Cluster]]:
    """The clusters, those together that overlap."""
    group: list[Cluster] = []
    end = -1
    for cluster in sorted(clusters, key=lambda cluster: (cluster.start, -cluster.end)):
        if group and cluster.start >= end:
            yield group
            group = []
        group.append(cluster)
        end = max(end, cluster.end) if len(group) > 1 else cluster.end
    if group:
        yield group


def _winner(group: list[Cluster], totals: Counter[str]) -> list[Cluster]:
    by_page: dict[str, list[Cluster]] = {}
    for cluster in group:
        by_page.setdefault(cluster.page, []).append(cluster)
    if len(by_page) == 1:
        return group
    most = max(totals[name] for name in by_page)

    def worse_elsewhere(name: str) -> float:
        """A document was misread with one page, most often: what the page explains less well elsewhere counts here."""
        lag = most - totals[name]
        return max(2.0 * lag / most, min(0.03 * lag, 2.0))

    def merit(name: str) -> tuple[float, int]:
        clusters = by_page[name]
        invented = sum(unit.invented for cluster in clusters for unit in cluster.units)
        here = sum(cluster.worth for cluster in clusters) - 0.5 * invented
        return (round(here - worse_elsewhere(name), 2), -page(name).rank)

    return by_page[max(by_page, key=merit)]
