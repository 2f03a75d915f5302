"""Which quotation mark, dash or ellipsis a sign was that lost the byte in which they differ: what suits the others."""

from collections import Counter

SIGNS = frozenset("\u2010\u2011–—‘’‚“”„†‡•…‰′″‹›")
_CLOSERS = {"“": "”", "‘": "’", "„": "“”", "‚": "‘’", "‹": "›", "”": "”", "’": "’"}
_OPENERS = "“„‘‚‹"
_DASHES = "–—"


def chosen(text: str, options: dict[int, tuple[str, ...]]) -> dict[int, str]:
    """By place, the likeliest of the signs that may stand there; ``text`` has some sign in all these places."""
    usual = Counter(char for at, char in enumerate(text) if char in SIGNS and at not in options)
    found: dict[int, str] = {}
    opened: list[str] = []
    last = 0
    places = [at for at, char in enumerate(text) if char in SIGNS]
    for at in places:
        if "\n" in text[last:at]:
            opened = []
        last = at
        before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        sign = text[at]
        if at in options:
            wanted = _wanted(before, after, opened, usual)
            sign = found[at] = next((one for one in wanted if one in options[at]), sign)
        if opened and sign in _CLOSERS[opened[-1]] and not before.isspace() and not (sign == "’" and after.isalpha()):
            opened.pop()
        elif (sign in _OPENERS or (sign in "”’" and after.isalpha())) and not before.isalnum():
            opened.append(sign)
    return found


def _wanted(before: str, after: str, opened: list[str], usual: Counter[str]) -> str:
    """The signs that may be meant between two characters, the likeliest first."""
    dashes = sorted(_DASHES, key=lambda sign: -usual[sign])
    if before.isspace() and after.isspace():
        return "".join(dashes) + "•…"
    if before.isspace() or before in "([":
        return "".join(sorted(_OPENERS, key=lambda sign: -usual[sign])) + "•"
    if before.isdigit() and after.isdigit():
        return "".join(dashes)
    if before.isalpha() and after.isalnum():
        return "’"
    closers = _CLOSERS[opened[-1]] if opened else ""
    return "".join(sorted(closers, key=lambda sign: -usual[sign])) + "…’”"
