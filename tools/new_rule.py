"""Writes a new rule and its test: ``python tools/new_rule.py family/defect-name``.

Two files, and no list: the path is the registration. Edit both; the tests tell what is still missing.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

RULE = '''"""TODO: one sentence that says what is wrong.

Why: what readers see, how it came about, and what it costs.

Bad:
    a TBD here

Good:
    a here

Fix: safe, unsafe or none, and what it does.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, contains, cut, pattern, rule
from lintkit.views import prose

_DEFECT = pattern(r"\\bTBD\\b")


@rule("{id}", sieve=contains(b"TBD"))
def {name}(doc: Document) -> Iterator[Finding]:
    """Reports each …"""
    for match in _DEFECT.matches(doc, within=prose):
        span = Span(*match.span())
        yield Finding(span, "TBD: something is left to be written", cut(doc, span, safe=False))
'''

TEST = """from lintkit.testing import bad, cases, good

test_{name} = cases(
    "{id}",
    bad("a ⟦TBD⟧ here", unsafely="a here"),
    good("`TBD` in code is left alone"),
)
"""


def main() -> int:
    """Writes both files; refuses a wrong name and files that exist."""
    if len(sys.argv) != 2 or not re.fullmatch(r"[a-z]+/[a-z]+(-[a-z]+)*", sys.argv[1]):
        print("usage: python tools/new_rule.py family/defect-name", file=sys.stderr)
        return 2
    rule_id = sys.argv[1]
    family, _, defect = rule_id.partition("/")
    name = defect.replace("-", "_")
    package = ROOT / "rules" / "lintkit_rules" / family
    targets = {package / f"{name}.py": RULE, ROOT / "tests" / "rules" / family / f"test_{name}.py": TEST}
    for path in targets:
        if path.exists():
            print(f"{path.relative_to(ROOT)} exists already", file=sys.stderr)
            return 2
    package.mkdir(parents=True, exist_ok=True)
    if not (package / "__init__.py").exists():
        (package / "__init__.py").write_text(f'"""The {family} family."""\n', encoding="utf-8")
    for path, template in targets.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(template.format(id=rule_id, name=name), encoding="utf-8")
        print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
