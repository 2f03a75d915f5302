"""Puts one fault of a given kind into a clean document, and tells where it is.

Each function takes a text and a random generator and gives a ``Planted``, or None where the text offers no place.
Markdown and plain text seldom hold HTML, so that a phrase of a paragraph is first dressed in tags, as the pages had it
from which such texts come; then one of the tags is broken.
"""

from __future__ import annotations

import html
import random
import re
from collections.abc import Callable
from typing import NamedTuple


class Planted(NamedTuple):
    """A text with a fault. ``places``: the spans at which a report is right, best first; ``clean``: the text before."""

    text: str
    places: list[tuple[int, int]]
    clean: str


INLINE = ("b", "i", "em", "strong", "a", "span", "sup", "u", "code", "small")
BLOCK = ("div", "ul", "ol", "section", "table", "blockquote", "article", "nav", "form", "details", "figure", "header")
_PAIR = re.compile(r"<(b|i|em|strong|a|span|sup|u|code|small)((?: [^<>]*)?)>([^<>]{1,200})</\1>")
_PHRASE = re.compile(r"(?<=[a-z,] )([A-Za-z][a-z]+(?: [a-z]+){0,3})(?= [a-z])")
_ATTRIBUTES = {"a": ' href="https://example.org/page"', "span": ' class="note"'}


def _hidden(text: str) -> list[tuple[int, int]]:
    """Where a page holds no tags: comments, scripts, styles and attribute values."""
    source = r"(?is)<!--.*?-->|<(script|style|textarea|title)\b.*?</\1>|=\s*\"[^\"]*\"|=\s*'[^']*'"
    return [m.span() for m in re.finditer(source, text)]


def _without_code(text: str) -> str:
    """Markdown with its fenced and indented code and its comments blotted out: offsets stay."""
    source = r"(?ms)^[ \t>]*(```+|~~~+).*?^[ \t>]*\1[ \t]*$|<!--.*?-->|^(?: {4}|\t)[^\n]*"
    return re.sub(source, lambda m: re.sub(r"[^\n]", "\0", m[0]), text)


def _prose_lines(text: str, kind: str) -> list[re.Match[str]]:
    """Lines of running text outside code."""
    masked = _without_code(text) if kind == "md" else text
    if kind == "html":
        hidden = _hidden(text)
        lines = re.finditer(r"(?<=<p>)[^<>\n{}]{40,400}(?=[.<])", text)
        return [line for line in lines if not any(a <= line.start() < b for a, b in hidden)]
    lines = re.finditer(r"(?m)^[A-Z][^\n<>`|{}\[\]()\\\0=#_&]{40,600}$", masked)
    return [line for line in lines if line[0].count(" ") > 6]


def dress(
    text: str, kind: str, rng: random.Random, times: int
) -> tuple[str, list[tuple[int, int, int, int, str]]] | None:
    """Puts tags around phrases; gives the text and, for each pair, where the tags and their content begin and end."""
    phrases = [
        (line.start() + m.start(), line.start() + m.end())
        for line in _prose_lines(text, kind)
        for m in list(_PHRASE.finditer(line[0]))[:1]
    ]
    if len(phrases) < times:
        return None
    pairs = []
    shift = 0
    for start, end in sorted(rng.sample(phrases, times)):
        name = rng.choice(INLINE)
        opening, closing = f"<{name}{_ATTRIBUTES.get(name, '')}>", f"</{name}>"
        at = start + shift
        text = text[:at] + opening + text[at : end + shift] + closing + text[end + shift :]
        inner = at + len(opening)
        pairs.append((at, inner, inner + end - start, inner + end - start + len(closing), name))
        shift += len(opening) + len(closing)
    return text, pairs


def _inline_pair(text: str, kind: str, rng: random.Random) -> tuple[str, tuple[int, int, int, int, str]] | None:
    if kind == "html":
        hidden = _hidden(text)
        found = [m for m in _PAIR.finditer(text) if not any(a <= m.start() < b for a, b in hidden)]
        if found:
            m = rng.choice(found)
            return text, (m.start(), m.start(3), m.end(3), m.end(), m[1])
    dressed = dress(text, kind, rng, 3 if kind == "txt" else 1)
    return (dressed[0], rng.choice(dressed[1])) if dressed else None


def _broken(change: Callable[[str, tuple[int, int, int, int, str]], tuple[str, list[tuple[int, int]]]]):  # type: ignore[no-untyped-def]
    def plant(text: str, kind: str, rng: random.Random) -> Planted | None:
        found = _inline_pair(text, kind, rng)
        if found is None:
            return None
        changed, places = change(*found)
        return Planted(changed, places, found[0])

    return plant


