"""The only module that reads and writes content: finds files, reads them whole, writes them atomically."""

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from operator import attrgetter
from typing import NamedTuple

from lintkit.config import Settings

_CHUNK = 1 << 17
_PATIENCE = 1.0  # seconds that somebody has to begin writing to a pipe


class FileError(Exception):
    """A file cannot be read or written. The message is one line: path and cause."""

    def __init__(self, path: str, cause: str) -> None:
        super().__init__(f"{path}: {cause}")
        self.path = path
        self.cause = cause

    def __reduce__(self) -> tuple[type["FileError"], tuple[str, str]]:
        return FileError, (self.path, self.cause)


class Source(NamedTuple):
    """A file to lint: its path as shown, its size in bytes, whether it was given by name."""

    path: str
    size: int
    named: bool


def discover(
    paths: Iterable[str],
    settings: Callable[[str], Settings],
    known: Callable[[str], bool],
    *,
    force_exclude: bool = False,
) -> Iterator[Source | FileError]:
    """The files that ``paths`` mean, each once, folders in sorted order; a problem comes in the place of its file.

    A file given by name is always linted (unless ``force_exclude``); a folder is walked for files whose name ``known``
    accepts, without what is excluded or ignored by git. ``settings`` gives those for the files of a folder.
    """
    seen: set[str] = set()
    paths = list(paths)
    for path in paths:
        shown = _shown(path)
        try:
            status = os.stat(path)
        except (OSError, ValueError) as error:
            yield FileError(shown, cause_of(error))
            continue
        if force_exclude and excluded(path, settings(os.path.dirname(path) or ".")):
            continue
        if not stat.S_ISDIR(status.st_mode) and not stat.S_ISREG(status.st_mode) and not stat.S_ISFIFO(status.st_mode):
            yield FileError(shown, "neither a file nor a folder")
            continue
        found = _walk(path, settings, known) if stat.S_ISDIR(status.st_mode) else [Source(shown, status.st_size, True)]
        if len(paths) == 1:
            yield from found
            return
        for source in found:
            key = os.path.normpath(source.path) if isinstance(source, Source) else ""
            if key not in seen:
                yield source
            seen.update([key] if key else [])


def excluded(path: str, settings: Settings) -> bool:
    """Whether the configuration leaves ``path`` out."""
    return settings.excludes(relative(path, settings))


def relative(path: str, settings: Settings) -> str:
    """``path`` from the folder of its configuration, with forward slashes."""
    return os.path.relpath(path, settings.root).replace(os.sep, "/")


def _walk(top: str, settings: Callable[[str], Settings], known: Callable[[str], bool]) -> Iterator[Source | FileError]:
    """The files below a folder, names in order. Links to folders are not followed: no loop, no file twice."""
    ignored = _git_ignored(top) if settings(top).gitignore else frozenset()
    stack: list[tuple[str, os.DirEntry[str] | None]] = [(top, None)]
    while stack:
        path, entry = stack.pop()
        try:
            if entry is not None and not entry.is_dir(follow_symlinks=False):
                if _wanted(path, entry.name, known, settings) and stat.S_ISREG((status := entry.stat()).st_mode):
                    yield Source(_shown(path), status.st_size, False)
                continue
            with os.scandir(path) as entries:
                inside = sorted(entries, key=_NAME, reverse=True)
        except OSError as error:
            yield FileError(_shown(path), cause_of(error))
            continue
        here = settings(path)
        prefix = "" if path in (".", "./") else path if path.endswith("/") else path + "/"
        found = [(prefix + entry.name, entry) for entry in inside]
        if here.exclude or here.extend_exclude:
            folder = relative(path, here)
            above = "" if folder == "." else folder + "/"
            found = [one for one in found if not here.excludes(above + one[1].name)]
        stack += [one for one in found if one[0] not in ignored] if ignored else found


_NAME = attrgetter("name")


def _wanted(path: str, name: str, known: Callable[[str], bool], settings: Callable[[str], Settings]) -> bool:
    """Whether a file is linted when its folder is walked (not an editor's lock, .#name: a link to nowhere)."""
    return not name.startswith(".#") and (
        known(name) or settings(os.path.dirname(path) or ".").format_of(path) is not None
    )


