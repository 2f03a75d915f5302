"""A short code in brackets stands in the text: an instruction to a content system that was never carried out.

Why: `[gallery ids="3,4"]` or `[quote="Ann"]` becomes pictures or a quotation in the system or forum that knows it.
After an export or a change of systems, readers see the instruction.

Bad:
    The first day. [gallery ids="1043,1044" link="file"] The second day.

Good:
    The first day. The second day.

Fix: unsafe. Takes the code out, and leaves what stands between two of a pair.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, cut, pattern, rule
from lintkit.sieves import Expression
from lintkit.views import not_code

# WordPress and its page builders; forums' markup; Drupal's media. Each with what no other text in brackets has.
_CODE = pattern(
    r"\[(?:gallery|playlist|audio|video|caption|embed|contact-form-7|vc_\w+|et_pb_\w+|fusion_\w+|/?av_\w+)"
    r"(?:\s+[\w-]+=(?:\"[^\"\[\]\r\n]{0,300}\"|'[^'\[\]\r\n]{0,300}'|[\w,.-]+))+\s*/?\]"
    r"|\[/(?:caption|embed|vc_\w+|et_pb_\w+|fusion_\w+)\]|\[(?:vc_row|vc_column|vc_column_text|et_pb_row)\]"
    r"|\[quote=[^\]\r\n]{1,100}\]|\[/(?:quote|url|img|color|size|b|i|u)\]|\[url=[^\]\r\n]{1,300}\]|\[img\](?=https?:)"
    r"|\[\[\{\"(?:fid|type)\":[^\]\r\n]{1,2000}\}\]\]"
)
_SIEVE = Expression(
    rb"\[(?:/(?:caption|embed|vc_|et_pb_|fusion_|av_|quote|url|img|color|size|[biu]\])|quote=|url=|img\]|\[\{\""
    rb"|(?:gallery|playlist|audio|video|caption|embed|contact-form-7)[\s\x80-\xff]|(?:vc|et_pb|fusion|av)_)"
)


@rule("leftover/shortcode", sieve=_SIEVE)
def shortcode(doc: Document) -> Iterator[Finding]:
    """Reports each short code of a known kind outside code."""
    for match in _CODE.matches(doc, within=not_code):
        span = Span(*match.span())
        shown = match.group() if len(match.group()) <= 40 else match.group()[:39] + "…"
        yield Finding(span, f"“{shown}”: a short code that was never carried out", cut(doc, span, safe=False))
