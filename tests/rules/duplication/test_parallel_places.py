"""What looks like a part of two passages of one form is reported one step less surely than what was pasted."""

import pytest

from lintkit.document import Document
from lintkit.engine import bind, check
from lintkit.registry import load
from lintkit.rules import Rule

PASTED = "The registry office issues a certified copy of the certificate within two weeks of the day you ask for it."
OTHER = "Nobody answers the telephone there, so that you had better write a letter to the clerk."
REVISED = (
    "The registry office issues a certified copy of the paper within two weeks of the day on which you ask for it."
)
LAST = "Trains leave the main station every hour from early in the morning until midnight."

CASES = {
    "pasted": (
        f"# Travel\n\n{PASTED}\n\n## Trains\n\n- {OTHER}\n\n{PASTED}\n\n- {LAST}\n",
        ["warning"],
    ),
    "like neighbours before": (
        f"# Travel\n\nSend the blue form to the clerk.\n\n{PASTED}\n\n"
        f"## Trains\n\n- {OTHER}\n\nSend the red form to the clerk.\n\n{PASTED}\n\n- {LAST}\n",
        ["info"],
    ),
    "notes under like headings": (
        f"# Moving the blue form\n\n**Note:** {PASTED}\n\n## Moving the red form\n\n- {OTHER}\n\n**Note:** {PASTED}\n\n"
        f"- {LAST}\n",
        ["info"],
    ),
    "entries of places to go to": (
        f"# Travel\n\n- [Offices](offices.md): {PASTED}\n\n## Trains\n\n{OTHER}\n\n- [Offices](offices.md): {PASTED}\n\n"
        f"{LAST}\n",
        ["info"],
    ),
    "apart in a page": (
        f"<h1>Travel</h1>\n<p>{PASTED}</p>\n<h2>Trains</h2>\n<ul>\n<li>{OTHER}</li>\n</ul>\n<p>{PASTED}</p>\n"
        f"<ul><li>{LAST}</li></ul>\n",
        [],
    ),
    "before code": (
        f"# Travel\n\n{PASTED}\n\n    ask\n\n## Trains\n\n- {OTHER}\n\n{PASTED}\n\n    go\n\n- {LAST}\n",
        ["info"],
    ),
    "revised": (
        f"# Travel\n\n{PASTED}\n\nGo.\n\n## Trains\n\n- {OTHER}\n\n{REVISED}\n\n- {LAST}\n",
        ["warning"],
    ),
    "revised, before code": (
        f"# Travel\n\n{PASTED}\n\n    ask\n\n## Trains\n\n- {OTHER}\n\n{REVISED}\n\n    go\n\n- {LAST}\n",
        ["info"],
    ),
    "revised, in an item": (
        f"# Travel\n\n{PASTED}\n\nGo.\n\n## Trains\n\n- {OTHER}\n\n  {REVISED}\n\n- {LAST}\n",
        [],
    ),
    "an item, pasted": (f"# Travel\n\n- {PASTED}\n\n## Trains\n\n{OTHER}\n\n- {PASTED}\n\n{LAST}\n", ["warning"]),
    "a step": (f"# Travel\n\n1. {PASTED}\n\n## Trains\n\n{OTHER}\n\n1. {PASTED}\n\n{LAST}\n", []),
    "an item and a paragraph": (f"# Travel\n\n- {PASTED}\n\n## Trains\n\n{OTHER}\n\n{PASTED}\n\n{LAST}\n", []),
    "several items": (
        f"# Travel\n\n- {PASTED}\n- {LAST}\n\n## Trains\n\n{OTHER}\n\n- {PASTED}\n- {LAST}\n\nEnd.\n",
        ["info"],
    ),
    "items of items": (
        f"# Travel\n\n- Ask.\n\n  - {PASTED}\n\n## Trains\n\n{OTHER}\n\n- Go.\n\n  - {PASTED}\n\n{LAST}\n",
        [],
    ),
    "an entry that says more": (
        f"# Travel\n\n{PASTED}\n\n## Trains\n\n- {OTHER}\n\n{PASTED} {OTHER} {LAST}\n\n- {LAST}\n",
        ["info"],
    ),
    "glued to another entry": (
        f"# Travel\n\n{PASTED}\n\n## Trains\n\n- {OTHER}\n\n{LAST} {LAST[:40]} {PASTED}\n\n- {LAST}\n",
        ["warning"],
    ),
    "sections under like headings": (
        f"# For new clerks\n\n## Forms\n\n{PASTED} {OTHER}\n\n# For old clerks\n\n{LAST}\n\n## Forms\n\n{PASTED} {OTHER}\n\n"
        "## Money\n\nBring some.\n",
        ["info"],
    ),
    "sections that go on in other words": (
        f"# Clerks\n\n## Forms\n\n{PASTED}\n\n- {OTHER}\n\n# Trains\n\n{LAST}\n\n## Forms\n\n{PASTED}\n\nBring money.\n",
        ["info"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_parts_of_one_form_are_no_warning(name: str) -> None:
    text, expected = CASES[name]
    registry = load()
    path, format = ("a.html", "html") if text.startswith("<") else ("a.md", "markdown")
    doc = Document(path, text.encode(), registry.formats[format])
    rules = [
        rule for name, rule in registry.rules.items() if name.startswith("duplication/") and isinstance(rule, Rule)
    ]
    found = check(doc, [bind(rule) for rule in rules])
    assert [diagnostic.severity.value for diagnostic in found] == expected
