"""The options of the family: that all rules of a kind have them, and that a configuration is told what is wrong."""

import pytest

from lintkit.checking import settings
from lintkit.config import ConfigError
from lintkit.registry import Registry, load
from lintkit.rules import AnyRule

IN_A_FILE = ("glued-copy", "near-duplicate", "partial-copy", "repeated-block", "repeated-section")
ACROSS = ("cross-file-block", "cross-file-near")


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load()


def rule(registry: Registry, name: str) -> AnyRule:
    return registry.rules[f"duplication/{name}"]


@pytest.mark.parametrize("name", IN_A_FILE)
def test_rules_of_one_file_are_set_alike(name: str, registry: Registry) -> None:
    raw = {"rules": {f"duplication/{name}": {"strict": True, "min-words": 30, "exempt-containers": ["tip", "Tabs"]}}}
    options = settings(raw, registry, ".", "lintkit.toml").options_of(rule(registry, name))
    assert (options.strict, options.min_words, options.exempt_containers) == (True, 30, ("tip", "Tabs"))


@pytest.mark.parametrize("name", ACROSS)
def test_rules_across_files_are_set_alike(name: str, registry: Registry) -> None:
    raw = {"rules": {f"duplication/{name}": {"min-words": 30, "exempt-containers": ["tip"]}}}
    options = settings(raw, registry, ".", "lintkit.toml").options_of(rule(registry, name))
    assert (options.min_words, options.exempt_containers) == (30, ("tip",))


@pytest.mark.parametrize("name", [*IN_A_FILE, *ACROSS])
@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("exempt-containers", "tip", "must be a list of strings, not 'tip'"),
        ("exempt-containers", [1], "must be a list of strings"),
        ("min-words", -1, "must not be negative"),
        ("min-words", "8", "must be of type int"),
        ("exempt-container", ["tip"], "did you mean “exempt-containers”?"),
    ],
)
def test_wrong_options_are_refused(name: str, option: str, value: object, message: str, registry: Registry) -> None:
    with pytest.raises(ConfigError) as error:
        settings({"rules": {f"duplication/{name}": {option: value}}}, registry, ".", "lintkit.toml")
    assert message in str(error.value)
