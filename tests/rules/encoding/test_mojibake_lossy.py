from lintkit.testing import bad, cases, good

test_mojibake_lossy = cases(
    "encoding/mojibake-lossy",
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
)
