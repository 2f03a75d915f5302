"""Letters of Latin, Greek and Cyrillic that look the same in most typefaces."""

from functools import cache

SCRIPT_CLASSES = ("a-zA-Z\xc0-\xd6\xd8-\xf6\xf8-\u024f\u1e00-\u1eff", "\u0370-\u052f")
_CYRILLIC = ("aeiocpxyjsAEIOCPXTHBKMJS", "аеіосрхујѕАЕІОСРХТНВКМЈЅ")
_GREEK = ("oAEOPTHBKMNXZIYv", "οΑΕΟΡΤΗΒΚΜΝΧΖΙΥν")


@cache
def _pairs() -> dict[str, str]:
    """Each letter and its Latin look-alike; Latin letters with the Cyrillic one."""
    pairs = dict(zip(_GREEK[1], _GREEK[0], strict=True))
    pairs |= dict(zip(_CYRILLIC[1], _CYRILLIC[0], strict=True))
    return pairs | dict(zip(*_CYRILLIC, strict=True))


def script_of(char: str) -> str:
    """Latin, Greek or Cyrillic; an empty text for other letters."""
    if char < "\u0250" or "\u1e00" <= char <= "\u1eff" or char == "ə":
        return "Latin"
    return "Greek" if "\u0370" <= char <= "\u03ff" else "Cyrillic" if "\u0400" <= char <= "\u052f" else ""


@cache
def has_twin(char: str, script: str) -> bool:
    """Whether a letter looks like one of another script."""
    if script == "Greek":
        return char in _GREEK[0]
    return char in (_CYRILLIC[0] if script == "Cyrillic" else _CYRILLIC[1] + _GREEK[1])


def own_letter(char: str) -> str:
    """The look-alike of a letter: Latin for Greek and Cyrillic ones, Cyrillic for Latin; empty if it has none."""
    return _pairs().get(char, "")
