"""Files in the user's cache folder: what makes a start faster and can be made again at any time.

Nothing here raises: a folder that cannot be read or written, a file of somebody else, a full disk cost time, not a run.
"""

import os
import sys

_KEEP = 8  # of each suffix: those of other environments; the oldest beyond that are removed


def folder() -> str:
    """Where this system keeps such files."""
    if sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~")
    else:
        home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(home, "lintkit")


def read(name: str) -> bytes | None:
    """What was kept under a name, or None. Only what this user wrote: some of it is run."""
    try:
        with open(os.path.join(folder(), name), "rb") as file:
            return file.read() if _ours(os.fstat(file.fileno())) else None
    except OSError:
        return None


def write(name: str, content: bytes) -> None:
    """Keeps ``content`` under a name, whole or not at all."""
    here = folder()
    temporary = os.path.join(here, f"{name}.{os.getpid()}")
    try:
        os.makedirs(here, mode=0o700, exist_ok=True)
        try:
            with open(temporary, "wb") as file:
                file.write(content)
            os.replace(temporary, os.path.join(here, name))
        except OSError:
            os.unlink(temporary)
            raise
        _forget(here, os.path.splitext(name)[1])
    except OSError:
        return


def ours(path: str) -> bool:
    """Whether this user made the file, or nobody did yet. Raises ``OSError``."""
    return not os.path.lexists(path) or _ours(os.lstat(path))


def _ours(status: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or status.st_uid == os.getuid()


def _forget(here: str, suffix: str) -> None:
    """Removes the oldest files of a kind."""
    files = [entry for entry in os.scandir(here) if entry.name.endswith(suffix)]
    for entry in sorted(files, key=lambda entry: entry.stat().st_mtime)[:-_KEEP]:
        os.unlink(entry.path)
