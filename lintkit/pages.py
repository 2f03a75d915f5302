"""A rule's page: the docstring of its module, in fixed sections.

The first line says what is wrong. Then ``Why:``, ``Bad:`` and ``Good:`` (indented blocks, in Markdown unless a label
such as ``Bad (html):`` says otherwise), ``Fix:`` and, where there are any, ``Options:``.
"""

import inspect
from typing import NamedTuple

from lintkit.patterns import pattern

_SECTION = pattern(r"^(?P<title>Why|Bad|Good|Fix|Options)(?: \((?P<format>\w+)\))?:[ \t]*(?P<rest>.*)$")


class Example(NamedTuple):
    """A defective text, what all fixes make of it, and the format of both."""

    bad: str
    good: str
    format: str


class Page(NamedTuple):
    """A rule's documentation, taken apart."""

    summary: str
    why: str
    examples: tuple[Example, ...]
    fix: str
    options: str

    @classmethod
    def parse(cls, docstring: str) -> "Page":
        """Takes a page apart. Raises ``ValueError`` where a Bad block has no Good one, or the other way round."""
        summary, _, rest = inspect.cleandoc(docstring).partition("\n")
        texts: dict[str, str] = {}
        blocks: list[tuple[str, str, str]] = []
        for title, format, body in _sections(rest):
            if title in ("Bad", "Good"):
                blocks.append((title, format or "markdown", inspect.cleandoc("\n" + body)))
            else:
                texts[title] = body.strip()
        examples = []
        for bad, good in zip(blocks[::2], blocks[1::2], strict=True):
            if (bad[0], good[0]) != ("Bad", "Good") or bad[1] != good[1]:
                raise ValueError(f"a Bad block must be followed by a Good one of the same format: {bad} {good}")
            examples.append(Example(bad[2], good[2], bad[1]))
        return cls(summary, texts.get("Why", ""), tuple(examples), texts.get("Fix", ""), texts.get("Options", ""))


def _sections(text: str) -> list[tuple[str, str, str]]:
    """Title, format and body of each section."""
    sections: list[tuple[str, str, list[str]]] = []
    for line in text.split("\n"):
        match = _SECTION.compiled.match(line)
        if match:
            sections.append((match["title"], match["format"] or "", [match["rest"]] if match["rest"] else []))
        elif sections:
            sections[-1][2].append(line)
    return [(title, format, "\n".join(lines)) for title, format, lines in sections]
