"""A strict tester for rules, for the built-in ones and for plugins.

    from lintkit.testing import bad, cases, good, missed

    test_orphan_fragment = cases(
        "markup/orphan-fragment",
        bad("Crisis: ⟦strong>⟧The conflict", unsafely="Crisis: The conflict"),
        good("if a > b, swap them"),
        missed("an ⟦em>⟧ alone", because="a lone weak name is no evidence"),
    )

Every case asserts every span, the text after safe fixes and the text after all fixes (unchanged unless said
otherwise), and runs four times: as it stands, with CRLF, behind a paragraph with a non-BMP character, and once more on
its own result (a fix is a fixed point). The rule is also run without its sieve: that must not change anything.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import pytest

from lintkit.document import Document, Format
from lintkit.engine import Bound, bind, check, fix
from lintkit.pages import Page
from lintkit.registry import Registry, load
from lintkit.rules import Rule
from lintkit.text import LineIndex

_OPEN, _CLOSE = "⟦", "⟧"
_PREFIX = "\U0001f600\n\n"


class Case(NamedTuple):
    """One text and what a rule must make of it. Make one with ``bad``, ``good`` or ``missed``."""

    marked: str
    fixed: str | None = None
    unsafely: str | None = None
    format: str = "markdown"
    options: tuple[tuple[str, Any], ...] = ()
    at_start: bool = False
    because: str = ""

    @property
    def text(self) -> str:
        """The text without its marks."""
        return self.marked.replace(_OPEN, "").replace(_CLOSE, "")

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Where the marks say that findings stand, in reading order. Raises ``ValueError`` if marks do not pair."""
        spans: list[tuple[int, int]] = []
        opened: list[int] = []
        offset = 0
        for char in self.marked:
            if char == _OPEN:
                opened.append(offset)
            elif char == _CLOSE:
                if not opened:
                    raise ValueError(f"⟧ without ⟦ in {self.marked!r}")
                spans.append((opened.pop(), offset))
            else:
                offset += 1
        if opened:
            raise ValueError(f"⟦ without ⟧ in {self.marked!r}")
        return sorted(spans)

    def behind(self, prefix: str) -> "Case":
        """The same case with ``prefix`` in front of everything."""
        return self._replace(
            marked=prefix + self.marked,
            fixed=None if self.fixed is None else prefix + self.fixed,
            unsafely=None if self.unsafely is None else prefix + self.unsafely,
        )

    def with_crlf(self) -> "Case":
        """The same case with CRLF at every line end."""
        return self._replace(
            marked=self.marked.replace("\n", "\r\n"),
            fixed=None if self.fixed is None else self.fixed.replace("\n", "\r\n"),
            unsafely=None if self.unsafely is None else self.unsafely.replace("\n", "\r\n"),
        )


def bad(
    marked: str,
    *,
    fixed: str | None = None,
    unsafely: str | None = None,
    format: str = "markdown",
    at_start: bool = False,
    **options: Any,
) -> Case:
    """A text with defects, each marked ⟦so⟧.

    ``fixed``: the text after safe fixes (default: unchanged); ``unsafely``: after all fixes (default: as ``fixed``).
    ``at_start``: the defect is one only at the start of a file. Further keywords are options of the rule.
    """
    if _OPEN not in marked:
        raise ValueError(f"nothing is marked in {marked!r}")
    return Case(marked, fixed, unsafely, format, tuple(options.items()), at_start)


def good(
    text: str,
    *,
    format: str = "markdown",
    at_start: bool = False,
    **options: Any,
) -> Case:
    """A text in which the rule finds nothing."""
    return Case(text, None, None, format, tuple(options.items()), at_start)


def missed(
    marked: str,
    *,
    because: str,
    fixed: str | None = None,
    unsafely: str | None = None,
    format: str = "markdown",
    **options: Any,
) -> Case:
    """A known failure, and why it stands: the test fails as soon as the rule gets it right."""
    return Case(marked, fixed, unsafely, format, tuple(options.items()), False, because)


def cases(rule: str | Rule, *rows: Case) -> Callable[..., None]:
    """A parametrised test function for one rule, given by its id or itself."""
    parameters = [
        pytest.param(row, id=row.text[:40].encode("unicode_escape").decode(), marks=_marks(row)) for row in rows
    ]

    def test(case: Case) -> None:
        assert_case(rule, case)

    made: Callable[..., None] = pytest.mark.parametrize("case", parameters)(test)
    return made


