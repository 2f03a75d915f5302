"""Which language a few words are written in: only as much as spacing needs to know.

Function words (the words that every sentence holds) tell languages apart without a model. The lists are the commonest
articles, pronouns, prepositions, conjunctions and auxiliaries of each language, written for this module.
"""

from collections.abc import Iterable
from functools import cache

_FUNCTION_WORDS = {
    "en": """the of and to in is that it for was on are as with his they at be this have from or had by but not what
        all were we when your can said there an each which she do how their if will up other about out many then them
        these so some her would him into has more no could my than been who its now did may our you he any only also
        after because while where should such those through between during before under does must here very just over
        most both being without within however against although whether until since i'm don't isn't it's you're can't
        a""",
    "fr": """le la les de des du un une et est en que qui dans pour pas sur au aux avec ce cette ces il elle ils elles
        nous vous je tu ne se son sa ses leur leurs par plus ou où mais donc si sont être été avoir fait comme tout
        tous toute toutes votre vos notre nos mon ma mes cela ça c'est d'un d'une l'on n'est qu'il qu'elle qu'une s'il
        j'ai très sans sous entre aussi bien peut peuvent faire ici même ainsi lors chez quand y à dont afin
        on car puis""",
    "de": """der die das und ist in zu den von mit sich des auf für nicht ein eine als auch es an werden aus er hat
        dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis
        mehr durch man sein wurde sei ich wenn kann diese dieser dieses wir ihr ihre uns sollte muss können beim im
        dem""",
    "es": """el la los las de del y en que un una por con para es se lo como más al su sus pero o sin sobre este esta
        estos estas también entre cuando muy puede pueden ser son está están fue hay no si ya todo desde nos donde
        usted tu mi porque hasta le les ha han""",
    "pt": """o os as de do da dos das e em que um uma por com para é se não mais ao à como mas ou no na nos nas seu
        sua seus suas este esta isso também entre quando muito pode ser são está foi há você pelo pela já até sem
        sobre onde ele ela eles""",
    "it": """il lo la i gli le di del della dei delle e è in che un una per con non sono si da nel nella al alla come
        più ma o se questo questa anche tra quando molto può essere ha hanno ai dal dalla sul sulla ci loro suo sua
        dove""",
    "nl": """de het een en van in is dat op te zijn met voor niet die aan er om ook als dan maar bij uit door naar
        wordt over deze dit worden wat kan hebben heeft nog of geen wij je u hun moet tot wel al kunnen""",
    "sv": """och att det i som en på är av för med den till inte om ett har de från var så kan man men ska eller när
        vi detta denna vara också över efter mycket du jag han hon blir alla""",
    "da": """og at det i som en på er af for med den til ikke om et har de fra var så kan man men skal eller når vi
        dette denne være også over efter meget du jeg han hun bliver alle der hvis""",
    "no": """og å det i som en på er av for med den til ikke om et har de fra var så kan man men skal eller når vi
        dette denne være også over etter mye du jeg han hun blir alle der hvis ble""",
    "pl": """i w na z do się nie to że jest o jak a po co tak za od przez dla są być lub oraz czy który która które
        tym jego już tylko może ma ten ta te przy jako ich pod""",
    "cs": """a v na se je to že s z do o i za pro po jako by od jsou být nebo jeho který která které aby při může tak
        ale jen jeho podle také byl byla""",
    "hu": """a az és hogy nem is egy ez van de meg csak mint vagy ha már ki azt még amely minden kell lesz volt""",
    "ro": """și în de la a cu pe nu o un care este din pentru să se sunt mai ca sau prin fi al ale după dar când acest
        această""",
    "tr": """ve bir bu için ile de da olarak olan daha çok en gibi sonra kadar ne ise ya her veya değil var olduğu""",
    "fi": """ja on ei se että oli hän ovat myös tai kun niin mutta joka ole voi sen jos kuin olla""",
    "id": """yang dan di untuk dengan dari ini itu pada adalah tidak ke dalam akan atau juga oleh sebagai dapat anda""",
    "vi": """và của các là có được cho trong một những không với để này khi từ người đã về như đến bạn""",
    "ru": """и в не на что с по это как для из к у от за но так же или о если при его все может быть чтобы только
        также которые который она они мы вы я он до под был была есть""",
    "uk": """і в не на що з до це як для та від у за але про або якщо при його всі може бути щоб також які який вона
        вони ми ви я він є""",
    "el": """και το να του η της με που την από για είναι τα στο οι των θα σε ο τον τη δεν ως ότι μια ένα""",
}  # fmt: skip

# Written with a space (mostly a no-break one) before ! ? : ; by its own rules. Vietnamese and Indonesian took the
# habit over in part, so a space there says nothing.
_SPACED_MARKS = frozenset({"fr", "vi"})


@cache
def _languages_of_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language, words in _FUNCTION_WORDS.items():
        for word in words.split():
            found[word] = (*found.get(word, ()), language)
    return found


@cache
def function_words(language: str) -> frozenset[str]:
    """The commonest function words of a language, in lower case; empty for a language that is not known."""
    return frozenset(_FUNCTION_WORDS.get(language, "").split())


def language_of(words: Iterable[str]) -> str | None:
    """The language of running words, as its ISO 639-1 code; None where they are too few to tell.

    Each function word gives a point to every language that has it, and one more where no other has it. The best must
    have four points and one for every five words, and a third more than the next if one of the two writes a space
    before marks and the other not.
    """
    known = _languages_of_word()
    points: dict[str, int] = {}
    count = 0
    for count, word in enumerate(words, 1):  # noqa: B007
        languages = known.get(word)
        if languages:
            for language in languages:
                points[language] = points.get(language, 0) + (2 if len(languages) == 1 else 1)
    if not points:
        return None
    ranked = sorted(points.items(), key=lambda item: (-item[1], item[0]))
    best, most = ranked[0]
    rivals = [count for language, count in ranked[1:] if (language in _SPACED_MARKS) != (best in _SPACED_MARKS)]
    return best if most >= max(4, count * 0.2) and most * 3 >= 4 * max(rivals, default=0) else None


def spaces_marks(language: str | None) -> bool:
    """Whether a space before ! ? : and ; is right in this language, or may be: true also where none is known."""
    return language is None or language in _SPACED_MARKS
