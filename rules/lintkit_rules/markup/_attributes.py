"""What follows a tag's name: attributes, words of a sentence, or a value that lost its closing quote."""

import functools
import re


@functools.cache
def quoted_attributes() -> re.Pattern[str]:
    """Attributes with whole values; it matches nothing, too."""
    return re.compile(r"""(?>(?>\s++[A-Za-z_:@][\w:.-]*+=(?:"[^"<>]*+"|'[^'<>]*+'|[^\s"'<>]++))*)""")


@functools.cache
def open_value() -> re.Pattern[str]:
    """An attribute whose value has no closing quote."""
    return re.compile(r"""\s++[A-Za-z_:@][\w:.-]*+=(?:"[^"<>\n]*+|'[^'<>\n]*+)>""")


@functools.cache
def _attributes() -> re.Pattern[str]:
    name = r"""[^\s"'<>/=\0]++|\0++"""
    value = r"""\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'<>`]++)"""
    bare = r"(?:disabled|checked|selected|readonly|required|hidden|open|controls|nowrap|noshade)(?![^\s/])"
    return re.compile(rf"(?>(?>[\s/]++|{bare}|(?:{name})(?:{value}))*)")


def are_attributes(rest: str) -> bool:
    """Whether all of this is attributes with values: words of a sentence are not."""
    return not rest.strip(" \t/\r\n") or _attributes().fullmatch(rest) is not None


def ends_empty(rest: str) -> bool:
    """Whether what follows a name ends in the slash of an empty element, and not in one of an unquoted address."""
    if not rest.endswith("/"):
        return False
    last = rest.rsplit(None, 1)[-1]
    equals = last.find("=")
    return equals < 0 or last[equals + 1 : equals + 2] in ('"', "'")


_OPERATORS = frozenset(("and", "or", "&&", "||", "&", "|", "+", "-", "*", "?", ":"))


def may_be_attributes(rest: str) -> bool:
    """Whether this can be attributes, with or without values; a formula (``a<b and b>c``) is none."""
    if "=" in rest:
        return True
    words = rest.split(None, 8)
    if _OPERATORS.intersection(words):
        return False
    return len(words) < 2 or not any(word[-1] in ",;:.!?" or word[0].isupper() for word in words)


def where_a_quote_is_missing(rest: str) -> int:
    """How many characters of ``rest`` and its ``>`` belong to the tag if a value lacks its closing quote, else 0.

    Such a value runs on to the quote of a later tag: it holds brackets, and right behind its end stands a word.
    """
    if "<" not in rest:
        return len(rest) + 1 if _open_quote().search(rest) else 0
    for match in _quoted_value().finditer(rest):
        value = match.group(1) or match.group(2) or ""
        close = value.find(">")
        if close < 0 or "<" not in value[close:]:
            continue
        behind = rest[match.end() : match.end() + 1]
        if (behind and behind not in " \t\r\n/" + "\0") or value.rstrip().endswith("="):
            return match.start() + match.group().index(">") + 1
    return 0


@functools.cache
def _quoted_value() -> re.Pattern[str]:
    return re.compile(r"""=\s*+(?:"([^"]*+)"|'([^']*+)')""")


@functools.cache
def _open_quote() -> re.Pattern[str]:
    return re.compile(r"""\A(?>(?>[^"'=]++|=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'])|["'](?<!=["']))*)=\s*+["'][^"']*+\Z""")
