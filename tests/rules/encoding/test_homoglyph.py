from lintkit.testing import bad, cases, good

test_homoglyph = cases(
    "encoding/homoglyph",
    bad("The s⟦\u0435⟧rver, and another server", fixed="The server, and another server"),
    bad("a c⟦\u03bf⟧mputer", unsafely="a computer"),
    bad("новая р⟦a⟧бота", unsafely="новая работа"),
    bad("onu əlfə⟦с⟧inlərinizə və ⟦ν⟧eya", unsafely="onu əlfəcinlərinizə və veya"),
    bad("it m⟦е⟧r⟦е⟧ly modifies the path", unsafely="it merely modifies the path"),
    good("Маєте запис? %(link)sувійти%(end)s, %dдней, '%sфайл"),
    good("Укажите IPадрес и COMпорт."),
    good("T-клетки, IT-специалисты, TNFα, NFκB, μm, XIX, ХІХ век, Δx, ВІКІ"),
    good("Київ Україна, Ελλάδα and Greece"),
)
