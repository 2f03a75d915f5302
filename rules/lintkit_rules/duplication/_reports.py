"""What the rules say of copies and echoes. Imported where there are some: most documents hold none."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from lintkit import Document, Finding, Fix, Severity, Span, fix, replace
from lintkit.views import lines
from lintkit.views.blocks import blocks
from lintkit_rules.duplication._copies import Copy
from lintkit_rules.duplication._echoes import Echo
from lintkit_rules.duplication._genre import legal
from lintkit_rules.duplication._lines import passage, removal
from lintkit_rules.duplication._verdict import echo_verdict, verdict


class Options(Protocol):
    """What the configuration sets for all rules of copies in one file."""

    @property
    def strict(self) -> bool: ...
    @property
    def exempt_containers(self) -> tuple[str, ...]: ...


def outside(doc: Document, found: Iterable[Finding], containers: tuple[str, ...]) -> Iterable[Finding]:
    """The findings of which neither the copy nor its original stands in a container of these names."""
    if not containers:
        return found
    from lintkit_rules.duplication._containers import exempt_lines

    held, line_of = exempt_lines(doc, containers), lines(doc).line_of
    return (
        finding for finding in found if not any(held[line_of(span.start)] for span in (finding.span, *finding.related))
    )


def of_copies(doc: Document, found: Iterable[Copy], options: Options, unit: str) -> Iterable[Finding]:
    """One finding for each copy that is no template; ``strict``: for each. ``unit`` follows the number of words."""
    return outside(doc, _of_copies(doc, found, options.strict, unit), options.exempt_containers)


def of_echoes(
    doc: Document, found: Iterable[Echo], options: Options, message: Callable[[Echo], str]
) -> Iterable[Finding]:
    """One finding for each echo that is no template; ``strict``: for each."""
    return outside(doc, _of_echoes(doc, found, options.strict, message), options.exempt_containers)


def of_glued(doc: Document, found: Iterable[Echo], options: Options) -> Iterable[Finding]:
    """One finding for each glued copy that is no template; ``strict``: for each."""
    return outside(doc, _of_glued(doc, found, options.strict), options.exempt_containers)


def _of_copies(doc: Document, found: Iterable[Copy], strict: bool, unit: str) -> Iterator[Finding]:
    for copy in found:
        severity, where, safe, meant = verdict(doc, copy)
        if strict or not meant:
            yield Finding(
                passage(doc, copy.first, copy.last),
                f"{copy.words} {unit}, {where.value}",
                fix(removal(doc, copy.first, copy.last, copy.original_last), safe=safe) if copy.removable else None,
                (passage(doc, copy.original_first, copy.original_last),),
                severity,
            )


def _of_echoes(doc: Document, found: Iterable[Echo], strict: bool, message: Callable[[Echo], str]) -> Iterator[Finding]:
    for echo in found:
        severity, meant = echo_verdict(doc, echo)
        if strict or not meant:
            yield Finding(echo.span, message(echo), None, (echo.other_span,), severity)


def _of_glued(doc: Document, found: Iterable[Echo], strict: bool) -> Iterator[Finding]:
    for echo in found:
        span, verbatim = _outline(doc, echo)
        tight = verbatim and _is_tight(doc, span) and not legal(doc)
        severity, meant = (Severity.ERROR, False) if tight else echo_verdict(doc, echo)
        if strict or not meant:
            yield Finding(
                span,
                f"{echo.words} words, glued to this line, are a paragraph of their own elsewhere",
                _without(doc, echo, span, safe=tight) if verbatim else None,
                (echo.other_span,),
                severity,
            )


def _outline(doc: Document, echo: Echo) -> tuple[Span, bool]:
    """The glued text from its first to its last character, and whether it is the same as its original's."""
    text, other = doc.text, blocks(doc)[echo.other]
    own = blocks(doc)[echo.block]
    for start in (other.start, text.find("[", other.start, other.content), other.content):  # with and without its marks
        if start < 0:
            continue
        whole = text[start : other.end]
        if own.content < own.end - len(whole) and text.endswith(whole, own.content, own.end):
            return Span(own.end - len(whole), own.end), True
        if text.startswith(whole, own.content, own.end):
            return Span(own.content, own.content + len(whole)), True
    return echo.span, False


def _is_tight(doc: Document, span: Span) -> bool:
    """Whether the copy follows what stands before it without any blank, as nobody writes."""
    before = doc.text[span.start - 1 : span.start]
    after = doc.text[span.start]
    if max(before, after) >= "\u0e00":
        return False  # scripts without blanks between words or sentences
    return span.start > 0 and (before.isalnum() or before in ".!?,;:") and after.isalnum()


def _without(doc: Document, echo: Echo, span: Span, *, safe: bool) -> Fix:
    """Takes the copy out, and the blanks between it and what it is glued to."""
    text, start, end = doc.text, span.start, span.end
    if end == blocks(doc)[echo.block].end:
        while text[start - 1].isspace():
            start -= 1
    else:
        while text[end : end + 1].isspace():
            end += 1
    return replace(Span(start, end), "", safe=safe)
