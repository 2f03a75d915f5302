"""Results of earlier runs: used where nothing has changed, and nowhere else."""

import os
import pickle
import sqlite3
from pathlib import Path

import pytest

from lintkit import pool, result_cache, run
from lintkit.cli import main
from lintkit.result_cache import ResultCache, environment, prepare
from lintkit.rules import Rule, rule

TEXT = "A line of the page that recieved thier words once more, and that nobody has read since.\n"
SHARED = (
    "The ferry leaves the northern pier at seven in the morning and comes back before the tide turns in the evening, so "
    "whoever wants to see the seals should buy a ticket the day before, bring a warm coat, and wait near the lighthouse.\n"
)
PAGES = {"news/one.md": f"{TEXT}\n{SHARED}", "news/two.md": "Nothing to see.\n", "three.md": SHARED}


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of pages, which counts as worth a cache, and the working folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(pool, "_WORTH_A_CACHE", 0)
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    for name, text in PAGES.items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text)
    return tmp_path / "site"


@pytest.fixture
def linted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that were really linted, in order."""
    paths: list[str] = []
    content = run.Linter.content

    def watched(self: run.Linter, path: str, data: bytes) -> run.Result:
        paths.append(path)
        return content(self, path, data)

    monkeypatch.setattr(run.Linter, "content", watched)
    return paths


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    main(["--output-format", "json", "-j", "1", *arguments])
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_a_second_run_says_the_same_without_linting(capsys: pytest.CaptureFixture[str], linted: list[str]) -> None:
    first = report(capsys, "--select", "spelling,duplication/*")
    assert "recieved" in first
    assert "duplication/cross-file" in first  # facts of files are kept, too
    assert linted == ["news/one.md", "news/two.md", "three.md"]
    linted.clear()
    assert report(capsys, "--select", "spelling,duplication/*") == first
    assert linted == []


def change_the_text() -> None:
    """Another text of the same length, in a file that says it has not changed since."""
    page = Path("news/two.md")
    before = page.stat()
    page.write_text("Nothing to sea.\n")
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))


def configure() -> None:
    Path("lintkit.toml").write_text('words = ["thier"]\n')


def configure_a_folder() -> None:
    Path("news/lintkit.toml").write_text('words = ["thier"]\n')


@pytest.mark.parametrize(
    ("change", "arguments", "expected"),
    [
        (change_the_text, [], ["news/two.md"]),
        (configure, [], ["news/one.md", "news/two.md", "three.md"]),
        (configure_a_folder, [], ["news/one.md", "news/two.md"]),
        (None, ["--no-cache"], ["news/one.md", "news/two.md", "three.md"]),
        (None, ["--diff"], ["news/one.md", "news/two.md", "three.md"]),
        (None, ["--ignore", "markup"], ["news/one.md", "news/two.md", "three.md"]),
        (None, ["./news/one.md"], []),
    ],
)
def test_what_has_changed_is_linted_again(
    capsys: pytest.CaptureFixture[str], linted: list[str], change: object, arguments: list[str], expected: list[str]
) -> None:
    report(capsys)
    linted.clear()
    if callable(change):
        change()
    main(arguments)
    assert linted == expected


def test_each_selection_of_the_command_line_has_results_of_its_own(
    capsys: pytest.CaptureFixture[str], linted: list[str]
) -> None:
    report(capsys)
    report(capsys, "--select", "markup")
    linted.clear()
    assert "recieved" in report(capsys)
    assert "recieved" not in report(capsys, "--select", "markup")
    assert linted == []


def test_processes_share_what_is_kept(
    capsys: pytest.CaptureFixture[str], linted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "_WORTH_A_POOL", 0)
    main(["-j", "2", "--output-format", "json"])
    first = capsys.readouterr().out
    assert report(capsys) == first
    assert linted == []  # the workers did it all


def test_a_local_plugin_is_never_trusted_to_be_the_same(linted: list[str]) -> None:
    Path("house.py").write_text("")
    Path("lintkit.toml").write_text('plugins = ["house.py"]\n')
    main([])
    main([])
    assert linted == ["news/one.md", "news/two.md", "three.md"] * 2


def test_a_crash_is_not_kept(linted: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise RuntimeError("boom")

    with monkeypatch.context() as patched:
        patched.setattr("lintkit.engine._verify", crash)
        main(["news/one.md"])
    main(["news/one.md"])
    assert linted == ["news/one.md"] * 2


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_cache_is_made_anew(
    capsys: pytest.CaptureFixture[str], linted: list[str], content: bytes, tmp_path: Path
) -> None:
    first = report(capsys)
    for file in (tmp_path / "cache/lintkit").glob("results-1.sqlite*"):
        file.unlink()
    (tmp_path / "cache/lintkit/results-1.sqlite").write_bytes(content)
    assert report(capsys) == first
    linted.clear()
    assert report(capsys) == first
    assert linted == []


def test_a_result_that_cannot_be_read_is_made_anew(tmp_path: Path) -> None:
    prepare()
    cache = ResultCache("here")
    cache.put(b"key", b"stamp", ["a result"])
    cache.flush()
    with sqlite3.connect(tmp_path / "cache/lintkit/results-1.sqlite") as database:
        database.execute("UPDATE results SET content = ?", (b"\x80garbage",))
    assert ResultCache("here").get(b"key", b"stamp") is None


def test_a_cache_that_cannot_be_made_does_no_harm(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert "recieved" in report(capsys)
    (tmp_path / "other/lintkit/results-1.sqlite").mkdir(parents=True)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "other"))
    assert "recieved" in report(capsys)


def test_what_nobody_asks_for_is_forgotten_after_a_month(monkeypatch: pytest.MonkeyPatch) -> None:
    def on_day(day: int) -> ResultCache:
        monkeypatch.setattr(result_cache, "_today", lambda: day)
        assert prepare()
        return ResultCache("here")

    cache = on_day(1000)
    cache.put(b"asked for", b"", 1)
    cache.put(b"not asked for", b"", 2)
    cache.flush()
    cache = on_day(1020)
    assert cache.get(b"asked for", b"") == 1
    cache.flush()
    cache = on_day(1031)
    assert cache.get(b"asked for", b"") == 1
    assert cache.get(b"not asked for", b"") is None


def test_a_cache_travels_to_another_process_unopened() -> None:
    prepare()
    cache = ResultCache("here")
    cache.put(b"key", b"stamp", 1)
    cache.flush()
    copy = pickle.loads(pickle.dumps(cache))
    assert copy.get(b"key", b"stamp") == 1
    assert copy.get(b"key", b"other stamp") is None


def test_the_environment_changes_with_any_file_of_a_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "packages/house"
    (package / "_data").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path / "packages"))

    def rules(module: str) -> list[Rule]:
        return [rule("house/tbd")(lambda doc: ())._replace(module=module)]

    first = environment(rules("house.tbd"))
    assert first == environment(rules("house.tbd"))
    (package / "_data/words.txt").write_text("one\n")
    second = environment(rules("house.tbd"))
    assert first != second
    (tmp_path / "packages/other-1.0.dist-info").mkdir()
    assert environment(rules("house.tbd")) not in (None, first, second)
    assert environment(rules("no_such_package.tbd")) is None
