"""The built-in formats: which spans of a file are prose, code, markup and so on."""

from collections.abc import Callable

from lintkit.document import Format
from lintkit.regions import Regions


def _on_first_use(module: str, function: str = "divide") -> Callable[[str], Regions]:
    """A function whose module is imported when it is called: a start pays for the format that is read."""

    def divide(text: str) -> Regions:
        from importlib import import_module

        regions: Regions = getattr(import_module(f"{__name__}.{module}"), function)(text)
        return regions

    return divide


MARKDOWN = Format("markdown", (".md", ".markdown", ".mdown", ".mkd"), _on_first_use("markdown"))
MDX = Format("mdx", (".mdx",), _on_first_use("markdown", "divide_mdx"))
HTML = Format("html", (".html", ".htm", ".xhtml"), _on_first_use("html"))
PLAIN = Format("plain", (".txt", ".text"), _on_first_use("plain"))
FORMATS = (MARKDOWN, MDX, HTML, PLAIN)
