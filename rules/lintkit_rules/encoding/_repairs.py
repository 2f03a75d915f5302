"""Repairs: what a document's misread stretches ought to say, layer by layer, as minimal edits of the document."""

from collections.abc import Iterator
from typing import NamedTuple

from lintkit import Document, Span, Spans, view
from lintkit_rules.encoding._layers import Cluster, find_layer
from lintkit_rules.encoding._likelihood import Profile
from lintkit_rules.encoding._sieves import may_be_misread
from lintkit_rules.encoding._units import Unit

_LAYERS = 6


class Repair(NamedTuple):
    """What stands from ``start`` to ``end`` was ``text``. ``pages``: those it was misread with, outermost first.

    ``invented`` counts guessed bytes; ``margin`` tells how much likelier the guesses are than the next best.
    """

    start: int
    end: int
    text: str
    pages: tuple[str, ...]
    invented: int = 0
    margin: float = 9.0


class _Step(NamedTuple):
    """Units that touch, and the page on which they are read."""

    units: list[Unit]
    page: str


_Mark = tuple[int, int, Repair | _Step]


@view
def repairs(doc: Document) -> tuple[Repair, ...]:
    """The repairs of a document, in order, without overlap."""
    data = doc.utf8
    if not may_be_misread(data):
        return ()
    text = doc.text
    done: list[Repair] = []
    known = Profile(text)
    for _ in range(_LAYERS):
        clusters = find_layer(text, data, known, _results(done))
        if not clusters:
            break
        text, done = _compose(text, done, clusters)
        data = text.encode("utf-8", "surrogatepass")
        known = Profile(text)
    return tuple(done)


def _results(done: list[Repair]) -> Spans:
    """Where the results of repairs stand in the text in which all of them are made."""
    return Spans(Span(start, end) for start, end, _ in _placed(done))


def _placed(done: list[Repair]) -> Iterator[tuple[int, int, Repair]]:
    """Each repair with where its result starts and ends in the text in which all of them are made."""
    shift = 0
    for repair in done:
        yield repair.start + shift, repair.start + shift + len(repair.text), repair
        shift += len(repair.text) - (repair.end - repair.start)


def _compose(text: str, done: list[Repair], clusters: list[Cluster]) -> tuple[str, list[Repair]]:
    """The next layer's text, and all repairs so far as edits of the source. ``text`` is the source after ``done``."""
    marks: list[_Mark] = [*_placed(done)]
    marks += [(run[0].start, run[-1].end, _Step(run, cluster.page)) for cluster in clusters for run in _runs(cluster)]
    marks.sort(key=lambda mark: mark[:2])
    merged: list[Repair] = []
    out: list[str] = []
    at = shift = 0
    index = 0
    while index < len(marks):
        group = [marks[index]]
        end = marks[index][1]
        index += 1
        while index < len(marks) and marks[index][0] < end:
            group.append(marks[index])
            end = max(end, marks[index][1])
            index += 1
        start = group[0][0]
        earlier = [mark[2] for mark in group if isinstance(mark[2], Repair)]
        repair = _merge(text, start, end, group, earlier)
        before = shift
        shift += sum(one.end - one.start - len(one.text) for one in earlier)
        merged.append(repair._replace(start=start + before, end=end + shift))
        out += [text[at:start], repair.text]
        at = end
    return "".join([*out, text[at:]]), merged


def _merge(text: str, start: int, end: int, group: list[_Mark], earlier: list[Repair]) -> Repair:
    """One repair of what overlaps; its offsets are those of ``text``."""
    out: list[str] = []
    at = start
    invented = sum(one.invented for one in earlier)
    margin = min((one.margin for one in earlier), default=9.0)
    pages: tuple[str, ...] = max((one.pages for one in earlier), key=len, default=())
    layers: set[str] = set()
    for _, _, mark in group:
        if isinstance(mark, Repair):
            continue
        run = mark.units
        out += [text[at : run[0].start], *(unit.text for unit in run)]
        at = run[-1].end
        invented += sum(unit.invented + unit.cased for unit in run)
        margin = min(margin, *(unit.margin for unit in run))
        layers.add(mark.page)
    pages = (*pages, *sorted(layers))
    return Repair(start, end, "".join([*out, text[at:end]]), pages, invented, margin)


def _runs(cluster: Cluster) -> list[list[Unit]]:
    """The units of a cluster, those that touch together."""
    runs: list[list[Unit]] = []
    for unit in cluster.units:
        if runs and runs[-1][-1].end == unit.start:
            runs[-1].append(unit)
        else:
            runs.append([unit])
    return runs
