from lintkit.document import Document
from lintkit.formats import MARKDOWN
from lintkit.testing import bad, cases, good, missed
from lintkit_rules.spelling._language import Company
from lintkit_rules.spelling._words import Options, letter_runs, places
from lintkit_rules.spelling.misspelling import misspelling_rule

test_misspelling = cases(
    "spelling/misspelling",
    bad(
        "Both nations find common ground in ⟦thier⟧ strategic pursuits.",
        fixed="Both nations find common ground in their strategic pursuits.",
    ),
    bad("⟦Thier⟧ strategic pursuits are shared.", fixed="Their strategic pursuits are shared."),
    bad("The ⟦goverment⟧ has published the report.", fixed="The government has published the report."),
    bad("- the ⟦enviroment⟧, which is large", fixed="- the environment, which is large"),
    bad("We will ⟦definately⟧ do it.", fixed="We will definitely do it."),
    bad("This is an important ⟦occurance⟧ in history.", fixed="This is an important occurrence in history."),
    bad(
        "It was (⟦accidently⟧) removed from the list of members.",
        fixed="It was (accidentally) removed from the list of members.",
    ),
    bad(
        "Blackwell microbenchmarks report rank-zero median and ⟦prestage⟧ inputs even in this text of the page.",
        unsafely="Blackwell microbenchmarks report rank-zero median and prestige inputs even in this text of the page.",
    ),
    bad("Set ⟦tha⟧ size of the image.", unsafely="Set the size of the image."),
    bad("We gave ⟦tehm⟧ a list of the names.", unsafely="We gave them a list of the names."),
    bad("One of her ⟦hobbys⟧ is gardening.", unsafely="One of her hobbies is gardening."),
    bad("The changes were ⟦succesfull⟧ in the end.", unsafely="The changes were successful in the end."),
    bad("The ⟦Supereme⟧ Court has ruled on it.", unsafely="The Supreme Court has ruled on it."),
    bad("On Monday, ⟦Presidnet⟧ Obama said no.", unsafely="On Monday, President Obama said no."),
    bad("The ⟦Goverment⟧ of Canada has said no.", fixed="The Government of Canada has said no."),
    good("The actress Claudia Cardinale Rossi met Commento Bank and Generale Motors of Italy."),
    good("This module adds the *Code Officiel Géographique* of the institute on countries."),
    good("It was said that Ministre Dupont and Presidente Lula were in the house that they had bought."),
    good(
        "los periodos\nincluidos se calculan automáticamente</li>\n\nThis is the list of all that we have in the module, and it is not empty."
    ),
    bad("The ⟦probababilities⟧ are given in the table.", unsafely="The probabilities are given in the table."),
    bad("It is a matter of ⟦aprehenssion⟧ for them.", unsafely="It is a matter of apprehension for them."),
    bad("The ⟦avalible⟧ tools are listed here.", unsafely="The available tools are listed here."),
    bad("The ⟦Securty⟧ Council met on Monday.", unsafely="The Security Council met on Monday."),
    bad("⟦Peple⟧ who live in cities often feel alone.", unsafely="People who live in cities often feel alone."),
    good("Updates of the file, with thanks to Geat and Gabriel for their help."),
    bad("The errors were not ⟦catched⟧ by it.", unsafely="The errors were not caught by it."),
    good("The number of the fileids in a repository, and the strtod of the library, are large."),
    good("The list of the posterous imports, and that it was a looooong day for all of us."),
    good("Thanks to pawel DOT jasinski AT mail DOT example for his help with the list of members."),
    good("Write to baptiste [at] mail.example if you want to help us with the list of members."),
    good("The unbiassed reports of the reconnoissance speak of an etherial light over the camp."),
    good("They were lovin it, and doin what they could to help us with the list of members."),
    bad(
        "The list is ⟦includin⟧ the names of all the members.",
        unsafely="The list is including the names of all the members.",
    ),
    good("The Galeries Lafayette and the Perspektive Group are in the list of the members."),
    good("- Assembla (the repository): it is not known"),
    bad("She ⟦writed⟧ to us, and we have ⟦writed⟧ back.", unsafely="She wrote to us, and we have written back."),
    bad("The article may be ⟦iextended⟧ in the future.", unsafely="The article may be extended in the future."),
    good("The data are read with zstandard, and oauthenticated in the end."),
    good("We improved the deserialisation of the messages."),
    bad("## ⟦Enviroment⟧ variables", unsafely="## Environment variables"),
    bad(
        "⟦Thsi⟧ ⟦sentense⟧ has ⟦mispelled⟧ words.",
        fixed="Thsi sentense has misspelled words.",
        unsafely="This sentence has misspelled words.",
    ),
    bad(
        "We ⟦recieved⟧ ⟦thier⟧ package ⟦untill⟧ yesterday.",
        fixed="We received their package until yesterday.",
    ),
    bad("<p>Most of the walls are ⟦vertcal⟧.</p>", unsafely="<p>Most of the walls are vertical.</p>", format="html"),
    bad(
        "## ⟦Prerequisits⟧\n\nBefore you begin, you should know what the tool is for and that it works with your data.",
        unsafely="## Prerequisites\n\nBefore you begin, you should know what the tool is for and that it works with your data.",
    ),
    bad(
        "It is the part of the guide that tells you how to work with it.\n\n- ⟦Suport⟧ for plugins\n",
        unsafely="It is the part of the guide that tells you how to work with it.\n\n- Support for plugins\n",
    ),
    bad("The code is now in ⟦Pyhton⟧ and runs faster.", unsafely="The code is now in Python and runs faster."),
    good(
        "## Artikle thin\n\nBefore you begin, you should know what the tool is for, and that it works with your data. It is"
        " all that you need to have.\n\nNyon cherè betâ tortura, pênè krouyo trêtèmin, umin dègradin. This is what we were"
        " told of it, and what we have seen."
    ),
    good(
        "## Assembli\n\nBefore you begin, you should know what the tool is for, and that it works with your data."
        "\n\nOlgeta manmeri bilong dispela graun i kamap olsem wankain, na olgeta i wankain tru long laip."
    ),
    good("[console_scripts]\nmypy = mypy.__main__:main\nmypyc = mypyc.__main__:main\n", format="plain"),
    good("- Suport for plugins"),  # nothing tells the language
    good("It is the part of the guide that tells you how to work with it.\n\n- lzip, xdelta\n- Bicking, Ian\n"),
    good("They were playin' in the garden, and singin' in the rain."),
    good("Fix a typo in the text: goverment should have been written with an n."),
    good("The list has 'goverment -> government' and goverment => government in it."),
    good("The matcher reads the sub-\n  sive text and the argu-\n  ment of the call."),
    good("The vhost, the lvalue and the xdelta are read from the file."),
    good("The kwarg is given to the function by the caller of the method."),
    good("Die Regierung hat thier den Bericht vorgelegt und wir haben es gelesen."),
    good("Run `thier` to see what thier does in the program."),
    good("See https://example.com/thier and the text behind it."),
    good("The file lib/enviroment.py holds the settings of the program."),
    good("| certifcate | certificate |\n| occured | occurred |"),
    good("What steps should I take if the people give me a goverm... and what can I do then?"),
    good('The word "thier" is often found in forums.'),
    good("The kubelet talks to the apiserver, and fluentd reads the logs."),
    good("The option enviroment_name is read from the file."),
    good("All goverment papers", words=("goverment",)),
    good("Ask Thierry about the colour of the armour, the color of the armor and the organisation."),
    missed("He wanted to go to ⟦there⟧ house.", because="a right word in a wrong place is another rule's", unsafely=""),
    good("It fixes the rounding errors of the node when it uses float inputs and intege…"),
)

