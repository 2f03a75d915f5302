"""Repairs: what a document's misread stretches ought to say, layer by layer, as minimal edits of the document."""

from collections.abc import Iterator
from typing import NamedTuple

from lintkit import Document, Spans, view
from lintkit_rules.encoding._layers import Cluster, find_layer
from lintkit_rules.encoding._likelihood import Profile
from lintkit_rules.encoding._lone_leads import suited
from lintkit_rules.encoding._sieves import Summary
from lintkit_rules.encoding._units import Unit
from lintkit_rules.encoding._whole import wholly_misread

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


_Mark = tuple[int, int, Repair, bool]  # where a repair of an earlier layer, or one of this layer, stands in the text


@view
def repairs(doc: Document) -> tuple[Repair, ...]:
    """The repairs of a document, in order, without overlap."""
    summary = doc.kept(Summary)
    if not summary.may_be_misread:
        return ()
    text = doc.text
    done: list[Repair] = []
    known = Profile(text)
    for _ in range(_LAYERS):
        new = _layer(text, summary, known, _results(done))
        if not new:
            break
        text, done = _compose(text, done, new)
        summary = Summary(text.encode("utf-8", "surrogatepass"))
        known = Profile(text)
    return tuple(done)


@view
def repaired(doc: Document) -> Spans:
    """Where the repairs of a document are."""
    return Spans((start, end) for start, end, *_ in repairs(doc))


@view
def read_as_utf8(doc: Document) -> Spans:
    """Where repairs are of which no byte had to be guessed."""
    return Spans((repair.start, repair.end) for repair in repairs(doc) if not repair.invented)


def _layer(text: str, summary: Summary, known: Profile, fresh: Spans) -> list[Repair]:
    """The repairs of one layer, in order, without overlap."""
    whole = wholly_misread(text, known, fresh)
    if whole is not None:
        name, runs = whole
        return [Repair(*run, (name,)) for run in runs]
    found = find_layer(text, summary, known, fresh)
    return suited(text, [repair for cluster in found for repair in _runs(cluster)])


def _results(done: list[Repair]) -> Spans:
    """Where the results of repairs stand in the text in which all of them are made."""
    return Spans((start, end) for start, end, _ in _placed(done))


def _placed(done: list[Repair]) -> Iterator[tuple[int, int, Repair]]:
    """Each repair with where its result starts and ends in the text in which all of them are made."""
    shift = 0
    for repair in done:
        yield repair.start + shift, repair.start + shift + len(repair.text), repair
        shift += len(repair.text) - (repair.end - repair.start)


def _compose(text: str, done: list[Repair], new: list[Repair]) -> tuple[str, list[Repair]]:
    """The next layer's text, and all repairs so far as edits of the source. ``text`` is the source after ``done``."""
    marks: list[_Mark] = [(*mark, False) for mark in _placed(done)]
    marks += [(repair.start, repair.end, repair, True) for repair in new]
    if not done:
        return _said(text, 0, len(text), marks), new
    marks.sort(key=_place)
    merged: list[Repair] = []
    out: list[str] = []
    at = shift = 0
    index = 0
    while index < len(marks):
        group = [marks[index]]
        start, end, repair, _ = marks[index]
        index += 1
        while index < len(marks) and marks[index][0] < end:
            group.append(marks[index])
            end = max(end, marks[index][1])
            index += 1
        before = shift
        shift += sum(one.end - one.start - len(one.text) for _, _, one, new in group if not new)
        said = repair.text if len(group) == 1 else _said(text, start, end, group)
        pages, invented, margin = repair[3:] if len(group) == 1 else _history(group)
        merged.append(Repair(start + before, end + shift, said, pages, invented, margin))
        out += [text[at:start], said]
        at = end
    return "".join([*out, text[at:]]), merged


def _place(mark: _Mark) -> tuple[int, int]:
    return mark[:2]


def _said(text: str, start: int, end: int, group: list[_Mark]) -> str:
    """What the text from ``start`` to ``end`` says with the repairs of this layer."""
    out: list[str] = []
    at = start
    for first, last, repair, new in group:
        if new:
            out += [text[at:first], repair.text]
            at = last
    return "".join([*out, text[at:end]])


def _history(group: list[_Mark]) -> tuple[tuple[str, ...], int, float]:
    """The pages of repairs that overlap, what was invented in all of them, and the least margin."""
    before: tuple[str, ...] = max((one.pages for _, _, one, new in group if not new), key=len, default=())
    now = {page for _, _, one, new in group if new for page in one.pages}
    repairs = [one for _, _, one, _ in group]
    return (*before, *sorted(now)), sum(one.invented for one in repairs), min(one.margin for one in repairs)


def _runs(cluster: Cluster) -> Iterator[Repair]:
    """The units of a cluster, those that touch together, as repairs of the text in which they stand."""
    pages = (cluster.page,)
    run: list[Unit] = []
    for unit in cluster.units:
        if run and run[-1].end != unit.start:
            yield _repair(run, pages)
            run = []
        run.append(unit)
    yield _repair(run, pages)


def _repair(run: list[Unit], pages: tuple[str, ...]) -> Repair:
    if len(run) == 1:
        start, end, said, invented, margin, cased = run[0]
        return Repair(start, end, said, pages, invented + cased, margin)
    said = "".join([unit.text for unit in run])
    invented = sum([unit.invented + unit.cased for unit in run])
    return Repair(run[0].start, run[-1].end, said, pages, invented, min([unit.margin for unit in run]))
