"""What the README and the guides show is run, so that it stays true."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from lintkit import registry as registries
from lintkit.pages import Page
from lintkit.rules import Rule
from lintkit.testing import assert_page

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = ROOT / "docs" / "examples"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_rule_in_the_readme_works_and_its_test_passes(tmp_path: Path) -> None:
    code, test = blocks("python")
    (tmp_path / "house_rules.py").write_text(code, encoding="utf-8")
    (tmp_path / "test_house_rules.py").write_text("from house_rules import leftover_note\n" + test, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path), "PATH": ""},
    )
    assert "2 passed" in run.stdout, run.stdout + run.stderr
    rule = registries.load([str(tmp_path / "house_rules.py")]).rules["house/leftover-note"]
    assert isinstance(rule, Rule)
    assert_page(rule)


def test_the_configuration_in_the_readme_is_accepted() -> None:
    import tomllib

    from lintkit.checking import settings

    (configuration,) = blocks("toml")
    checked = settings(tomllib.loads(configuration), registries.load(), ".", "README.md", configuration)
    assert checked.words == ("Kubernetes", "lintkit")


def test_the_local_plugin_among_the_examples_works() -> None:
    rule = registries.load([str(EXAMPLES / "house_rules.py")]).rules["house/leftover-note"]
    assert isinstance(rule, Rule)
    assert_page(rule)
    assert Page.parse(rule.page).summary in README


@pytest.fixture(scope="session")
def acme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example distribution, built and installed for real, in a folder of its own."""
    target = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--no-build-isolation"]
    source = tmp_path_factory.mktemp("source") / "lintkit-acme"
    subprocess.run(["cp", "-R", str(EXAMPLES / "lintkit-acme"), str(source)], check=True)
    subprocess.run([*pip, "--target", str(target), str(source)], check=True, capture_output=True)
    return target


def test_an_installed_distribution_brings_its_rules(acme: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text("# Welcome\n\nOpen the acmewriter first.\n", encoding="utf-8")
    (tmp_path / "lintkit.toml").write_text('select = ["acme"]\n[rules."acme/product-name"]\nnames = ["ACMEwriter"]\n')
    script = f"import sys; sys.path.append({str(acme)!r}); from lintkit.cli import main; sys.exit(main())"

    def run(*arguments: str) -> tuple[int, list[str], str]:
        command = [sys.executable, "-c", script, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
        return done.returncode, done.stdout.splitlines(), done.stderr

    status, lines, errors = run("--output-format", "concise")
    assert (status, errors) == (1, "")
    assert lines[:3] == [
        "one.md:3:10: error acme/product-name “acmewriter” is written “ACMEwriter”",
        "two.md:3:10: error acme/product-name “acmewriter” is written “ACMEwriter”",
        "two.md:1:3: info acme/same-title “Welcome” is the title of another page too",
    ]
    assert run("--fix", "-q")[0] == 0
    assert (tmp_path / "one.md").read_text(encoding="utf-8") == "# Welcome\n\nOpen the ACMEwriter first.\n"
    assert run("--explain", "acme/same-title")[1][0] == "acme/same-title (info)"
