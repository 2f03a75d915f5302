"""Documents about encodings: what is garbled in them is garbled on purpose, and fixing must leave it.

    python benchmarks/encoding/about.py

Fetches the source distributions of packages that detect, repair or convert encodings (PyPI and npm), reads their
documentation (Markdown, HTML, text, reStructuredText as text) and counts the documents that safe fixes, and all fixes
of the encoding family, would change.
"""

import subprocess
import sys
import tarfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import lintkit_rules.encoding
from benchmarks.encoding.texts import FOLDER
from lintkit.document import Document
from lintkit.engine import bind, fix
from lintkit.formats import HTML, MARKDOWN, PLAIN
from lintkit.rules import Rule, rules_in

PYTHON = ("ftfy==6.3.1", "chardet==5.2.0", "charset-normalizer==3.4.0", "unidecode==1.3.8", "webencodings==0.5.1")
NODE = (
    "iconv-lite",
    "jschardet",
    "encoding-japanese",
    "utf8",
    "legacy-encoding",
    "mojibake",
    "fix-mojibake",
    "he",
    "punycode",
)
FORMATS = {".md": MARKDOWN, ".html": HTML, ".htm": HTML, ".txt": PLAIN, ".rst": PLAIN}


def fetch() -> Path:
    """Downloads what is missing; a package that cannot be had is passed over."""
    folder = FOLDER / "about"
    folder.mkdir(parents=True, exist_ok=True)
    for name in PYTHON:
        if not list(folder.glob(f"{name.split('==')[0].replace('-', '?')}*.tar.gz")):
            command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", name]
            subprocess.run([*command, "-d", str(folder)], check=False, stderr=subprocess.DEVNULL)
    for name in NODE:
        if not list(folder.glob(f"{name}-*.tgz")):
            subprocess.run(["npm", "pack", "--silent", name], check=False, cwd=folder, capture_output=True)
    return folder


def main() -> None:
    """Prints the documents that would change, and how many do."""
    rules = [bind(one) for one in rules_in(lintkit_rules.encoding) if isinstance(one, Rule) and one.default]
    documents = safely = fully = 0
    for archive in sorted([*fetch().glob("*.tar.gz"), *fetch().glob("*.tgz")]):
        with tarfile.open(archive) as package:
            for member in package:
                suffix = Path(member.name).suffix
                if not member.isfile() or suffix not in FORMATS or "/tests/" in member.name:
                    continue
                file = package.extractfile(member)
                doc = Document(member.name, file.read() if file else b"", FORMATS[suffix])
                careful, bold = fix(doc, rules), fix(doc, rules, unsafe=True)
                documents += 1
                safely += careful.doc.data != doc.data
                fully += bold.doc.data != doc.data
                if bold.doc.data != doc.data:
                    print(f"{archive.name}:{member.name}: safe {dict(careful.applied)}, all {dict(bold.applied)}")
    print(f"{documents} documents: safe fixes change {safely}, all fixes {fully}")


if __name__ == "__main__":
    main()
