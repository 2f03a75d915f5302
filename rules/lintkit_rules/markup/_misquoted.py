"""Attribute values in quotes that HTML does not know: typographic, doubled, escaped, or only one of two."""

import functools
import re

from lintkit_rules.markup._names import KNOWN


@functools.cache
def _misquoted() -> re.Pattern[str]:
    opening, closing = "“”„«‘’‚", "“”»«‘’"
    return re.compile(
        rf"""=(?:\s*(?:"[^"]+"|'[^']*')(?=[\s/]|\Z)|(?:
            [{opening}](?P<curly>[^<>"'{opening}{closing}]*)[{closing}]
          | ""(?P<doubled>[^<>"'=]+)""
          | (?P<late>[^<>"'=\s{{}}\\]+)"
          | &quot;(?P<escaped>[^<>"'&]+)&quot;
        )(?=[\s/]|\Z))""",
        re.VERBOSE,
    )


def misquoted(name: str, rest: str) -> tuple[tuple[int, int, str], ...]:
    """The edits, from the start of ``rest``, that give the attribute values of a known element their quotes."""
    if name not in KNOWN or "=" not in rest:
        return ()
    found = (match for match in _misquoted().finditer(rest) if match.lastgroup)
    return tuple((match.start() + 1, match.end(), f'"{match[match.lastgroup or 0]}"') for match in found)
