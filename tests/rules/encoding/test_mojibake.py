from lintkit.testing import bad, cases, good

test_mojibake = cases(
    "encoding/mojibake",
    bad("She doesn⟦â€™⟧t know the caf⟦Ã©⟧.", fixed="She doesn’t know the café."),
    bad("Cena⟦â€ť⟧ jest wy⟦ĹĽ⟧sza", fixed="Cena” jest wyższa"),
    bad("The report⟦вЂ™⟧s authors don⟦вЂ™⟧t agree.", fixed="The report’s authors don’t agree."),
    bad("⟦РџСЂРёРІРµС‚⟧, ⟦РјРёСЂ⟧!", fixed="Привет, мир!"),
    bad("Un g⟦√¢⟧teau pour un r⟦√©⟧gime", fixed="Un gâteau pour un régime"),
    bad("⟦─î⟧e⟦┼í⟧tina", fixed="Čeština"),
    bad("⟦×¢×‘×¨×™×ª⟧ is Hebrew", fixed="עברית is Hebrew"),
    bad("⟦æ—¥æœ¬èªž⟧", fixed="日本語"),
    bad("don⟦Ã¢â‚¬â„¢⟧t", fixed="don’t"),
    bad("It didn⟦ÃƒÂ¢Ã¢â€šÂ¬Ã¢â€žÂ¢⟧t", fixed="It didn’t"),
    bad("die Universit⟦ГѓВ¤⟧t K⟦ГѓВ¶⟧ln", fixed="die Universität Köln"),
    bad("so happy ⟦ðŸ˜€⟧ today", fixed="so happy 😀 today"),
    bad("⟦âœ”⟧ No problems", fixed="✔ No problems"),
    bad("C⟦Ã\xa0⟧nan nan G⟦Ã\xa0⟧idheal", fixed="Cànan nan Gàidheal"),
    bad("Ningbo⟦ï¼Œ⟧China", fixed="Ningbo，China"),
    bad("more than ⟦Г‚ВЈ⟧5.8bn", fixed="more than £5.8bn"),
    bad("tai ⟦ÄÆ⟧domu, kaip ⟦ÄÆ⟧sivaizduoji. Vis⟦Å³⟧ pirma", fixed="tai įdomu, kaip įsivaizduoji. Visų pirma"),
    bad("M⟦ĂĄ⟧m dost t⟦Ĺ\x99⟧et⟦Ă\xad⟧ho", fixed="Mám dost třetího"),
    bad(
        "⟦ÐžÐ²Ð°Ð°⟧ ⟦Ð°ÐºÑ†Ð¸Ñ˜Ð°⟧ ⟦Ð½Ðµ⟧ ⟦Ðµ⟧ ⟦Ð¾Ð´Ð±Ñ€Ð°Ð½Ð°⟧.",
        fixed="Оваа акција не е одбрана.",
    ),
    good(
        "茅 矛锚毛 贸冒猫貌帽茂\n楣 媒煤霉枚梅玫眉没\n师 拭提匙势室时屎使柿侍驶拾饰誓氏实食恃什示石十式史事\n在这里工作"
    ),
    good("MAÇÃ\xa0é fruta; Å\xa0være; âme, râle”; naï¼ve"),
    good("The café doesn’t “open” on Sunday — NESTLÉ™ and Brontë…” and CÔTÉ© and 5×£35."),
    good("NÃO É AÇÃO, SÃO COISAS. Viêt Nam, Ünïcødé, ÂGE."),
    good("Привет, «мир» — всё хорошо: Объект №5, ЁЛКА… РФ»."),
    good("Від Ігоря: «Після їжі»."),
    good("Η ¨ανατροφή¨ δυστυχώς από τους προπονητές"),
    good("├── src\n│   └── main.py\n└── docs"),
    good("(╯°□°)╯︵ ┻━┻ ¯\\_(ツ)_/¯ ( o¬ô )"),
    good("HUHLL Õ… ESSE CARA AI QUEM É¿ 4288×… ∆° (-1/2)! = √π"),
)
