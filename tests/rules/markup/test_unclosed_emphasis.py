from lintkit.testing import bad, cases, good

test_unclosed_emphasis = cases(
    "markup/unclosed-emphasis",
    bad("- ⟦**⟧Note: the order matters\n", unsafely="- **Note:** the order matters\n"),
    bad(
        "* **Fast**: yes\n* ⟦**⟧Small: a third of it\n* **Free**: yes\n",
        unsafely="* **Fast**: yes\n* **Small:** a third of it\n* **Free**: yes\n",
    ),
    bad(
        "⟦**⟧I lost a book. What now?\nTell us at once.\n\n**Where?**\nHere.\n",
        unsafely="**I lost a book. What now?**\nTell us at once.\n\n**Where?**\nHere.\n",
    ),
    bad("It overwrites all. ⟦**⟧There is no way back.\n", unsafely="It overwrites all. **There is no way back.**\n"),
    good("* **Note that this\n  goes** on\n"),
    good("- **Note:** the order matters\n"),
    good("**kwargs are passed on\n\n2**3 and **/*.py\n\n** Note\n"),
    good("It takes *args. **kwargs are passed on. **Options too, *and** more*\n"),
    good("**This goes\non** here\n"),
    good("Prices** are without tax.\n\n** Tax is added at the end.\n"),  # a footnote
)

test_uneven_marks = cases(
    "markup/unclosed-emphasis",
    bad("The **default⟦*⟧ timeout is 30.\n", unsafely="The **default** timeout is 30.\n"),
    bad("- ⟦*⟧Denial of service** from large files\n", unsafely="- **Denial of service** from large files\n"),
    bad("Deje reposar **diez minutos⟦*⟧.\n", unsafely="Deje reposar **diez minutos**.\n"),
    bad("__Do not retry⟦_⟧ requests.\n", unsafely="__Do not retry__ requests.\n"),
    good("The *default* and the **other** one, ***both*** and **a *b* c** and *a **b** c*.\n"),
    good("__Number__: the charge in percent. _(Number)_\n"),
    good("The file is in __my_dir_ and ___ and a_b__c.\n"),
    good("Use **/*.js and *.py, or a*b**c, or **{a}*.\n"),
    good("A pointer `**p` and **q*2 is.\n"),
    good("A \\**star* here.\n"),
    good("| **a* | b |\n|---|---|\n"),
)

test_blank_inside = cases(
    "markup/unclosed-emphasis",
    bad("It was ⟦** unanimously**⟧ approved.\n", fixed="It was **unanimously** approved.\n"),
    bad("- ⟦**Item **⟧ - no longer formatted\n", fixed="- **Item** - no longer formatted\n"),
    bad("> ⟦**Note: **⟧the order matters\n", fixed="> **Note:** the order matters\n"),
    bad("Some⟦** bold**⟧ text\n", fixed="Some **bold** text\n"),
    bad("## ⟦** 新增模块 **⟧\n", unsafely="## **新增模块**\n"),
    good("Compute a ** b ** c, or 2 ** 3 and 4 **n.\n"),
    good("Pass **kwargs ** to it, *a, or f(** x, **y).\n"),
    good("A * b* c and *d * e.\n"),
)
