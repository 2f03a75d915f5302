"""The one door through which a rule's packaged data enters: word lists, lexicons, code pages.

Read on first use, shared, never changed. So rules stay free of I/O, and starting up costs no data.
"""

import mmap
import os
from collections.abc import Callable
from importlib import import_module
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Table(Generic[T]):
    """Packaged data; calling it gives the parsed content. Make one with ``table``."""

    __slots__ = ("_answer", "_loaded", "_mapped", "_module", "_name", "_parse")

    def __init__(self, module: str, name: str, parse: Callable[[bytes], T], mapped: bool) -> None:
        self._module, self._name, self._parse, self._mapped = module, name, parse, mapped
        self._loaded = False
        self._answer: T

    def __call__(self) -> T:
        """The content, parsed once. Raises ``OSError`` if the installation is incomplete."""
        if not self._loaded:
            self._answer = self._parse(self._read())
            self._loaded = True
        return self._answer

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        """Pickled, a table leaves its content behind: it is read again where it is asked for."""
        return Table, (self._module, self._name, self._parse, self._mapped)

    def _read(self) -> bytes:
        module = import_module(self._module)
        path = os.path.join(os.path.dirname(module.__file__ or ""), self._name)
        if self._mapped:
            try:
                descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
            except OSError:
                pass  # not a file of its own (a zipped installation): the loader below can still read it
            else:
                try:
                    # A mapping answers to all that a table's parser asks of bytes: slices, len, find.
                    return mmap.mmap(descriptor, 0, access=mmap.ACCESS_READ)  # type: ignore[return-value]
                finally:
                    os.close(descriptor)
        data: bytes = module.__loader__.get_data(path)  # type: ignore[union-attr]
        return data


def table(module: str, name: str, parse: Callable[[bytes], T], *, mapped: bool = False) -> Table[T]:
    """Packaged data of a rule: ``known = table(__name__, "_data/known.txt", parse)``, then ``known()``.

    ``name`` is a path relative to the module's file. ``parse`` turns the bytes into what the rule works with, once;
    with ``mapped`` it is given a read-only memory map (index it, slice it, search it) and keeps what it needs of it.
    """
    return Table(module, name, parse, mapped)
