from pathlib import Path

import pytest

from lintkit import registry as registries
from lintkit.checking import line_of, settings
from lintkit.config import ConfigError, Settings
from lintkit.discovery import Configurations, find, load, override, resolve
from lintkit.findings import Severity
from lintkit.globs import matches
from lintkit.registry import Registry


@pytest.fixture(scope="module")
def registry() -> Registry:
    return registries.load()


@pytest.mark.parametrize(
    ("path", "pattern", "expected"),
    [
        ("a/b/draft.md", "draft.md", True),
        ("drafts/a.md", "drafts", True),
        ("drafts/a.md", "drafts/", True),
        ("x/drafts/a.md", "drafts", True),
        ("x/drafts/a.md", "drafts/a.md", False),
        ("drafts/a.md", "drafts/*.md", True),
        ("drafts/x/a.md", "drafts/*.md", False),
        ("drafts/x/a.md", "drafts/**", True),
        ("drafts/x/a.md", "drafts/**/a.md", True),
        ("drafts/a.md", "drafts/**/a.md", True),
        ("a/b.md", "*.md", True),
        ("a/b.md", "?.md", True),
        ("a/b.md", "[bc].md", True),
        ("a/b.md", "[!b].md", False),
        ("a.md", "./a.md", True),
        ("a+b.md", "a+b.md", True),
        ("a\nb.md", "*.md", True),
    ],
)
def test_patterns_are_those_of_gitignore(path: str, pattern: str, expected: bool) -> None:
    assert matches(path, pattern) is expected


WRONG = [
    ('selct = ["encoding"]', "1", "unknown key “selct”; did you mean “select”?"),
    ('\nselect = ["encodig"]', "2", "unknown rule or family “encodig”; did you mean “encoding”?"),
    ('select = "encoding"', "1", "“select” must be a list of strings, not 'encoding'"),
    ('ignore = ["encoding/replacment-char"]', "1", "did you mean “encoding/replacement-char”?"),
    (
        '[severity]\n\n"encoding" = "eror"',
        "3",
        "must be one of error, warning, info, off, not 'eror'; did you mean “error”?",
    ),
    ('[severity]\n"encodin" = "error"', "2", "did you mean “encoding”?"),
    ('fail-on = "eror"', "1", "did you mean “error”?"),
    ('[rules."encoding/x"]\na = 1', "1", "unknown rule “encoding/x”"),
    ('[rules."encoding/replacement-char"]\n\nminimum = 1', "3", "“encoding/replacement-char” has no option “minimum”"),
    ('[per-file]\n"drafts/**" = { ignor = ["encoding"] }', "2", "unknown key “ignor”; did you mean “ignore”?"),
    ('[per-file."drafts/**"]\nignore = ["x"]', "2", "unknown rule or family “x”"),
    ('[formats]\n"*.tpl" = "htm"', "2", "did you mean “html”?"),
    ('exclude = ["[a"]\nextend-exclude = ["/"]', "2", "“/” is no pattern"),
    ("gitignore = 1", "1", "“gitignore” must be true or false, not 1"),
    ("rules = 1", "1", "“rules” must be a table"),
    ('locale = "de"', "1", "“locale” must be one of any, en-US, en-GB"),
]


@pytest.mark.parametrize(("text", "line", "message"), WRONG)
def test_what_is_wrong_is_named_with_file_line_and_nearest_right_name(
    text: str, line: str, message: str, registry: Registry
) -> None:
    import tomllib

    with pytest.raises(ConfigError) as error:
        settings(tomllib.loads(text), registry, ".", "lintkit.toml", text)
    assert str(error.value).startswith(f"lintkit.toml:{line}: ")
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_lines_are_found_below_tool_lintkit_too() -> None:
    text = '[project]\nselect = 1\n\n[tool.lintkit]\nselect = ["x"]\n[tool.lintkit.severity]\n"a/b" = "x"\n'
    assert line_of(text, ("select",)) == 5
    assert line_of(text, ("severity", "a/b")) == 7


