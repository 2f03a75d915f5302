import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lintkit import __version__
from lintkit.cli import main

PLUGIN = """
from lintkit import Finding, Severity, Span, cut, hookimpl, pattern, replace, rule

_TBD = pattern(r"TBD")
_TEH = pattern(r"\\bteh\\b")
_BOOM = pattern(r"BOOM")


@rule("house/tbd", severity=Severity.INFO)
def tbd(doc):
    for match in _TBD.matches(doc):
        yield Finding(Span(*match.span()), "TBD: unfinished")


@rule("house/teh")
def teh(doc):
    for match in _TEH.matches(doc):
        yield Finding(Span(*match.span()), "“teh” is odd", replace(Span(*match.span()), "the", safe=True))


@rule("house/boom")
def boom(doc):
    for match in _BOOM.matches(doc):
        raise RuntimeError("boom")
    yield from ()


@hookimpl
def lintkit_rules():
    return [tbd, teh, boom]
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a plugin of three rules and a configuration that runs only these."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "house.py").write_text(PLUGIN)
    (tmp_path / "lintkit.toml").write_text('plugins = ["house.py"]\nselect = ["house"]\n')
    (tmp_path / "good.md").write_text("All is well.\n")
    (tmp_path / "bad.md").write_text("In teh end.\n")
    return tmp_path


def concise(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
    status = main(["--output-format", "concise", *arguments])
    out, err = capsys.readouterr()
    return status, [line for line in out.splitlines() if line.count(":") >= 2], err


def test_findings_exit_with_1_and_a_clean_run_with_0(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert concise(capsys) == (1, ["bad.md:1:4: warning house/teh “teh” is odd"], "")
    assert concise(capsys, "good.md") == (0, [], "")
    assert main(["good.md"]) == 0
    assert capsys.readouterr() == ("", "")  # a clean run prints nothing


def test_json_contract(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--output-format", "json", "bad.md"]) == 1
    (found,) = json.loads(capsys.readouterr().out)
    assert len(found.pop("fingerprint")) == 16
    assert found == {
        "path": "bad.md",
        "line": 1,
        "column": 4,
        "end_line": 1,
        "end_column": 7,
        "rule": "house/teh",
        "severity": "warning",
        "message": "“teh” is odd",
        "fix": {
            "applicability": "safe",
            "edits": [{"line": 1, "column": 4, "end_line": 1, "end_column": 7, "replacement": "the"}],
        },
        "related": [],
    }
    assert main(["--output-format", "json", "good.md"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_severity_thresholds(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("info.md").write_text("TBD\n")
    assert concise(capsys, "info.md")[:2] == (0, ["info.md:1:1: info house/tbd TBD: unfinished"])
    assert concise(capsys, "--fail-on", "info", "info.md")[0] == 1
    assert concise(capsys, "--fail-on", "error", "bad.md")[0] == 0
    assert concise(capsys, "--fail-on", "never", "bad.md")[0] == 0
    assert concise(capsys, "--exit-zero", "bad.md")[0] == 0
    assert concise(capsys, "--severity", "house/teh=error", "--fail-on", "error", "bad.md")[0] == 1
    assert concise(capsys, "--severity", "house/teh=off", "bad.md")[:2] == (0, [])


def test_selection_on_the_command_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert concise(capsys, "--select", "house/tbd", "bad.md")[0] == 0
    assert concise(capsys, "--ignore", "house/teh", "bad.md")[0] == 0
    assert concise(capsys, "--select", "encoding", "--extend-select", "house/teh", "bad.md")[0] == 1


def test_fixing_writes_the_file_and_exits_by_what_is_left(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert concise(capsys, "--fix", "bad.md") == (0, [], "")
    assert Path("bad.md").read_text() == "In the end.\n"
    Path("bad.md").write_text("In teh end.\n")
    assert concise(capsys, "--fix", "--exit-non-zero-on-fix", "bad.md")[0] == 1
    assert concise(capsys, "--fix", "--exit-non-zero-on-fix", "bad.md")[0] == 0
    Path("bad.md").write_text("In teh end.\n")
    assert concise(capsys, "--fix", "--unfixable", "house/teh", "bad.md")[0] == 1
    assert Path("bad.md").read_text() == "In teh end.\n"


def test_quiet_runs_print_findings_only(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-q", "bad.md"]) == 1
    out = capsys.readouterr().out
    assert "house/teh" in out
    assert "Found" not in out
    assert main(["-q", "--fix", "bad.md"]) == 0
    assert capsys.readouterr().out == ""


def test_a_file_is_not_touched_where_nothing_changes(project: Path) -> None:
    before = Path("good.md").stat()
    main(["--fix", "good.md"])
    assert Path("good.md").stat().st_mtime_ns == before.st_mtime_ns


def test_diff_touches_nothing_and_can_be_applied(project: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    Path("bad.md").write_bytes(b"one\r\ntwo \xff teh\r\n" + b"x\n" * 20 + b"last teh")
    before = Path("bad.md").read_bytes()
    assert main(["--diff", "."]) == 1
    out, err = capfdbinary.readouterr()
    assert Path("bad.md").read_bytes() == before
    assert b"1 file would change" in err
    subprocess.run(["git", "apply", "-p0", "-"], input=out, check=True)
    assert Path("bad.md").read_bytes() == before.replace(b"teh", b"the")
    assert main(["--diff", "."]) == 0
    assert main(["--diff", "-q", "."]) == 0
    assert capfdbinary.readouterr() == (b"", b"nothing would change\n")


@pytest.mark.parametrize("name", ["two words.md", "new\nline.md", 'a "quoted"\t\x1b[31m\\.md', "Ärger.md"])
def test_a_diff_of_a_file_with_an_odd_name_can_be_applied(
    project: Path, capfdbinary: pytest.CaptureFixture[bytes], name: str
) -> None:
    Path(name).write_bytes(b"teh\n")
    assert main(["--diff", name]) == 1
    out = capfdbinary.readouterr().out
    assert b"\x1b" not in out
    subprocess.run(["git", "apply", "-p0", "-"], input=out, check=True)
    assert Path(name).read_bytes() == b"the\n"


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_standard_input(
    project: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin(monkeypatch, b"teh")
    assert main(["--output-format", "concise", "--stdin-filename", "docs/new.md", "-"]) == 1
    assert capfdbinary.readouterr().out.startswith(b"docs/new.md:1:1: ")
    stdin(monkeypatch, b"teh \xff")
    assert main(["--fix", "-"]) == 0
    assert capfdbinary.readouterr().out == b"the \xff"
    stdin(monkeypatch, b"\x89PNG\r\n\x1a\n teh")
    assert main(["--fix", "-"]) == 0
    assert capfdbinary.readouterr().out == b"\x89PNG\r\n\x1a\n teh"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.md"], "lintkit: missing.md: no such file or folder"),
        (["--selct", "x"], "lintkit: error: unknown option --selct; did you mean “--select”?"),
        (["--select", "huose"], "lintkit: error: --select: unknown rule or family “huose”; did you mean “house”?"),
        (["--severity", "house/teh"], "is not RULE=error"),
        (["--severity", "huose=error"], "did you mean “house”?"),
        (["--fix", "--diff"], "--fix and --diff contradict"),
        (["--unsafe-fixes"], "--unsafe-fixes needs --fix"),
        (["--config", "a", "--isolated"], "contradict"),
        (["--config", "missing.toml"], "lintkit: error: missing.toml: no such file"),
        (["--output-format", "jsn"], "did you mean “json”?"),
        (["--explain", "house/the"], "did you mean “house/teh”?"),
        (["-j", "x"], "'x' is not a number of processes"),
        (["-", "a.md"], "cannot be combined"),
        (["--accept", "word"], "no dictionary to add to"),
    ],
)
def test_mistakes_exit_with_2_and_one_line(
    arguments: list[str], message: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(arguments)
    err = capsys.readouterr().err
    assert status == 2
    assert message in err
    assert len(err.strip().splitlines()) == 1


def test_the_rest_is_linted_where_a_path_is_missing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, lines, err = concise(capsys, "missing.md", "bad.md")
    assert (status, len(lines), err) == (2, 1, "lintkit: missing.md: no such file or folder\n")


def test_a_crash_is_reported_and_exits_with_2(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("boom.md").write_text("BOOM teh\n")
    status, lines, _ = concise(capsys, "boom.md")
    assert status == 2
    assert "error lintkit/crash house/boom crashed: RuntimeError: boom" in lines[0]
    assert "house/teh" in lines[1]


def test_binary_files_are_skipped_with_a_note(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("picture.md").write_bytes(b"\x89PNG\r\n\x1a\n teh")
    Path("one.png").write_bytes(b"\x89PNG\r\n\x1a\n teh")
    Path("two.png").write_bytes(b"\x89PNG\r\n\x1a\n teh")
    note = "lintkit: picture.md: skipped: a binary file\n"
    assert concise(capsys, "picture.md") == (0, [], note)  # a text by its name: silence would look like a clean one
    assert concise(capsys, "picture.md", "good.md") == (0, [], note)
    assert concise(capsys, "-q", "picture.md") == (0, [], "")
    assert concise(capsys, "one.png", "good.md") == (0, [], "")
    alone = "lintkit: one.png: skipped: a binary file (and 1 more); nothing was linted\n"
    assert concise(capsys, "one.png", "two.png") == (0, [], alone)
    assert concise(capsys, "-v", "one.png", "good.md")[2].startswith("lintkit: one.png: skipped: a binary file\n")


def test_damaged_utf16_is_one_line_and_exit_2(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("odd.md").write_bytes(b"\xff\xfeabc")
    status, _, err = concise(capsys, "odd.md")
    assert (status, err) == (2, "lintkit: odd.md: not valid UTF-16-LE: truncated data\n")


def test_show_files_writes_names_as_they_are(project: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    odd = os.fsdecode(b"odd\xff.md")
    try:
        Path(odd).write_text("x\n")
    except OSError:
        pytest.skip("this system has no such names")
    assert main(["--show-files", odd]) == 0
    assert capfdbinary.readouterr().out == b"odd\xff.md\n"


def test_telling_about_itself(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"lintkit {__version__}\n"
    assert main(["--list-rules"]) == 0
    assert "house/teh" in capsys.readouterr().out
    assert main(["--explain", "lintkit/unused-ignore"]) == 0
    assert "A directive that silences nothing" in capsys.readouterr().out
    assert main(["--show-config", "bad.md"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# from lintkit.toml\n")
    assert "rules that run: house/boom, house/tbd, house/teh" in out
    assert main(["--show-files"]) == 0
    assert capsys.readouterr().out == "bad.md\ngood.md\n"


def test_statistics_count_by_rule(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--statistics"]) == 1
    assert "house/teh" in capsys.readouterr().out


def test_accepting_words_keeps_the_dictionary_sorted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Path("lintkit.toml").open("a") as file:
        file.write('dictionary = ["words.txt"]\n')
    Path("words.txt").write_text("# ours\nzebra\n")
    assert main(["--accept", "Kubernetes", "apple"]) == 0
    assert Path("words.txt").read_text() == "# ours\napple\nKubernetes\nzebra\n"
    assert main(["--accept", "two words"]) == 2


def test_processes_change_nothing_but_the_time(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(30):
        Path(f"page{number:02}.md").write_text("In teh end.\n" + "x" * 300_000)
    one = concise(capsys, "-j", "1")
    assert len(one[1]) == 31
    assert concise(capsys, "-j", "2") == one
    assert concise(capsys, "-j", "4") == one


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "lintkit", *arguments],
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_colours_follow_the_conventions(project: Path) -> None:
    assert b"\x1b[" not in run("bad.md").stdout
    assert b"\x1b[" in run("bad.md", FORCE_COLOR="1").stdout
    assert b"\x1b[" not in run("bad.md", FORCE_COLOR="1", NO_COLOR="1").stdout
    assert b"\x1b[" in run("--color", "always", "bad.md", NO_COLOR="1").stdout


def test_a_stream_that_cannot_draw_gets_ascii(project: Path) -> None:
    output = run("bad.md", PYTHONIOENCODING="ascii").stdout
    assert output.decode("ascii")
    assert b"house/teh" in output


def test_a_reader_that_has_enough_is_no_error(project: Path) -> None:
    Path("many.md").write_text("teh\n" * 20_000)
    command = f"{sys.executable} -m lintkit --output-format concise many.md | head -1; exit ${{PIPESTATUS[0]}}"
    piped = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert (piped.returncode, piped.stderr) == (1, b"")


def test_a_working_folder_that_vanished_is_one_line(project: Path) -> None:
    command = f"mkdir gone && cd gone && rmdir ../gone && {sys.executable} -m lintkit"
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, check=False, env={**os.environ, "PYTHONPATH": ""}
    )
    assert (done.returncode, done.stderr) == (2, b"lintkit: error: the working folder has vanished\n")


def test_file_names_of_any_bytes(project: Path) -> None:
    name = b"caf\xe9\x1b[31m.md"
    Path(os.fsdecode(name)).write_text("teh\n")
    for format in ("text", "concise", "json", "github"):
        output = run("--output-format", format, ".")
        assert output.returncode == 1
        assert b"\x1b" not in output.stdout + output.stderr


@pytest.mark.skipif(os.name == "nt", reason="a shell that closes streams is asked for")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_standard_streams_may_be_closed(project: Path, closed: str) -> None:
    for path, left in (("bad.md", "In the end.\n"), ("-", "In teh end.\n")):
        (project / "bad.md").write_text("In teh end.\n")
        command = ["sh", "-c", f"{sys.executable} -m lintkit --fix {path} {closed}"]
        run = subprocess.run(command, input=b"", capture_output=True, timeout=60, check=True)
        assert b"Traceback" not in run.stderr
        assert (project / "bad.md").read_text() == left


def test_a_failure_of_lintkit_itself_is_one_line_and_the_rest_is_linted(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(data: bytes) -> bool:
        if b"well" in data:
            raise MemoryError
        return False

    monkeypatch.setattr("lintkit.run.binary", broken)
    status, found, err = concise(capsys)
    assert (status, len(found)) == (2, 1)
    assert err.startswith("lintkit: good.md: lintkit failed: MemoryError: (")
    monkeypatch.setattr("lintkit.session.discover", broken)
    assert main([]) == 2
    assert capsys.readouterr().err.startswith("lintkit: error: lintkit failed: TypeError: ")
