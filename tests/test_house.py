"""The house rules that a machine can check: every rule is where its name says, documented, executed and tested."""

import ast
import sys
from pathlib import Path

import pytest

import lintkit
import lintkit_rules
from lintkit import registry as registries
from lintkit.pages import Page
from lintkit.rules import AnyRule, Rule
from lintkit.testing import assert_page

ROOT = Path(__file__).parents[1]
RULES = Path(lintkit_rules.__file__).parent
PACKAGES = [Path(lintkit.__file__).parent, RULES]
SOURCES = sorted(source for package in PACKAGES for source in package.rglob("*.py"))
ALL = [rule for rule in registries.load().rules.values() if rule.module.startswith("lintkit_rules.")]
each_rule = pytest.mark.parametrize("rule", ALL, ids=[rule.id for rule in ALL])
each_source = pytest.mark.parametrize(
    "source", SOURCES, ids=[f"{source.parent.name}/{source.name}" for source in SOURCES]
)


@each_rule
def test_the_path_is_the_id(rule: AnyRule) -> None:
    assert rule.module == f"lintkit_rules.{rule.id.replace('/', '.').replace('-', '_')}"


def test_a_file_holds_one_rule() -> None:
    modules = [rule.module for rule in ALL]
    assert len(modules) == len(set(modules))


@each_rule
def test_every_rule_has_a_test(rule: AnyRule) -> None:
    family, defect = rule.id.replace("-", "_").split("/")
    assert (ROOT / "tests" / "rules" / family / f"test_{defect}.py").exists()


@each_rule
def test_every_page_is_complete(rule: AnyRule) -> None:
    page = Page.parse(rule.page)
    assert page.summary.endswith(".")
    assert len(page.summary) <= 120
    assert page.why
    assert page.fix
    if isinstance(rule, Rule):
        assert page.examples
    if rule.options is not None:
        assert page.options, "the options are not documented"


@each_rule
def test_every_page_is_true(rule: AnyRule) -> None:
    if isinstance(rule, Rule):
        assert_page(rule)


@each_rule
def test_a_rule_is_short(rule: AnyRule) -> None:
    path = Path(sys.modules[rule.module].__file__ or "")
    assert path.read_text(encoding="utf-8").count("\n") <= 120


@each_source
def test_sources_keep_the_house_rules(source: Path) -> None:
    text = source.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "every module says what it is for"
    assert text.count("\n") <= 300, "one idea a module"
    names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert "splitlines" not in names, "splitlines also breaks at the garbage that we look for"
    if source.is_relative_to(RULES):
        imported = _imports(tree)
        forbidden = {"os", "io", "pathlib", "subprocess", "logging", "shutil", "sys", "socket"}
        allowed = {"sys"} if source == RULES / "__init__.py" else set()
        assert not (imported & forbidden) - allowed, "rules do no I/O"
        assert not [node for node in tree.body if _compiles(node)], "nothing is compiled at import"


def _imports(tree: ast.Module) -> set[str]:
    """The top-level packages that a module imports, wherever it does."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


def _compiles(node: ast.stmt) -> bool:
    """Whether a statement at module level compiles an expression."""
    if not isinstance(node, ast.Assign | ast.AnnAssign | ast.Expr) or node.value is None:
        return False
    calls = [call.func for call in ast.walk(node.value) if isinstance(call, ast.Call)]
    return any(
        isinstance(function, ast.Attribute)
        and function.attr == "compile"
        and isinstance(function.value, ast.Name)
        and function.value.id in ("re", "regex")
        for function in calls
    )
