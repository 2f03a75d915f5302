from itertools import product

import pytest

from lintkit.testing import bad, cases, good
from lintkit_rules.spelling._grammar import Neighbours, Rows
from lintkit_rules.spelling._judge import candidates, known, unknown_parts
from lintkit_rules.spelling._patterns import Patterns
from lintkit_rules.spelling.confused_word import CONFUSIONS
from lintkit_rules.spelling.proper_noun_case import AMBIGUOUS

test_confused_word = cases(
    "spelling/confused-word",
    bad("We were ⟦quit⟧ surprised by it.", unsafely="We were quite surprised by it."),
    good("He was told to quit smoking, and they quit at once."),
    bad("I have never ⟦scene⟧ such a beautiful place.", unsafely="I have never seen such a beautiful place."),
    bad("It is ⟦wroth⟧ paying a little more for it.", unsafely="It is worth paying a little more for it."),
    bad("They have not ⟦payed⟧ us since the spring.", unsafely="They have not paid us since the spring."),
    good("The sailors have payed out the line."),
    bad("She won the race by ⟦to⟧ seconds.", unsafely="She won the race by two seconds."),
    bad("The bags are made ⟦form⟧ natural fibres.", unsafely="The bags are made from natural fibres."),
    bad(
        "There are fewer hotels there ⟦then⟧ on the coast.", unsafely="There are fewer hotels there than on the coast."
    ),
    bad("I hope ⟦your⟧ feeling better now.", unsafely="I hope you're feeling better now."),
    good("Your feeling of guilt is not helpful to us."),
    bad("I will ⟦sent⟧ you the papers.", unsafely="I will send you the papers."),
    bad("I was ⟦wandering⟧ if you could help me.", unsafely="I was wondering if you could help me."),
    bad("It was ⟦grate⟧ to see you.", unsafely="It was great to see you."),
    bad("We ⟦flue⟧ to Lisbon in May.", unsafely="We flew to Lisbon in May."),
    bad("We have ⟦ran⟧ out of milk.", unsafely="We have run out of milk."),
    bad(
        "They had ⟦went⟧ home, and it has ⟦began⟧ to rain.",
        unsafely="They had gone home, and it has begun to rain.",
    ),
    bad("The screen is bigger ⟦then⟧ on the old one.", unsafely="The screen is bigger than on the old one."),
    good("If the house is bigger then on the next day we ask for it."),
    bad("It weighs less ⟦that⟧ two pounds.", unsafely="It weighs less than two pounds."),
    bad("There was ⟦know⟧ milk left for us.", unsafely="There was no milk left for us."),
    bad("It broke in ⟦too⟧ places.", unsafely="It broke in two places."),
    good("The man told us that honesty is the first principle of the school."),
    bad("The ⟦wether⟧ is nice today.", unsafely="The weather is nice today."),
    bad("We wonder ⟦wether⟧ it is nice there.", unsafely="We wonder whether it is nice there."),
    bad("It is not limited ⟦too⟧: rent, food.", unsafely="It is not limited to: rent, food."),
    bad("Including but not limited ⟦too⟧ : rent, food.", unsafely="Including but not limited to : rent, food."),
    bad("We should ⟦of⟧ known that before.", unsafely="We should have known that before."),
    bad("This is better ⟦then⟧\nthe other one.", unsafely="This is better than\nthe other one."),
    bad("Better ⟦then⟧ a poem is a song.", unsafely="Better than a poem is a song."),
    bad("The junta has faced scrutiny ⟦due its⟧ tactics.", unsafely="The junta has faced scrutiny due to its tactics."),
    bad("It stands on ⟦it's⟧ own feet.", unsafely="It stands on its own feet."),
    bad("It stands on ⟦it’s⟧ own feet, doesn’t it?", unsafely="It stands on its own feet, doesn’t it?"),
    bad("I think ⟦its⟧ going to rain.", unsafely="I think it's going to rain."),
    bad("⟦Your⟧ welcome, said the man.", unsafely="You're welcome, said the man."),
    bad("They lost ⟦there⟧ house in the war.", unsafely="They lost their house in the war."),
    bad("She was ⟦to⟧ tired to go on.", unsafely="She was too tired to go on."),
    bad("The man ⟦who's⟧ house was sold is here.", unsafely="The man whose house was sold is here."),
    bad("We run the whole test ⟦suit⟧ again.", unsafely="We run the whole test suite again."),
    bad("They *⟦where⟧* not able to come.", unsafely="They *were* not able to come."),
    bad("⟦Lets⟧ take a look at the house.", unsafely="Let's take a look at the house."),
    bad("He lives in the ⟦Untied⟧ States.", unsafely="He lives in the United States."),
    good('It was written without worrying about whether "day" will be interpreted differently.'),
    good("It shouldn't be used to change the state or set off an action of the form."),
    good("This is better, then the other one comes. It is limited, too: rent."),
    good("He should of course have known. The loose end is there."),
    good("Run `limited too:` and see what the program makes of it."),
    good("This is better then the other one.", words=("then",)),
    good("If the first is larger then the second is moved to the front of the list."),
    good("We came to a more hospitable planet and its possible inhabitants."),
    good("This leads to hair-tearing when your working app suddenly breaks."),
    good("A list of breaks, because there are many of them, and we chose the best."),
    good("The event from step 1 is added too. It does its best to help, as there really is a problem."),
    good("Do not use `it's` own words, nor “its own” or its 2D structure."),
    good("She said it's time to go, and that it's Monday."),
    good("In what country were you born? It must not be imposed on them against their will. But now it is."),
    good("The colors and text effects you can choose are limited."),
    good("No section of the country should desire to have its supposed interests advanced."),
    good("We used to invest more of it. We don't now. The consent was sought to effect his seizure in the town."),
)


