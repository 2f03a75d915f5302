"""Some lines end otherwise than most of the file.

Why: CRLF and LF in one file come from edits on two systems or from joined files. Editors, diffs and scripts that read
line by line then see a stray carriage return, or the whole file changed.

Bad:
    one
    two\u000d
    three
    four

Good:
    one
    two
    three
    four

Fix: the line end that most lines have. Safe: the lines stay as they are.
"""

from collections.abc import Iterator

from lintkit import Document, Edit, Finding, Severity, Span, all_of, contains, fix, pattern, replace, rule

_END = pattern(r"\r\n|\n")
_FEW = 0.1  # share of lines up to which each is reported by itself
_AT_LEAST = 20  # and number


@rule("encoding/mixed-newlines", severity=Severity.INFO, sieve=all_of(contains(b"\r"), contains(b"\r\n")))
def mixed_newlines(doc: Document) -> Iterator[Finding]:
    """Reports the line ends of the rarer of the two styles; one finding for all if they are many."""
    text = doc.text
    pairs = text.count("\r\n")
    single = text.count("\n") - pairs
    if not pairs or not single:
        return
    rare, usual = ("\r\n", "\n") if pairs <= single else ("\n", "\r\n")
    name = {"\n": "LF", "\r\n": "CRLF"}
    message = f"line ends with {name[rare]}, most lines of the file with {name[usual]}"
    places = [Span(*match.span()) for match in _END.compiled.finditer(text) if match.group() == rare]
    if len(places) > max(_FEW * (pairs + single), _AT_LEAST):
        message = f"{len(places)} lines end with {name[rare]}, {max(pairs, single)} with {name[usual]}"
        yield Finding(places[0], message, fix(*(Edit(span, usual) for span in places), safe=True))
        return
    for span in places:
        yield Finding(span, message, replace(span, usual, safe=True))
