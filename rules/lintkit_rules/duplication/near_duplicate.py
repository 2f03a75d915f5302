"""A paragraph or list item says in almost the same words what an earlier one says.

Why: Two versions of one passage are what is left when a text is revised and the old version stays. Parallel entries,
which differ in the one word or phrase that matters, are passed over: numbers, names and the first word of items must
agree.

Bad:
    The registry office issues a certified copy of the certificate within two weeks, and you need that copy
    before the consulate can start to look at your application for a visa.

    The consulate is open in the morning only.

    The registry office issues a certified copy of the certificate within some weeks, and you will need that copy
    before the consulate can even start to look at an application for a visa.

Good:
    The registry office issues a certified copy of the certificate within two weeks, and you need that copy
    before the consulate can start to look at your application for a visa.

    The consulate is open in the morning only.

Fix: none. The later passage may be the corrected one.

Options:
- `strict`: report every near-duplicate, also where it may be meant, as info (default: false).
- `min-words`: shorter passages are passed over (default: 12).
- `likeness`: twice the words in common, in order, by the words of both, from 0.65 to 1 (default: 0.65).
- `exempt-containers`: names of containers in which a text may repeat itself, such as `tabs` for `<Tabs>`, `tip` for
  `:::tip` and `!!! tip`, `details` for `<details>` (default: none).
"""

from collections.abc import Iterable
from typing import NamedTuple

from lintkit import Document, Finding, rule
from lintkit_rules.duplication._echoes import LIKE, NEAR_WORDS, Echo, Manner, echoes


class Options(NamedTuple):
    """What the configuration may set."""

    strict: bool = False
    min_words: int = NEAR_WORDS
    likeness: float = LIKE
    exempt_containers: tuple[str, ...] = ()


@rule("duplication/near-duplicate", options=Options())
def near_duplicate(doc: Document, options: Options) -> Iterable[Finding]:
    """Reports blocks that are an earlier one with some words changed, or with its sentences moved."""
    found = [
        echo
        for echo in echoes(doc)
        if echo.manner in (Manner.NEAR, Manner.REARRANGED)
        and echo.words >= options.min_words
        and echo.alike >= options.likeness
    ]
    if not found:
        return ()
    from lintkit_rules.duplication._reports import of_echoes

    return of_echoes(doc, found, options, _message)


def _message(echo: Echo) -> str:
    how = "in another order" if echo.manner is Manner.REARRANGED else "in the same order"
    return f"{echo.alike:.0%} of the words stand further up, {how}"
