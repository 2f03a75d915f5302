from lintkit.testing import bad, cases, good

test_unclosed_link = cases(
    "markup/unclosed-link",
    bad("See ⟦[the guide](https://example.org/guide⟧\n", unsafely="See [the guide](https://example.org/guide)\n"),
    bad("See ⟦[it](./a.md⟧ and more\n", unsafely="See [it](./a.md) and more\n"),
    good("See [it](./a.md) and [it](https://example.org/a_(b))"),
    good("`[it](./a.md`\n\n[a]: https://example.org\n\nf[i](x"),
    good('[it](https://example.org\n"Title")\n'),
)
