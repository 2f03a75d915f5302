"""Strategies that write Markdown, HTML and text: fragments that matter to a parser, put together at random."""

from hypothesis import strategies as st

INLINE = [
    "word", "two words", "a", " ", "  ", "\t", "\n", "*", "**", "_", "__", "~~", "`", "``", "```", "`code`", "\\", "\\`", "\\*",
    "[", "]", "(", ")", "![", "](", "[text](http://x.y)", "[text](<a b> \"t\")", "[^1]", "[x]", "[a][b]", "<", ">", "<b>",
    "</b>", "<br/>", "<a href=\"x>y\">", "< br />", "< / strong >", "<https://a.b>", "<a@b.cc>", "<!--", "-->", "<!-- c -->",
    "&", "&amp;", "& nbsp ;", "&#x41;", "$", "$$", "$x^2$", "{{", "}}", "{{ t }}", "{%", "%}", "{#id}", "<%", "%>", "<?", "?>",
    "|", ":", "://", "https://x.y/z", "www.x.y", "@", "me@x.org", "w", "é", "漢", "\U0001f600", "\u00a0", "\u2028", "\ufeff",
    "\x00", "\udc80", "'", "\"", "=", "<code>", "</code>", "<pre>", "</pre>", "<script>", "</script>", ".", ",", "1",
]  # fmt: skip
LINE_STARTS = [
    "", "", "", " ", "  ", "   ", "    ", "     ", "\t", "- ", "-\t", "* ", "+ ", "1. ", "10) ", "2. ", "> ", ">", ">\t", "# ",
    "## ", "```", "```js", "````", "~~~", "---", "***", "===", "___", "| ", "|---|", "a | b", "-|-", "<div>", "</div>", "<!--",
    "-->", "<pre>", "</pre>", "<script>", "</script>", "<?php", "?>", "<x>", "[l]: ", "[//]: # (c)", "[^1]: ", "- [ ] ",
    ":::note", "!!! note", "+++", "$$", "{%", "%}", "::", ">>> ", ".. code::", "import x", "export y", "<Tab>", "{/*", "*/}", "...",
]  # fmt: skip

inline = st.lists(st.sampled_from(INLINE), max_size=8).map("".join)
line = st.tuples(st.lists(st.sampled_from(LINE_STARTS), max_size=4).map("".join), inline).map("".join)
documents = st.lists(line, max_size=14).map("\n".join)
any_text = st.text(alphabet=st.characters(), max_size=60)
texts = st.one_of(documents, any_text, st.lists(st.one_of(documents, any_text), max_size=3).map("\r".join))
