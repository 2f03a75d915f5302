import re
from pathlib import Path
from re import _compiler  # type: ignore[attr-defined]
from typing import Any

import pytest

from lintkit.expressions import remembered

EXPRESSIONS: list[tuple[str | bytes, int]] = [
    ("plain", 0),
    (rb"[\x80-\xff]+(?=a)", 0),
    ("(?P<year>\\d{4})-(?P<month>\\d\\d)|(x)?", re.IGNORECASE),
    ("(?ims)^[ \t]*+(?>(?:a|ä|[^\\W\\d_])*)$", 0),
    ("[\U0001f600-\U0001f64f“-”]{2,}(?<!x)\\b", re.VERBOSE),
]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("LINTKIT_NO_SNAPSHOT", raising=False)
    return tmp_path / "cache" / "lintkit"


def compile_all() -> list[re.Pattern[Any]]:
    re.purge()
    return [re.compile(source, flags) for source, flags in EXPRESSIONS]


def test_a_second_start_gets_the_same_expressions_without_compiling(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = compile_all()
    with remembered():
        assert compile_all() == made
    (file,) = home.iterdir()
    monkeypatch.setattr(_compiler, "_code", lambda *_: pytest.fail("compiled again"))
    with remembered():
        again = compile_all()
    assert again == made  # flags, code and source
    assert [one.groupindex for one in again] == [one.groupindex for one in made]
    match = again[2].fullmatch("2026-11")
    assert match and match.groupdict() == {"year": "2026", "month": "11"}
    assert match.lastgroup == "month"
    assert list(home.iterdir()) == [file]


def test_what_is_wrong_is_said_as_ever() -> None:
    for _ in range(2):
        re.purge()
        with remembered(), pytest.raises(re.error, match="unterminated"):
            re.compile("(a")


def test_a_damaged_file_or_none_at_all_does_no_harm(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = compile_all()
    with remembered():
        compile_all()
    (file,) = home.iterdir()
    good = file.read_bytes()
    for bad in (b"", b"garbage", good[:-20], b"i\x01\x00\x00\x00"):
        file.write_bytes(bad)
        with remembered():
            assert compile_all() == made
        assert file.read_bytes() == good
    monkeypatch.setenv("XDG_CACHE_HOME", str(file))  # no folder
    with remembered():
        assert compile_all() == made


def test_nothing_is_left_behind() -> None:
    before = _compiler.compile
    with pytest.raises(ZeroDivisionError), remembered():
        raise ZeroDivisionError
    assert _compiler.compile is before
