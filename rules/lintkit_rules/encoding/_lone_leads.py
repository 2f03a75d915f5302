"""What a sign was of which nothing but its first byte is left: of quotation marks and dashes the one that suits all."""

from typing import TYPE_CHECKING

from lintkit_rules.encoding._lost_signs import chosen

if TYPE_CHECKING:
    from lintkit_rules.encoding._repairs import Repair

_SIGNS = tuple("‘’‚“”„–—")  # both their other bytes are none that ISO pages show


def suited(text: str, repairs: "list[Repair]") -> "list[Repair]":
    """Repairs, in order, without overlap, in which lone leads say the signs that suit those around them."""
    if not any(map(_is_lone_lead, repairs)):
        return repairs
    pieces: list[str] = []
    options: dict[int, tuple[str, ...]] = {}
    number_at: dict[int, int] = {}
    at = length = 0
    for number, one in enumerate(repairs):
        length += one.start - at
        if _is_lone_lead(one):
            options[length], number_at[length] = _SIGNS, number
        length += len(one.text)
        pieces += [text[at : one.start], one.text]
        at = one.end
    found = list(repairs)
    for place, sign in chosen("".join([*pieces, text[at:]]), options).items():
        found[number_at[place]] = found[number_at[place]]._replace(text=sign)
    return found


def _is_lone_lead(one: "Repair") -> bool:
    return one.end - one.start == 1 and one.text in _SIGNS
