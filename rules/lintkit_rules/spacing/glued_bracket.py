"""The space before an opening bracket is missing.

Why: `the config(if any)` glues a remark to the word before it, so that neither is found, wrapped or read as it should
be. Calls (`open(path)`), plurals (`file(s)`), types, labels of changes (`fix(docs): …`) and single words in brackets
are left alone, and so is a document that writes most of its brackets so.

Bad:
    It is read from the closest config(if there is any) of the project.

Good:
    It is read from the closest config (if there is any) of the project.

Fix: the space is put in. Unsafe: the word may be the name of something that is called.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, insert, pattern, rule
from lintkit.sieves import Expression
from lintkit.views import prose
from lintkit_rules.spacing._brackets import is_glued
from lintkit_rules.spacing._neighbours import word_before

_GLUED = pattern(r"(?<=\p{Ll}{2})\((?=\p{L}{2,40}[ ,])", begins=r"\((?=[^\W\d_])")


@rule("spacing/glued-bracket", sieve=Expression(rb"\((?<=[a-z\x80-\xff]\()[A-Za-z\x80-\xff]{2,160}[ ,]"))
def glued_bracket(doc: Document) -> Iterator[Finding]:
    """Reports each bracket of running words that is glued to the word before it."""
    for match in _GLUED.matches(doc, within=prose):
        if is_glued(doc, match.start()):
            left = word_before(doc.text, match.start())
            message = f"“{left[-20:]}(”: the space before the bracket is missing"
            yield Finding(Span(*match.span()), message, insert(match.start(), " ", safe=False))
