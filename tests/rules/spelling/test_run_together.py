from lintkit.testing import bad, cases, good

test_run_together = cases(
    "spelling/run-together",
    bad("They were imposed ⟦inthe⟧ spring.", unsafely="They were imposed in the spring."),
    bad("It ⟦canbe⟧ done by everybody.", unsafely="It can be done by everybody."),
    good("The dropdown and the webhook are inbox items of the toolbox."),
    good("The file lib/inthe.py is read by the program."),
    good("They were imposed inthe spring.", words=("inthe",)),
)