def _without(text: str, start: int, end: int, put: str = "") -> str:
    return text[:start] + put + text[end:]


missing_end = _broken(lambda t, p: (_without(t, p[2], p[3]), [(p[0], p[1])]))
missing_start = _broken(lambda t, p: (_without(t, p[0], p[1]), [(p[2] - (p[1] - p[0]), p[3] - (p[1] - p[0]))]))
double_end = _broken(lambda t, p: (_without(t, p[3], p[3], t[p[2] : p[3]]), [(p[3], p[3] + p[3] - p[2]), (p[2], p[3])]))
lost_slash = _broken(lambda t, p: (_without(t, p[2], p[3], f"<{p[4]}>"), [(p[2], p[2] + len(p[4]) + 2)]))
no_less_start = _broken(lambda t, p: (_without(t, p[0], p[0] + 1), [(p[0], p[1] - 1)]))
no_greater_start = _broken(lambda t, p: (_without(t, p[1] - 1, p[1]), [(p[0], p[1] - 1)]))
no_less_end = _broken(lambda t, p: (_without(t, p[2], p[2] + 1), [(p[2], p[3] - 1)]))
no_greater_end = _broken(lambda t, p: (_without(t, p[3] - 1, p[3]), [(p[2], p[3] - 1)]))
spaced_start = _broken(
    lambda t, p: (_without(t, p[0], p[1], f"< {t[p[0] + 1 : p[1] - 1]} >"), [(p[0], p[1] + 2), (p[2] + 2, p[3] + 2)])
)
spaced_end = _broken(lambda t, p: (_without(t, p[2], p[3], f"< / {p[4]} >"), [(p[2], p[3] + 3), (p[0], p[1])]))


def crossed(text: str, kind: str, rng: random.Random) -> Planted | None:
    found = _inline_pair(text, kind, rng)
    if found is None:
        return None
    clean, (start, inner, stop, end, name) = found  # noqa: RUF059
    other = rng.choice([one for one in ("b", "i", "em", "strong") if one != name])
    body = clean[inner:stop]
    clean = clean[:inner] + f"<{other}>{body}</{other}>" + clean[stop:]
    early = inner + len(other) + 2 + len(body)
    text = clean[:early] + f"</{name}></{other}>" + clean[early + len(other) + 3 + len(name) + 3 :]
    return Planted(
        text, [(early, early + len(name) + 3), (early + len(name) + 3, early + len(name) + len(other) + 6)], clean
    )


def _blocks(text: str) -> list[tuple[re.Match[str], re.Match[str]]]:
    """Pairs of tags that stand alone on their lines, from a simple stack."""
    stack: list[re.Match[str]] = []
    pairs = []
    for tag in re.finditer(r"(?m)^([ \t]*)<(/?)(%s)\b([^<>]*)>[ \t]*$" % "|".join(BLOCK), text):  # noqa: UP031
        if not tag[2]:
            stack.append(tag)
        elif stack and stack[-1][3] == tag[3] and stack[-1][1] == tag[1]:
            pairs.append((stack.pop(), tag))
    return pairs


_BOX = '<div class="box">\n  <div class="note">\n    {}\n  </div>\n</div>'


def _block_pair(text: str, kind: str, rng: random.Random) -> tuple[str, re.Match[str], re.Match[str]] | None:
    pairs = _blocks(_without_code(text) if kind == "md" else text)
    if not pairs and kind == "md":
        lines = _prose_lines(text, kind)
        if lines:
            line = rng.choice(lines)
            text = text[: line.start()] + _BOX.format(line[0]) + text[line.end() :]
            pairs = _blocks(text)
    return (text, *rng.choice(pairs)) if pairs else None


def missing_block_end(text: str, kind: str, rng: random.Random) -> Planted | None:
    found = _block_pair(text, kind, rng)
    if found is None:
        return None
    clean, opening, closing = found
    changed = clean[: closing.start()] + clean[closing.end() + 1 :]
    return Planted(changed, [(opening.start() + len(opening[1]), opening.end())], clean)


def missing_block_start(text: str, kind: str, rng: random.Random) -> Planted | None:
    found = _block_pair(text, kind, rng)
    if found is None:
        return None
    clean, opening, closing = found
    gone = opening.end() + 1 - opening.start()
    changed = clean[: opening.start()] + clean[opening.end() + 1 :]
    return Planted(changed, [(closing.start() + len(closing[1]) - gone, closing.end() - gone)], clean)


