"""A unified diff of two contents, byte for byte."""

from collections.abc import Iterator

_CONTEXT = 3
_ESCAPES = {9: rb"\t", 10: rb"\n", 13: rb"\r", 34: rb"\"", 92: b"\\\\"}


def unified(path: str, before: bytes, after: bytes) -> Iterator[bytes]:
    """The lines of a unified diff, which `patch` and `git apply` understand, each with its line end."""
    import difflib

    old, new = _split(before), _split(after)
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    start = max(0, head - _CONTEXT)
    old_end = min(len(old), len(old) - tail + _CONTEXT)
    new_end = min(len(new), len(new) - tail + _CONTEXT)
    # Only what lies between the first and the last change is compared: a large file with one typo costs nothing.
    matcher = difflib.SequenceMatcher(None, old[start:old_end], new[start:new_end])
    name = _name(path)
    yield b"--- %s\n+++ %s\n" % (name, name)
    for group in matcher.get_grouped_opcodes(_CONTEXT):
        first, last = group[0], group[-1]
        yield b"@@ -%s +%s @@\n" % (
            _range(first[1] + start, last[2] + start),
            _range(first[3] + start, last[4] + start),
        )
        for tag, a0, a1, b0, b1 in group:
            if tag == "equal":
                yield from _lines(b" ", old[start + a0 : start + a1])
            else:
                yield from _lines(b"-", old[start + a0 : start + a1])
                yield from _lines(b"+", new[start + b0 : start + b1])


def _name(path: str) -> bytes:
    """A path as git writes it: in quotes and escaped where it would break its line, with a tab behind it for blanks."""
    data = path.encode("utf-8", "surrogateescape")
    if any(byte < 32 or byte == 127 or byte in b'"\\' for byte in data):
        escaped = (_ESCAPES.get(byte) or (b"\\%03o" if byte < 32 or byte == 127 else b"%c") % byte for byte in data)
        return b'"%s"' % b"".join(escaped)
    return data + b"\t" if b" " in data else data


def _split(data: bytes) -> list[bytes]:
    """The lines of ``data`` with their line ends, as `patch` counts them: only LF ends one."""
    lines = [line + b"\n" for line in data.split(b"\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _common(one: list[bytes], other: list[bytes]) -> int:
    """How many lines at the start are the same."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _range(start: int, end: int) -> bytes:
    length = end - start
    first = start + 1 if length else start
    return b"%d" % first if length == 1 else b"%d,%d" % (first, length)


def _lines(mark: bytes, lines: list[bytes]) -> Iterator[bytes]:
    for line in lines:
        yield mark + line if line.endswith(b"\n") else mark + line + b"\n\\ No newline at end of file\n"
