"""HTML tags as expressions: well-formed ones, and those with blanks where none may be.

Names are those of the HTML standard (https://html.spec.whatwg.org/multipage/indices.html, obsolete ones included).
Every quantifier is possessive or bounded, so that each attempt is linear.
"""

from functools import cache
from re import IGNORECASE, Pattern, compile

_ALL = (
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body"
    " br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em"
    " embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i"
    " iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noembed"
    " noframes noscript object ol optgroup option output p param picture pre progress q rb rp rt rtc ruby s samp script"
    " search section select slot small source span strike strong style sub summary sup svg table tbody td template"
    " textarea tfoot th thead time title tr track tt u ul var video wbr xmp"
)
ELEMENTS = frozenset(_ALL.split())

RAW_TEXT = frozenset(("script", "style", "textarea", "xmp"))  # nothing but the end tag counts inside
CODE_TEXT = frozenset(("pre", "code", "kbd", "samp", "var", "tt", "math"))  # what is inside is not prose

# Names that a spaced-out start tag without attributes may have and that no placeholder (`< title >`) or formula does.
_SURE = (
    "blockquote br colgroup dd div dl dt em figcaption h1 h2 h3 h4 h5 h6 hr iframe img li nobr ol optgroup pre rb rp rt"
    " samp sub sup svg tbody td tfoot th thead tr tt ul wbr textarea span"
)
_SURE_NAMES = frozenset(_SURE.split())

_BOOLEAN = (
    "allowfullscreen|async|autofocus|autoplay|checked|compact|controls|default|defer|disabled|formnovalidate|hidden|inert"
    "|ismap|itemscope|loop|multiple|muted|nomodule|noresize|noshade|novalidate|nowrap|open|readonly|required|reversed"
    "|selected"
)
_VALUE = r"""(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++)"""
_SURE_ATTRIBUTE = rf"[ \t\n]++(?:[a-zA-Z_:@][\w:.@-]*+[ \t]*+=[ \t]*+{_VALUE}|(?:{_BOOLEAN})(?![\w-]))"
_ATTRIBUTE = rf"[ \t\n]++[a-zA-Z_:][\w:.-]*+(?>(?:[ \t\n]*+=[ \t\n]*+{_VALUE})?)"
_TEMPLATE = (
    r"\{\{[^{}]{0,1000}+\}\}|\{%(?>(?:[^%]|%(?!\})){0,1000})%\}"
    r"|<%(?>(?:[^%]|%(?!>)){0,1000})%>|<\?(?>(?:[^?]|\?(?!>)){0,1000})\?>"
)


@cache
def sure_tag() -> Pattern[str]:
    """A tag, well-formed or spaced out, whose attributes leave no doubt. Groups: ``/`` of an end tag, name, rest."""
    return compile(
        rf"<[ \t]*+(/?)[ \t]*+([a-zA-Z][a-zA-Z0-9]*+)(?![\w:.-])"
        rf"((?:{_SURE_ATTRIBUTE}){{0,200}}+[ \t\n]*+(?>(?:/[ \t]*+)?))>"
    )


@cache
def markdown_tag() -> Pattern[str]:
    """A tag as CommonMark 0.31 defines it. Groups: ``/`` of an end tag, name."""
    return compile(
        rf"<(?:(/)([a-zA-Z][a-zA-Z0-9-]*+)[ \t\n]*+|([a-zA-Z][a-zA-Z0-9-]*+)(?:{_ATTRIBUTE}){{0,500}}+[ \t\n]*+/?+)>"
    )


@cache
def html_tag() -> Pattern[str]:
    """A tag as a browser reads it; templates may stand among its attributes. Groups: ``/`` of an end tag, name.

    A quoted value with ``<`` or ``>`` in it that ends in ``name=`` has lost its closing quote: not a value.
    """
    double, single = (rf"{q}(?:[^{q}<>]*+{q}|(?>(?:{_TEMPLATE}|[^{q}])*){q}(?<![a-z]={q}))" for q in ('"', "'"))
    return compile(
        rf"<(/?)([a-zA-Z][^\s/<>]*+)(?:[^\"'<>={{]++|=[ \t\n]*+(?:{double}|{single})|{_TEMPLATE}|[\"'={{]){{0,300}}+>"
    )


@cache
def entity() -> Pattern[str]:
    """A character reference, whole or with blanks in it."""
    names = "nbsp|amp|lt|gt|quot|apos|ndash|mdash|hellip|lsquo|rsquo|ldquo|rdquo|copy|#[0-9]{2,5}"
    return compile(
        r"&(?:#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6})|[a-zA-Z][a-zA-Z0-9]{1,31});"
        rf"|&[ \t]?(?:{names})[ \t]?;"
    )


@cache
def end_tag(name: str) -> Pattern[str]:
    """The beginning of an end tag of this name."""
    return compile(rf"</{name}(?=[\s/>])", IGNORECASE)


@cache
def any_end_tag(name: str) -> Pattern[str]:
    """An end tag of this name, well-formed or spaced out."""
    return compile(rf"<[ \t]*+/[ \t]*+{name}[ \t]*+>", IGNORECASE)


def is_sure_name(name: str) -> bool:
    """Whether a spaced-out start tag of this (lower-case) name is a tag even without attributes or an end tag."""
    return name in _SURE_NAMES
