"""Expressions as they were compiled at an earlier start: compiling them anew is an eighth of a start.

Inside ``with remembered():`` the standard library's ``re`` asks here before it compiles. What comes back is what it
would have made; where anything is amiss, it compiles as ever.
"""

import marshal
import os
import re
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from re import _compiler, _parser  # type: ignore[attr-defined]  # private, and the same since 3.11
from typing import Any

from lintkit import __version__, caches

_MOST = 2_000  # expressions; beyond that, something makes them by the dozen and remembering is no use
_NAME = f"{__version__}-{sys.implementation.cache_tag}-{sys.hexversion:x}-{_compiler.MAGIC}.expressions"

_Key = tuple[str | bytes, int]  # source and flags
# What the last step of compiling is given: the final flags, the code as 32-bit numbers, and the groups.
_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


@contextmanager
def remembered() -> Iterator[None]:
    """``re`` remembers what earlier starts compiled, and at the end writes down what this one had to."""
    if os.environ.get("LINTKIT_NO_SNAPSHOT"):
        yield
        return
    known = _read()
    new: list[_Key] = []
    compile_ = _compiler.compile

    def compiled(source: Any, flags: int = 0) -> re.Pattern[Any]:
        key = (source, int(flags))
        made = known.get(key) if type(source) in (str, bytes) else None
        if made is not None:
            return _compiled(source, made)
        result: re.Pattern[Any] = compile_(source, flags)
        new.append(key)
        return result

    _compiler.compile = compiled
    try:
        yield
    finally:
        _compiler.compile = compile_
        if new and len(known) + len(new) <= _MOST:
            _keep(known, new)


def _compiled(source: str | bytes, made: _Made) -> re.Pattern[Any]:
    final, code, *groups = made
    result: re.Pattern[Any] = _compiler._sre.compile(source, final, memoryview(code).cast("I").tolist(), *groups)
    return result


def _keep(known: dict[_Key, _Made], new: list[_Key]) -> None:
    try:
        made = {key: _made(*key) for key in new}
        caches.write(_NAME, marshal.dumps(known | made))
    except Exception:  # a source that is no text, a Python that compiles in another way: the next start compiles
        return


def _read() -> dict[_Key, _Made]:
    content = caches.read(_NAME)
    try:
        known = marshal.loads(content) if content else {}
    except (ValueError, EOFError, TypeError):  # damaged
        return {}
    return known if isinstance(known, dict) else {}


def _made(source: str | bytes, flags: int) -> _Made:
    """What the last step of ``re.compile`` is given, taken apart as ``re`` does it."""
    parsed = _parser.parse(source, flags)
    names = parsed.state.groupdict
    groups: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        groups[number] = name
    code = array("I", _compiler._code(parsed, flags))
    return flags | parsed.state.flags, code.tobytes(), parsed.state.groups - 1, dict(names), tuple(groups)
