"""Whether a tag that stands alone is a defect, or only spoken of, or cut off by a template: if in doubt it is none."""

import functools
import re
from collections.abc import Sequence

from lintkit import Document, Spans
from lintkit.views import code
from lintkit_rules.markup._balance import Balance
from lintkit_rules.markup._blocks import blocks, column
from lintkit_rules.markup._loose import line_end
from lintkit_rules.markup._masked import templates
from lintkit_rules.markup._names import FORMATTING, KNOWN, STRONG, VOID
from lintkit_rules.markup._tokens import SPACED, WHOLE, Token

_WORDS = frozenset(("data", "time", "var", "label", "mark", "q", "cite"))  # that also are names in other languages
_IN_PLAIN_TEXT = (FORMATTING | STRONG | {"p"}) - _WORDS
_TAGS = "标签|元素|標籤|タグ|要素|태그|тег"  # "tag" and "element" in other languages
_BARE = frozenset(("open", "hidden", "controls", "disabled", "autoplay", "nowrap", "compact"))


class Credence:
    """What a document gives reason to believe."""

    def __init__(self, doc: Document, stream: Sequence[Token], answer: Balance) -> None:
        self.doc = doc
        self.format = doc.format.name
        self.statements = self.format == "html" and _statement().search(doc.text) is not None
        self.templates = Spans(span for span in templates(doc) if _builds().match(doc.text, span.start))
        paired = sum(stream[index].form == WHOLE and stream[index].name in _IN_PLAIN_TEXT for index in answer.pairs)
        broken = sum(token.form == SPACED and token.certain for token in stream)
        self.marked_up = paired >= 2 or broken >= 1

    def believes(self, token: Token) -> bool:  # noqa: PLR0911 - a reason a line
        """Whether a whole tag without a partner is a defect."""
        if self.templates and (token.name not in FORMATTING or self._is_near_a_template(token)):
            return False
        if self.statements and token.name not in FORMATTING:
            return False
        if self.format == "html":
            return "\\" not in token.attributes  # a string in a program
        if self.format == "plain" and not (self.marked_up and token.name in _IN_PLAIN_TEXT):
            return False
        if self.is_mentioned(token):
            return False
        if self.format == "plain":
            return True
        if not token.attributes.strip():
            if token.name == "a" and token.kind == "start":
                return False
            if token.name not in FORMATTING and column(self.doc, token.start) < 0 and not self._ends_its_line(token):
                return False
        elif token.name not in FORMATTING and column(self.doc, token.start) < 0 and not self._ends_its_line(token):
            return token.kind == "end"
        elif "=" not in token.attributes:
            return token.kind == "end" or token.attributes.split()[0] in _BARE
        return not self._has_a_partner_in_code(token)

    def is_mentioned(self, token: Token) -> bool:
        """Whether a sentence speaks of this tag."""
        return _is_mentioned(self.doc.text, token)

    def _ends_its_line(self, token: Token) -> bool:
        return not self.doc.text[token.end : line_end(self.doc.text, token.end)].strip(" \t|")

    def _is_near_a_template(self, token: Token) -> bool:
        some = blocks(self.doc)
        number = some.number(token.start)
        start = some.starts[number - 1] if number else 0
        return self.templates.touches(start, some.end(token.start, self.doc.text))

    def _has_a_partner_in_code(self, token: Token) -> bool:
        """Whether what this reader takes for code, as Markdown does with indented lines, holds the other tag."""
        text = self.doc.text
        if token.kind == "start":
            at = text.find(f"</{token.name}", token.end, token.end + 20_000)
        else:
            at = text.rfind(f"<{token.name}", max(0, token.start - 20_000), token.start)
        around = code(self.doc).around(at) if at >= 0 else None
        return around is not None and "\n" in text[around.start : around.end]

    def is_half_tag(self, token: Token) -> bool:
        """Whether a doubtful tag without ``>`` and without a partner is a tag."""
        text = self.doc.text
        behind = text[token.end : token.end + 60]
        if token.kind == "end" and not behind.strip() and not text[token.start - 1 : token.start].isspace():
            return True  # the text ends with it
        return self._is_half_element(token, behind) if self.format == "html" else self._is_half_in_text(token, behind)

    @staticmethod
    def _is_half_element(token: Token, behind: str) -> bool:
        if token.kind == "void" or token.attributes:
            return bool(token.attributes) or not behind.strip() or behind.lstrip()[0] == "<"
        return False

    def _is_half_in_text(self, token: Token, behind: str) -> bool:
        text = self.doc.text
        if token.attributes and token.kind != "end":
            return token.name in STRONG | {"a"}
        if token.kind == "end":
            return token.name in STRONG and (not behind or not behind[0].isalnum())
        if token.name not in FORMATTING & (STRONG | {"em"}) and token.name not in STRONG - VOID:
            return False
        line = text[max(0, text.rfind("\n", max(0, token.start - 400), token.start) + 1) : token.start]
        return not line.strip(" \t>*-+•0123456789.)") and _sentence().match(behind) is not None


@functools.cache
def _builds() -> re.Pattern[str]:
    """A template's tag that may open what another one closes, or bring in the rest of a page."""
    words = "if|else|end|range|with|define|block|template|partial|include|each|unless|case|when|while|for"
    return re.compile(rf"\{{%|<%|<\?(?!xml)|\{{\{{~?[#/>^!&]|\{{\{{-?~?\s*(?:{words})\b|\{{\{{\{{")


@functools.cache
def _statement() -> re.Pattern[str]:
    """A line of Jinja's or Mako's own: ``# if …``, ``% for …``."""
    return re.compile(r"(?m)^[ \t]{0,40}[#%] *(?:if|for|include|block|call|macro|def)\b[^<>\n]*$")


@functools.cache
def _sentence() -> re.Pattern[str]:
    return re.compile(r"[ \t]+[“\"'«(]?[^\W\d_a-z][\w]*[ ,:.!?]")


@functools.cache
def _before() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:an?|the|an?|this|that|each|every|your|of|with|in|into|inside|and|or|to|using|use|like|via|by|no)\s+|[\"'“‘`(\[/,|])\Z",
        re.I,
    )


@functools.cache
def _behind() -> re.Pattern[str]:
    words = "tags?|elements?|attributes?|nodes?|blocks?|sections?|is|are|and|or"
    return re.compile(rf"\s*(?:{_TAGS})|\s+(?:{words})\b|[\"'”’`)\],/|;:.]", re.I)


def _is_mentioned(text: str, token: Token) -> bool:
    """Whether a sentence speaks of this tag: ``the <b> tag``, ``(<br>)``, ``"<i>"``, ``<ul>, <ol> and <li>``."""
    if token.attributes.strip():
        return False
    if text[token.start - 1 : token.start].isalnum() and text[token.end : token.end + 1] in tuple("(:.[{"):
        return True  # a<b>(c), a<b>::c
    following = text[token.end : token.end + 20]
    if _behind().match(following) and _before().search(text[max(0, token.start - 12) : token.start]):
        return True
    if token.kind == "start" and _ends_a_line().match(following):
        return _before().search(text[max(0, token.start - 12) : token.start]) is not None
    return token.kind == "start" and _speaks().match(following) is not None


@functools.cache
def _ends_a_line() -> re.Pattern[str]:
    return re.compile(r"[ \t]*+(?:[\r\n]|\Z)")


@functools.cache
def _speaks() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_TAGS})|\s+(?:tags?|elements?|attributes?|nodes?)\b|,\s+<|\s+(?:and|or)\s+<", re.I)


__all__ = ["KNOWN", "Credence"]
