"""Whatever stands in a file, a path or a message: nothing reaches a terminal that is not meant for it."""

import re
import unicodedata

from hypothesis import HealthCheck, example, given, settings, strategies as st

from lintkit.document import Document, Format
from lintkit.edits import replace
from lintkit.findings import Diagnostic, Finding, Severity
from lintkit.placing import Placer
from lintkit.regions import Regions
from lintkit.reporters import Style, Summary, concise, github, text
from lintkit.reporters._cells import cells
from lintkit.reporters._emoji import emoji_base, narrow_emoji
from lintkit.reporters.statistics import statistics
from lintkit.text import Span

PLAIN = Format("plain", (".txt",), lambda text: Regions([]))
OWN_ESCAPES = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;;file://[!-~]*\x1b\\|\x1b\]8;;\x1b\\")

nasty = st.sampled_from(
    "\x00\x07\x08\x1b\x7f\x85\x9b\u00a0\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u200e\u2028\u202e\u2066\u2800\u3164"
    "\ue000\ufe0f\ufeff\ufff9\uffff\udce9\ud83d\U000e0041\U000e007f\U000f0000\U0001f3f4\U0001f1e9👍🏽❤👩日e\u0301\u0e33ا\u094dक\t"
)
anything = st.text(st.one_of(nasty, st.sampled_from("ab <b>.,\n\r"), st.characters()), max_size=60)


def sound(before: str, char: str, after: str) -> bool:
    """Whether an unseen character may be written between two others: in emoji, and in scripts that join letters."""
    category = unicodedata.category(char)
    if char in "\u200c\u200d":
        pictures = (emoji_base(before) or before in "\ufe0f🏽🏻") and emoji_base(after)
        return pictures or (unicodedata.category(before)[0] in "LM" and not before.isascii() and after != "")
    if char in "\ufe0e\ufe0f":
        return emoji_base(before) or narrow_emoji(before)
    if category == "Mn" and ("\ufe00" <= char <= "\ufe0f" or char >= "\U000e0100" or "\u180b" <= char <= "\u180f"):
        return unicodedata.category(before) in ("Lo", "Sm")
    if "\U000e0020" <= char <= "\U000e007f":
        return before == "\U0001f3f4" or "\U000e0020" <= before <= "\U000e007f"
    if char in "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd":
        return True  # signs of Arabic, Syriac and Kaithi that are seen, though of category Cf
    return category not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") and char not in "\u034f\u115f\u1160\u3164\uffa0"


def assert_clean(output: str) -> None:
    bare = OWN_ESCAPES.sub("", output).replace("\n", "")
    for index, char in enumerate(bare):
        assert sound(bare[index - 1 : index] or " ", char, bare[index + 1 : index + 2]), (hex(ord(char)), bare)
    output.encode("utf-8")


def diagnostic(marked: tuple[str, str, str], message: str, path: str, new: str | None) -> Diagnostic:
    before, inner, after = (part.encode("utf-8", "replace").decode() for part in marked)
    data = (before + inner + after).encode() + b"\xe9\xff"
    span = Span(len(before), len(before) + len(inner))
    fix = None if new is None else replace(span, new, safe=True)
    return Placer(Document(path, data, PLAIN)).diagnostic("a/b", Severity.ERROR, Finding(span, message, fix, (span,)))


@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.tuples(anything, anything, anything),
    anything,
    anything,
    st.none() | anything,
    st.builds(Style, st.booleans(), st.booleans(), st.integers(30, 120), st.booleans(), st.booleans(), st.booleans()),
)
@example(("0000\x1f\x1f\x1f\x1f\x1f\U00010000", "", "\n"), "", "", None, Style(unicode=False, width=59))
def test_nothing_raw_reaches_the_stream(
    marked: tuple[str, str, str], message: str, path: str, new: str | None, style: Style
) -> None:
    found = [diagnostic(marked, message, path, new)] * 2
    summary = Summary(1, 0.1)
    for render in (text.render, concise.render):
        output = "".join(render(found, lambda: summary, style))
        assert_clean(output)
        assert style.unicode or output.isascii()
    assert_clean("".join(github.render(found, lambda: summary, style)))
    assert_clean("".join(statistics(found, style)))
    drawing = OWN_ESCAPES.sub("", "".join(text.render(found, lambda: summary, style)))
    for row in drawing.split("\n")[:-3]:
        assert "▸ " in row or "> " in row or cells(row).edges[-1] <= max(style.width, 40)  # paths are never cut


@settings(max_examples=1000, deadline=None)
@given(anything, st.booleans(), st.booleans())
def test_pieces_cover_the_text(content: str, ascii_only: bool, brackets: bool) -> None:
    cut = cells(content, ascii_only=ascii_only, brackets=brackets, breaks=(3, 7), spell=range(2, 9))
    assert len(cut.pieces) + 1 == len(cut.edges) == len(cut.starts)
    assert cut.starts[-1] == len(content)
    assert list(cut.starts) == sorted(set(cut.starts))
    assert all(cut.width(index, index + 1) > 0 for index in range(len(cut.pieces)))
