"""What earlier runs found, so that a file which has not changed is not linted again.

The results of all runs of a user stand in one SQLite database in the user's cache folder, one entry a path. An entry is
used only while everything that it follows from is as it was: the bytes of the file, the settings that hold for it,
Python, every installed distribution, and each file of lintkit and of the packages that bring rules. Times of change
decide nothing about what is linted: they can be put back. Nothing here raises: without a cache a run takes longer.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from lintkit import caches
from lintkit.rules import AnyRule

if TYPE_CHECKING:
    import sqlite3

_NAME = "results-1.sqlite"  # the number is that of the table's layout
_KEPT = 30  # days without use after which an entry goes
_RENEWED = 7  # days after which a use is written down
_AT_ONCE = 200  # results that wait to be written, so that writing seldom keeps another process waiting
_PATIENCE = 5.0  # seconds to wait for another process that writes


class ResultCache:
    """Results by path. ``environment`` stands for all that results follow from besides files and settings.

    Opened when first asked, in each process by itself: a connection must not be carried over a fork. ``prepare`` comes
    first.
    """

    def __init__(self, environment: str) -> None:
        self.environment = environment
        self._connection: sqlite3.Connection | None = None
        self._usable = True
        self._waiting: list[tuple[bytes, bytes, int, bytes]] = []

    def __reduce__(self) -> tuple[type["ResultCache"], tuple[str]]:
        return ResultCache, (self.environment,)

    def get(self, key: bytes, stamp: bytes) -> Any:
        """What was kept under ``key`` when everything was as ``stamp`` says; None if there is no such thing."""
        from _pickle import loads
        from sqlite3 import Error

        connection = self._open()
        if connection is None:
            return None
        try:
            row = connection.execute("SELECT stamp, day, content FROM results WHERE key = ?", (key,)).fetchone()
            if row is None or row[0] != stamp:
                return None
            kept = loads(row[2])
        except Error:
            self._usable = False
            return None
        except Exception:  # damaged: it is made anew
            return None
        if row[1] < _today() - _RENEWED:
            self._wait(key, stamp, row[2])
        return kept

    def put(self, key: bytes, stamp: bytes, result: Any) -> None:
        """Keeps ``result``, in the place of what was kept under this key before."""
        from pickle import dumps

        if self._usable:
            self._wait(key, stamp, dumps(result, 5))

    def flush(self) -> None:
        """Writes what waits to be written."""
        from sqlite3 import Error

        waiting, self._waiting = self._waiting, []
        connection = self._open() if waiting else None
        if connection is None:
            return
        try:
            connection.execute("PRAGMA synchronous = OFF")  # what is lost is found again
            with connection:
                connection.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?)", waiting)
        except Error:  # no space left, say
            self._usable = False

    def _wait(self, key: bytes, stamp: bytes, content: bytes) -> None:
        self._waiting.append((key, stamp, _today(), content))
        if len(self._waiting) >= _AT_ONCE:
            self.flush()

    def _open(self) -> "sqlite3.Connection | None":
        if self._connection is None and self._usable:
            self._connection = _connected(_path())
            self._usable = self._connection is not None
        return self._connection if self._usable else None


def prepare() -> bool:
    """Makes the database where there is none, or what is there is none; False where that is impossible.

    Done once, before processes share it: two that make it at the same time would get in each other's way.
    """
    path = _path()
    for _ in range(2):
        try:
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
            connection = _connected(path) if caches.ours(path) else None
        except OSError:
            return False
        if connection is None:
            return False
        from sqlite3 import DatabaseError, OperationalError

        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, stamp BLOB, day INTEGER, content BLOB)"
            )
            _forget_old(connection)
            return True
        except OperationalError:  # locked, read-only, no space
            return False
        except DatabaseError:  # not a database, or a damaged one
            for end in ("", "-wal", "-shm"):
                with suppress(OSError):
                    os.unlink(path + end)
        finally:
            connection.close()
    return False


def _connected(path: str) -> "sqlite3.Connection | None":
    try:
        import sqlite3
    except ImportError:  # a Python that was built without it
        return None
    try:
        return sqlite3.connect(path, timeout=_PATIENCE)
    except sqlite3.Error:
        return None


def _forget_old(connection: "sqlite3.Connection") -> None:
    """Removes what nobody asked for in a month; once a day, which the database notes as its version."""
    today = _today()
    if connection.execute("PRAGMA user_version").fetchone()[0] != today:
        with connection:
            connection.execute("DELETE FROM results WHERE day < ?", (today - _KEPT,))
            connection.execute(f"PRAGMA user_version = {today}")


def _path() -> str:
    return os.path.join(caches.folder(), _NAME)


def _today() -> int:
    """The days since 1970."""
    import time

    return int(time.time() // 86_400)


def digest(*parts: bytes) -> bytes:
    """What tells these parts from any others."""
    from _blake2 import blake2b

    made = blake2b(digest_size=20)
    for part in parts:
        made.update(len(part).to_bytes(8, "little"))
        made.update(part)
    return made.digest()


def environment(rules: Iterable[AnyRule]) -> str | None:
    """A digest of Python, the installed distributions, the rules, and all files of lintkit and the rules' packages.

    None where the files of a package cannot be found.
    """
    ids, packages = [], {"lintkit"}
    for rule in rules:
        ids.append(rule.id)
        packages.add(rule.module.partition(".")[0])
    parts = [sys.version, *_distributions(), *ids]
    try:
        for package in sorted(packages):
            folders = _folders(package)
            if not folders:
                return None
            for folder in folders:
                parts += _files(folder)
    except (OSError, ValueError):  # gone meanwhile; a module without a file
        return None
    return digest(*(part.encode("utf-8", "surrogateescape") for part in parts)).hex()


def _distributions() -> list[str]:
    """Name and version of each installed distribution, as its folder of metadata is called."""
    found: set[str] = set()
    for folder in sys.path:
        try:
            found.update(name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info")))
        except OSError:
            continue
    return sorted(found)


def _folders(package: str) -> list[str]:
    """Where the files of a top-level package or module are."""
    from importlib.util import find_spec

    spec = find_spec(package)
    if spec is None:
        return []
    return list(spec.submodule_search_locations or ([spec.origin] if spec.origin else []))


def _files(top: str) -> Iterator[str]:
    """Path, time of change and size of each file from ``top`` on, which may be a file."""
    stack = [top]
    while stack:
        path = stack.pop()
        if os.path.isdir(path):
            stack += sorted(entry.path for entry in os.scandir(path) if entry.name != "__pycache__")
        else:
            status = os.stat(path)
            yield f"{path} {status.st_mtime_ns} {status.st_size}"
