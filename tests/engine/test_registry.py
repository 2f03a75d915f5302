import sys
from pathlib import Path

import pytest

from lintkit.registry import PluginError, entry_points, load

RULE = '''
from lintkit import Finding, Span, contains, cut, hookimpl, pattern, rule

_TBD = pattern(r"\\bTBD\\b")


@rule("{id}", sieve=contains(b"TBD"))
def tbd(doc):
    """Reports each TBD."""
    for match in _TBD.matches(doc):
        span = Span(*match.span())
        yield Finding(span, "TBD: something is left to be written", cut(doc, span, safe=False))


@hookimpl
def lintkit_rules():
    return [tbd]
'''


def plugin(folder: Path, content: str, name: str = "house_rules.py") -> str:
    path = folder / name
    path.write_text(content)
    return str(path)


def test_the_built_in_rules_come_in_by_entry_point() -> None:
    assert ("textlintkit:builtin", "lintkit_rules._plugin") in list(entry_points(sys.path))
    table = load()
    assert {"encoding", "markup"} <= set(table.families())
    assert {"markdown", "mdx", "html", "plain"} <= set(table.formats)
    assert {"text", "concise", "json", "github"} <= set(table.reporters)


def test_local_plugins_bring_rules(tmp_path: Path) -> None:
    assert "house/tbd" in load([plugin(tmp_path, RULE.format(id="house/tbd"))]).rules


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("import nothing_of_this_name", "house_rules.py cannot be loaded: ModuleNotFoundError"),
        ("def broken(:", "cannot be loaded: SyntaxError"),
        ("raise SystemError('no\\nway')", "cannot be loaded: SystemError: no way"),
        (RULE.format(id="encoding/replacement-char"), "rule 'encoding/replacement-char' comes from two plugins"),
        ("from lintkit import hookimpl\n@hookimpl\ndef lintkit_rulez(): return []", "lintkit_rulez"),
        ("from lintkit import hookimpl\n@hookimpl\ndef lintkit_rules(): return [1]", "gave 1, which is no rule"),
        (
            "from lintkit import hookimpl\n@hookimpl\ndef lintkit_rules(): return 1 / 0",
            "lintkit_rules failed: ZeroDivision",
        ),
        ("from lintkit import hookimpl\n@hookimpl\ndef lintkit_rules(config): return []", "config"),
    ],
)
def test_a_plugin_that_cannot_be_used_is_named_with_the_cause(content: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(PluginError) as error:
        load([plugin(tmp_path, content)])
    assert message in str(error.value)
    assert "house_rules" in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_plugin_is_named(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match=r"missing\.py cannot be loaded: FileNotFoundError"):
        load([str(tmp_path / "missing.py")])


def test_no_rule_at_all_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lintkit.registry.entry_points", lambda paths: iter(()))
    with pytest.raises(PluginError, match="no rule found"):
        load()


def test_entry_points_are_read_from_distribution_folders_only(tmp_path: Path) -> None:
    good = tmp_path / "acme-1.0.dist-info"
    good.mkdir()
    (good / "entry_points.txt").write_text(
        "[console_scripts]\nx = y:z\n\n[lintkit]\nacme = acme.rules\n# no = no\n[other]\na = b\n"
    )
    (tmp_path / "empty-1.0.dist-info").mkdir()
    (tmp_path / "acme").mkdir()
    assert list(entry_points([str(tmp_path), str(tmp_path), "/nowhere"])) == [("acme:acme", "acme.rules")]
