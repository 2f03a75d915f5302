"""html5lib's tree-construction tests as positives and negatives: does a page whose tags do not fit get a finding?

    python benchmarks/markup/html5lib_tests.py FOLDER [--show]

FOLDER is the unpacked source distribution of html5lib 1.1 (MIT; not kept here). A positive is a page for which the
standard's parser reports an unclosed, stray or misnested tag; a negative one for which it reports nothing but a missing
doctype. The pages are parsers' corner cases, not what people write.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lintkit.document import Document
from lintkit.engine import bind, check
from lintkit.registry import load

BALANCE = re.compile(
    r"unexpected-end-tag(?!-treated)|adoption-agency|end-tag-too-early|expected-closing-tag-but-got-eof"
    r"|expected-one-end-tag-but-got-another|expected-named-closing-tag-but-got-eof"
)
DOCTYPE = re.compile(r"doctype", re.IGNORECASE)


def tests(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Every page that is no fragment, with its errors."""
    for path in sorted(folder.rglob("tree-construction/*.dat")):
        for part in re.split(r"(?m)^#data\n", path.read_text(encoding="utf-8", errors="surrogateescape"))[1:]:
            data, _, rest = part.partition("\n#errors\n")
            errors, _, behind = rest.partition("#document")
            if "#document-fragment" not in part and "#script-on" not in part and behind:
                yield data, [line for line in errors.split("\n") if line and not line.startswith("#")]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="print what is missed and what is wrongly reported")
    chosen = parser.parse_args()
    registry = load()
    rules = [bind(rule) for rule in registry.rules.values() if rule.family == "markup" and rule.default]  # type: ignore[arg-type]
    counts: Counter[str] = Counter()
    for data, errors in tests(chosen.folder):
        positive = any(BALANCE.search(error) for error in errors)
        if not positive and any(not DOCTYPE.search(error) for error in errors):
            continue
        document = Document("x.html", data.encode("utf-8", "surrogateescape"), registry.formats["html"])
        found = check(document, rules)
        counts.update(
            positive=positive, negative=not positive, hit=positive and bool(found), wrong=not positive and bool(found)
        )
        if chosen.show and positive != bool(found):
            print("MISSED" if positive else "WRONG ", repr(data)[:150], [one.message for one in found][:2], errors[:3])
    print(
        f"recall {100 * counts['hit'] / counts['positive']:.1f} % of {counts['positive']},"
        f" false documents {100 * counts['wrong'] / counts['negative']:.1f} % of {counts['negative']}"
    )


if __name__ == "__main__":
    main()