def _marks(row: Case) -> tuple[Any, ...]:
    return (pytest.mark.xfail(reason=row.because, strict=True, raises=AssertionError),) if row.because else ()


def assert_case(rule: str | Rule, case: Case) -> None:
    """Runs one case in all its settings. Raises ``AssertionError``."""
    bound = _bound(rule, case)
    format = _registry().formats[case.format]
    variants = [case] if case.at_start else [case, case.behind(_PREFIX)]
    for variant in variants:
        _assert_once(bound, variant, format)
        if "\n" in variant.text and "\r" not in variant.text:
            _assert_once(bound, variant.with_crlf(), format)


def _assert_once(bound: Bound, case: Case, format: Format) -> None:
    doc = Document(f"case{format.suffixes[0]}", case.text.encode("utf-8", "surrogateescape"), format)
    assert doc.text == case.text, "the case's text does not survive being encoded"
    found = check(doc, [bound])
    assert not [diagnostic for diagnostic in found if diagnostic.rule == "lintkit/crash"], found
    assert _spans(doc, found) == case.spans, _explain(doc, found, case)
    assert found == check(doc, [bound], sieves=False), "the sieve changes the result"
    fixed = case.text if case.fixed is None else case.fixed
    unsafely = fixed if case.unsafely is None else case.unsafely
    for unsafe, expected in ((False, fixed), (True, unsafely)):
        result = fix(doc, [bound], unsafe=unsafe)
        assert not result.fighting, f"fixes of {result.fighting} never come to rest"
        assert result.doc.text == expected, (
            f"{'all' if unsafe else 'safe'} fixes give\n{result.doc.text!r}, not\n{expected!r}"
        )
        again = fix(result.doc, [bound], unsafe=unsafe)
        assert again.doc.text == expected, "fixing twice is not the same as fixing once"


def _spans(doc: Document, found: Sequence[Any]) -> list[tuple[int, int]]:
    starts = LineIndex(doc.text).starts
    return sorted(
        (
            starts[one.place.start.line - 1] + one.place.start.column - 1,
            starts[one.place.end.line - 1] + one.place.end.column - 1,
        )
        for one in found
    )


def _explain(doc: Document, found: Sequence[Any], case: Case) -> str:
    shown = [f"{doc.text[start:end]!r}" for start, end in _spans(doc, found)]
    wanted = [f"{doc.text[start:end]!r}" for start, end in case.spans]
    messages = "; ".join(one.message for one in found)
    return f"found {shown} {_spans(doc, found)} ({messages}), wanted {wanted} {case.spans} in {doc.text!r}"


_LOADED: list[Registry] = []


def _registry() -> Registry:
    if not _LOADED:
        _LOADED.append(load())
    return _LOADED[0]


def _bound(rule: str | Rule, case: Case) -> Bound:
    found = _registry().rules[rule] if isinstance(rule, str) else rule
    assert isinstance(found, Rule), f"{found.id} is a project rule"
    options = found.options._replace(**dict(case.options)) if case.options else found.options
    return bind(found, options=options)


def assert_page(rule: str | Rule) -> None:
    """Executes a rule's page: Bad is found, all its fixes give Good, Good is clean. Raises ``AssertionError``."""
    found = _registry().rules[rule] if isinstance(rule, str) else rule
    assert isinstance(found, Rule)
    page = Page.parse(found.page)
    assert page.examples, "the page has no example"
    fixable = not page.fix.lower().startswith("none")
    for example in page.examples:
        format = _registry().formats[example.format]
        bad, good = (
            Document(f"page{format.suffixes[0]}", text.encode("utf-8", "surrogateescape"), format)
            for text in (example.bad, example.good)
        )
        bound = bind(found)
        assert check(bad, [bound]), f"the rule does not find its own Bad block: {example.bad!r}"
        assert not check(good, [bound]), f"the rule is not silent on its own Good block: {example.good!r}"
        fixed = fix(bad, [bound], unsafe=True).doc.text
        expected = example.good if fixable else example.bad
        assert fixed == expected, f"the fixes of the Bad block give\n{fixed!r}, not\n{expected!r}"
