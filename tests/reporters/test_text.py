"""Drawings, exactly as they appear."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from textwrap import dedent
from typing import Any

import pytest

from lintkit.edits import fix
from lintkit.findings import Diagnostic, Edit, Severity
from lintkit.reporters import Style, Summary
from lintkit.reporters._cells import cells
from lintkit.reporters.text import render
from lintkit.text import Span

Diagnose = Callable[..., Diagnostic]
PANGRAM = "The quick brown fox jumps over the lazy dog while seven wizards box in the quiet evening light. "


TWO_FILES = Summary(2, 0.084)


def drawn(found: Iterable[Diagnostic], summary: Summary = TWO_FILES, **style: Any) -> str:
    return "".join(render(list(found), lambda: summary, Style(**style)))


def body(found: Iterable[Diagnostic], **style: Any) -> str:
    """The drawing without the summary."""
    return drawn(found, **style).split("\nFound ")[0].rstrip("\n")


def expected(picture: str) -> str:
    return dedent(picture).strip("\n")


def test_a_misspelling(diagnose: Diagnose) -> None:
    one = diagnose(
        "both nations find common ground in ⟦thier⟧ strategic pursuits",
        "“thier” is a misspelling of “their”",
        becomes="their",
        rule="spelling/misspelling",
        path="docs/a.md",
    )
    assert (
        drawn([one])
        == expected("""
        error[spelling/misspelling] “thier” is a misspelling of “their”  ✔ safe fix
            ╭─▸ docs/a.md:1:36
          1 │ both nations find common ground in thier strategic pursuits
            │                                    ━━━━━ their
            ├─ - common ground in thier strategic
            │  + common ground in their strategic
            ╰─ help: lintkit --explain spelling/misspelling

        Found 1 problem (1 error) in 1 of 2 files · 0.08 s
        1 fixable with --fix · preview: --diff
    """)
        + "\n"
    )


def test_a_long_line_is_windowed_at_words(diagnose: Diagnose) -> None:
    one = diagnose(PANGRAM * 5 + "Here is the ⟦odd⟧ one. " + PANGRAM * 5, severity=Severity.WARNING)
    assert body([one], width=60) == expected("""
        warning[lintkit/defect] something is wrong
            ╭─▸ a.txt:1:493
          1 │ …light. Here is the odd one. The quick brown fox…
            ╵                     ━━━
    """)
    assert body([one], width=40) == expected("""
        warning[lintkit/defect] something is
              wrong
            ╭─▸ a.txt:1:493
          1 │ …Here is the odd one. The quick…
            ╵              ━━━
    """)


def test_a_long_finding_shows_its_start(diagnose: Diagnose) -> None:
    assert body([diagnose("Before. ⟦" + PANGRAM * 3 + "⟧After.")], width=50) == expected("""
        error[lintkit/defect] something is wrong
            ╭─▸ a.txt:1:9
          1 │ …The quick brown fox jumps over the lazy…
            ╵  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
    """)


def test_a_line_without_blanks_is_cut_anywhere(diagnose: Diagnose) -> None:
    one = diagnose("中文字符" * 30 + "⟦错误⟧" + "中文字符" * 30, becomes="对")
    assert body([one], width=50) == expected("""
        error[lintkit/defect] something is wrong
              ✔ safe fix
            ╭─▸ a.txt:1:121
          1 │ …符中文字符中文字符错误中文字符中文字符中文…
            │                    ━━━━ 对
            ╰─ - 文字符中文字符中文字符错误中文字符中文
               + 文字符中文字符中文字符对中文字符中文
    """)


def test_underlines_follow_the_cells(diagnose: Diagnose) -> None:
    one = diagnose("e\u0301 👨\u200d👩\u200d👧\tab ⟦c⟧ d", becomes="x")
    assert body([one]) == expected("""
        error[lintkit/defect] something is wrong  ✔ safe fix
            ╭─▸ a.txt:1:13
          1 │ e\u0301 👨\u200d👩\u200d👧    ab c d
            │            ━ x
            ╰─ - e\u0301 👨\u200d👩\u200d👧    ab c d
               + e\u0301 👨\u200d👩\u200d👧    ab x d
    """)


def test_garbage_is_named(diagnose: Diagnose) -> None:
    marked = "a \x1b[31mred\x9b \udce9 zero⟦\u200b\u202e⟧width"
    one = diagnose(marked, "U+200B \x07 rings", becomes="", path="a\x1bb.txt")
    assert body([one]) == expected("""
        error[lintkit/defect] U+200B <U+0007> rings  ✔ safe fix
            ╭─▸ a<U+001B>b.txt:1:19
          1 │ a <U+001B>[31mred<U+009B> \\xE9 zero<U+200B><U+202E>width
            │                                    ━━━━━━━━━━━━━━━━
            ╰─ - \\xE9 zero<U+200B><U+202E>width
               + \\xE9 zerowidth
    """)


@pytest.mark.parametrize(
    ("marked", "becomes", "picture"),
    [
        (  # an insertion
            "pad ⟦⟧here",
            "in ",
            """
              1 │ pad here
                │     ↑ in␣
                ╰─ - pad here
                   + pad in␣here
            """,
        ),
        (  # at the end of a line
            "no stop⟦⟧\nnext",
            ".",
            """
              1 │ no stop
                │        ↑ .
                ╰─ - no stop
                   + no stop.
            """,
        ),
        (  # blanks that go
            "two⟦  ⟧blanks",
            " ",
            """
              1 │ two  blanks
                │    ━━
                ╰─ - two ␣blanks
                   + two blanks
            """,
        ),
        (  # blanks that are no spaces
            "10⟦\u00a0⟧km",
            " ",
            """
              1 │ 10<U+00A0>km
                │   ━━━━━━━━
                ╰─ - 10<U+00A0>km
                   + 10␣km
            """,
        ),
        (  # a whole line
            "stays\n⟦gone\n⟧stays",
            "",
            """
              2 │ gone
                │ ━━━━
                ╰─ - gone
            """,
        ),
        (  # several whole lines
            "⟦one\ntwo\nthree\n⟧four",
            "",
            """
              1 │ one
                │ ━━━ … 2 more lines
                ╰─ - one
                     … 2 more lines
            """,
        ),
        (  # the last lines, with the line end before them
            "stays\n⟦gone⟧",
            "",
            """
              2 │ gone
                │ ━━━━
                ╰─ - gone
                   +
            """,
        ),
        (  # a line end
            "a bro⟦-\n⟧ken word",
            "",
            """
              1 │ a bro-
                │      ━
                ╰─ - a bro-↵
                   + a bro
            """,
        ),
        (  # a new line
            "one. ⟦⟧Two.",
            "\n\n",
            """
              1 │ one. Two.
                │      ↑
                ╰─ - one. Two.
                   + one. ↵↵Two.
            """,
        ),
    ],
)
def test_what_a_fix_does_is_shown(diagnose: Diagnose, marked: str, becomes: str, picture: str) -> None:
    rows = body([diagnose(marked, becomes=becomes)]).split("\n")
    assert "\n".join(rows[2:]) == re.sub("(?m)^ {12}", "", picture.strip("\n")).rstrip()


def test_edits_of_one_fix_stand_together_or_apart(diagnose: Diagnose) -> None:
    near = fix(Edit(Span(0, 3), "<b>"), Edit(Span(8, 12), "</b>"), safe=False)
    far = fix(Edit(Span(0, 3), "<b>"), Edit(Span(60, 64), "</b>"), Edit(Span(70, 71), ""), safe=False)
    assert body([diagnose("⟦[b]⟧ bold[/b] end", fix=near)]) == expected("""
        error[lintkit/defect] something is wrong  ✎ unsafe fix
            ╭─▸ a.txt:1:1
          1 │ [b] bold[/b] end
            │ ━━━
            ╰─ - [b] bold[/b] end
               + <b> bold</b> end
    """)
    assert body([diagnose("⟦[b]⟧" + " bold" * 11 + "  [/b] end\n\n.", fix=far)]) == expected("""
        error[lintkit/defect] something is wrong  ✎ unsafe fix
            ╭─▸ a.txt:1:1
          1 │ [b] bold bold bold bold bold bold bold bold bold bold bold  [/b] end
            │ ━━━
            ├─ - [b] bold bold
            │  + <b> bold bold
            ├─ - bold bold bold bold  [/b] end
            │  + bold bold bold bold  </b> end
            ╰─ … 1 more change
    """)


def test_the_first_of_a_copy_is_drawn_too(diagnose: Diagnose) -> None:
    copy = diagnose("Said.\n\n⟦Said twice.⟧\n\nMore.")
    first = diagnose("⟦Said twice.⟧\n\nMore.")
    one = copy._replace(related=(first.place, first.place))
    assert body([one]) == expected("""
        error[lintkit/defect] something is wrong
            ╭─▸ a.txt:3:1
          3 │ Said twice.
            │ ━━━━━━━━━━━
            ├─▸ first seen at a.txt:1:1
          1 │ Said twice.
            │ ───────────
            ├─▸ again at a.txt:1:1
          1 │ Said twice.
            ╵ ───────────
    """)


def test_repeats_are_folded_in_their_file(diagnose: Diagnose) -> None:
    text = "an ⟦od⟧ word\n" + "⟦od⟧\n" * 3
    first = diagnose(text)
    others = [first._replace(place=place) for place in first.related]
    first = first._replace(related=())
    found = [first, *(one._replace(related=()) for one in others), diagnose("⟦od⟧", path="b.txt")]
    assert (
        drawn(found)
        == expected("""
        error[lintkit/defect] something is wrong
            ╭─▸ a.txt:1:4
          1 │ an od word
            │    ━━
            ╰─ 3 more in this file: lines 2, 3, 4

        error[lintkit/defect] something is wrong
            ╭─▸ b.txt:1:1
          1 │ od
            ╵ ━━

        Found 5 problems (5 errors) in 2 files · 0.08 s
    """)
        + "\n"
    )
    assert drawn(found, fold=False).count("╭─▸") == 5


def test_many_repeats_name_the_lines_that_fit(diagnose: Diagnose) -> None:
    first = diagnose("⟦x⟧\n" * 2000)
    found = [first._replace(place=place, related=()) for place in (first.place, *first.related)]
    assert body(found, width=60).split("\n")[-1] == ("     ╰─ 1,999 more in this file: lines 2, 3, 4, 5, …")


def test_ascii(diagnose: Diagnose) -> None:
    one = diagnose("“quoted” and ⟦thier⟧ end", "“thier” is “their” …", becomes="their ")
    shown = body([one], unicode=False)
    assert shown.isascii()
    assert shown == expected("""
        error[lintkit/defect] "thier" is "their" ...  (safe fix)
            --> a.txt:1:14
          1 | <U+201C>quoted<U+201D> and thier end
            |                            ^^^^^ their_
            `- - and thier end
               + and their_ end
    """)


def test_colours_and_links_only_where_they_are_shown(diagnose: Diagnose) -> None:
    one = diagnose("a ⟦\u200b⟧b", becomes="")
    assert "\x1b" not in drawn([one])
    colored = drawn([one], color=True)
    assert "\x1b[7mU+200B\x1b[0m" in colored
    assert "\x1b]8;;" not in colored
    linked = drawn([one], color=True, links=True)
    assert re.search(r"\x1b\]8;;file://[^/]*/\S*a\.txt\x1b\\\x1b\[36ma\.txt\x1b\[0m.*?\x1b\]8;;\x1b\\", linked)
    bare = re.sub(r"\x1b\]8;;.*?\x1b\\|\x1b\[[\d;]*m", "", linked)
    assert bare.replace("U+200B", "<U+200B>").replace("━" * 6, "━" * 8) == drawn([one])


def test_no_row_is_wider_than_asked(diagnose: Diagnose) -> None:
    texts = [
        "short ⟦one⟧",
        PANGRAM * 2 + "⟦odd⟧ " + PANGRAM * 3,
        "中文" * 80 + "⟦错\u200b误⟧" + "👩🏽\u200d🚀" * 90,
        "x" * 500 + "⟦" + "y" * 900 + "⟧" + "z" * 9,
        "\t" * 40 + "⟦\udce9⟧" + "\u0301" * 50,
        "a\n" * 12345 + "⟦" + PANGRAM + "\n\n\nand more⟧",
    ]
    message = "“" + "long" * 30 + "” is 中文字符 wrong in so many words that no row can hold them"
    fixes = (None, "", "new words " * 9, "\u200b")
    found = [diagnose(text, message, becomes=becomes) for text in texts for becomes in fixes]
    for width in (40, 41, 60, 80, 100, 140):
        for unicode in (True, False):
            for row in drawn(found, width=width, unicode=unicode, fold=False).split("\n")[:-4]:
                assert cells(row).edges[-1] <= width, (width, row)


def test_a_narrow_summary_takes_more_lines(diagnose: Diagnose) -> None:
    found = [diagnose("⟦x⟧", becomes="y", safe=safe) for safe in (True, False)]
    assert drawn(found, width=60, color=True).count("\n") == drawn(found, width=80).count("\n") + 1
    assert drawn(found, width=60).endswith(
        "Found 2 problems (2 errors) in 1 of 2 files · 0.08 s\n"
        "1 fixable with --fix, 1 more with --unsafe-fixes\n"
        "preview: --diff\n"
    )


def test_a_clean_run_says_one_line_to_a_person_only() -> None:
    assert drawn([], Summary(12, 0.084)) == ""
    assert drawn([], Summary(12, 0.084), terminal=True) == "✔ 12 files clean · 0.08 s\n"
    assert drawn([], Summary(1, 0.084), terminal=True, unicode=False) == "1 file clean - 0.08 s\n"


def test_a_fixing_run_says_what_it_did(diagnose: Diagnose) -> None:
    applied = Counter({"a/b": 1200, "c/d": 3, "e/f": 2, "g/h": 1, "i/j": 1})
    assert drawn([], Summary(3, 1.5, applied, fixing=True)) == (
        "Fixed 1,207 problems: 1,200 a/b, 3 c/d, 2 e/f and 2 other rules\n✔ 3 files clean now · 1.50 s\n"
    )
    left = drawn([diagnose("⟦x⟧", becomes="y", safe=False)], Summary(3, 1.5, Counter({"a/b": 1}), fixing=True))
    assert left.endswith(
        "Fixed 1 problem: 1 a/b\n"
        "Left: 1 problem (1 error) in 1 of 3 files · 1.50 s\n"
        "1 fixable with --fix --unsafe-fixes · preview: --diff --unsafe-fixes\n"
    )


def test_a_run_with_problems_is_not_called_clean() -> None:
    assert "clean" not in drawn([], Summary(2, 0.1, problems=1), terminal=True)
