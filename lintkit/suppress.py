"""Directives that silence rules, written as comments in the text that is linted.

    <!-- lintkit: ignore[spelling/misspelling] reason -->   this line; if it stands alone: the next non-blank line
    <!-- lintkit: off[duplication] --> … <!-- lintkit: on -->   everything between; without brackets: every rule
    <!-- lintkit: ignore-file[encoding] reason -->   the whole file, if it stands in the first ten lines
    [//]: # (lintkit: ignore[markup])   the same in Markdown's own comment;   {/* lintkit: off */} in MDX

Never obeyed inside code. A directive that silences nothing, or that cannot be understood, is itself a finding.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from lintkit.document import Document, lines
from lintkit.edits import cut
from lintkit.findings import Finding, Severity
from lintkit.patterns import pattern
from lintkit.sieves import contains
from lintkit.text import Span, Spans
from lintkit.views.regions import code

UNUSED = "lintkit/unused-ignore"
BAD = "lintkit/bad-directive"
CRASH = "lintkit/crash"
ENGINE_SEVERITIES = {BAD: Severity.WARNING, CRASH: Severity.ERROR, UNUSED: Severity.WARNING}
ENGINE_PAGES = {
    BAD: """A directive that lintkit cannot understand.

Why: a directive with a typo silences nothing, and nobody notices. Also found: a rule that does not exist, an `on`
without its `off`, an `ignore-file` behind the first ten lines, an `ignore` that names no rule.

Fix: none.""",
    CRASH: """A rule failed on this file.

Why: that is a defect of the rule. The other rules ran, the run goes on, and lintkit exits with 2. The message names the
rule and the error; please report it to whoever maintains the rule.

Fix: none.""",
    UNUSED: """A directive that silences nothing.

Why: the defect it was written for is gone, or the directive stands in the wrong place. Left where it is, it would hide
the next defect. Rules that did not run are not called unused.

