"""What all formats recognise in running text: URLs, addresses, entities, templates, comments, spaced-out tags."""

from functools import cache
from re import Pattern, compile

from lintkit.formats._tags import ELEMENTS, any_end_tag, end_tag, entity, is_sure_name, sure_tag
from lintkit.regions import Kind, Mark

_TEMPLATE_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}", "<%": "%>", "<?": "?>"}
_LONGEST_TEMPLATE = 5000


@cache
def _url() -> Pattern[str]:
    """What follows the scheme of a bare URL, up to a blank, a quote (or its entity), a template, CJK punctuation."""
    return compile(
        r"(?>(?:[^\s<>\"`|\\^&{\u3000-\u303f\uff00-\uffef\u2018-\u201f\u00ab\u00bb]++"
        r"|&(?!(?:quot|lt|gt|apos|nbsp|\#[0-9]{2,5});)|\{(?![{%]))*)"
    )


@cache
def _domain() -> Pattern[str]:
    """The domain of an e-mail address."""
    return compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,62}(?:\.[A-Za-z0-9][A-Za-z0-9_-]{0,62}){1,8}")


_ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_SCHEME = _ALPHANUMERIC + "+.-"
_LOCAL_PART = _ALPHANUMERIC + "!#%+./=?^_~-"


class Scanner:
    """Reads a text from left to right and notes marks. The readers return where they stopped, 0 if nothing is there."""

    __slots__ = ("_absent", "_paired", "marks", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.marks: list[Mark] = []
        self._absent: dict[str, tuple[int, int]] = {}
        self._paired: dict[str, bool] = {}

    def find(self, what: str, at: int, end: int) -> int:
        """``text.find``, but a search that failed is not repeated: many openers without a closer stay linear."""
        absent = self._absent.get(what)
        if absent is not None and absent[0] <= at and end <= absent[1]:
            return -1
        found = self.text.find(what, at, end)
        if found < 0:
            self._absent[what] = (at, end)
        return found

    def find_end_tag(self, name: str, at: int, end: int) -> int:
        """Where the end tag of this (lower-case) name begins, -1 if there is none."""
        absent = self._absent.get("</" + name)
        if absent is not None and absent[0] <= at and end <= absent[1]:
            return -1
        match = end_tag(name).search(self.text, at, end)
        if match is None:
            self._absent["</" + name] = (at, end)
            return -1
        return match.start()

    def url(self, colon: int, floor: int, end: int) -> int:
        """A bare URL whose ``://`` stands at ``colon`` (or, for ``www.``, that starts there), not before ``floor``."""
        text = self.text
        if text[colon] == ":":
            before = text[max(floor, colon - 12) : colon]
            scheme = before[len(before.rstrip(_SCHEME)) :].lstrip("+.-0123456789")
            if not scheme:
                return 0
            start, at = colon - len(scheme), colon + 3
        else:
            start, at = colon, colon + 4
            if start and (text[start - 1].isalnum() or text[start - 1] in "./@_-"):
                return 0
        matched = _url().match(text, at, end)
        stop = matched.end() if matched is not None else at
        if not text.startswith("{", stop):
            stop = self._trim(start, at, stop)
            if stop <= at:
                return 0
        self.marks.append((start, stop, Kind.LINK_TARGET))
        return stop

    def _trim(self, start: int, at: int, stop: int) -> int:
        """Takes from the end of a URL what belongs to the sentence: punctuation, a parenthesis that it did not open."""
        text = self.text
        closing = None
        while stop > at:
            last = text[stop - 1]
            if last in ".,;:!?'\"*_~":
                stop -= 1
            elif last in ")]}":
                if closing is None:
                    pairs = ((")", "("), ("]", "["), ("}", "{"))
                    closing = {c: text.count(c, start, stop) - text.count(o, start, stop) for c, o in pairs}
                if closing[last] <= 0:
                    return stop
                closing[last] -= 1
                stop -= 1
            else:
                return stop
        return stop

    def mail(self, sign: int, floor: int, end: int) -> int:
        """An e-mail address whose ``@`` stands at ``sign``."""
        text = self.text
        low = max(floor, sign - 64)
        before = text[low:sign]
        local = before[len(before.rstrip(_LOCAL_PART)) :].lstrip("./=?#!^~")
        if not local or local[-1] == ".":
            return 0
        domain = _domain().match(text, sign + 1, end)
        if domain is None:
            return 0
        start, stop = sign - len(local), domain.end()
        if text[max(floor, start - 7) : start] == "mailto:":
            start -= 7
        self.marks.append((start, stop, Kind.LINK_TARGET))
        return stop

    def entity(self, at: int, end: int) -> int:
        """A character reference at ``at``."""
        match = entity().match(self.text, at, end)
        if match is None:
            return 0
        self.marks.append((at, match.end(), Kind.MARKUP))
        return match.end()

    def template(self, at: int, end: int) -> int:
        """A template's tag at ``at``: ``{{ … }}``, ``{% … %}``, ``{# … #}``, ``<% … %>``, ``<? … ?>``."""
        closer = _TEMPLATE_CLOSERS.get(self.text[at : at + 2])
        if closer is None:
            return 0
        found = self.find(closer, at + 2, end)
        if found < 0 or found - at > _LONGEST_TEMPLATE:
            return 0
        self.marks.append((at, found + 2, Kind.TEMPLATE))
        return found + 2

    def comment(self, at: int, end: int) -> int:
        """A comment that begins at ``at`` and ends before ``end``."""
        if not self.text.startswith("<!--", at):
            return 0
        found = self.find("-->", at + 2 if self.text.startswith("<!-->", at) else at + 4, end)
        if found < 0:
            return 0
        self.marks.append((at, found + 3, Kind.COMMENT))
        return found + 3

    def known_tag(self, at: int, end: int) -> int:
        """A tag of a known element at ``at``, well-formed or spaced out, that cannot be a comparison in a formula."""
        match = sure_tag().match(self.text, at, end)
        if match is None:
            return 0
        slash, name, rest = match.groups()
        name = name.lower()
        if name not in ELEMENTS:
            return 0
        doubtful = self.text[at + 1] in " \t" and not slash and "=" not in rest and "/" not in rest
        if doubtful and not is_sure_name(name) and not self._has_end(name):
            return 0
        self.marks.append((at, match.end(), Kind.MARKUP))
        return match.end()

    def _has_end(self, name: str) -> bool:
        """Whether the text has an end tag of this name anywhere."""
        paired = self._paired.get(name)
        if paired is None:
            paired = self._paired[name] = any_end_tag(name).search(self.text) is not None
        return paired


class PieceReader(Scanner):
    """Reads pieces that end at ``_end``; what starts with a character is read by a method that takes it and a floor."""

    __slots__ = ("_end",)

    _end: int

    def _entity(self, at: int, _floor: int) -> int:
        return self.entity(at, self._end)

    def _template(self, at: int, _floor: int) -> int:
        return self.template(at, self._end)

    def _url(self, at: int, floor: int) -> int:
        return self.url(at, floor, self._end)

    def _mail(self, at: int, floor: int) -> int:
        return self.mail(at, floor, self._end)
