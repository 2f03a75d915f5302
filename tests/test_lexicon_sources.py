"""What the lexicons are built from. The builder is a part of the repository, not of what is installed."""

import re
from pathlib import Path

import pytest

packages = pytest.importorskip("tools.lexicon.packages", reason="only in a checkout")
SOURCES = Path(__file__).parent.parent / "rules/lintkit_rules/spelling/_data/SOURCES.md"


@pytest.mark.parametrize("spec", [*packages.NPM, *packages.PIP, f"{packages.SCOWL_PACKAGE}=={packages.SCOWL_RELEASE}"])
def test_every_package_is_pinned_and_named(spec: str) -> None:
    name, _, version = spec.rpartition("@") if "@" in spec[1:] else spec.partition("==")
    assert re.fullmatch(r"\d+(\.\d+)+", version), "a range gives another lexicon tomorrow"
    short = re.sub(r"^.*(?:dict|language)-", "", name)
    assert any(short in line and version in line for line in SOURCES.read_text(encoding="utf-8").split("\n"))