def double_block_end(text: str, kind: str, rng: random.Random) -> Planted | None:
    found = _block_pair(text, kind, rng)
    if found is None:
        return None
    clean, _, closing = found
    at = closing.start() + len(closing[1])
    changed = clean[: closing.end()] + "\n" + closing[0] + clean[closing.end() :]
    again = closing.end() + 1 + len(closing[1])
    return Planted(changed, [(again, again + closing.end() - at), (at, closing.end())], clean)


def spaced_break(text: str, kind: str, rng: random.Random) -> Planted | None:
    found = [m for m in re.finditer(r"<br ?/?>", text)] if kind == "html" else []  # noqa: C416
    if found:
        m = rng.choice(found)
        put = "< br />" if "/" in m[0] else "< br >"
        return Planted(_without(text, *m.span(), put), [(m.start(), m.start() + len(put))], text)
    lines = _prose_lines(text, kind)
    if not lines:
        return None
    at = rng.choice(lines).end()
    put = rng.choice(("< br />", "</ br>", "< /br>"))
    return Planted(
        _without(text, at, at, put),
        [(at, at + len(put))],
        text if kind != "html" else _without(text, at, at, "<br />" if put == "< br />" else "<br>"),
    )


def open_quote(text: str, kind: str, rng: random.Random) -> Planted | None:
    found = list(re.finditer(r'<[a-z]+[^<>"]*="[^"<>\n]+(")>', text))
    if not found:
        dressed = dress(text, kind, rng, 3)
        if not dressed:
            return None
        text = re.sub(r"<(?:b|i|u|em)>(.*?)</(?:b|i|u|em)>", r'<a href="https://example.org/page">\1</a>', dressed[0])
        found = list(re.finditer(r'<[a-z]+[^<>"]*="[^"<>\n]+(")>', text))
        if not found:
            return None
    m = rng.choice(found)
    return Planted(_without(text, m.start(1), m.end(1)), [(m.start(), m.end() - 1)], text)


def open_comment(text: str, kind: str, rng: random.Random) -> Planted | None:
    found = list(re.finditer(r"<!--[^<>\[\]]{2,300}(-->)", text))
    if not found:
        lines = _prose_lines(text, kind)
        if not lines:
            return None
        at = rng.choice(lines).start()
        text = text[:at] + "<!-- to be checked -->\n" + text[at:]
        found = list(re.finditer(r"<!--[^<>\[\]]{2,300}(-->)", text))
    m = rng.choice(found)
    return Planted(_without(text, m.start(1), m.end(1)), [(m.start(), m.start() + 4)], text)


def _entity(how: Callable[[str], str], space: str = ""):  # type: ignore[no-untyped-def]
    def plant(text: str, kind: str, rng: random.Random) -> Planted | None:
        lines = _prose_lines(text, kind)
        blanks = [
            line.start() + m.start() for line in lines for m in list(re.finditer(r"(?<=[a-z]) (?=[a-z])", line[0]))[2:4]
        ]
        if len(blanks) < 3:
            return None
        name = rng.choice(("nbsp", "nbsp", "mdash", "ndash", "hellip", "rsquo", "amp"))
        at = rng.choice(blanks)
        left, right = ("", "") if name in ("nbsp", "rsquo", "hellip") else (" ", " ")
        right = right or space
        clean = _without(text, at, at + 1, f"{left}&{name};{right}")
        put = how(name)
        if kind == "txt":  # which has no references: what is right is the character itself
            clean = _without(text, at, at + 1, left + html.unescape(f"&{name};").replace("\xa0", " ") + right)
        start = at + len(left)
        return Planted(_without(text, at, at + 1, left + put + right), [(start, start + len(put))], clean)

    return plant


entity_spaced = _entity(lambda name: f"& {name} ;")
entity_spaced_behind = _entity(lambda name: f"&{name} ;")
entity_unended = _entity(lambda name: f"&{name}", " ")
entity_bare = _entity(lambda name: f"{name};")


def fragment_inline(text: str, kind: str, rng: random.Random) -> Planted | None:
    found = [
        line.start() + m.end()
        for line in _prose_lines(text, kind)
        for m in re.finditer(r"[.:;,] (?=[A-Z][a-z]+)", line[0])
    ]
    if not found:
        return None
    at = rng.choice(found)
    put = rng.choice(("strong>", "li>", "span>", "h3>", "td>", "em>", "p>"))
    return Planted(_without(text, at, at, put), [(at, at + len(put))], text)


def fragment_lone(text: str, kind: str, rng: random.Random) -> Planted | None:
    """Between two words of a sentence, with a blank on either side."""
    found = [
        line.start() + m.start()
        for line in _prose_lines(text, kind)
        for m in re.finditer(r"(?<=[a-z]) (?=[a-z])", line[0])
    ]
    if not found:
        return None
    at = rng.choice(found)
    put = rng.choice((" strong>", " li>", " span>", " h3>", " ul>", " em>", " /p>", " /strong>"))
    return Planted(_without(text, at, at, put), [(at, at + len(put)), (at + 1, at + len(put))], text)


