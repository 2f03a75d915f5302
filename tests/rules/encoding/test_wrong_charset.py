from lintkit.testing import bad, cases, good

test_wrong_charset = cases(
    "encoding/wrong-charset",
    bad("⟦Ýòî íàøà íîâàÿ ðàáîòà, è îíà î÷åíü õîðîøàÿ⟧.", unsafely="Это наша новая работа, и она очень хорошая."),
    bad(
        "To jest ⟦za¿ó³æ gêœl¹ jaŸñ⟧, czyli ⟦myœleæ⟧ teraz.",
        unsafely="To jest zażółć gęślą jaźń, czyli myśleć teraz.",
    ),
    bad("⟦ÅëëçíéêÜ êåßìåíï åäþ êáé åêåß⟧", unsafely="Ελληνικά κείμενο εδώ και εκεί"),
    bad("⟦ÇØÁ¾ ÇÑ±Û ÅØ½ºÆ®¸¦ ÀÐÀ» ¼ö ¾ø½À´Ï´Ù⟧", unsafely="해종 한글 텍스트를 읽을 수 없습니다"),
    good("Les élèves ont été naïfs: façade, cœur, où, Noël, brûlé, aigüe."),
    good("Ýmir, Þór, Óðinn og Æsir; Ünïcødé, Zażółć gęślą jaźń, ПРИВЕТ ВСЕМ ЛЮДЯМ"),
)
