"""The label of a share button stands in the text, without its button.

Why: below an article, blogs place buttons whose labels are read to blind visitors: `Click to share on Facebook (Opens
in new window)`. Copied or scraped with the article, the labels become its last lines.

Bad:
    So ended the longest day.
    - Click to share on Facebook (Opens in new window)

Good:
    So ended the longest day.

Fix: unsafe. Takes the label out, with its line if nothing else is on it.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Span, contains, cut, pattern, rule
from lintkit.views import not_code, prose

# The labels that the most widespread plug-in for these buttons (Jetpack) prints, in its own translations.
_LABEL = pattern(
    r"(?:^[ \t]*[-*+•][ \t]+)?(?P<label>(?:"
    r"Click to (?:share|email|print)(?P<what>[^.!?<>\r\n]{0,60}?\s?)\(Opens in (?:a )?new window"
    r"|Klick(?:en)?,?(?&what)\(Wird in (?:einem )?neue[mn] Fenster geöffnet"
    r"|Cliquez pour(?&what)\(ouvre dans une nouvelle fenêtre|Fai clic(?&what)\(Si apre in una nuova finestra"
    r"|Ha(?:z|ga) clic(?&what)\(Se abre en una ventana nueva|Clique para(?&what)\([Aa]bre em (?:uma )?nova janela"
    r"|Klik om(?&what)\(Wordt in een nieuw venster geopend|Kliknij(?&what)\(Otwiera się w nowym oknie"
    r"|Нажмите(?&what)\(Открывается в новом окне)\)|(?:Like this:\s+)?Like Loading(?:\.\.\.|…))",
    "m",
)
_SIEVE = contains(
    *(
        b"new window)",
        b"Fenster ge",
        b"ouvre dans une",
        b"Se abre en",
        b"Si apre in",
        b"nova janela)",
        b"venster geopend",
    ),
    *(b"w nowym oknie", b"Like Loading", "в новом окне".encode()),
)
_BUTTON = ("</a>", "</span>", "</button>", "]")


@rule("leftover/share-button", sieve=_SIEVE)
def share_button(doc: Document) -> Iterator[Finding]:
    """Reports each label that is no link (a page that still has its buttons is left alone)."""
    for match in _LABEL.matches(doc, within=not_code):
        span = Span(*match.span("label"))
        if prose(doc).covers(*span) and not doc.text[span.end : span.end + 40].lstrip().startswith(_BUTTON):
            mend = cut(doc, Span(*match.span()), safe=False)
            yield Finding(span, "the label of a share button was left in the text", mend)
