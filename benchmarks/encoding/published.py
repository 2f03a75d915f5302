"""ftfy's own published cases: what it and lintkit make of them.

    python benchmarks/encoding/published.py [--show]

The cases come with ftfy's source distribution, which is downloaded, not kept here. A case is positive if its fixed text
differs from the original by more than the normalisations that ftfy adds (straight quotes, ligatures, composed letters,
control characters). Where it expects U+FFFD any one character is accepted: what a repair of lost bytes puts there.
"""

import json
import re
import subprocess
import sys
import tarfile
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.encoding.texts import FOLDER
from benchmarks.encoding.tools import Tool, ftfy, lintkit

FTFY = "ftfy==6.3.1"
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "‚": "'", "ﬁ": "fi", "ŉ": "'n", "\ufeff": None}
)
_DIGRAPHS = str.maketrans({"ǌ": "nj", "ǉ": "lj", "，": ",", "\x1a": None})


def cases() -> list[tuple[str, str]]:
    """Original and fixed text of each case. Raises ``CalledProcessError`` if the download fails."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    if not list(FOLDER.glob("ftfy-*.tar.gz")):
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", FTFY]
        subprocess.run([*command, "-d", str(FOLDER)], check=True)
    with tarfile.open(next(iter(FOLDER.glob("ftfy-*.tar.gz")))) as package:
        name = next(name for name in package.getnames() if name.endswith("tests/test_cases.json"))
        file = package.extractfile(name)
        return [(case["original"], case["fixed"]) for case in json.load(file)] if file else []


def plain(text: str) -> str:
    """``text`` with the normalisations that ftfy adds."""
    return unicodedata.normalize("NFC", text).translate(_PLAIN).translate(_DIGRAPHS)


def same(mended: str, fixed: str) -> bool:
    """Whether two texts say the same, U+FFFD standing for any one character."""
    wanted = re.escape(plain(fixed)).replace("\ufffd", ".{1,2}")
    return re.fullmatch(wanted, plain(mended), re.DOTALL) is not None


def main() -> None:
    """Prints a line for each tool."""
    found = cases()
    positive = [case for case in found if plain(case[0]) != plain(case[1])]
    negative = [case for case in found if plain(case[0]) == plain(case[1])]
    tools: dict[str, Tool] = {"lintkit": lintkit(), "ftfy": ftfy(careful=True)}
    for name, tool in tools.items():
        answers = [(original, fixed, tool(original)) for original, fixed in positive]
        detected = sum(bool(answer.spans) for _, _, answer in answers)
        exact = sum(same(answer.fully, fixed) for _, fixed, answer in answers)
        kept = [(original, tool(original).fully) for original, _ in negative]
        untouched = sum(plain(original) == plain(mended) for original, mended in kept)
        print(
            f"{name:8} detected {detected} and exact {exact} of {len(positive)}, untouched {untouched} of {len(negative)}"  # noqa: E501
        )
        if "--show" in sys.argv and name == "lintkit":
            for original, fixed, answer in answers:
                if not same(answer.fully, fixed):
                    print(f"  {original[:100]!r}\n    {answer.fully[:100]!r}\n    {fixed[:100]!r}")
            for original, mended in kept:
                if plain(original) != plain(mended):
                    print(f"  kept? {original[:100]!r}\n    {mended[:100]!r}")


if __name__ == "__main__":
    main()
