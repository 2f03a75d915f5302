"""Clean text in many languages and scripts, from the translations that published packages carry.

Django (PyPI) brings its messages in some ninety languages, TypeScript (npm) its diagnostics in thirteen. The ordinary
clients fetch them once into a folder; nothing of them is kept in the project.
"""

import json
import random
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

FOLDER = Path.home() / ".cache" / "lintkit-benchmarks" / "encoding"
DJANGO, TYPESCRIPT = "django==5.2.19", "typescript@5.6.3"
_PLACEHOLDER = re.compile(r"%\(|%[sd]|\{|<|&|\\|_|\|")
# What a few translations themselves have wrong: controls, lost characters, letters of another script in a word.
_DAMAGED = re.compile("[\x7f-\x9f\ufffd\u200b]|[a-zA-Z][а-яА-Яѓѕјљњќџ]|[а-яА-Яѓѕјљњќџ][a-zA-Z]")
_ENTRY = re.compile(r'^msgid ((?:".*"\n)+)msgstr ((?:".*"\n)+)', re.MULTILINE)
GROUPS = {
    "western": (
        "en",
        "fr",
        "de",
        "es",
        "it",
        "pt",
        "pt_BR",
        "nl",
        "sv",
        "da",
        "nb",
        "fi",
        "is",
        "ca",
        "gl",
        "ga",
        "et",
    ),
    "central": ("pl", "cs", "sk", "hu", "ro", "hr", "sl", "sr_Latn", "sq", "hsb"),
    "baltic": ("lt", "lv", "et"),
    "turkish": ("tr", "az"),
    "vietnamese": ("vi",),
    "cyrillic": ("ru", "uk", "bg", "be", "mk", "sr", "kk", "mn", "tt"),
    "greek": ("el",),
    "arabic": ("ar", "fa", "ckb", "ug"),
    "hebrew": ("he",),
    "chinese": ("zh_Hans", "zh_Hant"),
    "japanese": ("ja",),
    "korean": ("ko",),
    "indic": ("hi", "bn", "mr", "ne", "pa", "ta", "te", "kn", "ml"),
    "southeast": ("th", "km", "my"),
    "other": ("hy", "ka"),
}
_QUOTES = ("“”", "‘’", "„“", "«»")


def fetch(folder: Path = FOLDER) -> Path:
    """Downloads the packages that are missing. Raises ``CalledProcessError`` if a client fails."""
    folder.mkdir(parents=True, exist_ok=True)
    if not list(folder.glob("django*.whl")):
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary", ":all:", DJANGO]
        subprocess.run([*command, "-d", str(folder)], check=True)
    if not list(folder.glob("typescript-*.tgz")):
        subprocess.run(["npm", "pack", "--silent", TYPESCRIPT], check=True, cwd=folder, stdout=subprocess.DEVNULL)
    return folder


def sentences(folder: Path = FOLDER) -> dict[str, list[str]]:
    """The sentences of each language, without placeholders and markup."""
    found: dict[str, list[str]] = {}
    with zipfile.ZipFile(next(iter(folder.glob("django*.whl")))) as wheel:
        for name in sorted(wheel.namelist()):
            parts = name.split("/")
            if name.endswith(".po") and "locale" in parts and not name.endswith("djangojs.po"):
                language = parts[parts.index("locale") + 1]
                for original, translation in _ENTRY.findall(wheel.read(name).decode()):
                    text = _joined(original if language == "en" else translation)
                    found.setdefault(language, []).append(text)
    with tarfile.open(next(iter(folder.glob("typescript-*.tgz")))) as package:
        for member in package:
            if member.name.endswith("diagnosticMessages.generated.json"):
                language = {"zh-cn": "zh_Hans", "zh-tw": "zh_Hant", "pt-br": "pt_BR"}.get(
                    *[member.name.split("/")[2]] * 2
                )
                file = package.extractfile(member)
                found.setdefault(language, []).extend(json.load(file).values() if file else ())
    return {language: _kept(texts) for language, texts in found.items()}


def _joined(quoted: str) -> str:
    return "".join(line[1:-1] for line in quoted.strip().splitlines()).replace('\\"', '"')


def _kept(texts: list[str]) -> list[str]:
    kept = dict.fromkeys(text.strip() for text in texts if len(text) > 24 and not _PLACEHOLDER.search(text))
    return [text for text in kept if not _DAMAGED.search(text)]


def article(texts: list[str], language: str, size: int, rng: random.Random) -> str:
    """About ``size`` characters of paragraphs drawn from a language's sentences, with typographic quotes and dashes."""
    quotes = rng.choice(_QUOTES)
    paragraphs = []
    total = 0
    while total < size:
        drawn = rng.sample(texts, min(rng.randint(2, 5), len(texts)))
        if rng.random() < 0.7:
            drawn[0] = f"{quotes[0]}{drawn[0]}{quotes[1]}"
        if rng.random() < 0.4 and len(drawn) > 1:
            drawn[1] = f"{drawn[1].rstrip('.')} {rng.choice('–—')} {drawn[-1]}"
        if rng.random() < 0.3:
            drawn[-1] = drawn[-1].rstrip(".") + "…"
        text = " ".join(one if one[-1:] in ".!?…。”»’“" else one + "." for one in drawn)
        text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
        paragraphs.append(re.sub(r"'([^']*)'", rf"{quotes[0]}\1{quotes[1]}", text).replace('"', quotes[1]))
        total += len(text)
    return "\n\n".join(paragraphs) + "\n"
