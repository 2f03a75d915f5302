"""Fetches documents full of what looks like tags (generics, placeholders, MDX, command lines) and prints all findings.

    python benchmarks/markup/lookalikes.py [FOLDER]

The packages are those of `lookalikes.txt`; the ordinary clients fetch them into FOLDER, as `benchmarks/corpus.py` does.
A reader judges what is printed.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks import corpus
from benchmarks.markup.run import REGISTRY, RULES
from lintkit.document import Document
from lintkit.engine import check

LIST = Path(__file__).with_name("lookalikes.txt")


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else corpus.DEFAULT_FOLDER.with_name("lookalikes")
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [line.partition(" ") for line in corpus.content_lines(LIST)]
    packages = [corpus.parse_spec(spec, origin, corpus.ENGLISH_SHARE) for origin, _, spec in wanted]
    corpus.fetch_missing(folder, packages, 3)
    lines: Counter[str] = Counter()
    for path in corpus.corpus_files(folder):
        document = Document(str(path), path.read_bytes(), REGISTRY.formats[corpus.format_of(path)])
        lines[document.format.name] += corpus.line_count(document.data)
        for one in check(document, RULES):
            place = one.place.start
            print(f"{path.relative_to(folder)}:{place.line}:{place.column} {one.rule} {one.message}")
    print(dict(lines))


if __name__ == "__main__":
    main()
