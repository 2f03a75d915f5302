"""Tells on a terminal how far a long run is."""

import sys
import time

_PROGRESS_AFTER = 0.5  # seconds


class Progress:
    """One line on a terminal that tells how far a long run is."""

    def __init__(self, watched: bool) -> None:
        self._watched = watched
        self._next = time.monotonic() + _PROGRESS_AFTER
        self._shown = False

    def show(self, done: int, total: int) -> None:
        """Draws the line, at most ten times a second."""
        if self._watched and time.monotonic() >= self._next:
            self._next = time.monotonic() + 0.1
            self._shown = True
            print(f"\r{done} of {total} files", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Takes the line away."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._shown = False
