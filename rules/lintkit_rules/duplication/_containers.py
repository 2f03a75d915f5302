"""The lines inside containers of given names, in which a text may repeat itself: tabs, tips, folded answers.

Containers are directives (``:::tip`` to ``:::``), elements (``<details>``), templates (``{% tabs %}`` to
``{% endtabs %}``, ``{{< tabs >}}`` to ``{{< /tabs >}}``), indented blocks behind ``!!! note``, ``??? note`` or
``=== "Tab"`` (which is called ``tab``), and quotes that begin with ``[!NOTE]``. Names are compared without case.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from lintkit import Document
from lintkit.views import code, lines
from lintkit_rules.duplication._lines import raw_lines

if TYPE_CHECKING:
    import re

_CONTENT_TAB = "tab"


def exempt_lines(doc: Document, names: Sequence[str]) -> bytearray:
    """By line number: whether the line stands in a container of one of these names, or begins or ends it."""
    reader = _Reader(frozenset(name.lower() for name in names))
    starts, held = lines(doc).starts, code(doc)
    found = bytearray(len(starts) + 2)
    for number, line in enumerate(raw_lines(doc), 1):
        found[number] = reader.read(line, is_code=held.holds(starts[number - 1]))
    return found


@cache
def _mark() -> "re.Pattern[str]":
    """What begins a container at the start of a line."""
    import re

    return re.compile(
        r"(?P<colons>:{3,})[ \t]*(?:\{?\.?(?P<directive>[\w-]+))?"
        r"|(?:!!!|\?\?\?\+?)[ \t]*(?P<note>[\w-]+)"
        r"|(?P<tab>===[!+]*[ \t]+[\"'])"
        r"|>[ \t]*\[!(?P<alert>[\w-]+)\]"
    )


@cache
def _tag() -> "re.Pattern[str]":
    """An element or a template: group 1 tells of an end, group 2 is the name, group 3 tells that nothing is in it."""
    import re

    return re.compile(
        r"(?:<|\{%-?[ \t]*|\{\{[<%][ \t]*)(/|end)?([A-Za-z][\w.-]*+)(?:[^<>{}]*?)(/?)(?:>|-?%\}|[>%]\}\})"
    )


class _Reader:
    """Knows which containers are open."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names
        self._directives: list[bool] = []  # the open ones: whether they have one of the names
        self._exempt = 0  # how many of them do
        self._indented: list[int] = []  # where the marks of those that hold what is indented under them stand
        self._quoted = False
        self._open: Counter[str] = Counter()  # elements and templates

    def read(self, line: str, *, is_code: bool) -> bool:
        """Goes to the next line: whether a container of the names holds it."""
        content = line.lstrip()
        indent = len(line) - len(content)
        if content:
            while self._indented and indent <= self._indented[-1]:
                self._indented.pop()
        self._quoted = self._quoted and content.startswith(">")
        held = self._is_open()
        if is_code:
            return held
        self._begin(content, indent)
        held = held or self._is_open()
        for tag in _tag().finditer(content):
            name = tag[2].lower()
            if name in self._names and not tag[3]:
                self._open[name] = max(0, self._open[name] + (-1 if tag[1] else 1))
                held = held or self._open[name] > 0
        return held

    def _begin(self, content: str, indent: int) -> None:
        """Opens what the mark at the start of a line opens, and closes the last directive."""
        mark = _mark().match(content)
        if mark is None:
            return
        if mark["colons"]:
            if mark["directive"]:
                self._directives.append(mark["directive"].lower() in self._names)
                self._exempt += self._directives[-1]
            elif self._directives:
                self._exempt -= self._directives.pop()
        elif mark["alert"]:
            self._quoted = mark["alert"].lower() in self._names
        elif (mark["note"] or _CONTENT_TAB).lower() in self._names:
            self._indented.append(indent)

    def _is_open(self) -> bool:
        return self._exempt > 0 or bool(self._indented) or self._quoted or any(self._open.values())