test_many_slips = cases(
    "spelling/misspelling",
    bad(
        "The ⟦goverment⟧ has published a report on the ⟦enviroment⟧ of the country, in which the ⟦occurance⟧ of large "
        "floods in the north is ⟦definately⟧ the most important thing that people should know.",
        fixed="The government has published a report on the environment of the country, in which the occurrence of large "
        "floods in the north is definitely the most important thing that people should know.",
    ),
)

test_words_of_other_languages = cases(
    "spelling/misspelling",
    good("- Agregado attributo show-word-count (by jikkai in 14248)"),
    good("- Warn input como componente de control."),
    good("* **timestamp**: creazione timestamp in millisecondi. *(DOMTimeStamp)*"),
    good("best practices rondom links."),
    good("Awbody hes the richt tae a standart o leevin adequate for the health o himsel and o his faimily."),
    bad(
        "This is an ⟦exemple⟧ of the best that the makers of the program have.",
        unsafely="This is an example of the best that the makers of the program have.",
    ),
)

FRENCH = (
    "Le guide est pour les personnes qui ont déjà installé une version du programme et ne sont pas sur le site. "
    "La plus grande partie des données se trouve dans un dossier avec son nom, ou par défaut au même endroit. "
)

test_french = cases(
    "spelling/misspelling",
    bad(
        FRENCH + "Il y a un ⟦probleme⟧ avec la version de ce programme.",
        unsafely=FRENCH + "Il y a un problème avec la version de ce programme.",
    ),
    bad(
        FRENCH + "La ⟦documentatoin⟧ est dans le dossier du programme.",
        unsafely=FRENCH + "La documentation est dans le dossier du programme.",
    ),
    bad(
        FRENCH + "Il faut ⟦fremer⟧ la ⟦fenetre⟧ avec la main.",
        unsafely=FRENCH + "Il faut fermer la fenêtre avec la main.",
    ),
    bad(
        FRENCH + "Un onglet ouvre la page, un onglet la liste ; un autre onglet ou un ⟦ognlet⟧ reste dans la barre.",
        unsafely=FRENCH
        + "Un onglet ouvre la page, un onglet la liste ; un autre onglet ou un onglet reste dans la barre.",
    ),
    good(FRENCH + "Le maillage et les scénarios mondialisés, réappliqués amiablement, sont dans les courriels."),
    good(FRENCH + "Les erreurs sont loggées et les branches sont mergées avec le tronc."),
    good(FRENCH + "Un cœur et un œil sont dans la main de la sœur."),
    good(FRENCH + "L'eau est dans le dossier, aujourd'hui comme lorsqu'il pleut sur la ville."),
    good(FRENCH + "Il y a un `probleme` avec la version de ce programme."),
)


