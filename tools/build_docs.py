"""Writes docs/rules/: a page a rule, made from the rules' own pages, and an index.

``--check`` writes nothing and exits with 1 where the documentation is not in step with the rules.
"""

import sys
from pathlib import Path

from lintkit.pages import Page
from lintkit.registry import load
from lintkit.rules import AnyRule
from lintkit.suppress import ENGINE_PAGES, ENGINE_SEVERITIES

FOLDER = Path(__file__).parents[1] / "docs" / "rules"
FENCES = {"markdown": "markdown", "mdx": "mdx", "html": "html", "plain": "text"}


def main() -> int:
    """Builds or checks every page."""
    wanted = pages()
    existing = {path: path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.md")} if FOLDER.exists() else {}
    if sys.argv[1:] == ["--check"]:
        stale = sorted(path for path in wanted.keys() | existing.keys() if wanted.get(path) != existing.get(path))
        for path in stale:
            print(f"not in step with the rules: {path}; run python tools/build_docs.py")
        return int(bool(stale))
    for path in existing.keys() - wanted.keys():
        path.unlink()
    for path, content in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    print(f"{len(wanted)} pages")
    return 0


def pages() -> dict[Path, str]:
    """The content of every page by its path."""
    rules = [rule for rule in load().rules.values() if rule.module.startswith("lintkit_rules.")]
    made = {FOLDER / f"{rule.id}.md": page(rule) for rule in rules}
    made[FOLDER / "README.md"] = index(rules)
    return made


def page(rule: AnyRule) -> str:
    """One rule's page."""
    parsed = Page.parse(rule.page)
    state = rule.severity.value + ("" if rule.default else ", off by default")
    parts = [f"# {rule.id}", f"{parsed.summary} ({state})", "## Why", paragraph(parsed.why)]
    for example in parsed.examples:
        fence = FENCES.get(example.format, "text")
        parts += ["## Bad", block(example.bad, fence), "## Good", block(example.good, fence)]
    parts += ["## Fix", paragraph(parsed.fix)]
    if parsed.options:
        parts += ["## Options", paragraph(parsed.options)]
    return "\n\n".join(parts) + "\n"


def index(rules: list[AnyRule]) -> str:
    """The table of all rules, a family at a time, then what the engine itself reports."""
    parts = ["# Rules", "A family's name selects its rules that are on by default; `family/*` selects all of them."]
    for family in sorted({rule.family for rule in rules}):
        rows = ["| rule | severity | default | finds |", "|---|---|---|---|"]
        for rule in rules:
            if rule.family == family:
                link = f"[{rule.id}]({rule.id}.md)"
                state = "on" if rule.default else "off"
                rows.append(f"| {link} | {rule.severity.value} | {state} | {visible(Page.parse(rule.page).summary)} |")
        parts += [f"## {family}", "\n".join(rows)]
    rows = ["| rule | severity | finds |", "|---|---|---|"]
    for id, text in ENGINE_PAGES.items():
        rows.append(f"| {id} | {ENGINE_SEVERITIES[id].value} | {Page.parse(text).summary} |")
    parts += ["## The engine's own", "\n".join(rows)]
    return "\n\n".join(parts) + "\n"


def paragraph(text: str) -> str:
    """A section's text; what cannot be seen is shown as escapes."""
    return visible("\n".join(line.rstrip() for line in text.split("\n")))


def block(text: str, fence: str) -> str:
    """A fenced block that holds ``text``, fences in it included."""
    marks = "```"
    while marks in text:
        marks += "`"
    return f"{marks}{fence}\n{visible(text)}\n{marks}"


def visible(text: str) -> str:
    """``text`` with every character that cannot be seen as an escape."""
    return "".join(char if char.isprintable() or char == "\n" else f"\\u{ord(char):04x}" for char in text)


if __name__ == "__main__":
    sys.exit(main())
