import os
import subprocess
import sys
from pathlib import Path

import pytest

from lintkit import registry, snapshot
from lintkit.rules import Rule
from lintkit.sieves import Scan

SLOW = ["pluggy", "inspect", "dataclasses", "importlib.metadata", "lintkit_rules", "tomllib", "subprocess", "json"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("LINTKIT_NO_SNAPSHOT", raising=False)
    return tmp_path / "cache" / "lintkit"


def test_a_snapshot_gives_the_same_rules(home: Path) -> None:
    first, second, full = snapshot.load_quickly(), snapshot.load_quickly(), registry.load()
    assert len(list(home.iterdir())) == 1
    assert first.rules == full.rules
    assert list(second.rules) == list(full.rules)
    for id, rule in second.rules.items():
        kept = full.rules[id]
        assert (rule.severity, rule.default, rule.page) == (kept.severity, kept.default, kept.page)
        assert (rule.options._asdict() if rule.options else None) == (kept.options._asdict() if kept.options else None)
        assert isinstance(rule, Rule) == isinstance(kept, Rule)
    assert second.formats == full.formats
    assert second.reporters == full.reporters


def test_a_snapshot_can_be_written_once_rules_have_run(home: Path) -> None:
    full = registry.load()
    for rule in full.rules.values():
        if rule.sieve is not None:
            rule.sieve.catches(Scan("Their war between Russia and China, and it's own end. â".encode()))
    snapshot.load_quickly()
    assert len(list(home.iterdir())) == 1


def test_a_changed_or_damaged_snapshot_is_made_anew(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot.load_quickly()
    (path,) = home.iterdir()
    good = path.read_bytes()
    for bad in (b"", b"garbage", good[:-20]):
        path.write_bytes(bad)
        assert snapshot._read(str(path)) is None
        assert snapshot.load_quickly().rules
        assert path.read_bytes() == good
    monkeypatch.setattr(snapshot, "_stamp", lambda name: (0, 0))  # as if every file had changed
    assert snapshot._read(str(path)) is None


def test_a_home_that_cannot_be_written_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert snapshot.load_quickly().rules


def test_local_plugins_and_whoever_wants_none_get_no_snapshot(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINTKIT_NO_SNAPSHOT", "1")
    snapshot.load_quickly()
    assert not home.exists()


def test_old_snapshots_are_removed(home: Path) -> None:
    home.mkdir(parents=True)
    for number in range(12):
        (home / f"{number}.snapshot").write_bytes(b"old")
    snapshot.load_quickly()
    assert len(list(home.iterdir())) == 8


def test_a_second_start_imports_nothing_that_is_slow(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Title\n")
    script = f"import sys; from lintkit.cli import main; main(['--isolated', {str(page)!r}]); print(*sys.modules)"

    def modules() -> set[str]:
        run = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=dict(os.environ)
        )
        return set(run.stdout.split())

    assert "pluggy" in modules()
    imported = modules()
    bare = subprocess.run(
        [sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    assert imported & (set(SLOW) - {"lintkit_rules"}) - set(bare.stdout.split()) == set()
