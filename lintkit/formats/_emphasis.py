"""Emphasis marks: which runs of ``*``, ``_`` and ``~~`` open and close, as CommonMark 0.31, section 6.2, pairs them."""

from typing import NamedTuple

from lintkit.regions import Kind, Mark


class Run(NamedTuple):
    """A run of one delimiter: where, how long, which character, and what its neighbours allow it to do."""

    start: int
    length: int
    character: str
    opens: bool
    closes: bool


def _is_punctuation(character: str) -> bool:
    return not character.isalnum() and not character.isspace() and character not in "\u200b\u200c\u200d\ufe0f"


def run_at(text: str, start: int, length: int, first: int, end: int) -> Run:
    """The run at ``start``, in a text block from ``first`` to ``end``."""
    character = text[start]
    before = text[start - 1] if start > first else " "
    after = text[start + length] if start + length < end else " "
    space_before, space_after = before.isspace(), after.isspace()
    mark_before, mark_after = _is_punctuation(before), _is_punctuation(after)
    left = not space_after and (not mark_after or space_before or mark_before)
    right = not space_before and (not mark_before or space_after or mark_after)
    if character == "_":
        return Run(start, length, character, left and (not right or mark_before), right and (not left or mark_after))
    return Run(start, length, character, left, right)


def pair(runs: list[Run], marks: list[Mark]) -> None:
    """Notes in ``marks`` the characters of ``runs`` that are emphasis. Linear in the runs' number and length."""
    stack: list[tuple[Run, int]] = []  # a run and how many of its characters are left
    bottoms: dict[tuple[str, bool, int], int] = {}  # below this height no opener for such a closer was found
    for run in runs:
        left = run.length
        if run.closes:
            key = (run.character, run.opens, run.length % 3)
            while left:
                height = _opener(stack, run, min(bottoms.get(key, 0), len(stack)))
                if height < 0:
                    bottoms[key] = len(stack)
                    break
                opener, remaining = stack[height]
                used = run.length if run.character == "~" else 2 if left > 1 and remaining > 1 else 1
                at = opener.start + remaining - used
                marks.append((at, at + used, Kind.MARKUP))
                at = run.start + run.length - left
                marks.append((at, at + used, Kind.MARKUP))
                left -= used
                del stack[height:]
                if remaining > used:
                    stack.append((opener, remaining - used))
        if run.opens and left:
            stack.append((run, left))


def _opener(stack: list[tuple[Run, int]], closer: Run, bottom: int) -> int:
    """The height in ``stack`` of the nearest run that ``closer`` can close, -1 if there is none."""
    for height in range(len(stack) - 1, bottom - 1, -1):
        opener, _ = stack[height]
        if opener.character != closer.character:
            continue
        if closer.character == "~":
            if opener.length == closer.length:
                return height
        elif not (
            (closer.opens or opener.closes)
            and (opener.length + closer.length) % 3 == 0
            and (opener.length % 3 or closer.length % 3)
        ):
            return height
    return -1