def fragment_pair(text: str, kind: str, rng: random.Random) -> Planted | None:
    """Both brackets of an element that began and ended somewhere in a sentence are gone."""
    dressed = dress(text, kind, rng, 1)
    if dressed is None:
        return None
    clean, [(start, inner, stop, _, _)] = dressed
    changed = _without(_without(clean, stop, stop + 1), start, start + 1)
    return Planted(changed, [(start, inner - 1), (stop - 1, stop + 2)], clean)


def value_quotes(text: str, kind: str, rng: random.Random) -> Planted | None:
    """An attribute value in the quotes of a word processor."""
    dressed = dress(text, kind, rng, 3)
    found = list(re.finditer(r'<(?:a|span) (?:href|class)="([^"<>]+)">', dressed[0])) if dressed else []
    if not dressed or not found:
        return None
    m = rng.choice(found)
    quotes = rng.choice(("“”", "””", "„“", "«»"))
    changed = _without(dressed[0], m.start(1) - 1, m.end(1) + 1, quotes[0] + m[1] + quotes[1])
    return Planted(changed, [m.span()], dressed[0])


def fragment_tail(text: str, kind: str, rng: random.Random) -> Planted | None:
    lines = [line for line in _prose_lines(text, kind) if kind != "html"]
    if not lines:
        return None
    at = rng.choice(lines).end()
    put = rng.choice((" h2>", " /p>", " h3>", " li>", " strong>"))
    return Planted(_without(text, at, at, put), [(at, at + len(put)), (at + 1, at + len(put))], text)


def fragment_line(text: str, kind: str, rng: random.Random) -> Planted | None:
    lines = _prose_lines(text, kind)
    if not lines:
        return None
    at = text.find("\n", rng.choice(lines).end()) + 1
    put = rng.choice(("li> ul>", "ul>", "p> div>", "td> tr>", "/li>", "li> ul> p>"))
    return Planted(_without(text, at, at, put + "\n"), [(at, at + len(put))], text)


def fragment_cell(text: str, kind: str, rng: random.Random) -> Planted | None:
    source = _without_code(text) if kind == "md" else text
    cells = {"html": r"</td>\s*<td>", "md": r"(?<=[\w.)`]) \| (?=[\w`(])", "txt": r"(?<=[a-z]) (?=[a-z])"}[kind]
    hidden = _hidden(text) if kind == "html" else []
    found = [m for m in re.finditer(cells, source) if not any(a <= m.start() < b for a, b in hidden)]
    if kind == "txt":
        spans = [line.span() for line in _prose_lines(text, kind)]
        found = [m for m in found if any(a <= m.start() < b for a, b in spans)]
    if not found:
        return None
    m = rng.choice(found)
    put = rng.choice(("td >< td >", "td><td>"))
    left = " " if kind != "html" else ""
    return Planted(
        _without(text, *m.span(), left + put), [(m.start() + len(left), m.start() + len(left) + len(put))], text
    )


def _fences(text: str) -> list[tuple[re.Match[str], re.Match[str]]]:
    lines = list(re.finditer(r"(?m)^```[ \t]*([\w+-]*)[ \t]*$", text))
    pairs = list(zip(lines[::2], lines[1::2], strict=False))
    return pairs if len(lines) % 2 == 0 and all(not closing[1] for _, closing in pairs) else []


def open_fence(text: str, kind: str, rng: random.Random) -> Planted | None:
    pairs = _fences(text) if kind == "md" else []
    if not pairs:
        return None
    opening, closing = rng.choice(pairs)
    return Planted(_without(text, closing.start(), closing.end() + 1), [opening.span()], text)


GROUPS: dict[str, tuple[Callable[..., Planted | None], ...]] = {
    "balance": (
        missing_end, missing_start, double_end, lost_slash, crossed,
        missing_block_end, missing_block_start, double_block_end,
    ),
    "bracket": (no_less_start, no_greater_start, no_less_end, no_greater_end),
    "spaced": (spaced_start, spaced_end, spaced_break),
    "quote, comment": (open_quote, value_quotes, open_comment),
    "entity": (entity_spaced, entity_spaced_behind, entity_unended, entity_bare),
    "fragment": (fragment_inline, fragment_lone, fragment_pair, fragment_tail, fragment_line, fragment_cell),
    "fence": (open_fence,),
}  # fmt: skip