def _git_ignored(top: str) -> frozenset[str]:
    """The files and folders below ``top`` that git ignores, as paths that begin with ``top``; empty without git."""
    folder = os.path.abspath(top)
    while not os.path.exists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return frozenset()
        folder = parent
    import subprocess

    command = ["git", "-C", top, "ls-files", "--others", "--ignored", "--exclude-standard", "--directory", "-z"]
    try:
        run = subprocess.run(command, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return frozenset()
    names = [os.fsdecode(name).rstrip("/") for name in run.stdout.split(b"\0") if name]
    if "." in names:  # the folder itself is ignored: whoever names it wants it linted
        return frozenset()
    prefix = "" if top in (".", "./") else top if top.endswith("/") else top + "/"
    return frozenset(prefix + name for name in names)


def read(path: str) -> bytes:
    """The whole content of a file, or of a pipe that somebody writes to. Raises ``FileError``."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    except (OSError, ValueError) as error:
        raise FileError(_shown(path), cause_of(error)) from error
    try:
        status = os.fstat(descriptor)
        kind, size = stat.S_IFMT(status.st_mode), status.st_size
        if kind == stat.S_IFREG and len(piece := os.read(descriptor, size + 1)) == size and size:
            return piece  # nearly always: one call, and no copy
        if kind in (stat.S_IFCHR, stat.S_IFBLK):
            raise FileError(_shown(path), "neither a file nor a folder")
        pieces = [piece] if kind == stat.S_IFREG else []
        if kind == stat.S_IFIFO and not path.startswith(("/dev/", "/proc/")):
            pieces.append(_awaited(path, descriptor))
        while piece := _read(descriptor, _CHUNK):
            pieces.append(piece)
        return b"".join(pieces)
    except OSError as error:
        raise FileError(_shown(path), cause_of(error)) from error
    finally:
        os.close(descriptor)


def _read(descriptor: int, size: int) -> bytes:
    """The next bytes. Opened without waiting, so that a pipe without a writer is at its end, not a run that hangs."""
    try:
        return os.read(descriptor, size)
    except BlockingIOError:  # somebody writes, but is not as quick as we are
        os.set_blocking(descriptor, True)
        return os.read(descriptor, size)


def _awaited(path: str, descriptor: int) -> bytes:
    """The first bytes from a pipe with a name, which may be opened to be written to a little later."""
    import time

    until = time.monotonic() + _PATIENCE
    while not (piece := _read(descriptor, _CHUNK)) and time.monotonic() < until:
        time.sleep(0.02)
    if piece:
        return piece
    raise FileError(_shown(path), "a pipe that nobody writes to")


def write(path: str, before: bytes, after: bytes) -> None:
    """Replaces a file's content atomically: temporary file beside it, fsync, rename; mode and owner are kept.

    ``before`` is what was read: a file that changed meanwhile is left alone. A link's target is written, the link
    stays. Raises ``FileError``; then the file is as it was.
    """
    target = os.path.realpath(path)
    try:
        status = os.stat(target)
        if not os.access(target, os.W_OK):  # a rename would get past it: the folder alone decides about that
            raise FileError(_shown(path), "cannot be fixed: the file is read-only")
        if read(target) != before:
            raise FileError(_shown(path), "not fixed: the file changed while it was being linted")
        temporary = f"{target}.{os.getpid()}.lintkit"
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(after)
                file.flush()
                os.fsync(file.fileno())
            _owned_alike(temporary, status)
            os.chmod(temporary, stat.S_IMODE(status.st_mode))
            os.replace(temporary, target)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        raise FileError(_shown(path), f"cannot be fixed: {cause_of(error)}") from error


def _owned_alike(path: str, status: os.stat_result) -> None:
    """Gives a file the owner and the group of another, as far as we may: root must not take a user's files over."""
    made = os.stat(path)
    if (made.st_uid, made.st_gid) != (status.st_uid, status.st_gid):
        with suppress(OSError):
            os.chown(path, -1, status.st_gid)
            os.chown(path, status.st_uid, -1)


# Signatures of what is never text, whatever its name says (the first bytes that each format's specification demands).
_SIGNATURES = (
    *(b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF", b"BZh", b"\xfd7zXZ"),
    *(
        b"7z\xbc\xaf",
        b"Rar!",
        b"OggS",
        b"RIFF",
        b"\x00\x00\x01\x00",
        b"wOFF",
        b"wOF2",
        b"\xca\xfe\xba\xbe",
        b"SQLite format 3",
    ),
)
_CONTROL = bytes({*range(32)} - {9, 10, 12, 13, 27}) + b"\x7f"
_MARKS = (b"\xff\xfe", b"\xfe\xff")


def binary(data: bytes) -> bool:
    """Whether a file is no text at all: a known signature, or more than a tenth of control characters at its start."""
    if data.startswith(_SIGNATURES):
        return True
    if data.startswith(_MARKS):
        return False  # UTF-16 or UTF-32: every other byte may be NUL
    head = data[:8192]
    return len(head) - len(head.translate(None, _CONTROL)) > len(head) // 10


def cause_of(error: OSError | ValueError) -> str:
    """What went wrong, in a few words."""
    if isinstance(error, OSError):
        special = {
            errno.ELOOP: "a symbolic link that leads back to itself",
            errno.ENOENT: "no such file or folder",
            errno.EACCES: "permission denied",
            errno.ENOSPC: "no space left on the device",
        }
        return special.get(error.errno or 0, (error.strerror or str(error)).lower())
    return str(error)


def _shown(path: str) -> str:
    """A path as diagnostics show it: as given, without a leading ``./``, forward slashes."""
    shown = path.replace(os.sep, "/")
    while shown.startswith("./") and len(shown) > 2:
        shown = shown[2:]
    return shown
