"""The reports for programs: JSON, GitHub annotations, SARIF, one line a finding."""

import json as reader
from collections.abc import Callable, Iterable, Iterator

import pytest

from lintkit.edits import fix
from lintkit.findings import Diagnostic, Edit, Severity
from lintkit.reporters import Style, Summary, concise, github, json, sarif
from lintkit.text import Span

Diagnose = Callable[..., Diagnostic]
Render = Callable[[Iterable[Diagnostic], Callable[[], Summary], Style], Iterator[str]]


def report(render: Render, *found: Diagnostic, **style: object) -> str:
    return "".join(render(found, lambda: Summary(1, 0.1), Style(**style)))  # type: ignore[arg-type]


def test_json_keeps_its_contract(diagnose: Diagnose) -> None:
    mended = fix(Edit(Span(0, 1), "X"), Edit(Span(2, 4), ""), safe=False)
    one = diagnose("a\n⟦b\n⟧c ⟦d⟧", "“b”", fix=mended, severity=Severity.INFO, path="docs/é.md")
    assert reader.loads(report(json.render, one)) == [
        {
            "path": "docs/é.md",
            "line": 2,
            "column": 1,
            "end_line": 3,
            "end_column": 1,
            "rule": "lintkit/defect",
            "severity": "info",
            "message": "“b”",
            "fingerprint": one.fingerprint,
            "fix": {
                "applicability": "unsafe",
                "edits": [
                    {"line": 1, "column": 1, "end_line": 1, "end_column": 2, "replacement": "X"},
                    {"line": 2, "column": 1, "end_line": 3, "end_column": 1, "replacement": ""},
                ],
            },
            "related": [{"path": "docs/é.md", "line": 3, "column": 3, "end_line": 3, "end_column": 4}],
        }
    ]


def test_json_of_nothing_is_an_empty_array() -> None:
    assert report(json.render) == "[]\n"


def test_json_is_ascii_and_loses_nothing(diagnose: Diagnose) -> None:
    one = diagnose("⟦\udce9⟧", "byte \udce9, 👍, \u202e, \x1b", becomes="\ud83d", path="a\udcff.txt")
    output = report(json.render, one, one._replace(fix=None))
    assert output.isascii()
    first, second = reader.loads(output)
    assert (first["path"], first["message"]) == ("a\udcff.txt", "byte \udce9, 👍, \u202e, \x1b")
    assert first["fix"]["edits"][0]["replacement"] == "\ud83d"
    assert second["fix"] is None
    assert output.count("\n") == 4  # an object a line


@pytest.mark.parametrize("render", [json.render, github.render, concise.render, sarif.render])
def test_reports_are_streamed(diagnose: Diagnose, render: Render) -> None:
    seen = []

    def diagnostics() -> Iterator[Diagnostic]:
        for number in range(3):
            seen.append(number)
            yield diagnose("⟦x⟧")

    summaries: list[int] = []

    def summary() -> Summary:
        summaries.append(len(seen))
        return Summary(1, 0.1)

    pieces = iter(render(diagnostics(), summary, Style()))
    while not seen:
        next(pieces)
    assert seen == [0]
    list(pieces)
    assert summaries == [3]


def test_concise_is_one_line_a_finding(diagnose: Diagnose) -> None:
    one = diagnose("a\nb ⟦\u200b⟧", "U+200B \x1b[31m\nis “zero”", severity=Severity.WARNING, path="a\u202eb.md")
    assert report(concise.render, one, one) == (
        "a<U+202E>b.md:2:3: warning lintkit/defect U+200B <U+001B>[31m<U+000A>is “zero”\n" * 2
    )
    assert report(concise.render, one, unicode=False).endswith('is "zero"\n')
    assert report(concise.render) == ""


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ("a ⟦bc⟧ d", "line=1,col=3,endLine=1,endColumn=5"),
        ("a ⟦⟧ d", "line=1,col=3,endLine=1,endColumn=3"),
        ("x\n⟦b\nc⟧ d", "line=2,endLine=3"),  # a column of one line cannot go with a column of another
        ("x ⟦b\n⟧c", "line=1,endLine=1"),
        ("⟦b\nc\n⟧d", "line=1,endLine=2"),
    ],
)
def test_github_places(diagnose: Diagnose, marked: str, place: str) -> None:
    output = report(github.render, diagnose(marked))
    assert output == f"::error file=a.txt,{place},title=lintkit/defect::something is wrong\n"


def test_github_escapes(diagnose: Diagnose) -> None:
    one = diagnose("⟦x⟧", "100%: a, b\r\nc\u200b", severity=Severity.INFO, path="a%,b:c\n.md")
    assert report(github.render, one) == (
        "::notice file=a%25%2Cb%3Ac%0A.md,line=1,col=1,endLine=1,endColumn=2,title=lintkit/defect"
        "::100%25: a, b%0Ac<U+200B>\n"
    )
    assert report(github.render, one._replace(severity=Severity.WARNING)).startswith("::warning file=")


def test_sarif(diagnose: Diagnose) -> None:
    one = diagnose("a\n⟦b⟧ ⟦c⟧", "“b” \u200b", becomes="x", severity=Severity.INFO, path="docs/ü b.md", rule="a/b-c")
    other = diagnose("⟦b⟧", becomes="y", safe=False, path="/root/a.md")
    (run,) = reader.loads(report(sarif.render, one, other, one))["runs"]
    first, second, third = run["results"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["a/b-c", "lintkit/defect"]
    assert [result["ruleIndex"] for result in run["results"]] == [0, 1, 0]
    assert first == third
    artifact = {"uri": "docs/%C3%BC%20b.md", "uriBaseId": "%SRCROOT%"}
    region = {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 2}
    assert (first["level"], first["message"]["text"]) == ("note", "“b” <U+200B>.")
    assert first["locations"] == [{"physicalLocation": {"artifactLocation": artifact, "region": region}}]
    assert first["relatedLocations"][0]["physicalLocation"]["region"]["startColumn"] == 3
    assert first["partialFingerprints"] == {"lintkit/v1": one.fingerprint}
    (change,) = first["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [{"deletedRegion": region, "insertedContent": {"text": "x"}}]
    assert "fixes" not in second  # whoever reads SARIF may apply them unasked
    assert second["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "file:///root/a.md"}


def test_sarif_of_nothing_and_of_garbage(diagnose: Diagnose) -> None:
    assert reader.loads(report(sarif.render))["runs"][0]["results"] == []
    one = diagnose("⟦\udce9⟧", "\udce9", becomes="\udcea", path="\udcff.md")
    output = report(sarif.render, one)
    assert "\\ud" not in output  # strict readers refuse lone surrogates
    assert reader.loads(output)["runs"][0]["results"][0]["message"]["text"] == "\\xE9."
