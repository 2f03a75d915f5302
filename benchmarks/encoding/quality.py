"""How well tools find and mend encoding damage, beside each other, on text that is damaged on purpose.

    python benchmarks/encoding/quality.py [--seed N] [--each N] [--kind PREFIX] [--tool NAME ...] [--show]

Reported for each kind: recall (places found, one character of tolerance), precision of the places named, files mended
exactly by safe fixes and by all, files that safe fixes made worse; then false findings and changes in clean texts, and
traps hit. `--show` prints what our own tool missed.
"""

import argparse
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.encoding.draw import File, all_files, clean_texts
from benchmarks.encoding.texts import fetch, sentences
from benchmarks.encoding.tools import Answer, Tool, available
from benchmarks.encoding.traps import TRAPS

Counts = Counter[str]


def distance(one: str, other: str) -> int:
    """The edit distance (Hyyrö's bit-parallel form of Myers' algorithm)."""
    while one and other and one[0] == other[0] and one[:64] == other[:64]:
        one, other = one[64:], other[64:]
    if not one or not other:
        return max(len(one), len(other))
    masks: dict[str, int] = defaultdict(int)
    for index, char in enumerate(one):
        masks[char] |= 1 << index
    full, top = (1 << len(one)) - 1, 1 << (len(one) - 1)
    up, down, score = full, 0, len(one)
    for char in other:
        match = masks.get(char, 0)
        diagonal = (((match & up) + up) ^ up) | match | down
        right = down | ~(diagonal | up) & full
        left = up & diagonal
        score += bool(right & top) - bool(left & top)
        right = (right << 1 | 1) & full
        left = left << 1 & full
        up = left | ~(diagonal | right) & full
        down = right & diagonal
    return score


def judge(file: File, answer: Answer) -> Counts:
    """What one answer is worth."""
    near = [(start - 1, max(end, start + 1) + 1) for start, end in file.spans]
    found = sum(any(start < b and a < end for a, b in answer.spans) for start, end in near)
    right = sum(any(start < max(b, a + 1) and a < end for start, end in near) for a, b in answer.spans)
    counts = Counter(files=1, spans=len(near), found=found, named=len(answer.spans), right=right)
    before = distance(file.text, file.clean)
    after = distance(answer.fully, file.clean)
    counts.update(before=before, after=after, worse=distance(answer.safely, file.clean) > before)
    if file.exact:
        counts.update(exactable=1, safe=answer.safely == file.clean, exact=answer.fully == file.clean)
    return counts


def percent(part: int, whole: int) -> str:
    """A share, or a dash."""
    return f"{100 * part / whole:.1f}" if whole else "-"


def row(counts: Counts) -> list[str]:
    """Recall, precision, exact by safe fixes, exact by all, residual error, made worse."""
    return [
        percent(counts["found"], counts["spans"]), percent(counts["right"], counts["named"]),
        percent(counts["safe"], counts["exactable"]), percent(counts["exact"], counts["exactable"]),
        percent(counts["after"], counts["before"]), percent(counts["worse"], counts["files"]),
    ]  # fmt: skip


def show(file: File, answer: Answer) -> None:
    """Prints what was missed, named wrongly and left."""
    for start, end in file.spans:
        if not any(start - 1 < b and a < max(end, start + 1) + 1 for a, b in answer.spans):
            print(
                f"  missed {file.kind} {file.group}: {file.text[max(start - 15, 0) : start]!r} {file.text[start:end]!r} {file.text[end : end + 15]!r}"  # noqa: E501
            )
    for a, b in answer.spans:
        if not any(start - 1 < max(b, a + 1) and a < max(end, start + 1) + 1 for start, end in file.spans):
            print(
                f"  wrong  {file.kind} {file.group}: {file.text[max(a - 15, 0) : a]!r} {file.text[a:b]!r} {file.text[b : b + 15]!r}"  # noqa: E501
            )
    if file.exact and answer.fully != file.clean:
        for mine, right in zip(answer.fully.split("\n"), file.clean.split("\n"), strict=False):
            if mine != right:
                at = next(
                    (i for i, (x, y) in enumerate(zip(mine, right, strict=False)) if x != y), min(len(mine), len(right))
                )
                print(
                    f"  left   {file.kind} {file.group}: {mine[max(at - 15, 0) : at + 25]!r} for {right[max(at - 15, 0) : at + 25]!r}"  # noqa: E501
                )
                break


def measure(name: str, tool: Tool, drawn: list[File], *, verbose: bool) -> dict[str, Counts]:
    """The counts of one tool by kind, by group of kinds and in all."""
    table: dict[str, Counts] = defaultdict(Counter)
    for file in drawn:
        answer = tool(file.text)
        counts = judge(file, answer)
        for key in (file.kind, file.kind.split("/")[0] + "/*", "ALL"):
            table[key].update(counts)
        if verbose and name == "lintkit":
            show(file, answer)
    return table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=8)
    parser.add_argument("--kind", default="")
    parser.add_argument("--tool", nargs="*")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    texts = sentences(fetch())
    drawn = all_files(texts, options.seed, options.each, options.kind)
    print(f"seed {options.seed}: {len(drawn)} files, {sum(len(file.spans) for file in drawn)} spans")
    for name, tool in available().items():
        if options.tool and name not in options.tool:
            continue
        started = time.perf_counter()
        table = measure(name, tool, drawn, verbose=options.show)
        print(
            f"\n{name} ({time.perf_counter() - started:.1f} s)\n{'kind':32}{'recall':>8}{'prec.':>8}{'safe':>8}{'exact':>8}{'left':>8}{'worse':>8}"  # noqa: E501
        )
        for key in sorted(table):
            print(f"{key:32}" + "".join(f"{cell:>8}" for cell in row(table[key])))
        clean(name, tool, texts, options.seed)


def clean(name: str, tool: Tool, texts: dict[str, list[str]], seed: int) -> None:
    """False findings and changes in clean texts, and traps hit."""
    size = false = changed = count = 0
    for group, language, text in clean_texts(texts, seed):
        answer = tool(text)
        size, count = size + len(text), count + 1
        false, changed = false + len(answer.spans), changed + (answer.safely != text or answer.fully != text)
        if name == "lintkit" and answer.spans:
            print(f"  false  {group} {language}:", [text[a:b] for a, b in answer.spans[:5]])
    hit = [trap for trap in TRAPS if (answer := tool(trap)).spans or answer.fully != trap]
    print(
        f"clean: {false / size * 10_000:.2f} false findings per 10,000 characters, {changed} of {count} changed; {len(hit)} of {len(TRAPS)} traps hit"  # noqa: E501
    )
    if name == "lintkit":
        for trap in hit:
            print(f"  trap   {trap!r}")


if __name__ == "__main__":
    main()
