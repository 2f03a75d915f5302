from lintkit.testing import bad, cases, good

test_unclosed_link = cases(
    "markup/unclosed-link",
    bad("See ⟦[the guide](https://example.org/guide⟧\n", unsafely="See [the guide](https://example.org/guide)\n"),
    bad("See ⟦[it](./a.md⟧ and more\n", unsafely="See [it](./a.md) and more\n"),
    bad(
        "Voir ⟦[le guide](https://exemple.fr/a_(b)⟧ pour plus",
        unsafely="Voir [le guide](https://exemple.fr/a_(b)) pour plus",
    ),
    bad("⟦[の案内](https://example.org/x⟧ を見る", unsafely="[の案内](https://example.org/x) を見る"),
    bad("See ⟦[it](https://example.org/x]⟧ now", unsafely="See [it](https://example.org/x) now"),
    bad("See ⟦[the guide(https://example.org/x)⟧ now", unsafely="See [the guide](https://example.org/x) now"),
    bad("See the guide⟦](https://example.org/x)⟧ now"),
    good("See [the docs (https://example.org/x) and more] and f(https://x)"),
    good("See [![x](https://a.b/c)](https://example.org/x), [a [b] c](https://example.org/y)"),
    good("See \\[the guide](https://example.org/x) and [a\nb](https://example.org/z)"),
    good("`x](https://example.org/x)`"),
    good("See [it](./a.md) and [it](https://example.org/a_(b))"),
    good("`[it](./a.md`\n\n[a]: https://example.org\n\nf[i](x"),
    good('[it](https://example.org\n"Title")\n'),
)

test_link_order = cases(
    "markup/unclosed-link",
    bad("It is told ⟦[here] (https://example.org/a)⟧.\n", unsafely="It is told [here](https://example.org/a).\n"),
    bad("Use our ⟦(form)[https://example.org/f]⟧.\n", unsafely="Use our [form](https://example.org/f).\n"),
    bad("Fixed it. ⟦(#12)[https://example.org/12]⟧\n", unsafely="Fixed it. [#12](https://example.org/12)\n"),
    good("See [the guide] (https://example.org/a).\n\n[the guide]: https://example.org/b\n"),
    good("- Add a part [Part] (https://e.org/1)\n- Add more (https://e.org/2)\n- And more (https://e.org/3)\n"),
    good("It is 1 [1] (https://example.org/a), `[a] (https://e.org)` and f(x)[https://e.org].\n"),
    good("A (note)[1] and (another)[https://e.org]: x\n"),
)