SLIPS = [
    "goverment",
    "enviroment",
    "occurance",
    "succesfull",
    "definately",
    "recieve",
    "seperate",
    "tommorow",
    "untill",
    "begining",
    "beleive",
    "wierd",
    "accomodate",
    "adress",
    "agressive",
    "comittee",
    "acheive",
    "embarass",
    "existance",
    "foriegn",
    "garantee",
    "publically",
    "independant",
    "neccessary",
]


def test_many_slips_in_one_text_are_all_found() -> None:
    text = "\n\n".join(
        f"The word that they wrote on the wall of the house is {slip}, as all of us can see." for slip in SLIPS
    )
    found = misspelling_rule.check(Document("a.md", text.encode(), MARKDOWN), Options())
    assert {text[one.span.start : one.span.end] for one in found} == set(SLIPS)


def test_a_text_in_dialect_is_left_alone() -> None:
    text = "\n\n".join(
        f"The {one} and the {two} are the same as it was." for one, two in zip(SLIPS, SLIPS[::-1], strict=True)
    )
    assert not list(misspelling_rule.check(Document("a.md", text.encode(), MARKDOWN), Options()))


test_older_english = cases(
    "spelling/misspelling",
    bad(
        "She had a strange ⟦feelin⟧ about it, as all of us know.",
        unsafely="She had a strange feeling about it, as all of us know.",
    ),
    good("She kept on tellin' us that it was a bad idea for us all."),
    good("We know that if thou makest this choice it is a good one."),
    good("He hath said that thou and thy house are fair.\n\nThe wise man and the attendents of the king are here."),
    good(
        "The old senators Frist and Breaux met here with their people, as did our friend Chris Preist who came later."
    ),
    good("The garter snake of the region (Thamnophis elegans) is largely aquatic, and it is seen in the water."),
    good("In the old language the word was pronounced (dynamis) and it is known to all of us."),
    good("According to the airport, several Aer Lingus flights to Boston were late, as all of us know."),
    good("The steak was served with frites and poutine, and the amour propre of the cook was hurt by that."),
    good("The rules shall apply, mutatis mutandis, to all of the logical theory stricto sensu."),
    good("The male midwife toad (Alytes obstetricans) winds egg strings round its thighs and carries them."),
    good("The set is enumerably infinite, as all of us know."),
    good("The members of the organi- zation met here, and it was a presidenti<wbr>al debate."),
    bad(
        "The people of that time were ⟦concious⟧ of it, and it ⟦happend⟧ again.",
        fixed="The people of that time were conscious of it, and it happened again.",
    ),
)

test_names_of_users = cases(
    "spelling/misspelling",
    good(
        "webhamster wrote on Monday:\nIt is the charset.\n\nwebhamster wrote on Tuesday:\nYou are welcome to ask more."
    ),
    bad(
        "⟦tommorow⟧ is the day on which they write it.",
        fixed="tomorrow is the day on which they write it.",
        at_start=True,
    ),
)


def test_whether_a_line_is_english_is_told_as_if_all_of_its_words_were_asked() -> None:
    lines = (
        "The goverment and the parlament of xyzzy agree",
        "goverment parlament xyzzy enviroment",
        "Verwaltung umsetzende xyzzy barrierefreie effizient goverment",
        "kubelet xyzzy apiserver goverment fluentd occured",
        "xyzzy",
        "o xyzzy o de la casa",
    )
    for line in lines:
        start = line.index("xyzzy")
        for around in (line, "\n".join((line, line.upper(), line)), f"{line} " * 12):
            words = Company(Document("a.md", around.encode(), MARKDOWN), start, start + 5)
            share = 0.55 if words.small or words.total < 5 else 0.85
            assert words.mostly_english(1) is (words.total >= 1 and words.english >= share * words.total)


def test_runs_of_letters_are_found_whichever_were_wanted_before() -> None:
    data = b"The one, the other; and THE end of the one"
    for wanted in (frozenset(("one",)), frozenset(("the", "end")), frozenset(("one", "other"))):
        found = places(data, wanted)
        runs = letter_runs(data)
        for run in wanted:
            assert found[run] == [at for at, one in enumerate(runs) if one == run]
