from lintkit.testing import bad, cases, good

test_confused_word = cases(
    "spelling/confused-word",
    bad("It is not limited ⟦too⟧: rent, food.", unsafely="It is not limited to: rent, food."),
    bad("Including but not limited ⟦too⟧ : rent, food.", unsafely="Including but not limited to : rent, food."),
    bad("We should ⟦of⟧ known that before.", unsafely="We should have known that before."),
    bad("This is better ⟦then⟧\nthe other one.", unsafely="This is better than\nthe other one."),
    bad("The junta has faced scrutiny ⟦due its⟧ tactics.", unsafely="The junta has faced scrutiny due to its tactics."),
    bad("It stands on ⟦it's⟧ own feet.", unsafely="It stands on its own feet."),
    bad("It stands on ⟦it’s⟧ own feet, doesn’t it?", unsafely="It stands on its own feet, doesn’t it?"),
    good("This is better, then the other one comes. It is limited, too: rent."),
    good("He should of course have known. The loose end is there."),
    good("Run `limited too:` and see what the program makes of it."),
    good("This is better then the other one.", words=("then",)),
)
