"""An entity was escaped a second time, so that readers see its name.

Why: text that is HTML already went through an escaping step again: `&rsquo;` became `&amp;rsquo;`, and the page shows
`don&rsquo;t`.

Bad:
    They don&amp;rsquo;t serve caf&amp;eacute; au lait.

Good:
    They don&rsquo;t serve caf&eacute; au lait.

Fix: the entity; in plain text, which knows no entities, its character, and that is safe there. Entities that stand
apart from words are left where HTML can be: pages about HTML show them so.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, all_of, contains, pattern, replace, rule
from lintkit.views import prose
from lintkit_rules.encoding._about import speaks_of_escapes

_DOUBLE = pattern(r"&(?:amp;)+(#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,24});")
_SHOWN = frozenset(("lt", "gt", "amp", "quot", "nbsp", "apos", "#60", "#62", "#38", "#39", "#34", "#160"))


@rule("encoding/double-escaped-entity", sieve=all_of(contains(b"&"), contains(b"&amp;")))
def double_escaped_entity(doc: Document) -> Iterator[Finding]:
    """Reports entities behind an escaped ampersand."""
    from html import unescape

    text = doc.text
    plain = doc.format.name == "plain" and "</" not in text  # HTML under another name is HTML
    for match in _DOUBLE.matches(doc):
        start, end = match.span()
        entity = f"&{match.group(1)};"
        char = unescape(entity)
        if char == entity or not (plain or prose(doc).touches(start, start + 1) or prose(doc).touches(end - 1, end)):
            continue
        glued = text[start - 1 : start].isalpha() or text[end : end + 1].isalpha()
        if (match.group(1) in _SHOWN or not plain) and not glued:
            continue
        if speaks_of_escapes(doc, start):
            continue
        span = Span(start, end)
        meant = char if plain and match.group(1) not in _SHOWN else entity
        yield Finding(span, f"{match.group()} is {entity} escaped twice", replace(span, meant, safe=plain))
