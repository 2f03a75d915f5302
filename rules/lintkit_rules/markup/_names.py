"""Element and entity names, and what the HTML standard says of them (sections 13.1.2 and 13.2.6)."""

from collections.abc import Iterator


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID = _words(
    "area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr"
)
RAW_TEXT = _words("script style textarea title xmp iframe noembed noframes")
LITERAL = _words("code kbd listing plaintext pre samp script style textarea tt var xmp")  # what quotes, not speaks

# End tag optional: an open one is closed by its parent's end without a word.
OPTIONAL_END = _words(
    "body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr"
)
SILENT = _words("body head html")  # both tags optional: they never enter the stack

FORMATTING = _words(
    "a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small"
    " span strike strong sub sup time tt u var"
)
NEVER_IN_ITSELF = _words("a b code em h1 h2 h3 h4 h5 h6 i label button strong title u s strike tt kbd samp nobr option")
BLOCK = _words(
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form"
    " frameset h1 h2 h3 h4 h5 h6 header hgroup li main menu nav ol optgroup option p pre search section select summary"
    " table tbody td tfoot th thead tr ul"
)
OTHER = _words(
    "applet audio body button canvas caption colgroup datalist head html iframe isindex legend listing map marquee math"
    " meter noembed noframes noscript object output picture plaintext progress rb rp rt rtc script slot style svg"
    " template textarea title video xmp"
)
KNOWN = VOID | FORMATTING | BLOCK | OTHER

# Names that are neither a word of a language nor a usual variable or placeholder: a fragment of one is markup.
STRONG = _words(
    "blockquote br colgroup div dl fieldset figcaption h1 h2 h3 h4 h5 h6 hr iframe li ol optgroup span strong tbody td"
    " tfoot th thead tr ul textarea img"
)
WEAK = _words(
    "em p b i u a s q dd dt sub sup code pre table div font small section article center main header footer nav"
)

# What stands beside a tag that is spoken of, or in a selector; names that are more often words do not tell.
TALK = _words("tag tags element elements node nodes selector selectors prompt attribute class")
OF_SELECTORS = TALK | KNOWN - _words(
    "menu time title data mark map main header summary section video audio picture address article object code form"
    " style small center details search cite figure output progress source track template legend base link area body"
    " head command dir font frame big table label button image"
)

# Which open elements a start tag closes, and the elements through which it does not reach.
CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "p": (_words("p"), frozenset()),
    "li": (_words("li"), _words("ul ol menu dir table template")),
    "dt": (_words("dt dd"), _words("dl table template")),
    "dd": (_words("dt dd"), _words("dl table template")),
    "option": (_words("option"), _words("select datalist optgroup")),
    "optgroup": (_words("option optgroup"), _words("select")),
    "td": (_words("td th"), _words("tr table template")),
    "th": (_words("td th"), _words("tr table template")),
    "tr": (_words("tr td th caption colgroup"), _words("tbody thead tfoot table template")),
    "tbody": (_words("tbody thead tfoot tr td th caption colgroup"), _words("table template")),
    "thead": (_words("tbody thead tfoot tr td th caption colgroup"), _words("table template")),
    "tfoot": (_words("tbody thead tfoot tr td th caption colgroup"), _words("table template")),
    "rt": (_words("rt rp rb"), _words("ruby rtc")),
    "rp": (_words("rt rp rb"), _words("ruby rtc")),
}

# An end tag does not reach an element of its name through one of these.
_CELLS = _words("td th caption table template")
REACH: dict[str, frozenset[str]] = {
    "li": _words("ul ol menu dir table template"),
    "dd": _words("dl table template"),
    "dt": _words("dl table template"),
    "td": _words("table template"),
    "th": _words("table template"),
    "tr": _words("table template"),
    "tbody": _words("table template"),
    "thead": _words("table template"),
    "tfoot": _words("table template"),
    "caption": _words("table template"),
    "table": _words("template"),
}


def reach(name: str) -> frozenset[str]:
    """The elements through which an end tag of this name does not reach."""
    return REACH.get(name, _CELLS)


BARRIERS = _words("td th caption table template ul ol menu dir dl")

# How the names of references end that are known without their ampersand.
ENDINGS = (
    "sp;", "ot;", "os;", "quo;", "lip;", "ash;", "ute;", "ave;", "irc;", "uml;", "lde;", "dil;", "lig;", "nj;", "wj;",
    "12;", "14;", "34;", "est;", "xcl;", "amp;", "lt;", "gt;", "39;", "17;",
)  # fmt: skip


def ends_of_references(text: str) -> Iterator[int]:
    """Where semicolons stand behind what a reference's name may end with (see ``ENDINGS``)."""
    at = text.find(";")
    while at >= 0:
        if text[max(0, at - 2) : at + 1] in ENDINGS or text[max(0, at - 3) : at + 1] in ENDINGS:
            yield at
        at = text.find(";", at + 1)
