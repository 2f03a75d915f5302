from lintkit.testing import bad, cases, good

test_mojibake_lossy = cases(
    "encoding/mojibake-lossy",
    bad(
        "U啪ivatel s t铆mto jm茅nem ⟦鈥?⟧ 鈥淜ontroln铆 v媒razy⟦鈥?⟧ se⟦鈥?⟧",
        unsafely="U啪ivatel s t铆mto jm茅nem – 鈥淜ontroln铆 v媒razy” se…",
    ),
    bad(
        "⟦縺薙?ｮ繝輔ぃ繧､繝ｫ縺ｯ縲√⊇縺九?ｮ繝｢繧ｸ繝･繝ｼ繝ｫ繧呈欠螳壹☆繧九％縺ｨ縺後〒縺阪ｋ⟧.",
        unsafely="このファイルは、ほかのモジュールを指定することができる.",
    ),
    bad("⟦銆€銆€鈥滀粎褰撯€?⟧", unsafely="\u3000\u3000“仅当”"),
    bad(
        "Weâ€™ve read â€œThe Lost⟦â€⟧ twice, and she doesnâ€™t mind.",
        fixed="Weâ€™ve read â€œThe Lost” twice, and she doesnâ€™t mind.",
    ),
    bad("rated â€œbb+⟦â€?⟧ from â€œbb⟦â€?⟧", fixed="rated â€œbb+” from â€œbb”"),
    bad(
        "⟦Ă�⟧frica, AmĂ©rica Central, Australia y OceanĂ\xada",
        unsafely="África, AmĂ©rica Central, Australia y OceanĂ\xada",
    ),
    bad("voil⟦Ã⟧ le travail", unsafely="voilà le travail"),
    bad(
        "una funci⟦ã³⟧n sin par⟦ã¡⟧metros â€“ aqu⟦ã\xad⟧",
        unsafely="una función sin parámetros â€“ aquí",
    ),
    bad("bir i⟦åÿ⟧aret⟦ã§⟧i ve ba⟦äÿ⟧l⟦ä±⟧", unsafely="bir işaretçi ve bağlı"),
    good("Trophäen“, «café», está…, spät“, manhã—de novo, på—och, naïve™ ideas, fünf± zwei"),
    good("Une âme, un château; vocês… ÂGE?"),
    good("NÃO? SÃO. Ã?"),
    good(
        "Mae ffontiau ar gael yn y storfa Weblate.â\x80\x9c Os ydych yn cytuno â hyn, cysylltwch â gweinyddwr y wefan."
        " Defnyddiwch ffeil â'r un iaith â hi."
    ),
    bad("I don⟦â⟧t know. We⟦â⟧re here, aren⟦â⟧t we?", unsafely="I don’t know. We’re here, aren’t we?"),
    bad(
        "He said ⟦â⟧hello⟦â⟧ to me, and I can⟦â⟧t say that it⟦â⟧s bad ⟦â⟧ not at all.",
        unsafely="He said “hello” to me, and I can’t say that it’s bad – not at all.",
    ),
    good("La grâce, un château: pas dît, câest, El hâs, cât de mult, IÂ’m, âs"),
    bad(
        "IeejoĹˇajiem datiem ir j⟦Ä⟧bĹ«t JSON v⟦Ä⟧rdnÄ«cai. IzdzÄ“st vair⟦Ä⟧kus objektus, v⟦Ä⟧rdiem",
        unsafely="IeejoĹˇajiem datiem ir jābĹ«t JSON vārdnÄ«cai. IzdzÄ“st vairākus objektus, vārdiem",
    ),
    good("Рівень води вЂ“ вищий. В анонімному режимі це так. В річці вода, і В ній риба."),
    good("O plano de faturaâ\x80\x9d excedeu os componentes no âmbito do projeto que não tem mais usuários."),
    bad(
        "⟦涓�鍥芥斂搴滃�ｅ竷浜嗘柊鐨勭粡娴庢斂绛栵紝涓撳�惰〃绀鸿繖灏嗗奖鍝嶅叏鐞冨競鍦恒��⟧\n",
        unsafely="一国政府宣布了新的经济政策，专家表示这将影响全球市场。\n",
    ),
    bad(
        "⟦浠婃棩銇�澶╂皸銇屻仺銇︺倐鑹�銇勩伄銇с�佸叕鍦掋伨銇ф暎姝┿伀琛屻亶銇俱仐銇熴�傛ソ銇椼亱銇ｃ仧銇с仚銆�⟧\n",
        unsafely="今日の天気がとても良いので、公園まで散歩に行きました。楽しかったです。\n",
    ),
    good("元の�復��は、�成��れた。"),
    good("这�政府宣布了新�经济政策�"),
    good("十��條。�八�條。�此��家，"),
    bad("Hello.⟦Â ⟧World", unsafely="Hello. World"),
    bad("The price is⟦Â  ⟧5", unsafely="The price is 5"),
    bad("He left.⟦Â⟧\nAnd came back.", unsafely="He left.\nAnd came back."),
    bad("He left. ⟦Â ⟧And came back.", unsafely="He left. And came back."),
    bad("It comes ⟦Â  ⟧from there", unsafely="It comes from there"),
    bad("L’étÃ© dernier,⟦Â ⟧ici", unsafely="L’étÃ© dernier, ici"),
    bad("The URL⟦Â ⟧is here.⟦Â ⟧An API⟦Â⟧\n", unsafely="The URL is here. An API\n"),
    bad("Es sei⟦Â ⟧denn, dass er kommt.", unsafely="Es sei denn, dass er kommt."),
    good("VÂ VIỆT NAM, CÂ TRÙ, CHÂU Â"),
    good("The letter Â is written so, and so is Â in Romanian."),
    good("The operator Â is Hermitian. Â acts on it, and 2Â with x\u0302."),
    good("a,ă,Â\nb,c,Á\n192,À\n193,Á\n194,Â\n"),
    good("Litera «Â» și litera Â  din cuvânt"),
)
