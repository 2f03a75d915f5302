"""A run over many files, in several processes where that pays.

The order and content of what comes out do not depend on the number of processes.
"""

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lintkit.files import Source
from lintkit.run import Linter, Recipe, Result
from lintkit.snapshot import load_quickly

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_WORTH_A_CACHE = 200_000  # bytes of content; below, linting takes no longer than looking up
_WORTH_A_POOL = 5_000_000  # bytes; below, starting workers costs more than they save
_MOST_WORKERS = 61  # what Windows can wait for; nobody's disk feeds more
_CHUNK_FILES = 200
_CHUNK_BYTES = 2_000_000


def results(linter: Linter, sources: Sequence[Source], jobs: int) -> Iterator[Result]:
    """The result of every file, in the order of ``sources``. ``jobs`` is the number of processes, 0: one a core."""
    workers = min(jobs or os.cpu_count() or 1, len(sources), _MOST_WORKERS)
    size = sum(source.size for source in sources)
    if size >= _WORTH_A_CACHE:
        linter.use_cache()
    if workers < 2 or size < _WORTH_A_POOL:
        try:
            for source in sources:
                yield linter.file(source.path)
        finally:
            linter.flush_cache()
        return
    with _pool(linter, workers) as pool:
        for chunk in pool.map(_lint_chunk, _chunks(sources, workers)):
            yield from chunk


def _chunks(sources: Sequence[Source], workers: int) -> Iterator[list[str]]:
    """Paths in pieces that are neither long nor large, so that no worker is left with the big ones."""
    share = max(1, len(sources) // (workers * 4))
    chunk: list[str] = []
    size = 0
    for source in sources:
        chunk.append(source.path)
        size += source.size
        if len(chunk) >= min(share, _CHUNK_FILES) or size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


_linter: Linter | None = None  # of this process, where it is a worker


def _start(recipe: Recipe) -> None:
    """Gives a worker its linter, unless it inherited one by being forked."""
    global _linter  # noqa: PLW0603 - a worker process has one task
    if _linter is None:
        _linter = Linter(recipe, load_quickly(recipe.root.plugins))
        _linter.use_cache()


def _lint_chunk(paths: list[str]) -> list[Result]:
    assert _linter is not None
    try:
        return [_linter.file(path) for path in paths]
    finally:
        _linter.flush_cache()


def _pool(linter: Linter, workers: int) -> "ProcessPoolExecutor":
    """Worker processes that hold the linter: forked where that is the safe way, else made anew."""
    import multiprocessing
    import sys
    from concurrent.futures import ProcessPoolExecutor

    global _linter  # noqa: PLW0603 - what a forked worker inherits
    _linter = linter
    method = "fork" if sys.platform == "linux" else "spawn"
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(workers, context, initializer=_start, initargs=(linter.recipe,))
