from lintkit.testing import bad, cases, good

test_run_together = cases(
    "spelling/run-together",
    bad("They were imposed ⟦inthe⟧ spring.", unsafely="They were imposed in the spring."),
    bad("It ⟦canbe⟧ done by everybody.", unsafely="It can be done by everybody."),
    bad("A list ⟦ofthe⟧ names is in the file.", unsafely="A list of the names is in the file."),
    bad("They ⟦lookfor⟧ the name in the file.", unsafely="They look for the name in the file."),
    bad("It is used ⟦insteadof⟧ the old one.", unsafely="It is used instead of the old one."),
    good("Use the wemake guide for linting here, since it is the best style."),
    good("It's a whole 'nother year since the last one."),
    good("The lookback, the dropoff and the mainloop are in the settings of the program."),
    good("The dropdown and the webhook are inbox items of the toolbox."),
    good("The file lib/inthe.py is read by the program."),
    good("They were imposed inthe spring.", words=("inthe",)),
)
