"""A name is written differently in one place than everywhere else in the text.

Why: no dictionary knows the names of a text's own people, places and products, but the text itself does: what it
writes many times one way, and once with a letter wrong, is a slip. Of somebody's name two times are enough, where the
words beside it tell that it is one (`Mr`, a given name, `said`).

Bad:
    Zarkovia lies north. Zarkovia trades grain; all Zarkovia knows it. The king of Zarkovia said that Zarkvia is free.

Good:
    Zarkovia lies north. Zarkovia trades grain; all Zarkovia knows it. The king of Zarkovia said that Zarkovia is free.

Fix: the spelling of the other places. Unsafe: two names may really differ by a letter.

Options:
    words: words that are right. One in lower case accepts any case, a capital makes it exact.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, replace, rule
from lintkit.sieves import Scan
from lintkit.views.words import occurrences
from lintkit_rules.spelling._context import called_a_form, plain_word, written_in_code
from lintkit_rules.spelling._famous import is_somebody
from lintkit_rules.spelling._language import Company, english_paragraph
from lintkit_rules.spelling._near_names import near_names
from lintkit_rules.spelling._words import Options, allowed


class NearNames:
    """Catches a file that holds an unknown name and, much more often, a name like it."""

    def catches(self, scan: Scan) -> bool:
        return bool(scan.shared(near_names))


@rule("spelling/inconsistent-name", sieve=NearNames(), options=Options())
def inconsistent_name(doc: Document, options: Options) -> Iterator[Finding]:
    """Reports names that the text itself writes differently nearly everywhere."""
    near = near_names(doc.utf8)
    for word, offsets in occurrences(doc, near.keys()).items():
        other, sure = near[word]
        if allowed(word, options) or written_in_code(doc, word, offsets):
            continue
        for at in offsets:
            end = at + len(word)
            in_english = english_paragraph(doc, at, end) and Company(doc, at, end).small
            meant = in_english and plain_word(doc, at, end) and (sure or is_somebody(doc, at, end))
            if meant and not called_a_form(doc, at, end):
                message = f"“{word}” is written “{other}” everywhere else in this text"
                yield Finding(Span(at, end), message, replace(Span(at, end), other, safe=False))
