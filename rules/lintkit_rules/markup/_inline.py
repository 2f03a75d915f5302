"""What goes wrong with Markdown's tables, and where its other marks are looked at."""

import functools
import re
from collections.abc import Iterator

from lintkit import Document, Kind, Span, Spans, view
from lintkit.views import lines, regions
from lintkit_rules.markup._faults import Fault


def markdown_faults(doc: Document) -> Iterator[Fault]:
    """Faults of Markdown's own marks."""
    from lintkit_rules.markup._links import link_faults

    text = doc.text
    if "|" in text:
        yield from _tables(doc)
    if "](" in text or "(http" in text:
        yield from link_faults(doc)
    if "] (http" in text or ")[http" in text:
        from lintkit_rules.markup._link_order import link_order_faults

        yield from link_order_faults(doc)
    if "**" in text or "__" in text:
        from lintkit_rules.markup._emphasis import emphasis_faults

        yield from emphasis_faults(doc)


@view
def unread(doc: Document) -> Spans:
    """Where marks mean nothing."""
    return regions(doc).of(Kind.CODE, Kind.COMMENT, Kind.FRONT_MATTER, Kind.TEMPLATE)


@functools.cache
def _rule_line() -> re.Pattern[str]:
    """The line between a table's header and its rows; led by a literal: that is fast."""
    return re.compile(
        r"\n([ \t]{0,3}(?>\|?[ \t]*+:?-++:?[ \t]*+(?>(?:\|[ \t]*+:?-++:?[ \t]*+)+)\|?)[ \t]*+\r?)(?=\n|\Z)"
    )


def _tables(doc: Document) -> Iterator[Fault]:
    """Tables whose rows do not fit their header."""
    for match in _rule_line().finditer(doc.text):
        index = lines(doc)
        number = index.line_of(match.start(1))
        if number < 2 or unread(doc).holds(match.start(1)):
            continue
        header = _line(doc, number - 1)
        cells, columns = _cell_count(header), _cell_count(match[1])
        if cells < 2 or "|" not in header:
            continue
        if cells != columns:
            message = f"the header has {cells} cells and its rule {columns}: this is no table"
            start = match.end() - len(match[1].lstrip())
            yield Fault("ragged-table", start, start + len(match[1].strip()), message)
            continue
        yield from _rows(doc, number + 1, columns)


def _rows(doc: Document, number: int, columns: int) -> Iterator[Fault]:
    """Rows with more cells than their table: what is too much is not shown."""
    index = lines(doc)
    while number <= len(index):
        span = index.span(number)
        line = _line(doc, number)
        if "|" not in line or len(line) > 20_000 or unread(doc).covers(span.start, span.start + len(line)):
            return
        number += 1
        count = _cell_count(line)
        if count == columns - 1 > 0:
            yield from _lost_border(doc, span, line, count)
        if count <= columns:
            continue
        cells = _cells(line)
        surplus = cells[columns:]
        if any(line[start:end].strip() for start, end in surplus) and not _is_templated(doc, span):
            start, end = span.start + cells[columns][0] - 1, span.start + cells[-1][1]
            while doc.text[end - 1] in " \t":
                end -= 1
            message = f"the row has {len(cells)} cells and its header {columns}: the rest is not shown"
            yield Fault("ragged-table", start, end, message, _escaped(doc, span.start, line, len(cells) - columns))


@functools.cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"(?<=[^\s|])[ \t]{2,}(?=[^\s|])")


def _lost_border(doc: Document, row: Span, line: str, count: int) -> Iterator[Fault]:
    """The place in a row of too few cells where two blanks stand in a cell: around a border that is lost."""
    gaps = list(_gap().finditer(line))
    if len(gaps) != 1 or not line.rstrip().endswith("|") or _is_templated(doc, row):
        return
    start, end = row.start + gaps[0].start(), row.start + gaps[0].end()
    message = f"the row has {count} cells and its header {count + 1}: the border that stood here is lost"
    yield Fault("ragged-table", start, end, message, ((start, end, " | "),))


def _cell_count(line: str) -> int:
    """How many cells a row has."""
    if "\\" in line:
        return len(_cells(line))
    row = line.lstrip(" \t>").rstrip()
    return row.count("|", row.startswith("|"), len(row) - row.endswith("|")) + 1


def _is_templated(doc: Document, row: Span) -> bool:
    """Whether a template stands in a row: who knows what row it becomes."""
    return _templates(doc).touches(row.start, row.end)


@view
def _templates(doc: Document) -> Spans:
    return regions(doc).of(Kind.TEMPLATE)


def _line(doc: Document, number: int) -> str:
    return lines(doc).span(number).of(doc.text).rstrip("\r\n")


def _cells(line: str) -> list[tuple[int, int]]:
    """Where the cells of a row begin and end, as GitHub's extension of CommonMark divides it."""
    borders = [at for at, char in enumerate(line) if char == "|" and not _is_escaped(line, at)]
    first = len(line) - len(line.lstrip(" \t>"))
    last = len(line.rstrip())
    starts = [border + 1 for border in borders]
    if not borders or borders[0] != first:
        starts.insert(0, first)
    ends = [border for border in borders if border != first]
    if not borders or borders[-1] != last - 1 or borders[-1] == first:
        ends.append(last)
    return list(zip(starts, ends, strict=False))


def _is_escaped(line: str, at: int) -> bool:
    count = 0
    while at > count and line[at - 1 - count] == "\\":
        count += 1
    return count % 2 == 1


def _escaped(doc: Document, offset: int, line: str, surplus: int) -> tuple[tuple[int, int, str], ...]:
    """Backslashes before the borders inside of code, if that is what makes the row too long."""
    inside = [
        offset + match.start() + at
        for match in re.finditer(r"(?<!`)(`+)(?!`)[^`]+\1(?!`)", line)
        for at, char in enumerate(match.group())
        if char == "|" and not _is_escaped(line, match.start() + at)
    ]
    return tuple((at, at, "\\") for at in inside) if len(inside) == surplus else ()
