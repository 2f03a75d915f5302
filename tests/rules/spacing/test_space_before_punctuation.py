from lintkit.testing import bad, cases, good

_FRENCH = "Les Français mettent une espace avant les signes doubles dans la phrase"

test_space_before_punctuation = cases(
    "spacing/space-before-punctuation",
    bad("The talks went on for days⟦ ,⟧ and nobody left.", fixed="The talks went on for days, and nobody left."),
    bad("They hold the power there⟦ !⟧", fixed="They hold the power there!"),
    bad("Who holds the power there⟦ ?⟧ Nobody knows it.", fixed="Who holds the power there? Nobody knows it."),
    bad("It ends with this⟦ .⟧ And it starts again.", fixed="It ends with this. And it starts again."),
    bad("including but not limited to these things⟦ :⟧", unsafely="including but not limited to these things:"),
    bad("throughout the community⟦ ,⟧rulers seek bonds", unsafely="throughout the community, rulers seek bonds"),
    bad("Wir haben das nicht gewusst⟦ !⟧ Es war so.", fixed="Wir haben das nicht gewusst! Es war so."),
    bad(f"{_FRENCH}⟦ ,⟧ mais pas ici.", fixed=f"{_FRENCH}, mais pas ici."),
    bad("All of **this** is `code`⟦ ,⟧ and that is not.", unsafely="All of **this** is `code`, and that is not."),
    bad(
        "| Limited access for all of the organizations⟦ .⟧ |", fixed="| Limited access for all of the organizations. |"
    ),
    good("By the way, the descriptors that are written to disk are of this kind (see ???) and so on."),
    good("The words that we have added to the dictionary this time are 游刃有餘 , 遊刃有餘 and many more."),
    good(f"{_FRENCH} ! Et aussi : ici ; et là ?"),
    good(f"{_FRENCH}\u00a0! Et aussi\u202f: ici\u202f; et là\u00a0?"),
    good("The overall score is the accuracy of the arguments × (sequence aligned ? 1 : 0) in the end."),
    good("It is in the .gitignore of the project, and in .env as well."),
    good("Write the .NET class and the .md files, please."),
    good("The values are separated by , and not by ; here."),
    good("The , sign and the : sign are marks of the trade."),
    good("They wait for it ... and then … they leave . . . slowly"),
    good("It is so nice here :) and there :-D but not here ;-)"),
    good("The rule is not !important, and a != b is not so."),
    good("This is a :tada: for the :symbol of the language"),
    good("The fraction is about ,5 or .5 of it, and that is that."),
    good("name : value\nother : value\nlast : value\n", format="plain"),
    good("x : int, optional\n    The width of the thing.\n", format="plain"),
    good("`a` : the first of the values\n"),
    good("これは文です ！ そして、これも ：\n"),
    good("Thanks to all of you !important or not"),
    good("The macro is println ! and its name is so long"),
    good("a , b , c , d , e , f"),
    good("사용자는 `name` , `age` , `email` 값을 입력할 수 있습니다."),
    good("Who has done it, is it Amy ? Eve ? Nobody knows it."),
    good("For more of it, visit https://docs.example.org . You can also ask us."),
    bad("Why is that so⟦ ?⟧ Because it is what it is.", fixed="Why is that so? Because it is what it is."),
    bad(
        "Het is voor ons allemaal goed dat het zo is⟦ ,⟧ en dat is het ook.",
        fixed="Het is voor ons allemaal goed dat het zo is, en dat is het ook.",
    ),
    bad(
        "The rectangle is defined by the two points⟦ :⟧ the top-left one and the other one.",
        unsafely="The rectangle is defined by the two points: the top-left one and the other one.",
    ),
    good("The separator is , here and the end of it is the point . there."),
    good("On your own machine you run uv tool install -e . and then you go on."),
)
