import os
import subprocess
import threading
from pathlib import Path

import pytest

from lintkit.config import Settings
from lintkit.files import FileError, binary, discover, read, write


def known(name: str) -> bool:
    return name.endswith((".md", ".txt"))


def shown(*paths: str, settings: Settings | None = None, force_exclude: bool = False) -> list[str]:
    """What discovery finds, a problem as ``! message``."""
    found = discover(paths, lambda folder: settings or Settings(), known, force_exclude=force_exclude)
    return [f"! {one}" if isinstance(one, FileError) else one.path for one in found]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("b.md", "a.txt", "c.py", "docs/z.md", "docs/api/y.md", "node_modules/x.md", ".github/w.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path


def test_folders_are_walked_for_known_names_in_order(tree: Path) -> None:
    assert shown(".") == [".github/w.md", "a.txt", "b.md", "docs/api/y.md", "docs/z.md"]
    assert shown("docs", "./a.txt") == ["docs/api/y.md", "docs/z.md", "a.txt"]


def test_files_given_by_name_are_always_linted_and_once(tree: Path) -> None:
    assert shown("c.py", "node_modules/x.md", "c.py", ".")[:3] == ["c.py", "node_modules/x.md", ".github/w.md"]
    assert shown("b.md", ".").count("b.md") == 1


def test_exclude_and_force_exclude(tree: Path) -> None:
    settings = Settings(extend_exclude=("docs/api", "a.*"))
    assert shown(".", settings=settings) == [".github/w.md", "b.md", "docs/z.md"]
    assert shown("a.txt", settings=settings) == ["a.txt"]
    assert shown("a.txt", "docs/api/y.md", "b.md", settings=settings, force_exclude=True) == ["b.md"]


def test_configured_formats_are_walked_too(tree: Path) -> None:
    assert "c.py" in shown(".", settings=Settings(formats=(("*.py", "plain"),)))


def test_problems_come_one_line_each_and_the_rest_is_still_found(tree: Path) -> None:
    os.symlink("loop.md", "loop.md")
    os.symlink("nowhere.md", "broken.md")
    os.symlink("nowhere", ".#b.md")  # an editor's lock
    os.symlink("..", "docs/up")  # a folder that leads back
    found = shown(".", "missing.md", "/dev/null", "a\0b")
    assert [one for one in found if one.startswith("!")] == [
        "! broken.md: no such file or folder",
        "! loop.md: a symbolic link that leads back to itself",
        "! missing.md: no such file or folder",
        "! /dev/null: neither a file nor a folder",
        "! a\0b: embedded null byte",
    ]
    assert [one for one in found if not one.startswith("!")] == [
        ".github/w.md",
        "a.txt",
        "b.md",
        "docs/api/y.md",
        "docs/z.md",
    ]


def test_what_git_ignores_is_left_out_unless_named_or_told(tree: Path) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    Path(".gitignore").write_text("docs/api/\nb.md\n")
    assert shown(".") == [".github/w.md", "a.txt", "docs/z.md"]
    assert shown("docs") == ["docs/z.md"]
    assert shown("b.md") == ["b.md"]
    assert shown("docs/api") == ["docs/api/y.md"]  # whoever names an ignored folder wants it linted
    assert "b.md" in shown(".", settings=Settings(gitignore=False))
    subprocess.run(["git", "add", "-f", "b.md"], check=True)
    assert "b.md" in shown(".")  # git tracks it


def test_reading_says_why_it_failed(tree: Path) -> None:
    assert read("a.txt") == b"a.txt"
    Path("big.txt").write_bytes(b"x" * 1_000_000)
    assert len(read("big.txt")) == 1_000_000
    with pytest.raises(FileError, match=r"missing.md: no such file"):
        read("missing.md")
    with pytest.raises(FileError, match="docs: is a directory"):
        read("docs")


def test_writing_is_atomic_and_keeps_the_mode(tree: Path) -> None:
    path = Path("a.txt")
    path.chmod(0o640)
    os.symlink("a.txt", "link.txt")
    write("link.txt", b"a.txt", b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert Path("link.txt").is_symlink()
    assert [entry.name for entry in tree.iterdir() if "lintkit" in entry.name] == []


def test_a_file_that_changed_or_vanished_meanwhile_is_left_alone(tree: Path) -> None:
    with pytest.raises(FileError, match=r"a\.txt: not fixed: the file changed"):
        write("a.txt", b"something else", b"new")
    assert Path("a.txt").read_bytes() == b"a.txt"
    with pytest.raises(FileError, match=r"missing.md: cannot be fixed: no such file"):
        write("missing.md", b"", b"new")
    assert not Path("missing.md").exists()


def test_a_read_only_file_is_left_alone(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # as it answers to anybody but root
    with pytest.raises(FileError, match=r"a\.txt: cannot be fixed: the file is read-only"):
        write("a.txt", b"a.txt", b"new")
    assert Path("a.txt").read_bytes() == b"a.txt"


def test_a_failure_while_writing_leaves_the_file_and_no_rubbish(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileError, match=r"a\.txt: cannot be fixed: no space left"):
        write("a.txt", b"a.txt", b"new")
    assert Path("a.txt").read_bytes() == b"a.txt"
    assert [entry.name for entry in tree.iterdir() if "lintkit" in entry.name] == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", False),
        (b"text with one \x00 in it", False),
        ("grüß".encode(), False),
        (b"caf\xe9", False),
        (b"\xff\xfea\x00b\x00", False),
        (b"\x1b[31mred\x1b[0m", False),
        (b"\x89PNG\r\n\x1a\n", True),
        (b"PK\x03\x04 words", True),
        (b"%PDF-1.7", True),
        (bytes(range(256)) * 4, True),
        (b"a\x00b\x00c\x00", True),
    ],
)
def test_binary_files_are_known_by_their_content(data: bytes, expected: bool) -> None:
    assert binary(data) is expected


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_read_to_its_end_and_one_without_a_writer_does_not_hang(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"slow" * 100_000,))
    writer.start()  # waits for somebody who reads
    assert read(str(pipe)) == b"slow" * 100_000
    writer.join()
    monkeypatch.setattr("lintkit.files._PATIENCE", 0.05)
    with pytest.raises(FileError, match="a pipe that nobody writes to"):
        read(str(pipe))
