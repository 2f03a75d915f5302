"""A code block is opened by a fence and never closed.

Why: All that follows is shown as code; where other blocks follow, code and text change places to the end of the page.
The fault then shows far from its cause, so the block that lacks its end is sought: the one whose end makes headings and
sentences text again.

Bad:
    # Install

    ```sh
    make install

    ## Use

    Call it with a name, and it greets you.

    ```sh
    greet Ann
    ```

Good:
    # Install

    ```sh
    make install
    ```

    ## Use

    Call it with a name, and it greets you.

    ```sh
    greet Ann
    ```

Fix: none, unless it shows where the code was meant to end: one or two marks alone on a line, or marks behind code, are
made a fence (unsafe).
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, contains, rule
from lintkit_rules.markup._faults import findings


@rule("markup/unclosed-fence", severity=Severity.ERROR, sieve=contains(b"```", b"~~~"))
def unclosed_fence(doc: Document) -> Iterator[Finding]:
    """Reports the fence that lacks its end."""
    return findings(doc, "unclosed-fence")
