"""Words as the comparison of passages sees them: lower case, without punctuation, in any script.

A script that is written without spaces has no words to split at, so that each of its characters counts as one; two
of them weigh as much as one word elsewhere.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

# Thai and Lao, Tibetan, Burmese, Khmer, kana, ideographs: Unicode line breaking classes SA and ID, roughly.
_UNSPACED = (
    "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)


@cache
def _plain() -> "re.Pattern[str]":
    import re

    return re.compile(r"\w+")


@cache
def _mixed() -> "re.Pattern[str]":
    import re

    return re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")


@cache
def _unspaced() -> "re.Pattern[str]":
    import re

    return re.compile(f"[{_UNSPACED}]")


def _expression(text: str) -> "re.Pattern[str]":
    return _mixed() if not text.isascii() and _unspaced().search(text) else _plain()


def words(text: str) -> list[str]:
    """The words of a text, in lower case."""
    found = _expression(text).findall(text)
    return found if text.islower() else list(map(str.lower, found))


def places(text: str) -> Iterator[tuple[int, int]]:
    """Where each of the ``words`` starts and ends."""
    return (match.span() for match in _expression(text).finditer(text))


def weight(found: Sequence[str]) -> int:
    """How much a passage of these words weighs: their number, two characters of an unspaced script being one."""
    joined = "".join(found)
    if joined.isascii():
        return len(found)
    return len(found) - len(_unspaced().findall(joined)) // 2
