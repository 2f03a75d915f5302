"""Tags whose name is misspelt: ``</tabel>`` where a ``<table>`` is open."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from lintkit_rules.markup._faults import Fault
from lintkit_rules.markup._half_ends import ITEMS, is_ended, open_before
from lintkit_rules.markup._names import KNOWN
from lintkit_rules.markup._tokens import WHOLE, Token

_MOST = 40  # tags without a partner that are looked at for one name


def lone_names(stream: Sequence[Token]) -> list[int]:
    """The numbers of tags of a name that is none and stands once: no element of its own is begun and ended."""
    names = Counter(token.name for token in stream if token.form == WHOLE and token.name not in KNOWN)
    return [
        index
        for index, token in enumerate(stream)
        if names[token.name] == 1 and token.form == WHOLE and token.kind in ("start", "end")
        if token.name.isalpha() and len(token.name) > 1
    ]


def misspelt_names(
    stream: Sequence[Token], unclosed: Sequence[int], orphans: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Tags of a name that is none, each with the whole tag that it was meant to pair with (numbers in the stream).

    ``unclosed`` and ``orphans`` are the tags that have no partner.
    """
    used: set[int] = set()
    for index in lone_names(stream):
        token = stream[index]
        some = unclosed if token.kind == "end" else orphans
        at = bisect_left(some, index)
        near = some[max(0, at - _MOST) : at][::-1] if token.kind == "end" else some[at : at + _MOST]
        partner = next((one for one in near if one not in used and _is_slip(token, stream[one])), None)
        if partner is None and token.kind == "end":
            partner = _open_item(stream, index)
        if partner is not None:
            used.add(partner)
            yield index, partner


def misspelt(broken: Token, whole: Token) -> Fault:
    """The fault of a tag of a name that is none, paired with ``whole``."""
    slash = "/" if broken.kind == "end" else ""
    at = broken.start + 1 + len(slash)
    message = f"<{slash}{broken.name}> is no tag: <{slash}{whole.name}> is meant"
    edits = ((at, at + len(broken.name), whole.name),)
    return Fault("malformed-tag", broken.start, broken.end, message, edits, True, ((whole.start, whole.end),))


def _open_item(stream: Sequence[Token], index: int) -> int | None:
    """The item, open before an end tag, whose name that tag may have meant: its end could be left out."""
    for name in ITEMS:
        if _is_one_slip(stream[index].name, name):
            opened = open_before(stream, index, name)
            if opened is not None and not is_ended(stream, index + 1, name):
                return opened
    return None


def _is_slip(token: Token, whole: Token) -> bool:
    return _is_one_slip(token.name, whole.name)


def _is_one_slip(written: str, name: str) -> bool:
    """Whether two names differ by one letter: another one, one more, one less, or two that changed places."""
    shorter = min(len(written), len(name))
    first = next((at for at in range(shorter) if written[at] != name[at]), shorter)
    last = next((at for at in range(shorter - first) if written[-1 - at] != name[-1 - at]), shorter - first)
    one, other = written[first : len(written) - last], name[first : len(name) - last]
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])
