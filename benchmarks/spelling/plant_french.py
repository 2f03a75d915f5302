"""Plants spelling errors in French sentences that published packages ship, and asks lintkit to find and mend them.

    python benchmarks/spelling/plant_french.py CORPUS [--draw dev|unseen] [--each 150] [--seed plain] [--misses]

As `plant.py`, but a case is a sentence with an error among nine others of the same package, since a text must be seen
to be French. The draws share no package.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.corpus import corpus_files
from benchmarks.spelling import tools
from benchmarks.spelling.other_languages import bare
from benchmarks.spelling.plant import Case, apply, overlaps
from lintkit_rules.spelling._lexicon import english, french
from lintkit_rules.spelling._sets import words

SENTENCE = re.compile(r"(?<![^\n> ])[A-ZÀÉÊ][^\W\d_]*(?:[ ’'][^\W\d_A-Z]+,?){7,28} ?[.:](?=[ \n<])")
WORD = re.compile(r"(?<![\w’'-])[^\W\d_]+(?![\w’'-])")
SMALL = words("le les des et une dans pour qui est avec pas ne ce du au aux")
OTHERS = 9  # sentences around the one with the error
LETTERS = "abcdefghijklmnopqrstuvwxyzé"
Plant = Callable[[str, random.Random], tuple[int, str, str] | None]


def valid(word: str) -> bool:
    """Whether French or English has a word."""
    return bool(french().words.get(word.encode()) or english().words.get(word.encode()))


def chosen(sentence: str, rng: random.Random, least: int) -> re.Match[str] | None:
    """One of the lower-case French words of a sentence with at least so many letters."""
    found = [m for m in WORD.finditer(sentence) if m.group().islower() and len(m.group()) >= least]
    found = [m for m in found if french().words.get(m.group().encode())]
    return rng.choice(found) if found else None


def lost_accent(sentence: str, rng: random.Random) -> tuple[int, str, str] | None:
    """Takes the accents off a word."""
    found = [m for m in WORD.finditer(sentence) if m.group().islower() and len(m.group()) > 3]
    found = [m for m in found if bare(m.group()) != m.group() and not valid(bare(m.group()))]
    if not found:
        return None
    one = rng.choice(found)
    return one.start(), bare(one.group()), one.group()


def edit(least: int) -> Plant:
    """Plants one random edit in a word with at least so many letters."""

    def plant(sentence: str, rng: random.Random) -> tuple[int, str, str] | None:
        one = chosen(sentence, rng, least)
        for _ in range(20 if one else 0):
            assert one is not None
            word, at = one.group(), rng.randrange(len(one.group()))
            wrong = rng.choice(
                (
                    word[:at] + word[at + 1 :],
                    word[:at] + rng.choice(LETTERS) + word[at:],
                    word[:at] + rng.choice(LETTERS) + word[at + 1 :],
                    word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
                )
            )
            if wrong != word and not valid(wrong):
                return one.start(), wrong, word
        return None

    return plant


KINDS: dict[str, Plant] = {
    "lost accent": lost_accent,
    "edit, 5 letters and more": edit(5),
    "edit, 8 letters and more": edit(8),
}


def sentences(corpus: Path, draw: str) -> Iterator[tuple[str, str]]:
    """The package and the text of French sentences, each once."""
    seen: set[str] = set()
    for path in corpus_files(corpus):
        package = "/".join(path.relative_to(corpus).parts[:2])
        if (zlib.crc32(package.encode()) % 2 == 0) != (draw == "dev") or path.stat().st_size > 1_000_000:
            continue
        for match in SENTENCE.finditer(path.read_bytes().decode("utf-8", "replace")):
            text = match.group()
            if text not in seen and len(SMALL & set(re.split(r"[ '’]", text))) >= 3:
                seen.add(text)
                yield package, text


def cases(corpus: Path, draw: str, each: int, seed: str) -> list[Case]:
    """``each`` cases of every kind of error."""
    source = list(sentences(corpus, draw))
    by_package: dict[str, list[str]] = defaultdict(list)
    for package, text in source:
        by_package[package].append(text)
    rng = random.Random(f"{seed} {draw}")
    found = []
    for kind, plant in KINDS.items():
        rng.shuffle(source)
        made = 0
        for package, sentence in source:
            planted = plant(sentence, rng) if len(by_package[package]) > OTHERS else None
            if planted is None or made == each:
                continue
            start, wrong, right = planted
            others = " ".join(rng.sample([one for one in by_package[package] if one != sentence], OTHERS)) + " "
            found.append(Case(kind, others + sentence, len(others) + start, wrong, right))
            made += 1
    return found


def main() -> None:
    """Prints, for each kind, the share found and the share restored."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--draw", choices=("dev", "unseen"), default="dev")
    parser.add_argument("--each", type=int, default=150)
    parser.add_argument("--seed", default="plain")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    planted = cases(options.corpus, options.draw, options.each, options.seed)
    results: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    beside: list[str] = []
    with TemporaryDirectory() as folder:
        for at, case in enumerate(planted):
            (Path(folder) / f"{at:05}.md").write_text(case.wrong + "\n", encoding="utf-8")
        reports = tools.lintkit(Path(folder))
        for at, case in enumerate(planted):
            all_reports = reports.get(f"{at:05}.md", [])
            hits = [one for one in all_reports if overlaps(one, case)]
            beside += [case.wrong[one.start : one.end] for one in all_reports if one not in hits]
            mended = any(apply(case.wrong, one) == case.right for one in hits[:1])
            results[case.kind].append((bool(hits), mended))
            if options.misses and not mended:
                print(f"{case.kind}: {case.wrong_word} for {case.right_word}, got {[one.text for one in hits]}")
    for kind, pairs in results.items():
        share = [100 * sum(pair[at] for pair in pairs) / len(pairs) for at in (0, 1)]
        print(f"{kind:26} n={len(pairs):3}  {share[0]:3.0f}/{share[1]:3.0f}")
    print(f"reported beside the errors: {len(beside)} ({' '.join(sorted(set(beside)))})")


if __name__ == "__main__":
    main()
