"""How well our reading of Markdown agrees with pyromark's (pulldown-cmark), file by file, and how fast both are.

    python benchmarks/formats.py [PATH...]     files and folders; without any: the corpus that corpus.py fetched
        --show N      print the first N places of each of the N files that differ most
        --speed       measure only the time

Compared is what is code: for each character that is neither blank nor a mark, whether both call it code. What pyromark
does not know is left out: front matter, templates, HTML, comments, math.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from pyromark import Options, events_with_range

from lintkit.formats.markdown import divide
from lintkit.regions import Kind

CORPUS = Path.home() / ".cache" / "lintkit-benchmarks" / "corpus"
OPTIONS = Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES
UNCOMPARED = frozenset(" \t\r\n>`~")


def reference(text: str) -> tuple[bytearray, bytearray]:
    """For each character, whether pyromark calls it code; and whether it calls it HTML."""
    offsets = _offsets(text)
    code, markup = bytearray(len(text)), bytearray(len(text))
    for event, place in events_with_range(text, options=OPTIONS):
        if isinstance(event, str):
            continue
        start, end = offsets[place["start"]], offsets[place["end"]]
        if "Code" in event or "CodeBlock" in str(event.get("Start")):
            code[start:end] = b"\1" * (end - start)
        elif "Html" in event or "InlineHtml" in event or "MetadataBlock" in str(event.get("Start")):
            markup[start:end] = b"\1" * (end - start)
    return code, markup


def _offsets(text: str) -> "list[int] | range":
    """From offsets in UTF-8 bytes to code points."""
    if text.isascii():
        return range(len(text) + 1)
    return [*(index for index, character in enumerate(text) for _ in character.encode()), len(text)]


def differences(text: str) -> tuple[int, list[tuple[int, bool]]]:
    """The number of characters compared, and those that differ: where, and whether it is we who call it code."""
    code, markup = reference(text)
    compared, differing = 0, []
    skipped = (Kind.FRONT_MATTER, Kind.TEMPLATE, Kind.COMMENT)
    for region in divide(text):
        if region.kind in skipped:
            continue
        ours = region.kind is Kind.CODE
        start, end = region.start, region.end
        if ours and (text[start] == "$" or (text[start - 1 : start] == ">" and text.startswith("</", end))):
            continue  # math; what a <code> element holds
        compared += end - start
        if code.find(not ours, start, end) < 0:
            continue
        differing += [
            (at, ours) for at in range(start, end) if code[at] != ours and not markup[at] and text[at] not in UNCOMPARED
        ]
    return compared, differing


def files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(found for found in path.rglob("*") if found.suffix in (".md", ".markdown"))
        else:
            yield path


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")


def compare(paths: list[Path], show: int) -> None:
    compared, differing, documents, agreeing = 0, 0, 0, 0
    worst = []
    for path in paths:
        text = read(path)
        count, places = differences(text)
        documents += 1
        agreeing += not places
        compared += count
        differing += len(places)
        if places:
            worst.append((len(places), path, text, places))
    share = 100 - 100 * differing / max(1, compared)
    print(f"{documents} documents, {agreeing} agree; {compared} characters, {share:.4f} % agree")
    worst.sort(key=lambda entry: -entry[0])
    for count, path, text, places in worst[:show]:
        print(f"\n== {path}: {count}")
        at, shown = -1000, 0
        for place, ours in places:
            if place > at + 200 and shown < 3:
                at, shown = place, shown + 1
                line = text.count("\n", 0, place) + 1
                whose = "only ours" if ours else "only theirs"
                print(f"  line {line}, {whose}: {text[max(0, place - 60) : place]!r} >>> {text[place : place + 60]!r}")


def speed(paths: list[Path]) -> None:
    texts = [read(path) for path in paths]
    size = sum(len(text.encode()) for text in texts)
    readers: dict[str, Callable[[str], object]] = {
        "lintkit": divide,
        "pyromark": lambda text: list(events_with_range(text, options=OPTIONS)),
    }
    for name, function in readers.items():
        best = 1e9
        for _ in range(3):
            start = time.process_time()
            for text in texts:
                function(text)
            best = min(best, time.process_time() - start)
        print(f"{name}: {size / best / 1e6:.1f} MB/s ({size / 1e6:.1f} MB)")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[CORPUS])
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--sample", type=int, default=0, help="so many files only, drawn at random")
    parser.add_argument("--speed", action="store_true")
    arguments = parser.parse_args()
    paths = list(files(arguments.paths))
    if arguments.sample:
        paths = random.Random(7).sample(paths, min(arguments.sample, len(paths)))
    if not paths:
        print("no Markdown file found", file=sys.stderr)
        return 2
    if arguments.speed:
        speed(paths)
    else:
        compare(paths, arguments.show)
    return 0


if __name__ == "__main__":
    sys.exit(main())
