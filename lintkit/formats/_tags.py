"""HTML tags as expressions: well-formed ones, and those with blanks where none may be.

The names are those of the HTML standard (https://html.spec.whatwg.org/multipage/indices.html#elements-3 and, for
obsolete ones, section 16.2). Linear: every quantifier is possessive, and no part can match what its successor begins with.
"""

from functools import cache
from re import IGNORECASE, Pattern, compile

ELEMENTS = (
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body"
    " br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em"
    " embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i"
    " iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noembed"
    " noframes noscript object ol optgroup option output p param picture pre progress q rb rp rt rtc ruby s samp script"
    " search section select slot small source span strike strong style sub summary sup svg table tbody td template"
    " textarea tfoot th thead time title tr track tt u ul var video wbr xmp"
)

# Elements whose content is not prose. For the first group it is raw text, in which nothing but the end tag counts.
RAW_TEXT = frozenset(("script", "style", "textarea", "xmp"))
CODE_TEXT = frozenset(("pre", "code", "kbd", "samp", "var", "tt", "math"))

_BOOLEAN = (
    "allowfullscreen|async|autofocus|autoplay|checked|compact|controls|default|defer|disabled|formnovalidate|hidden|inert"
    "|ismap|itemscope|loop|multiple|muted|nomodule|noresize|noshade|novalidate|nowrap|open|readonly|required|reversed"
    "|selected"
)
_NAME = "(?:" + "|".join(sorted(ELEMENTS.split(), key=len, reverse=True)) + ")(?![\\w:.-])"
_VALUE = r"""(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++)"""
_SURE_ATTRIBUTES = rf"(?:[ \t\n]++(?:[a-zA-Z_:@][\w:.@-]*+[ \t]*+=[ \t]*+{_VALUE}|(?:{_BOOLEAN})(?![\w-]))){{0,200}}+"


@cache
def known_tag() -> Pattern[str]:
    """A tag of a known element, well-formed or spaced out, whose attributes leave no doubt. Group 1 is ``/`` in an
    end tag, group 2 the name, group 3 what follows the name."""
    return compile(
        rf"<[ \t]*+(/?)[ \t]*+({_NAME})({_SURE_ATTRIBUTES}[ \t\n]*+(?:/[ \t]*+)?)>", IGNORECASE
    )


@cache
def entity() -> Pattern[str]:
    """A character reference, whole or with blanks in it."""
    return compile(r"&(?:\#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6})|[a-zA-Z][a-zA-Z0-9]{1,31});|& ?(?:nbsp|amp|lt|gt|quot|apos|#[0-9]{2,5}) ;|& (?:nbsp|amp|lt|gt|quot|apos|#[0-9]{2,5});")
