"""The two real victims in `seeds/`: recall and precision on their gold annotations only rise.

A gold row is found when a finding of its family overlaps it. Rows that are not required are findings that are right,
but a matter of taste.
"""

import difflib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from lintkit import registry as registries
from lintkit.document import Document
from lintkit.engine import bind, check, fix
from lintkit.rules import Rule

SEEDS = Path(__file__).parents[1] / "seeds"
GOLD = [json.loads(line) for line in (SEEDS / "gold.jsonl").read_text(encoding="utf-8").split("\n") if line]
NAMES = sorted({row["file"] for row in GOLD})
REGISTRY = registries.load()
RULES = [bind(rule) for rule in REGISTRY.rules.values() if isinstance(rule, Rule) and rule.default]
FAMILIES = sorted({row["family"] for row in GOLD})
WORDS_OF_TASTE = 25  # words in which the mended text may differ from the ideal one


def seed(name: str) -> Document:
    return Document(name, (SEEDS / name).read_bytes(), REGISTRY.formats["plain"])


def found(doc: Document) -> list[dict[str, Any]]:
    return [
        {
            "family": one.rule.partition("/")[0],
            "start": tuple(one.place.start),
            "end": tuple(one.place.end),
            "shown": f"{one.place.start} {one.rule} {one.message}",
        }
        for one in check(doc, RULES)
    ]


def hits(finding: dict[str, Any], row: dict[str, Any]) -> bool:
    start, end = (row["line"], row["column"]), (row["end_line"], row["end_column"])
    overlap = (finding["start"] < end and start < finding["end"]) or finding["start"] == start
    return bool(finding["family"] == row["family"] and overlap)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("name", NAMES)
def test_every_required_defect_is_found(name: str, family: str) -> None:
    findings = found(seed(name))
    rows = [row for row in GOLD if (row["file"], row["family"]) == (name, family) and row["required"]]
    assert [row for row in rows if not any(hits(one, row) for one in findings)] == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_else_is_found(name: str) -> None:
    rows = [row for row in GOLD if row["file"] == name]
    assert [one["shown"] for one in found(seed(name)) if not any(hits(one, row) for row in rows)] == []


@pytest.mark.parametrize("name", NAMES)
def test_all_fixes_leave_nothing_and_read_like_the_ideal_text(name: str) -> None:
    fixed = fix(seed(name), RULES, unsafe=True)
    assert [one.rule for one in fixed.left if one.rule.partition("/")[0] in FAMILIES] == []
    wanted, got = ideal_words(name), re.findall(r"\w+", fixed.doc.text)
    matcher = difflib.SequenceMatcher(None, wanted, got, autojunk=False)
    differing = sum(max(a1 - a0, b1 - b0) for tag, a0, a1, b0, b1 in matcher.get_opcodes() if tag != "equal")
    assert differing <= WORDS_OF_TASTE


def test_safe_fixes_alone_mend_what_is_certain() -> None:
    first, second = (fix(seed(name), RULES) for name in NAMES)
    assert [one.rule for one in second.left if one.rule.startswith("encoding/")] == []
    assert "thier" not in second.doc.text
    assert not re.search(r"[\u2060-\u2064\u2800-\u28ff\u2914\u2920]|â[Ł˘¤]", second.doc.text)
    assert "< strong >" not in first.doc.text.replace("< strong Diplomatic", "")
    assert "\nli> ul>\n" not in first.doc.text
    assert first.doc.text.count("Multilateral Dialogues Initiatives") == 1
    assert first.doc.text.count("Funding Increases") == 1


def ideal_words(name: str) -> list[str]:
    """The words of the document with every ideal replacement of a required row made, copies taken out."""
    lines = (SEEDS / name).read_text(encoding="utf-8").split("\n")
    rows = [row for row in GOLD if row["file"] == name and row["ideal"] is not None]
    copies = {row["line"] for row in rows if row["family"] == "duplication"}
    for row in sorted(rows, key=lambda row: (row["line"], row["column"]), reverse=True):
        if row["required"] and row["line"] not in copies:
            line = lines[row["line"] - 1]
            lines[row["line"] - 1] = line[: row["column"] - 1] + row["ideal"] + line[row["end_column"] - 1 :]
    return re.findall(r"\w+", "\n".join(line for number, line in enumerate(lines, 1) if number not in copies))