def test_selection_severity_and_per_file(registry: Registry) -> None:
    raw = {
        "select": ["encoding"],
        "severity": {"encoding": "info", "encoding/replacement-char": "warning"},
        "per-file": {"drafts/**": {"ignore": ["encoding"]}},
    }
    checked = settings(raw, registry, ".", "lintkit.toml")
    rule = registry.rules["encoding/replacement-char"]
    assert checked.selected(rule, "a.md")
    assert not checked.selected(rule, "drafts/a.md")
    assert checked.severity_of("encoding/replacement-char", Severity.ERROR) is Severity.WARNING
    assert checked.severity_of("encoding/other", Severity.ERROR) is Severity.INFO
    assert not any(checked.selected(other, "a.md") for other in registry.rules.values() if other.family != "encoding")
    switched_off = settings({"severity": {"encoding/replacement-char": "off"}}, registry, ".", "")
    assert not switched_off.selected(rule, "a.md")


def test_families_select_what_is_on_by_default_and_a_star_selects_all(registry: Registry) -> None:
    for family in registry.families():
        rules = [rule for rule in registry.rules.values() if rule.family == family]
        some = settings({"select": [family]}, registry, ".", "")
        every = settings({"select": [f"{family}/*"]}, registry, ".", "")
        assert [rule for rule in rules if some.selected(rule, "a")] == [rule for rule in rules if rule.default]
        assert all(every.selected(rule, "a") for rule in rules)


def test_the_command_line_overrides() -> None:
    base = Settings(select=("encoding",), ignore=("encoding/replacement-char",), extend_exclude=("a",))
    assert override(base, {"select": ("markup",)}).ignore == ()
    assert override(base, {"ignore": ("markup",)}).ignore == ("encoding/replacement-char", "markup")
    assert override(base, {"extend_exclude": ("b",)}).extend_exclude == ("a", "b")


def test_the_nearest_configuration_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, registry: Registry) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lintkit.toml").write_text('fail-on = "error"\n')
    nested = tmp_path / "docs" / "deep"
    nested.mkdir(parents=True)
    (tmp_path / "docs" / "pyproject.toml").write_text('[tool.lintkit]\nextend = "../lintkit.toml"\nlocale = "en-GB"\n')
    (nested / "pyproject.toml").write_text("[project]\n")  # says nothing of lintkit
    assert find(".") == str(tmp_path / "lintkit.toml")
    root = resolve(str(tmp_path / "lintkit.toml"), registry, {})
    configurations = Configurations(registry, root, nested=True)
    assert configurations.for_file("a.md") is root
    below = configurations.for_file("docs/deep/a.md")
    assert (below.fail_on, below.locale, below.source) == ("error", "en-GB", "docs/pyproject.toml")
    assert Configurations(registry, root, nested=False).for_file("docs/deep/a.md") is root


def test_only_the_root_configuration_may_load_plugins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, registry: Registry
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "lintkit.toml").write_text('plugins = ["evil.py"]\n')
    with pytest.raises(ConfigError, match="root configuration only"):
        Configurations(registry, Settings(), nested=True).for_file("docs/a.md")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"select = [", "lintkit.toml: "),
        (b"\xff", "not valid UTF-8"),
        (b'extend = "lintkit.toml"', "round in circles"),
        (b'extend = "missing.toml"', "missing.toml: no such file"),
        (b"extend = 1", "“extend” must be"),
    ],
)
def test_a_configuration_that_cannot_be_read(content: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / "lintkit.toml").write_bytes(content)
    with pytest.raises(ConfigError, match=message):
        load(str(tmp_path / "lintkit.toml"))


def test_dictionaries_are_read_with_the_configuration(tmp_path: Path, registry: Registry) -> None:
    (tmp_path / "words.txt").write_text("# ours\nKubernetes\n\nlintkit # the name\n")
    (tmp_path / "lintkit.toml").write_text('dictionary = ["words.txt"]\nwords = ["Rust"]\n')
    assert resolve(str(tmp_path / "lintkit.toml"), registry, {}).words == ("Rust", "Kubernetes", "lintkit")
    (tmp_path / "words.txt").unlink()
    with pytest.raises(ConfigError, match=r"dictionary words.txt: no such file"):
        resolve(str(tmp_path / "lintkit.toml"), registry, {})
