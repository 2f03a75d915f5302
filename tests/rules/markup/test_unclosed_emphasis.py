from lintkit.testing import bad, cases, good

test_unclosed_emphasis = cases(
    "markup/unclosed-emphasis",
    bad("- ⟦**⟧Note: the order matters\n", unsafely="- **Note:** the order matters\n"),
    bad(
        "* **Fast**: yes\n* ⟦**⟧Small: a third of it\n* **Free**: yes\n",
        unsafely="* **Fast**: yes\n* **Small:** a third of it\n* **Free**: yes\n",
    ),
    good("* **Note that this\n  goes** on\n"),
    good("- **Note:** the order matters\n"),
    good("**kwargs are passed on\n\n2**3 and **/*.py\n\n** Note\n"),
    good("**This goes\non** here\n"),
)
