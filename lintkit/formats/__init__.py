"""The built-in formats: which spans of a file are prose, code, markup and so on."""

from lintkit.document import Format
from lintkit.formats.html import divide as divide_html
from lintkit.formats.markdown import divide as divide_markdown
from lintkit.formats.markdown import divide_mdx
from lintkit.formats.plain import divide as divide_plain
from lintkit.hookspecs import hookimpl

MARKDOWN = Format("markdown", (".md", ".markdown", ".mdown", ".mkd"), divide_markdown)
MDX = Format("mdx", (".mdx",), divide_mdx)
HTML = Format("html", (".html", ".htm", ".xhtml"), divide_html)
PLAIN = Format("plain", (".txt", ".text"), divide_plain)


@hookimpl
def lintkit_formats() -> tuple[Format, ...]:
    """The formats that lintkit brings."""
    return MARKDOWN, MDX, HTML, PLAIN
