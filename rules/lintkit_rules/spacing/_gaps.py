"""Whether several blanks in a row are a slip: what tells them from columns, justified lines and a habit."""

from collections.abc import Iterable

from lintkit import Document, Span, pattern, view
from lintkit.views import lines, prose
from lintkit_rules.spacing._passages import passages

_RENDERED = frozenset({"markdown", "mdx"})  # formats in which lines are running text: no columns outside tables
_SENTENCE_GAP = pattern(  # not behind "1.", the mark of a list's item
    r"(?<!(?m:^)[ \t>]{0,12}\d{1,4}\.)"
    r"(?<=[\p{Ll})`\"'”*_\]\p{Lu}\d] ?[.!?][)\"”]?)( {1,2})(?=\p{Lu}\p{Ll}|\p{Lu} |[`“])"
)
_SENTENCE_END = pattern(r"[.!?:…][)\]”’\"'*_`]*$")
_COLUMN = pattern(
    r"(?<=[^\s.!?:…)\]”\"'*_`])[ ]{2,}(?=\S)|(?<=\S)\t(?=\S)",
    begins=r" (?= )(?<=\S )|\t(?<=\S\t)",
)
# Two spaces by rule or by use: before a ZIP code, behind the year of a copyright, in a date,
# between groups of Chinese words, between words of another script and Chinese ones.
_SET_APART = pattern(
    r"(?<=\b\p{Lu}{2})  (?=\d{5}\b)|(?<=(?:\((?i:c)\)|©|(?i:copyright))[\d ,–-]{0,30}\d)  "
    r"|(?<=\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))  (?=\d\b)"
    r"|(?<=[\p{Han}\p{Hiragana}\p{Katakana}])  (?=[\p{Han}\p{Hiragana}\p{Katakana}])"
    r"|(?<=[\p{Latin}\p{N}])  (?=\p{Han})"
)
_BEFORE_BRACKET = pattern(r"(?<=\S)  (?=[(\[])")
_ROW = pattern(r"[ >]{0,20}\|")
_COMMAND = pattern(r"\s{0,20}[@\\]\p{L}")
_LAST_WORD = pattern(r"[ >]*\p{L}\p{Ll}{2,}+[.!?]")
_WORD = pattern(r"(?<!\S)\p{L}[\p{L}'’-]*[,;:]?(?!\S)")


def is_slip(doc: Document, gap: Span) -> bool:
    """Whether the blanks of ``gap``, between two words of one line, are there by mistake."""
    text = doc.text
    if doc.format.name == "html" or not passages(doc).at(gap.start).running or _is_justified(doc):
        return False  # a browser shows one blank for several: in HTML they are how the source is laid out
    index = lines(doc)
    line = index.line_of(gap.start)
    head = _WORD.compiled.findall(text, max(index.starts[line - 1], gap.start - 200), gap.start)
    if (
        not (head or _ends_wrapped_sentence(doc, line, gap))
        or gap.length != 2
        or _COMMAND.compiled.match(text, index.starts[line - 1])
    ):
        return False  # "@param size  its width": a column of documentation commands
    if _SENTENCE_END.compiled.search(text, max(0, gap.start - 8), gap.start):
        return text[gap.end].isupper() and text[gap.start - 1] not in ":)" and _one_after_sentences(doc)
    if (text[gap.end] in "([" and _adds_in_brackets(doc)) or _SET_APART.compiled.match(text, gap.start):
        return False
    if doc.format.name in _RENDERED:  # in a row of a table blanks mean nothing, unless a border stood between them
        return not _ROW.compiled.match(text, index.starts[line - 1])
    return not (text[gap.end].isupper() and len(head) < 3) and not _near_columns(doc, line, gap)


def _ends_wrapped_sentence(doc: Document, line: int, gap: Span) -> bool:
    """Whether the one word before the gap on its line ends a sentence."""
    start = lines(doc).starts[line - 1]
    if gap.start - start > 60 or _LAST_WORD.compiled.fullmatch(doc.text, start, gap.start) is None:
        return False
    if doc.format.name in _RENDERED:
        return True  # a sentence of one word
    if line < 2:
        return False
    above = lines(doc).span(line - 1)
    return len(_WORD.compiled.findall(doc.text, max(above.start, above.end - 200), above.end)) >= 4


def _near_columns(doc: Document, line: int, gap: Span) -> bool:
    """Whether this line or one of the four around it has another wide gap: a table without rules, a list of terms."""
    index = lines(doc)
    start = index.span(max(1, line - 2)).start
    end = index.span(min(len(index.starts), line + 2)).end
    before = _COLUMN.compiled.search(doc.text, max(start, gap.start - 400), gap.start)
    return before is not None or _COLUMN.compiled.search(doc.text, gap.end, min(end, gap.end + 400)) is not None


@view
def _one_after_sentences(doc: Document) -> bool:
    """Whether the document sets one space after a sentence, so that two are an exception."""
    ones, twos = _count(len(match.group(1)) for match in _SENTENCE_GAP.matches(doc, within=prose))
    if ones > twos:
        return twos <= max(1, ones // 20)
    everywhere = _count(
        len(gap.group(1)) for gap in _SENTENCE_GAP.matches(doc)
    )  # front matter and comments of code too
    return twos == 1 and ones == 1 and everywhere[0] > 3 and everywhere[1] == 1


def _count(widths: Iterable[int]) -> tuple[int, int]:
    """How many of the widths are one, and how many two."""
    found = list(widths)
    return found.count(1), found.count(2)


@view
def _adds_in_brackets(doc: Document) -> bool:
    """Whether the document sets brackets two spaces off as a habit, as some changelogs do."""
    return sum(1 for _ in zip(range(5), _BEFORE_BRACKET.matches(doc, within=prose), strict=False)) == 5


@view
def _is_justified(doc: Document) -> bool:
    """Whether so many lines hold a wide gap that it is their layout: justified text, a table, a listing."""
    gaps = {lines(doc).line_of(match.start()) for match in _COLUMN.matches(doc, within=prose)}
    share = 2 if doc.format.name in _RENDERED else 5
    return len(gaps) > 3 and len(gaps) * share > len(lines(doc).starts)
