"""Laws that hold for all rules together, on texts assembled from clean pieces and from every kind of garbage.

The suite looks at the same texts every time. `LINTKIT_EXAMPLES=20000 pytest tests/test_laws.py` looks at that many
others.
"""

import os
import random
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from lintkit import registry as registries
from lintkit.document import Document
from lintkit.engine import Bound, bind, check, fix
from lintkit.findings import Diagnostic
from lintkit.rules import Rule
from lintkit.text import LineIndex

REGISTRY = registries.load()
EVERY = [bind(rule) for rule in REGISTRY.rules.values() if isinstance(rule, Rule)]
DEFAULT = [bound for bound in EVERY if bound.rule.default]
MOJIBAKE = ("mojibake", "mojibake-escaped", "mojibake-invisible", "mojibake-lossy")
# Rules whose evidence is that of the whole document.
POOLED = {f"encoding/{name}" for name in ("mixed-newlines", "wrong-charset", *MOJIBAKE)}
EXAMPLES = int(os.environ.get("LINTKIT_EXAMPLES", "1000"))
law = settings(
    max_examples=EXAMPLES,
    derandomize=EXAMPLES <= 1000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

WORDS = ["the", "of", "and", "government", "thier", "recieve", "Myanmar", "myanmar", "Myanamar", "russia", "Russia’s"]
WORDS += ["café", "naïve", "Größe", "Привет", "мир", "北京", "العربية", "नमस्ते", "sanctions", "e.g.", "3.14", "12:30"]
PIECES = ["# Title", "- item", "1. one", "> quote", "| a | b |", "|---|---|", "```", "~~~ py", "    code", "---", "+++"]
PIECES += [
    "<b>",
    "</b>",
    "< br />",
    "< / strong >",
    "strong>",
    "li> ul>",
    "<span style='x'>",
    "</div>",
    "<div",
    "<!--",
    "-->",
]
PIECES += [
    "&nbsp;",
    "& nbsp ;",
    "&amp",
    "&#8217;",
    "\u00a0 ;",
    "`code`",
    "``",
    "[link](http://a.b/c)",
    "http://x.y",
    "{{ x }}",
]
PIECES += ["{% if x %}", "<%= y %>", "*emph*", "**", "\\<", "$x$", "<script>", "</script>", "<p>", "<li>", "td >< td >"]
GARBAGE = [
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u2062",
    "\u28e0",
    "\x00",
    "\x1b[31m",
    "\x85",
    "\ufffd",
    "\u202e",
    "\u00ad",
    "\udcff",
    "\udce9",
]
MARKS = [
    " ",
    "  ",
    ",",
    " ,",
    ".",
    " .",
    "!",
    " !",
    ":",
    ";",
    "“",
    "”",
    "’",
    "(",
    ")",
    "…",
    "...",
    "\t",
    "a,b",
    "end.Next",
]


def garbled(text: str, codec: str) -> str:
    """``text`` as UTF-8, read in another code page, with what that cannot show left out."""
    return text.encode().decode(codec, "ignore")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Lines of words, marks, markup and garbage; some lines stand twice."""
    seed = draw(st.integers(0, 2**32))
    source = random.Random(seed)  # far quicker than drawing each piece; a failing seed is all that is needed
    lines: list[str] = []
    for _ in range(source.randint(1, 12)):
        if lines and source.random() < 0.15:
            lines.append(source.choice(lines))
            continue
        pieces = []
        for _ in range(source.randint(0, 14)):
            kind = source.random()
            if kind < 0.55:
                pieces.append(source.choice(WORDS))
            elif kind < 0.72:
                pieces.append(source.choice(PIECES))
            elif kind < 0.82:
                pieces.append(source.choice(GARBAGE))
            elif kind < 0.9:
                pieces.append(
                    garbled(
                        source.choice(["’", "“a”", "é", "ü", "—", "\u2063", "Привет"]),
                        source.choice(["cp1252", "cp1250", "latin-1"]),
                    )
                )
            else:
                pieces.append(source.choice(MARKS))
            if source.random() < 0.7:
                pieces.append(" ")
        lines.append("".join(pieces))
    return source.choice(["\n", "\n", "\n\n", "\r\n", "\r"]).join(lines) + source.choice(["", "\n"])


FORMATS = st.sampled_from(["markdown", "html", "plain", "mdx"])


def document(text: str, format: str) -> Document:
    return Document("a", text.encode("utf-8", "surrogateescape"), REGISTRY.formats[format])


def shown(found: Sequence[Diagnostic]) -> list[str]:
    return [f"{one.place.start} {one.place.end} {one.rule} {one.message}" for one in found]


@law
@given(texts(), FORMATS, st.randoms(use_true_random=False))
def test_the_order_of_rules_is_irrelevant(text: str, format: str, source: random.Random) -> None:
    rules = list(EVERY)
    source.shuffle(rules)
    doc = document(text, format)
    assert check(doc, rules) == check(doc, EVERY)
    assert fix(doc, rules, unsafe=True).doc.data == fix(doc, EVERY, unsafe=True).doc.data


@law
@given(texts(), FORMATS, st.booleans())
def test_fixing_comes_to_rest_and_fixing_twice_is_fixing_once(text: str, format: str, unsafe: bool) -> None:
    once = fix(document(text, format), EVERY, unsafe=unsafe)
    assert not once.fighting
    assert fix(once.doc, EVERY, unsafe=unsafe).doc.data == once.doc.data


@law
@given(texts(), FORMATS)
def test_safe_fixes_bring_no_new_finding(text: str, format: str) -> None:
    doc = document(text, format)
    before = check(doc, EVERY)
    fixed = fix(doc, EVERY)
    assert len(fixed.left) <= len(before), f"{shown(before)} became {shown(fixed.left)}"


@law
@given(texts(), FORMATS)
def test_no_rule_crashes_and_bytes_survive_a_run_without_fixes(text: str, format: str) -> None:
    doc = document(text, format)
    found = check(doc, EVERY)
    assert [one.message for one in found if one.rule == "lintkit/crash"] == []
    assert doc.encode(doc.text) == doc.data == text.encode("utf-8", "surrogateescape")


@law
@given(st.binary(max_size=200), FORMATS)
def test_any_bytes_are_linted_and_fixed_without_a_crash(data: bytes, format: str) -> None:
    doc = Document("a", b" " + data, REGISTRY.formats[format])
    assert [one.message for one in check(doc, EVERY) if one.rule == "lintkit/crash"] == []
    assert not fix(doc, EVERY).fighting
    fixed = fix(doc, EVERY, unsafe=True)
    assert not fixed.fighting
    assert [one.message for one in fixed.left if one.rule == "lintkit/crash"] == []


@law
@given(texts(), FORMATS)
def test_a_prefix_shifts_what_is_found_exactly(text: str, format: str) -> None:
    """Each rule for itself: what a document says of its own language, code page and habits may change with more text."""
    text = f"Plain words.\n\n{text}"  # so that no front matter begins the text
    prefix = "\U0001f600 words.\n\n"
    local = [bound for bound in DEFAULT if bound.rule.family in ("markup", "encoding") and bound.id not in POOLED]
    assert offsets(prefix + text, format, local) == [
        (rule, start + len(prefix), end + len(prefix)) for rule, start, end in offsets(text, format, local)
    ]


def offsets(text: str, format: str, rules: Sequence[Bound]) -> list[tuple[str, int, int]]:
    """Rule, start and end of every finding, in code points."""
    starts = LineIndex(text).starts
    return [
        (
            one.rule,
            starts[one.place.start.line - 1] + one.place.start.column - 1,
            starts[one.place.end.line - 1] + one.place.end.column - 1,
        )
        for one in check(document(text, format), rules)
    ]


@law
@given(texts(), FORMATS)
def test_sieves_never_change_a_result(text: str, format: str) -> None:
    doc = document(text, format)
    assert check(doc, EVERY) == check(doc, EVERY, sieves=False)


@pytest.mark.parametrize("bound", EVERY, ids=[bound.id for bound in EVERY])
def test_an_empty_file_holds_no_defect(bound: Bound) -> None:
    for format in REGISTRY.formats:
        assert check(document("", format), [bound], sieves=False) == []
