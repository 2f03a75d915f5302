"""Each language sets its marks in its own way: of text that keeps to it, the family says nothing."""

import pytest

from lintkit.document import Document
from lintkit.engine import bind, check
from lintkit.registry import load
from lintkit.rules import Rule

TEXTS = {
    "French, thin spaces": (
        "Il a dit: «bonjour» ; puis il est parti! Est-ce que c’est vrai? Oui; c’est le cas: "
        "voilà. Elle a répondu « oui » et « non » dans la même phrase."
    ),
    "French, plain spaces": (
        "Il a dit : « bonjour » ; puis il est parti ! Est-ce que c’est vrai ? Oui ; c’est le cas "
        ": voilà. Prix : 10 € ; 20 % de plus ! C’est “ ainsi ” que nous l’avons vu."
    ),
    "French, one line": "Attention : ceci est important !",
    "Swiss French": "Il a dit: «bonjour»; puis il est parti! Est-ce que c’est vrai? Oui; c’est le cas: voilà.",
    "Canadian French": "Il a dit : « bonjour »; puis il est parti! Est-ce que c’est vrai?",
    "Vietnamese, marks apart": (
        "Bạn có muốn không ? Có, tất nhiên là có ! Đây là một ví dụ : nó không phải là lỗi ; đó là thói quen."
    ),
    "Vietnamese": "Điều này có thể được sử dụng cho các trường hợp sau: một, hai, ba. Bạn có hiểu không?",
    "Greek": (
        "Τι είναι αυτό; Είναι «το σπίτι» που είδαμε χθες· το άλλο δεν είναι εδώ. Πού είναι ο "
        "άνθρωπος; Δεν το ξέρω, αλλά θα το μάθω."
    ),
    "Spanish": (
        "¿Qué es esto? ¡No lo sé! Pero, ¿por qué no? Y entonces ¡qué horror!, dijo. ¿¡Cómo!? Él "
        "dijo: «no», y se fue. —No sé —dijo ella—, pero es así."
    ),
    "German": (
        "Er sagte: „Das ist so.“ Und dann: „Nein!“, rief sie. ‚So‘ ist es nicht. »Das ist so«, "
        "sagte er, und »nein« ist z. B. nicht dasselbe, d. h. es ist anders. Die Nutzer:innen "
        "und der/die Leser:in sind da. Um 12:30 Uhr, 3:2 für uns."
    ),
    "Swiss German": "Er sagte: «Das ist so.» Und dann: «Nein!», rief sie. ‹So› ist es nicht.",
    "Swedish": (
        "Han sa: ”Det är så.” Och sedan: ”Nej!”, sade hon. ’Så’ är det inte. »Det är så», sade "
        "han. Kl. 12:30 på EU:s och FN:s möte, USA:s president och tv:n är här. 3:e platsen är "
        "min."
    ),
    "Finnish": (
        "Hän sanoi: ”Se on niin.” Ja sitten: ”Ei!”, hän huusi. EU:n ja YK:n kokous on klo 12.30, "
        "ja TV:n ääressä on USA:n presidentti. »Se on niin», hän sanoi. 5:ssä ja A:lla"
    ),
    "Polish": (
        "Powiedział: „To jest tak.” A potem: „Nie!” – krzyknęła. «To» nie jest to, co jest tu, i "
        "to jest np. tak, tzn. nie jest. Dz.U. z 2020 r. poz. 1"
    ),
    "Czech": ("Řekl: „To je tak.“ A pak: „Ne!“ křikla. ‚Tak‘ to není, tj. např. to není tak. »To je tak,« řekl."),
    "Chinese": "他说：“这是这样的。”然后他走了！这是真的吗？是的；就是这样。使用 Python 、Go ，以及 Rust 。第一（ 二 ）。",
    "Chinese with English names": "这个 API 支持 JSON ，也支持 XML 。请使用 npm install 命令 ！版本 1.0 ：修复了 bug 。",
    "Japanese": "彼は「これは、そうです。」と言いました！本当ですか？はい、そうです。これは Python 、Ruby です。『本』（ ほん ）",
    "Korean": "그는 말했다 : “그것은 그렇다.” 그리고 나서! 정말입니까? 네, 그렇습니다.",
    "Arabic": "قال: «هذا هو الأمر»، ثم ذهب! هل هذا صحيح؟ نعم؛ هذا صحيح. وهذا مثال ، وهذا آخر.",
    "Persian": "او گفت: «این درست است»، سپس رفت! آیا این درست است؟ بله؛ درست است. می\u200cخواهم",
    "Hebrew": 'הוא אמר: "זה כך", ואז הלך! האם זה נכון? צה״ל וארה״ב, ג׳ירפה וצ׳יפס. ת"א וחז"ל אמרו.',
    "Hindi": "उसने कहा : “यह ऐसा है।” क्या यह सच है ? हाँ, यह सच है ! दु:ख और अंत:करण।",
    "Thai": "เขากล่าวว่า “นี่คือ” แล้วก็ไป ! จริงหรือ ? ใช่ , จริง",
    "Armenian": "Նա ասաց՝ «այսպես է»։ Արդյո՞ք դա ճիշտ է։",
    "Russian": (
        "Он сказал: «Это так». А потом: «Нет!» — крикнула она. „Так“ это не так, т. е. например, "
        "т.д. и т.п. Он — сын г-на."
    ),
    "Ukrainian": "Він сказав: «Це так». А потім: «Ні!» — крикнула вона, і т. д. та ін. об'єкт і м’ята.",
    "Hungarian": "Azt mondta: „Ez így van.” Aztán: »Nem!« – kiáltotta. Ez nem így van, pl. ez és az is.",
    "Romanian": "El a spus: „Este așa.” Apoi: «Nu!», a strigat ea. Nu este așa, de ex. nu și nu mai este.",
    "Danish": "Han sagde: »Det er sådan.« Og så: „Nej!“, råbte hun. Det er ikke sådan, fx er det ikke.",
    "Norwegian": (
        "Han sa: «Det er slik.» Og så: «Nei!», ropte hun. Det er ikke slik, f.eks. er det ikke. "
        "Kl. 12.30 er det NRK:s møte."
    ),
    "Turkish": (
        "“Bu böyle.” dedi. Sonra: “Hayır!” diye bağırdı. Ankara'nın ve TBMM'nin, T.C. ve vb. için de bu böyledir."
    ),
    "Italian": (
        "Disse: «È così.» E poi: “No!”, gridò. Un po’ di tempo, l’altro ’900, c’è e un’altra ecc. ma non è così."
    ),
    "Portuguese": (
        "Ele disse: “É assim.” E depois: «Não!», gritou ela. — Não sei — disse ele. O sr. e a sra. não são assim."
    ),
    "Dutch": (
        "Hij zei: ‘Het is zo.’ En toen: “Nee!”, riep ze. ’s Avonds en ’s morgens is het zo, "
        "d.w.z. het is niet zo. A’s en foto’s, ‘t is zo en m’n fiets."
    ),
    "British English": (
        "He said, ‘It is so.’ And then: “No!” she cried. ‘Twas the night, ’tis said, rock ’n’ "
        "roll and the ’90s. John 3:16 and Acts 1:2. The meeting is at 12:30. It is e.g. so, i.e. "
        "not, etc. and more."
    ),
    "English, points and names": (
        "It was . . . and then . . . the end of it. He said ... and so on , , or so. Then .NET "
        "and .txt files are here, and :smile: too. Well ...the end of it is here."
    ),
    "emoji": "This is so good :) and this is not :( and :tada: for all of us ;) as it is :-D",
    "Catalan": "Va dir: «És així.» Col·lecció i paral·lel, l’home. Què és això? No ho sé!",
    "Basque": "Esan zuen: «Hala da.» Zer da hori? Ez dakit!",
    "Irish": "Dúirt sé: “Tá sé mar sin.” Cad é sin? Níl a fhios agam!",
    "Welsh": "Dywedodd: “Mae hi felly.” Beth yw hynny? Nid wyf yn gwybod!",
    "Breton": "Lavaret en deus : « Evel-se emañ. » Petra eo se ? N’ouzon ket !",
    "Luxembourgish": "Hien huet gesot: „Et ass esou.“ Wat ass dat? Ech weess et net!",
    "Esperanto": "Li diris: „Ĝi estas tiel.” Kio estas tio? Mi ne scias!",
    "Estonian": "Ta ütles: „See on nii.“ Mis see on? Ma ei tea!",
    "Lithuanian": "Jis pasakė: „Taip yra.“ Kas tai? Nežinau!",
    "Latvian": "Viņš teica: „Tā ir.” Kas tas ir? Es nezinu!",
    "Slovene": "Rekel je: »Tako je.« Kaj je to? Ne vem!",
    "Croatian": "Rekao je: „Tako je.” Što je to? Ne znam! i tako dalje, tj. npr. ovako.",
    "Albanian": "Ai tha: „Kështu është.” Çfarë është kjo? Nuk e di!",
    "Georgian": "მან თქვა: „ასეა“. რა არის ეს? არ ვიცი!",
    "Amharic": "እሱ አለ፦ “እንዲህ ነው።” ይህ ምንድን ነው ? አላውቅም !",
    "verse": (
        "O that this too too solid flesh would melt,\nThaw, and resolve itself into a dew!  Or "
        "that\nthe Everlasting had not fix'd his canon"
    ),
    "Bible verses": (
        "In Gen.1:1 and 1 Cor.13:4 it is said, and in Ps.23:1 too; see Matt.5:3, Rom.8:28 and v.14 of it."
    ),
    "law": ("Under Art.5 and Sec.3(a) of the Act, No.12 and §5, cf.Smith v.Jones and Fig.2 in Vol.3 of it."),
    "times and ratios": "At 10:30am or 5:00PM on 12/3, ratio 3:4 and a:b as in x:y of the map of it.",
}


@pytest.mark.parametrize("format", ["markdown", "plain", "html"])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_conventions(text: str, format: str) -> None:
    registry = load()
    rules = [bind(one) for one in registry.rules.values() if one.id.startswith("spacing/") and isinstance(one, Rule)]
    chosen = registry.formats[format]
    doc = Document(f"case{chosen.suffixes[0]}", f"{text}\n".encode(), chosen)
    assert [(found.rule, found.message) for found in check(doc, rules)] == []
