"""How Markdown's blocks begin and end, as expressions (CommonMark 0.31, GFM 0.29). The only line end is LF."""

from functools import cache
from re import IGNORECASE, MULTILINE, Pattern, compile

# What a line may begin with that begins no block.
_PLAIN = r"(?:[^ \t\n#>`~*+\-_=<|:0-9\[${!?\\]|!(?!!!)|\[(?!\^))"


@cache
def plain_lines(exception: str = "") -> Pattern[str]:
    """Lines that can be nothing but text of a paragraph when no container is open."""
    return compile(rf"(?>(?: {{0,3}}{exception}{_PLAIN}[^\n]*+(?:\n|\Z))+)")


@cache
def more_lines() -> Pattern[str]:
    """Lines that can be nothing but more text of a paragraph that is open."""
    return compile(rf"(?>(?:[ \t]*+{_PLAIN}[^\n]*+(?:\n|\Z))+)")


@cache
def simple_item() -> Pattern[str]:
    """A list item that begins at the start of a line, with text."""
    return compile(rf"[-*+] (?!\[[ xX]\]){_PLAIN}[^\n]*+(?:\n|\Z)")


@cache
def blanks() -> Pattern[str]:
    return compile(r"[ \t]*+")


@cache
def blank_line() -> Pattern[str]:
    """A line end with nothing but blanks behind it up to the next."""
    return compile(r"\n[ \t]*+\n")


@cache
def filled_lines() -> Pattern[str]:
    """Lines up to the next blank one."""
    return compile(r"(?>(?:[ \t]*+[^ \t\n][^\n]*+(?:\n|\Z))*)")


@cache
def heading() -> Pattern[str]:
    """The marks that open a heading, and the blanks behind them."""
    return compile(r"#{1,6}(?=[ \t\n]|\Z)[ \t]*+")


@cache
def fence() -> Pattern[str]:
    return compile(r"(`{3,}+)(?=[^`\n]*+(?:\n|\Z))|(~{3,}+)")


@cache
def closing_fence(character: str, length: int) -> Pattern[str]:
    return compile(rf"{character}{{{length},}}+[ \t]*+(?=\n|\Z)")


@cache
def closing_fence_line(character: str, length: int, indent: str) -> Pattern[str]:
    """A line that closes a fence; ``indent`` is an expression for what may stand before it."""
    return compile(rf"^{indent}{character}{{{length},}}+[ \t]*+(?:\n|\Z)", MULTILINE)


@cache
def rule() -> Pattern[str]:
    return compile(r"(?:(?>(?:\*[ \t]*+){3,})|(?>(?:-[ \t]*+){3,})|(?>(?:_[ \t]*+){3,}))(?=\n|\Z)")


@cache
def rule_characters(character: str) -> Pattern[str]:
    """What of a line a rule of this character might be."""
    return compile(rf"[{character} \t]*+")


@cache
def underline() -> Pattern[str]:
    return compile(r"(?:=++|-++)[ \t]*+(?=\n|\Z)")


@cache
def list_marker() -> Pattern[str]:
    """Group 1: the marker; group 2: the blanks behind it if none is a tab."""
    return compile(r"([-+*]|[0-9]{1,9}[.)])(?:( ++)(?!\t)|(?=\t)|(?=\n|\Z)|(?= ))[ \t]*+")


@cache
def task() -> Pattern[str]:
    """A box in front of an item's text, and the blanks behind it."""
    return compile(r"\[[ xX]\][ \t]++(?!\n|\Z)")


@cache
def footnote_definition() -> Pattern[str]:
    return compile(r"\[\^[^\]\[\s]{1,200}+\]:")


@cache
def admonition() -> Pattern[str]:
    """MkDocs: what begins a block whose content is indented by four."""
    return compile(r"(?:!!!|\?\?\?\+?)[ \t]+[\w-]+|===[!+]?[ \t]+(?=\"[^\"\n]*\"[ \t]*(?:\n|\Z))")


@cache
def directive() -> Pattern[str]:
    """Docusaurus, VitePress, Pandoc, MyST: ``:::note``, ``:::{note}``."""
    return compile(r":{3,}[ \t]*(?:[\w.-]+(?:\{[\w-]+\})?|\{[\w-]+\})?")


@cache
def directive_attributes() -> Pattern[str]:
    return compile(r"\{[^{}\n]{1,500}\}(?=[ \t]*\Z|[ \t]*\n)")


@cache
def delimiter_row() -> Pattern[str]:
    return compile(r"\|?[ \t]*+:?-++:?[ \t]*+(?>(?:\|[ \t]*+:?-++:?[ \t]*+)*)\|?[ \t]*+(?=\n|\Z)")


@cache
def html_start() -> Pattern[str]:
    """The seven ways an HTML block begins; the number of the last group that took part tells which."""
    names = (
        "address|article|aside|basefont|base|blockquote|body|caption|center|colgroup|col|dd|details|dialog|dir|div|dl|dt"
        "|fieldset|figcaption|figure|footer|form|frameset|frame|h[1-6]|header|head|hr|html|iframe|legend|link|li|main"
        "|menuitem|menu|nav|noframes|ol|optgroup|option|param|p|search|section|summary|table|tbody|td|tfoot|thead|th"
        "|title|track|tr|ul"
    )
    value = r"""(?:"[^"\n]*+"|'[^'\n]*+'|[^\s"'=<>`]++)"""
    attribute = rf"[ \t]++[a-zA-Z_:][\w:.-]*+(?>(?:[ \t]*+=[ \t]*+{value})?)"
    return compile(
        rf"(<(?:script|pre|style|textarea)(?=[ \t>\n]|\Z))|(<!--)|(<\?)|(<![a-z])|(<!\[CDATA\[)"
        rf"|(</?(?:{names})(?=[ \t\n]|/?>|\Z))"
        rf"|(<(?:/[a-z][a-z0-9-]*+[ \t]*+|[a-z][a-z0-9-]*+(?>(?:{attribute})*)[ \t]*+/?+)>[ \t]*+(?=\n|\Z))",
        IGNORECASE,
    )


@cache
def html_end(kind: int) -> Pattern[str]:
    return compile(["</(?:script|pre|style|textarea)>", "-->", r"\?>", ">", r"\]\]>"][kind - 1], IGNORECASE)
