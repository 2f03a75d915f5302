"""HTML: what of a page is prose."""

from re import IGNORECASE, compile

from lintkit.formats._links import bare_link
from lintkit.formats._tags import CODE_TEXT, RAW_TEXT, entity, known_tag
from lintkit.regions import Kind, Mark, Regions


def divide(text: str) -> Regions:
    """Divides an HTML page."""
    token = compile(
        r"(<!--.*?(?:-->|\Z))|(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<%.*?%>|<\?.*?\?>)"
        r"|(<(?:(/?)([a-zA-Z][^\s/>]*)(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*|![^>]*)>)|([<&@:w])", __import__("re").DOTALL)
    marks: list[Mark] = []
    at = 0
    while m := token.search(text, at):
        at = m.end()
        if m[1]:
            marks.append((*m.span(), Kind.COMMENT))
        elif m[2]:
            marks.append((*m.span(), Kind.TEMPLATE))
        elif m[3]:
            marks.append((*m.span(), Kind.MARKUP))
            name = (m[5] or "").lower()
            if not m[4] and (name in RAW_TEXT or name in CODE_TEXT):
                close = compile(f"</{name}", IGNORECASE).search(text, at)
                if close:
                    marks.append((at, close.start(), Kind.CODE))
                    at = close.start()
        else:
            c = m[6]
            if c == "<":
                k = known_tag().match(text, m.start())
                kind = Kind.MARKUP
            elif c == "&":
                k = entity().match(text, m.start())
                kind = Kind.MARKUP
            else:
                k = None
            if k:
                marks.append((*k.span(), kind))
                at = k.end()
    links = [(*m.span(), Kind.LINK_TARGET) for m in bare_link().finditer(text)]
    return Regions.of_marks(len(text), sorted(marks + links, key=lambda m: m[0]))
