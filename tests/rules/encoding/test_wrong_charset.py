import pytest

from lintkit.document import Document
from lintkit.formats import PLAIN
from lintkit.testing import bad, cases, good
from lintkit_rules.encoding import _charsets
from lintkit_rules.encoding._misreadings import anew
from lintkit_rules.encoding._rereading import NONE, Misread, Pair, Reading

test_wrong_charset = cases(
    "encoding/wrong-charset",
    bad("⟦Ýòî íàøà íîâàÿ ðàáîòà, è îíà î÷åíü õîðîøàÿ⟧.", unsafely="Это наша новая работа, и она очень хорошая."),
    bad("I ⟦donÕt⟧ know, he ⟦saidÉ⟧ The ⟦catÕs⟧ here.", unsafely="I don’t know, he said… The cat’s here."),
    bad("He said ⟦ìhelloî⟧, and ⟦itís⟧ good ⟦ñ⟧ José.", unsafely="He said “hello”, and it’s good – José."),
    bad("⟦ItÆs⟧ a day that I ⟦wouldnÆt⟧ miss", unsafely="It’s a day that I wouldn’t miss"),
    good(
        "Opdateringer af oversættelser erÂ iÂ gang. Indtast venligst en e-mail-adresse. C#-formatstrengenÂ matcher "
        "ikkeÂ kilden. ForslagÂ tilÂ individuelle sprogkoder"
    ),
    bad(
        "Als u geen e-mail ontvangt, klik op ⟦ÒVerderÓ⟧ of druk op ⟦toetsenÉ⟧ Gebruik ⟦ÔslugÕ⟧ in het veld; alleen"
        " ⟦getallenÉ⟧ zijn geldig.",
        unsafely="Als u geen e-mail ontvangt, klik op “Verder” of druk op toetsen… Gebruik ‘slug’ in het veld; alleen"
        " getallen… zijn geldig.",
    ),
    bad(
        "Die Option ⟦ãmoduleÒ⟧ kann nicht mit der Option ⟦ãtargetÒ⟧ verwendet werden; ⟦ãesnextÒ⟧ ist hier ⟦erlaubtÉ⟧",
        unsafely="Die Option „module“ kann nicht mit der Option „target“ verwendet werden; „esnext“ ist hier erlaubt…",
    ),
    good("Está aquí, y María dijo itís. También había más allí, sí. donʼt, IÍm"),
    bad(
        "Aby ⟦wys³aæ⟧ formularz, ⟦nale¿y zaznaczyæ⟧ zgody na przetwarzanie danych; ⟦póŸniej mo¿na⟧ je ⟦wycofaæ⟧.",
        unsafely="Aby wysłać formularz, należy zaznaczyć zgody na przetwarzanie danych; później można je wycofać.",
    ),
    bad(
        "Quando o utilizador ⟦nÆo⟧ indica um valor, o programa usa a ⟦configura‡Æo⟧ por omissão; o ⟦n£mero⟧ de "
        "registos depende da ⟦vers\xc6o⟧, e o estado ⟦est\xa0⟧ sempre ⟦dispon¡vel⟧ na base de dados da empresa.",
        unsafely="Quando o utilizador não indica um valor, o programa usa a configuração por omissão; o número de "
        "registos depende da versão, e o estado está sempre disponível na base de dados da empresa.",
    ),
    bad(
        "The user ⟦doesnÕt⟧ have to know it: ⟦itÕs⟧ ready when you need it, and ⟦wonÕt⟧ be in the way of the others. "
        "Most people learn about this feature only after several weeks, since nothing in the first chapters of our "
        "manual speaks about how such values should be handled before they reach your server.",
        unsafely="The user doesn’t have to know it: it’s ready when you need it, and won’t be in the way of the others. "
        "Most people learn about this feature only after several weeks, since nothing in the first chapters of our "
        "manual speaks about how such values should be handled before they reach your server.",
    ),
    bad("⟦ÅëëçíéêÜ êåßìåíï åäþ êáé åêåß⟧", unsafely="Ελληνικά κείμενο εδώ και εκεί"),
    bad("⟦ÇØÁ¾ ÇÑ±Û ÅØ½ºÆ®¸¦ ÀÐÀ» ¼ö ¾ø½À´Ï´Ù⟧", unsafely="해종 한글 텍스트를 읽을 수 없습니다"),
    bad(
        "⟦Ýòî íàøà íîâàÿ ðàáîòà, è îíà î÷åíü õîðîøàÿ. Êàæäûé ÷åëîâåê èìååò ïðàâî íà ñâîáîäó ìûñëè, ñîâåñòè è ðåëèãèè⟧; "
        "⟦ýòî ïðàâî âêëþ÷àåò ñâîáîäó ìåíÿòü ñâîþ ðåëèãèþ èëè óáåæäåíèÿ⟧.",
        fixed="Это наша новая работа, и она очень хорошая. Каждый человек имеет право на свободу мысли, совести и религии; "
        "это право включает свободу менять свою религию или убеждения.",
    ),
    bad(
        "Die ⟦zust„ndigen Pr\x81fer k”nnen ung\x81ltige Eintr„ge l”schen⟧, wenn die ⟦Žnderungen \x81ber⟧"
        " das ⟦Men\x81 gef\x81hrt⟧ wurden und der Benutzer die ⟦Gr”áe⟧ der Felder nicht ⟦beschr„nkt⟧ "
        "hat. Danach werden alle ⟦\x81brigen Schl\x81ssel⟧ der Liste ⟦gepr\x81ft⟧, und die Ergebnisse "
        "stehen im Protokoll des Servers, das jeder Mitarbeiter der Abteilung lesen darf, ohne sich "
        "vorher anzumelden oder einen besonderen Antrag zu stellen.",
        unsafely="Die zuständigen Prüfer können ungültige Einträge löschen, wenn die Änderungen über das Menü "
        "geführt wurden und der Benutzer die Größe der Felder nicht beschränkt hat. Danach werden alle "
        "übrigen Schlüssel der Liste geprüft, und die Ergebnisse stehen im Protokoll des Servers, das "
        "jeder Mitarbeiter der Abteilung lesen darf, ohne sich vorher anzumelden oder einen besonderen "
        "Antrag zu stellen.",
    ),
    good("Les élèves ont été naïfs: façade, cœur, où, Noël, brûlé, aigüe."),
    good("Preànboło: considarà, dinjità, libertà, portà, stà, marcà, acuzà; la zsonà par el so domegno."),
    good("Maãrifa nin-djamaã, udjamaã, an-djamaã, ãzima, difãi, ãmali, sayãsi, ãkili-musingi, maãnani."),
    good("Qalltañataki utjañaru asiñ walinkañapataki, jaqinakan munañapa, luratañapawa, yatiqañapa."),
    good("Ýmir, Þór, Óðinn og Æsir; Ünïcødé, Zażółć gęślą jaźń, ПРИВЕТ ВСЕМ ЛЮДЯМ"),
)


def test_a_capital_behind_a_small_letter_is_not_what_was_written() -> None:
    kurdish = anew("grî", "cp1252", "mac-roman")
    assert kurdish is not None
    assert kurdish.decoded == "grÓ"
    assert kurdish.hopeless


def test_encodings_in_which_no_strange_word_is_read_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    doc = Document("file.txt", "Où été là, väntat sätta tänker. Våra Õun.".encode(), PLAIN)
    monkeypatch.setattr(_charsets, "strange_words", lambda _: [(11, 17), (18, 23), (24, 30)])
    monkeypatch.setattr(_charsets, "_pairs", lambda *_: [Pair(40.0, "cp850", "cp1252", "et")])
    monkeypatch.setattr(_charsets, "read_all", lambda *_: Reading(40.0, (Misread(32, 36, "VÕra", "cp850", "cp1252"),)))
    assert _charsets.single_byte(doc) == NONE
