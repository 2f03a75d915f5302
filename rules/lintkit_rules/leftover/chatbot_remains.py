"""A trace of a chat program stands in the text: the mark of a citation, or a sentence that it says of itself.

Why: what is copied from a chat brings its citation marks along, which mean nothing outside it, and sometimes a
sentence in which the program speaks about itself instead of the matter. Readers then doubt all the rest.

Bad:
    The bridge was opened in 1932.:contentReference[oaicite:2]{index=2} It is 503 metres long.

Good:
    The bridge was opened in 1932. It is 503 metres long.

Fix: takes a mark out; safe, since it is no text. None for a sentence.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, Span, contains, cut, pattern, rule
from lintkit.views import not_code

_MARK = pattern(
    r":?contentReference\[oaicite:\d+\]\{index=\d+\}|\[oaicite:\d+\](?:\{index=\d+\})?"
    r"|\ue200(?:cite|filecite|navlist|image_group)[^\ue201\r\n]{0,400}\ue201"
    r"|(?<![\w/?&=])(?:file)?cite(?:turn\d+(?:search|view|news|file|fetch|image)\d+)+(?!\w)"
    r"|【\d+(?::\d+)?†[^】\r\n]{1,200}】"
)
# At the start of a sentence: one that quotes it, or speaks about it, has something in front.
_SENTENCE = pattern(
    r"(?:(?<=[.!?] )|(?<=\n)|(?<=>)|\A)"
    r"(?:As an? (?:AI|artificial intelligence|large)(?: language)? (?:model|assistant), "
    r"I (?:\w+['’]\w+|am|can|cannot|do|have)\b"
    r"|I['’]m sorry, but I (?:cannot|can['’]t) (?:fulfill|assist with|complete) (?:this|that|your) request"
    r"|(?:Certainly|Sure|Of course)[!,] [Hh]ere(?:['’]s| is) (?:a|an|the|your) (?:\w+ ){0,3}?"
    r"(?:rewritten|revised|paraphrased|rephrased|improved)\b[^.:\r\n]{0,60})"
)
_SIEVE = contains(
    *(b"oaicite", b"citeturn", "\ue200".encode(), "†".encode(), b"model, I", b"assistant, I", b"sorry, but I "),
    *(b"ertainly! ", b"ertainly, ", b"Sure! ", b"Sure, ", b"f course! ", b"f course, "),
)


@rule("leftover/chatbot-remains", severity=Severity.ERROR, sieve=_SIEVE)
def chatbot_remains(doc: Document) -> Iterator[Finding]:
    """Reports each citation mark, and each sentence of this kind."""
    for match in _MARK.matches(doc, within=not_code):
        span = Span(*match.span())
        yield Finding(span, f"“{match.group()[:30]}”: a chat program’s citation mark", cut(doc, span, safe=True))
    for match in _SENTENCE.matches(doc, within=not_code):
        yield Finding(Span(*match.span()), "here a chat program speaks of itself, or to its user")