Fix: safe. The directive is taken out, where none of the rules that it names was silenced.""",
}

_HEAD_LINES = 10  # `ignore-file` must stand in the first ten lines, where a reader sees it
_VERBS = ("ignore", "ignore-file", "off", "on")
_COMMENT = pattern(
    r"<!--[ \t]*lintkit:(?P<html>[^\r\n]*?)-->"
    r"|\{/\*[ \t]*lintkit:(?P<mdx>[^\r\n]*?)\*/\}"
    r"|(?m:^)\[//\]:[ \t]*\#[ \t]*\([ \t]*lintkit:(?P<markdown>[^\r\n]*)\)[ \t]*(?=\r|\n|\Z)"
)
_DIRECTIVE = pattern(r"\s*(?P<verb>[a-z-]+)\s*(?:\[(?P<rules>[^\]]*)\])?(?P<reason>.*)", "s")
_RULE = pattern(r"[a-z][a-z0-9-]*(?:/[a-z][a-z0-9-]*)?")


class _Directive:
    """One directive: where it stands, which rules it names (none: all), which span of the text it silences."""

    def __init__(self, span: Span, rules: tuple[str, ...], reach: Span) -> None:
        self.span = span
        self.rules = rules
        self.reach = reach

    def covers(self, rule: str) -> str | None:
        """The name in this directive under which ``rule`` is silenced."""
        if not self.rules:
            return "*"
        return next((name for name in self.rules if name in (rule, rule.partition("/")[0])), None)


class Directives:
    """The directives of one document, and which of them were of use."""

    sieve = contains(b"lintkit:")

    def __init__(self, doc: Document, known: Collection[str]) -> None:
        self._doc = doc
        self._known = {*known, *(rule.partition("/")[0] for rule in known)}
        self._directives: list[_Directive] = []
        self._bad: list[Finding] = []
        self._reaches: dict[str, tuple[Spans, frozenset[int]]] = {}  # by rule: what is silenced, and where it ends
        self._silenced: dict[str, list[Span]] = {}  # by rule: what was

    @classmethod
    def of(cls, doc: Document, known: Collection[str] = ()) -> "Directives":
        """Reads the directives of a document. ``known`` are the ids of all rules; empty: any name goes."""
        directives = cls(doc, known)
        directives._read()
        return directives

    def silence(self, rule: str, span: Span) -> bool:
        """Whether a directive silences this rule at the start of ``span``; remembers that it was of use."""
        if rule not in self._reaches:
            reaches = [directive.reach for directive in self._directives if directive.covers(rule) is not None]
            self._reaches[rule] = Spans(reaches), frozenset(reach.end for reach in reaches)
        spans, ends = self._reaches[rule]
        silenced = spans.holds(span.start) or (span.start == span.end and span.end in ends)
        if silenced:
            self._silenced.setdefault(rule, []).append(span)
        return silenced

    def _used(self) -> Iterator[tuple[_Directive, set[str]]]:
        """Each directive, and under which of its names it silenced something."""
        starts = {rule: sorted({span.start for span in spans}) for rule, spans in self._silenced.items()}
        empty = {rule: {span.end for span in spans if span.start == span.end} for rule, spans in self._silenced.items()}
        for directive in self._directives:
            used = set()
            for rule, offsets in starts.items():
                name = directive.covers(rule)
                if name is not None and name not in used:
                    at = bisect_left(offsets, directive.reach.start)
                    inside = at < len(offsets) and offsets[at] < directive.reach.end
                    if inside or directive.reach.end in empty[rule]:
                        used.add(name)
            yield directive, used

    def complaints(self, active: Sequence[str]) -> Iterator[tuple[str, Finding]]:
        """What is wrong with the directives themselves. Names of rules that did not run are not called unused."""
        for finding in self._bad:
            yield BAD, finding
        ran = {*active, *(rule.partition("/")[0] for rule in active)}
        for directive, used in self._used():
            named = [name for name in directive.rules or ("*",) if name == "*" or name in ran]
            unused = [name for name in named if name not in used]
            if not unused:
                continue
            whole = len(unused) == len(directive.rules or ("*",))
            what = "" if unused == ["*"] else f" {', '.join(unused)}"
            message = (
                f"“{directive.span.of(self._doc.text)[:40]}” silences nothing here"
                if not what
                else (f"the directive silences{what}, of which nothing is found here")
            )
            yield UNUSED, Finding(directive.span, message, cut(self._doc, directive.span, safe=True) if whole else None)

    def _read(self) -> None:
        doc = self._doc
        inside_code = code(doc)
        opened: list[tuple[Span, tuple[str, ...]]] = []
        for match in _COMMENT.matches(doc):
            span = Span(*match.span())
            if inside_code.holds(span.start):
                continue
            content = match.group("html") or match.group("mdx") or match.group("markdown") or ""
            parsed = self._parse(span, content)
            if parsed is None:
                continue
            verb, rules = parsed
            if verb == "ignore":
                self._directives.append(_Directive(span, rules, self._reach(span)))
            elif verb == "ignore-file":
                if lines(doc).line_of(span.start) > _HEAD_LINES:
                    self._complain(
                        span, f"“ignore-file” stands behind the first {_HEAD_LINES} lines, where it has no effect"
                    )
                else:
                    self._directives.append(_Directive(span, rules, Span(0, len(doc.text))))
            elif verb == "off":
                opened.append((span, rules))
            elif not opened:
                self._complain(span, "“on” without an “off” before it")
            else:
                self._close(opened, span, rules)
        for span, rules in opened:
            self._directives.append(_Directive(span, rules, Span(span.end, len(doc.text))))
        self._directives.sort(key=lambda directive: directive.span)

    def _close(self, opened: list[tuple[Span, tuple[str, ...]]], span: Span, rules: tuple[str, ...]) -> None:
        """``on`` ends every open block; ``on[rule]`` the blocks opened for just these rules."""
        closing = [block for block in opened if not rules or block[1] == rules]
        if not closing:
            self._complain(span, f"“on[{', '.join(rules)}]” without an “off” for the same rules")
        opened[:] = [block for block in opened if rules and block[1] != rules]
        for block in closing:
            self._directives.append(_Directive(block[0], block[1], Span(block[0].end, span.start)))

    def _parse(self, span: Span, content: str) -> tuple[str, tuple[str, ...]] | None:
        match = _DIRECTIVE.compiled.fullmatch(content)
        verb = match.group("verb") if match else ""
        if match is None or verb not in _VERBS:
            self._complain(span, f"“{content.strip()[:40]}” is none of {', '.join(_VERBS)}")
            return None
        if match.group("rules") is None:
            if verb in ("ignore", "ignore-file"):
                self._complain(span, f"“{verb}” names no rule: write {verb}[family/rule]")
                return None
            return verb, ()
        rules = tuple(name.strip() for name in match.group("rules").split(",") if name.strip())
        wrong = [name for name in rules if not self._is_rule(name)]
        if wrong or not rules:
            self._complain(span, f"“{', '.join(wrong)}” is no rule" if wrong else f"“{verb}[]” names no rule")
            return None
        return verb, rules

    def _is_rule(self, name: str) -> bool:
        return name in self._known if self._known else bool(_RULE.compiled.fullmatch(name))

    def _complain(self, span: Span, message: str) -> None:
        self._bad.append(Finding(span, message))

    def _reach(self, span: Span) -> Span:
        """The line of the directive; where it stands alone, the next line that is not blank."""
        text = self._doc.text
        index = lines(self._doc)
        first, last = index.line_of(span.start), index.line_of(max(span.start, span.end - 1))
        line = Span(index.span(first).start, index.span(last).end)
        rest = text[line.start : span.start] + text[span.end : line.end]
        if rest.strip():
            return line
        for number in range(last + 1, len(index) + 1):
            following = index.span(number)
            if following.of(text).strip():
                return following
        return Span(line.end, len(text))
