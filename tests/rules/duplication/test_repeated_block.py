from lintkit.testing import bad, cases, good

LONG = "Ask the registry office for a certified copy of the certificate before you travel."
OTHER = "Send the certificate to the consulate by registered mail and keep the receipt."
THIRD = "The consulate answers within six weeks, or within two if you pay the express fee."
MANY = "".join(f"> Question {name}: {OTHER} Or {name}.\n\n" for name in ("eleven", "twelve", "thirteen", "fourteen"))

test_repeated_block = cases(
    "duplication/repeated-block",
    # right after its original
    bad(f"{LONG}\n\n⟦{LONG}⟧\n\n{OTHER}\n", fixed=f"{LONG}\n\n{OTHER}\n"),
    # in one list
    bad(f"- {LONG}\n- {OTHER}\n⟦- {LONG}⟧\n- {THIRD}\n", fixed=f"- {LONG}\n- {OTHER}\n- {THIRD}\n"),
    # among the paragraphs of a page
    bad(
        f"<h1>A</h1>\n<p>{LONG}</p>\n<p>{OTHER}</p>\n<p>{THIRD}</p>\n<p>It is open.</p>\n⟦<p>{LONG}</p>⟧\n<p>So it is.</p>\n",
        unsafely=f"<h1>A</h1>\n<p>{LONG}</p>\n<p>{OTHER}</p>\n<p>{THIRD}</p>\n<p>It is open.</p>\n<p>So it is.</p>\n",
        format="html",
    ),
    # the same, but a step with a command, which may have to be done again
    bad(
        f"- Build it with `npm run build` and test it.\n- {OTHER}\n⟦- Build it with `npm run build` and test it.⟧\n- {THIRD}\n",
        unsafely=f"- Build it with `npm run build` and test it.\n- {OTHER}\n- {THIRD}\n",
    ),
    # the last thing in the file, with and without a final line end
    bad(f"# A\n\n{LONG}\n\n# B\n\n{OTHER}\n\n⟦{LONG}⟧\n", fixed=f"# A\n\n{LONG}\n\n# B\n\n{OTHER}\n"),
    bad(f"# A\n\n- {LONG}\n\n# B\n\n{OTHER}\n⟦- {LONG}⟧", fixed=f"# A\n\n- {LONG}\n\n# B\n\n{OTHER}"),
    # the same, but set apart: a closing word
    bad(
        f"# A\n\n{LONG}\n\n# B\n\n{OTHER}\n\n---\n\n⟦{LONG}⟧\n",
        unsafely=f"# A\n\n{LONG}\n\n# B\n\n{OTHER}\n\n---\n",
    ),
    good(f"{LONG}\n\n{OTHER}\n\n{THIRD}\n"),
    # behind code, in one section
    bad(
        f"{LONG}\n\n```\nsend\n```\n\n⟦{LONG}⟧\n\n{OTHER}\n",
        fixed=f"{LONG}\n\n```\nsend\n```\n\n{OTHER}\n",
    ),
    # a row of a table that a program drew, twice
    bad(f"│ {LONG} │\n\n⟦│ {LONG} │⟧\n\n{OTHER}\n", unsafely=f"│ {LONG} │\n\n{OTHER}\n"),
    # elsewhere, alone
    bad(f"# A\n\n{LONG}\n\n# B\n\n⟦{LONG}⟧\n\n{OTHER}\n", unsafely=f"# A\n\n{LONG}\n\n# B\n\n{OTHER}\n"),
    # in numbered sections, which are no versions
    bad(
        f"# 1.1 Who\n\n{LONG}\n\n# 1.2 Where\n\nThere.\n\n# 1.3 When\n\n{OTHER}\n\n⟦{LONG}⟧\n",
        fixed=f"# 1.1 Who\n\n{LONG}\n\n# 1.2 Where\n\nThere.\n\n# 1.3 When\n\n{OTHER}\n",
    ),
    good(f"# 1.1.0\n\n{LONG}\n\n# 1.0.1 (2020-05-01)\n\n{OTHER}\n\n{LONG}\n"),
    # lines to be filled in
    good("- [ ] `<action with input>` gives `<the expected behaviour>`\n" * 2 + "- [ ] `<edge case>` does not\n"),
    # entries of a form, one after the other
    good(f"Question: {LONG}\n\nNo.\n\nQuestion: {LONG}\n\nYes.\n\nQuestion: {LONG}\n\nNo.\n"),
    # it would leave a heading without text
    bad(
        f"# A\n\n{LONG}\n\n{THIRD}\n\n# B\n\n{OTHER}\n\n# C\n\n⟦{LONG}⟧\n",
        unsafely=f"# A\n\n{LONG}\n\n{THIRD}\n\n# B\n\n{OTHER}\n\n# C\n",
    ),
    # short items, in one list only; steps come again
    bad(
        "- The furnace\n- The rolling mill\n- The lake\n⟦- The rolling mill⟧\n",
        unsafely="- The furnace\n- The rolling mill\n- The lake\n",
    ),
    good("- The furnace\n- The rolling mill\n\nAnd then:\n\n- The lake\n- The rolling mill\n"),
    good("1. Get the one.\n2. Unzip it.\n3. Get the other.\n4. Unzip it.\n"),
    # in plain text nobody knows where a section ends, and records are no copies
    bad(f"{LONG}\n\n{OTHER}\n\n⟦{LONG}⟧\n\n{THIRD}\n", format="plain", unsafely=f"{LONG}\n\n{OTHER}\n\n{THIRD}\n"),
    good("N: Ann\nW: http://example.org/\nD: Drawing\n\nN: Bob\nW: http://example.org/\nD: Drawing\n", format="plain"),
    # what announces something, where nothing follows
    bad(f"{LONG[:-1]}:\n\n- one\n\n{OTHER}\n\n⟦{LONG[:-1]}:⟧\n", fixed=f"{LONG[:-1]}:\n\n- one\n\n{OTHER}\n"),
    # with as many blank lines behind it as behind its original
    bad(f"# A\n\n{LONG}\n\n\n⟦{LONG}⟧\n\n\n# B\n", fixed=f"# A\n\n{LONG}\n\n\n# B\n"),
    # in HTML an element is a block, whatever stands before it
    bad(
        f"<ul>\n<li>{LONG}</li>\n<li>{OTHER}</li>\n⟦<li>{LONG}</li>⟧\n<li>{THIRD}</li>\n</ul>\n",
        format="html",
        unsafely=f"<ul>\n<li>{LONG}</li>\n<li>{OTHER}</li>\n<li>{THIRD}</li>\n</ul>\n",
    ),
    good(
        f"<h2>A</h2>\n<p>\n{LONG}\n</p>\n<p>\n{OTHER}\n</p>\n<h2>B</h2>\n<p>\n{THIRD}\n</p>\n<p>\n{LONG}\n</p>\n<p>\nEnd.\n</p>\n",
        format="html",
    ),
    # what two entries of one form say in like places
    good(f"# A\n\n{OTHER}\n\n{LONG}\n\n- one\n\n# B\n\n{THIRD}\n\n{LONG}\n\n- two\n"),
    # two parts that close with the same words; a line of links back
    bad(
        f"# A\n\n{OTHER}\n\n{LONG}\n\n# B\n\n{THIRD}\n\n⟦{LONG}⟧\n",
        unsafely=f"# A\n\n{OTHER}\n\n{LONG}\n\n# B\n\n{THIRD}\n",
    ),
    good(
        "# A\n\nOne.\n\n[[To the top]](#) [[To the list of all pages]](b.md) [[To the first page of all]](c.md)\n\n# B\n\n- Two.\n\n"
        "[[To the top]](#) [[To the list of all pages]](b.md) [[To the first page of all]](c.md)\n"
    ),
    # the head of a table
    good(
        "# A\n\nOne | of the | heads of | tables\n--- | --- | ---- | ---\n\nText.\n\nOne | of the | heads of | tables\n--- | --- | ---- | ---\n"
    ),
    # under a name that comes again: the name stays, since the section goes on
    bad(
        f"# A\n\n## Note\n\n{LONG}\n\n# B\n\nHere.\n\n## Note\n\n⟦{LONG}⟧\n\n{OTHER}\n",
        unsafely=f"# A\n\n## Note\n\n{LONG}\n\n# B\n\nHere.\n\n## Note\n\n{OTHER}\n",
    ),
    bad(
        f"One\nHints\n{LONG}\n{OTHER}\nTwo\nHints\n⟦{LONG}⟧\n{THIRD}\n",
        format="plain",
        unsafely=f"One\nHints\n{LONG}\n{OTHER}\nTwo\nHints\n{THIRD}\n",
    ),
    # in a document that repeats itself: what stands between other kinds of blocks than its original does
    bad(
        f"{MANY}# A\n\n{LONG}\n\n- one\n\n# B\n\n- two\n\n⟦{LONG}⟧\n\n{THIRD}\n",
        unsafely=f"{MANY}# A\n\n{LONG}\n\n- one\n\n# B\n\n- two\n\n{THIRD}\n",
    ),
    good(f"{MANY}# A\n\n{LONG}\n\n- one\n\n# B\n\n{LONG}\n\n- two\n"),
    # a change told twice in one list: only right behind itself is it surely one
    bad(
        f"# 1.1.0\n\n- {LONG}\n- {OTHER}\n⟦- {LONG}⟧\n\n# 1.0.0\n\n- {THIRD}\n\n# 0.9.0\n\n- First.\n",
        unsafely=f"# 1.1.0\n\n- {LONG}\n- {OTHER}\n\n# 1.0.0\n\n- {THIRD}\n\n# 0.9.0\n\n- First.\n",
    ),
    bad(
        f"# 1.1.0\n\n- {LONG}\n⟦- {LONG}⟧\n- {OTHER}\n\n# 1.0.0\n\n- {THIRD}\n\n# 0.9.0\n\n- First.\n",
        fixed=f"# 1.1.0\n\n- {LONG}\n- {OTHER}\n\n# 1.0.0\n\n- {THIRD}\n\n# 0.9.0\n\n- First.\n",
    ),
    # a release that is told twice
    bad(
        f"2020-05-01 Version: 1.1.0\n- {LONG}\n- {OTHER}\n\n⟦2020-05-01 Version: 1.1.0\n- {LONG}\n- {OTHER}⟧\n\n"
        f"2020-04-01 Version: 1.0.0\n- {THIRD}\n",
        fixed=f"2020-05-01 Version: 1.1.0\n- {LONG}\n- {OTHER}\n\n2020-04-01 Version: 1.0.0\n- {THIRD}\n",
    ),
    # above a table that begins as another one does
    bad(
        f"# A\n\n{LONG}\n\n## Sizes\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n# B\n\n{OTHER}\n\n⟦{LONG}⟧\n\n## Sizes\n\n"
        "| a | b |\n|---|---|\n| 3 | 4 |\n",
        unsafely=f"# A\n\n{LONG}\n\n## Sizes\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n# B\n\n{OTHER}\n\n## Sizes\n\n"
        "| a | b |\n|---|---|\n| 3 | 4 |\n",
    ),
    # what two parts say of the code above it; an example
    bad(
        f"# A\n\n```\ngo\n```\n\n{LONG}\n\n{THIRD}\n\n# B\n\n{OTHER}\n\n```\nrun\n```\n\n⟦{LONG}⟧\n",
        unsafely=f"# A\n\n```\ngo\n```\n\n{LONG}\n\n{THIRD}\n\n# B\n\n{OTHER}\n\n```\nrun\n```\n",
    ),
    bad(
        f"# A\n\n{LONG[:-1]}:\n\n```\ngo\n```\n\n{THIRD}\n\n# B\n\n{OTHER}\n\n⟦{LONG[:-1]}:\n\n```\ngo\n```⟧\n",
        unsafely=f"# A\n\n{LONG[:-1]}:\n\n```\ngo\n```\n\n{THIRD}\n\n# B\n\n{OTHER}\n",
    ),
    # filler
    good(f"{LONG} Lorem ipsum.\n\n# B\n\n{LONG} Lorem ipsum.\n\n{OTHER}\n"),
    # in containers that may repeat a text, whatever their notation
    *(
        good(f"{LONG}\n\n{OTHER}\n\n{held}\n\n{THIRD}\n", exempt_containers=("Tip", "tab"))
        for held in (
            f":::tip Title\n\n::::note\n\n{LONG}\n\n::::\n\n:::",
            f"::: {{.tip}}\n{LONG}\n:::",
            f"<Tip>\n\n{LONG}\n\n</Tip>",
            f'<Tab title="One">{LONG}</Tab>',
            f'=== "One"\n\n    {LONG}',
            f"!!! tip\n\n    ```\n    go\n    ```\n\n    {LONG}",
            f"> [!TIP]\n> {LONG}",
            f"{{% tip %}}\n{LONG}\n{{% endtip %}}",
            f"{{{{< tab >}}}}\n{LONG}\n{{{{< /tab >}}}}",
        )
    ),
    *(
        bad(
            f"# A\n\n{LONG}\n\n{OTHER}\n\n{held}\n\n# B\n\n⟦{LONG}⟧\n\n{THIRD}\n",
            unsafely=f"# A\n\n{LONG}\n\n{OTHER}\n\n{held}\n\n# B\n\n{THIRD}\n",
            exempt_containers=("tip",),
        )
        for held in (
            ":::tip\n\nOne.\n\n:::",
            "<Tip>\n\nOne.\n\n</Tip>\n\n<Tip />",
            "!!! tip\n\n    One.",
            "> [!TIP]\n> One.\n\n- two",
            "```\n:::tip\n```",
        )
    ),
    good(""),
    good("\n\n\n"),
)