def test_a_row_says_what_stands_around_a_word() -> None:
    rows = Rows(b"@WHO i you\n# a comment\n-WHO to|WHO the? [a b>c] !x|y $\n")
    assert list(rows.heads) == ["a"]
    (row,) = rows.of("a")
    assert (row.wrong, row.right) == (("a", "b"), "c")
    assert row.fits(["the", "to"], ["z", "."])
    assert row.fits(["to", "."], ["z", "."])
    assert not row.fits(["to", "you"], ["z", "."])
    assert not row.fits(["to"], ["x", "."])
    assert not row.fits(["to"], ["z", "z"])


@pytest.mark.parametrize("line", ["a b", "a [b] c", "a b>c d"])
def test_what_is_no_row_is_refused(line: str) -> None:
    rows = Rows(line.encode())
    with pytest.raises(ValueError, match="no row"):
        [rows.of(head) for head in rows.heads]


@pytest.mark.parametrize("patterns", [CONFUSIONS, AMBIGUOUS])
def test_every_row_can_be_read_and_mends_something(patterns: Patterns) -> None:
    rows = patterns.rows()
    assert not [row for head in rows.heads for row in rows.of(head) if " ".join(row.wrong) == row.right]


def test_wrong_words_are_words() -> None:
    """What is no word at all is for spelling/misspelling to report, and would be reported twice."""
    rows = CONFUSIONS.rows()
    wrong = {word for head in rows.heads for row in rows.of(head) for word in row.wrong if word.isalpha()}
    assert not {word for word in wrong if unknown_parts(word.encode()) and (word in known() or candidates(word))}


def test_what_is_impossible_fits_nowhere() -> None:
    """Wherever a row fits, the runs of letters beside its head leave it open."""
    (row,) = Rows(b"it|don't the? [it's b>c] d|e'f? g h\n").of("it")
    for before, after in product((["it"], ["don't"], ["the", "it"]), (["d", "g", "h"], ["e'f", "g", "h"], ["g", "h"])):
        assert row.fits(before, after)
        assert Neighbours([row], -1)[before[0].rpartition("'")[2]]
    assert Neighbours([row], 1)["s"]
    assert not Neighbours([row], 1)["t"]
    assert not Neighbours([row], -1)["he"]
    (row,) = Rows(b"[a>b] d|e'f? g\n").of("a")
    assert [run for run in ("d", "e", "g", "f", "h") if Neighbours([row], 1)[run]] == ["d", "e", "g"]


test_speeches = cases(
    "spelling/confused-word",
    bad("Note the date in the ⟦calender⟧ of the team.", unsafely="Note the date in the calendar of the team."),
    good("The paper passes through the calender rolls of the machine."),
    good("The President spoke in the House Chamber of the Capitol. He was introduced by the Speaker."),
    good("The Senate just passed the bill, and most of the people we're counting on came."),
    good("I told him what I've said to many leaders, and our teachers and our principals, too, were told."),
    good("This Congress declares that women should earn as much. We too have a role in it, and you too have a son."),
    good("They were sent to effect the purposes of the treaty, which could be effected by nobody else."),
)
