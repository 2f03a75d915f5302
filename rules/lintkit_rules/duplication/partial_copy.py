"""A long run of words stands in an earlier passage too.

Why: A passage that was pasted into another one, or cut in two and glued together wrongly, leaves whole sentences
twice in a text, though no two paragraphs are the same.

Bad:
    Before you travel, the registry office has to issue a certified copy of the certificate, and the consulate has to
    see it at least six weeks before the first day of the journey. The office is closed on Monday.

    Nobody answers the telephone there. Please note that the registry office has to issue a certified copy of the
    certificate, and the consulate has to see it at least six weeks before the first day of the journey. Bring money
    in small notes, since the clerks give no change, and do not expect that anybody speaks your language.

Good:
    Before you travel, the registry office has to issue a certified copy of the certificate, and the consulate has to
    see it at least six weeks before the first day of the journey. The office is closed on Monday.

    Nobody answers the telephone there. Bring money in small notes, since the clerks give no change, and do not expect
    that anybody speaks your language.

Fix: none. What surrounds the copy has to be mended with it.

Options:
- `strict`: report every long run of equal words, also where it may be meant, as info (default: false).
- `min-words`: shorter runs are passed over (default: 25).
- `exempt-containers`: names of containers in which a text may repeat itself, such as `tabs` for `<Tabs>`, `tip` for
  `:::tip` and `!!! tip`, `details` for `<details>` (default: none).
"""

from collections.abc import Iterable
from typing import NamedTuple

from lintkit import Document, Finding, rule
from lintkit_rules.duplication._echoes import PARTIAL_WORDS, Manner, echoes


class Options(NamedTuple):
    """What the configuration may set."""

    strict: bool = False
    min_words: int = PARTIAL_WORDS
    exempt_containers: tuple[str, ...] = ()


@rule("duplication/partial-copy", options=Options())
def partial_copy(doc: Document, options: Options) -> Iterable[Finding]:
    """Reports long runs of words that stand further up too."""
    found = [echo for echo in echoes(doc) if echo.manner is Manner.PARTIAL and echo.words >= options.min_words]
    if not found:
        return ()
    from lintkit_rules.duplication._reports import of_echoes

    return of_echoes(doc, found, options, lambda echo: f"{echo.words} words in a row stand further up too")
