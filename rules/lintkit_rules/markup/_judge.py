"""Explains what the stack could not pair: by broken tags nearby, by a lost slash, by a copy."""

from collections.abc import Iterator, Sequence

from lintkit import Document
from lintkit_rules.markup._balance import Balance
from lintkit_rules.markup._blocks import column
from lintkit_rules.markup._credence import Credence
from lintkit_rules.markup._faults import Fault
from lintkit_rules.markup._loose import Loose
from lintkit_rules.markup._mends import at_line_end, is_anchor, quote_closed, removed, tightened
from lintkit_rules.markup._misspelt import misspelt, misspelt_names
from lintkit_rules.markup._names import BLOCK, FORMATTING, NEVER_IN_ITSELF, VOID
from lintkit_rules.markup._partners import Partners
from lintkit_rules.markup._tokens import SPACED, UNCLOSED, UNQUOTED, WHOLE, Token

Edits = tuple[tuple[int, int, str], ...]


class Judge:
    """Turns a balance into faults, one for each defect."""

    def __init__(self, doc: Document, stream: Sequence[Token], partners: Partners, answer: Balance) -> None:
        self.doc = doc
        self.stream = stream
        self.answer = answer
        self.partners = partners
        self.credence = Credence(doc, stream, answer)
        self.used_ends: set[int] = set()  # end tags that stand in the place of others

    def faults(self) -> Iterator[Fault]:
        """All faults but those of fragments, which know by ``partners.used`` what is already explained."""
        misspelt_tags = self._misspelt()
        for broken, whole in misspelt_tags.items():
            yield misspelt(self.stream[broken], self.stream[whole])
        explained = set(misspelt_tags.values())
        unclosed = self._slashes([index for index in self.answer.unclosed if index not in explained])
        unclosed, mistaken = self._mistaken(unclosed)
        yield from mistaken
        orphans = []
        for index in self.answer.orphans:
            if index in self.used_ends or index in explained:
                continue
            start = self.partners.before(self.stream[index]) if self._may_have_half(index) else None
            if start is None:
                orphans.append(index)
            else:
                yield from self._half(start, self.stream[index], "start")
        for index, slashed in unclosed:
            end = None if slashed or not self._may_have_half(index) else self.partners.behind(self.stream[index])
            if end is not None:
                yield from self._half(end, self.stream[index], "end")
            else:
                yield from self._unclosed(index, slashed)
        for index in orphans:
            yield from self._orphan(index)
        yield from self._pairs()
        yield from self._crossings()
        yield from self._alone()

    # Partners

    def _may_have_half(self, index: int) -> bool:
        token = self.stream[index]
        return self.credence.believes(token) or (token.name in FORMATTING and not self.credence.is_mentioned(token))

    def _half(self, one: Token | Loose, whole: Token, kind: str) -> Iterator[Fault]:
        """A tag that lost a bracket, known by the partner that is whole."""
        self.partners.used.add(one.start)
        shown = f"“{self.doc.text[one.start : one.end]}”"
        related = ((whole.start, whole.end),)
        if isinstance(one, Loose):
            lost = "<" if kind == "start" or one.slash else "</"
            edits: Edits = ((one.start, one.start, lost),)
            yield Fault("malformed-tag", one.start, one.end, f"{shown} lost its {lost}", edits, True, related)
        elif one.form == UNCLOSED:
            safe = one.kind == "end"
            edits = ((one.end, one.end, ">"),)
            yield Fault("malformed-tag", one.start, one.end, f"{shown} has no >", edits, safe, related)
            if whole.form == SPACED:
                yield self._spaced(whole, (tightened(self.doc, whole),), related)
        else:
            edits = tuple(sorted(tightened(self.doc, token) for token in (one, whole) if token.form == SPACED))
            for token in (one, whole):
                if token.form == SPACED:
                    yield self._spaced(token, edits, related)

    def _spaced(self, token: Token, edits: Edits, related: tuple[tuple[int, int], ...]) -> Fault:
        shown = f"“{self.doc.text[token.start : token.end]}”"
        return Fault("spaced-tag", token.start, token.end, f"{shown} is a tag with blanks in it", edits, True, related)

    # What the stack left over

    def _misspelt(self) -> dict[int, int]:
        """Tags of a name that is none, with their partners."""
        if self.doc.format.name == "plain":
            return {}
        pairs = misspelt_names(self.stream, self.answer.unclosed, self.answer.orphans)
        return {broken: whole for broken, whole in pairs if self.credence.believes(self.stream[whole])}

    def _mistaken(self, unclosed: Sequence[tuple[int, int | None]]) -> tuple[list[tuple[int, int | None]], list[Fault]]:
        """``<h2>…</h3>``: a start tag and the end tag of another name right behind it are one fault."""
        orphans = set(self.answer.orphans)
        left, faults = [], []
        for index, slashed in unclosed:
            start = self.stream[index]
            end = self.stream[index + 1] if index + 1 in orphans else None
            if slashed is not None or end is None or end.form != WHOLE or not self._is_near(start, end):
                left.append((index, slashed))
            elif self.credence.believes(start) and self.credence.believes(end):
                self.used_ends.add(index + 1)
                edits = ((end.start, end.end, f"</{start.name}>"),)
                message = f"</{end.name}> stands where </{start.name}> is missing"
                related = ((start.start, start.end),)
                faults.append(Fault("orphan-tag", end.start, end.end, message, edits, False, related))
        return left, faults

    def _slashes(self, unclosed: Sequence[int]) -> list[tuple[int, int | None]]:
        """Unclosed start tags, each with the one behind it that closes it but for a slash."""
        left: list[tuple[int, int | None]] = []
        for index in unclosed:
            token = self.stream[index]
            before = left[-1][0] if left and left[-1][1] is None else None
            if before is not None and self._is_slashless(self.stream[before], token):
                left[-1] = (before, index)
            else:
                left.append((index, None))
        return left

    def _is_slashless(self, first: Token, second: Token) -> bool:
        if first.name != second.name or second.attributes.strip() or second.form != WHOLE:
            return False
        behind = self.doc.text[second.end : second.end + 1]
        if first.name in FORMATTING and behind.isascii() and behind.isalnum():
            return False  # as a beginning stands, not an end
        if first.name in NEVER_IN_ITSELF or first.name in FORMATTING:
            return self.partners.together(first, second)
        return False

    def _unclosed(self, index: int, slashed: int | None) -> Iterator[Fault]:
        token = self.stream[index]
        if slashed is not None:
            second = self.stream[slashed]
            if self.credence.believes(token) or self.credence.believes(second):
                edits: Edits = ((second.start + 1, second.start + 1, "/"),)
                message = f"<{token.name}> stands where </{token.name}> is missing: the slash is lost"
                yield Fault("unclosed-tag", second.start, second.end, message, edits, True, ((token.start, token.end),))
            return
        slash = self._misplaced_slash(index)
        if slash is not None:
            edits = ((slash.start, slash.end, f"</{token.name}>"),)
            shown = self.doc.text[slash.start : slash.end]
            message = f"{shown} closes nothing: the slash stands on the wrong side"
            yield Fault("malformed-tag", slash.start, slash.end, message, edits, True, ((token.start, token.end),))
        elif token.form == SPACED:
            message = f"“{self.doc.text[token.start : token.end]}” is a tag with blanks in it that is never closed"
            edits = removed(self.doc, token.start, token.end)
            yield Fault("spaced-tag", token.start, token.end, message, edits)
        elif token.form == WHOLE and self.credence.believes(token):
            edits = self._closing(index)
            message = f"<{token.name}> is never closed"
            yield Fault("unclosed-tag", token.start, token.end, message, edits, is_anchor(token))

    def _is_near(self, one: Token, other: Token) -> bool:
        return other.start - one.end <= 300 and "\n\n" not in self.doc.text[one.end : other.start]

    def _misplaced_slash(self, index: int) -> Token | None:
        """``<b/>`` behind an open ``<b>``."""
        token = self.stream[index]
        for other in self.stream[index + 1 : index + 12]:
            if other.name == token.name and other.name not in VOID:
                same = other.kind == "void" and other.attributes.strip() == "/" and self.partners.together(token, other)
                return other if same else None
        return None

    def _closing(self, index: int) -> Edits:
        """The end tag that is missing, right before the one that ended the element, where that is near."""
        token = self.stream[index]
        closer = self.answer.closers.get(index)
        if is_anchor(token):
            return ((token.end, token.end, "</a>"),)
        if closer is None or token.name not in FORMATTING:
            return ()
        at = self.stream[closer].start
        near = "\n" not in self.doc.text[token.end : at] and closer - index <= 6
        return ((at, at, f"</{token.name}>"),) if near else ()

    def _orphan(self, index: int) -> Iterator[Fault]:
        token = self.stream[index]
        before = self.stream[index - 1] if index else None
        shown = self.doc.text[token.start : token.end]
        if token.form == SPACED:
            edits = removed(self.doc, token.start, token.end)
            message = f"“{shown}” is a tag with blanks in it that closes nothing"
            yield Fault("spaced-tag", token.start, token.end, message, edits)
            return
        if not self.credence.believes(token):
            return
        edits = ()
        twin = before is not None and self._is_twin(before, token)
        if twin:
            edits = (
                removed(self.doc, token.start, token.end) if token.name in BLOCK else ((token.start, token.end, ""),)
            )
        message = f"{shown} stands twice" if twin else f"{shown} closes nothing"
        yield Fault("orphan-tag", token.start, token.end, message, edits, twin and token.name not in BLOCK)

    def _is_twin(self, before: Token, token: Token) -> bool:
        between = self.doc.text[before.end : token.start]
        if before.kind != "end" or before.name != token.name or between.strip():
            return False
        return not between or column(self.doc, before.start) == column(self.doc, token.start) >= 0

    def _crossings(self) -> Iterator[Fault]:
        for crossing in self.answer.crossings:
            early, opened, late = (self.stream[index] for index in crossing)
            if not (self.credence.believes(opened) and self.credence.believes(early)):
                continue
            message = f"</{early.name}> comes before the </{opened.name}> of the <{opened.name}> inside it"
            swap: Edits = ()
            if not self.doc.text[early.end : late.start].strip():
                text = self.doc.text
                first, second = text[early.start : early.end], text[late.start : late.end]
                swap = ((early.start, early.end, second), (late.start, late.end, first))
            related = ((opened.start, opened.end), (late.start, late.end))
            yield Fault("misnested-tag", early.start, early.end, message, swap, False, related)

    def _pairs(self) -> Iterator[Fault]:
        for start, end in self.answer.pairs.items():
            broken = [self.stream[index] for index in (start, end) if self.stream[index].form == SPACED]
            edits = tuple(sorted(tightened(self.doc, token) for token in broken))
            for token in broken:
                partner = self.stream[end if token is self.stream[start] else start]
                yield self._spaced(token, edits, ((partner.start, partner.end),))

    # What needs no partner

    def _alone(self) -> Iterator[Fault]:
        edits: Edits = ()
        for token in self.stream:
            if token.form == WHOLE or token.start in self.partners.used:
                continue
            if token.form == UNQUOTED:
                edits = quote_closed(self.doc, token)
                message = f"an attribute value of <{token.name}> has no closing quote"
                yield Fault("malformed-tag", token.start, token.end, message, edits, True)
            elif token.form == SPACED and token.kind == "void" and token.certain:
                yield self._void(token)
            elif token.form == UNCLOSED and token.kind != "comment" and self.credence.is_half_tag(token):
                edits = ((token.end, token.end, ">"),) if token.attributes or token.name in VOID else ()
                edits = edits or removed(self.doc, token.start, token.end)
                shown = f"“{self.doc.text[token.start : token.end]}”"
                yield Fault("malformed-tag", token.start, token.end, f"{shown} has no >", edits)

    def _void(self, token: Token) -> Fault:
        message = f"“{self.doc.text[token.start : token.end]}” is a tag with blanks in it"
        if token.name == "br" and self.doc.format.name != "html" and at_line_end(self.doc, token.end):
            return Fault("spaced-tag", token.start, token.end, message, removed(self.doc, token.start, token.end))
        return Fault("spaced-tag", token.start, token.end, message, (tightened(self.doc, token),), True)
