"""How words are inflected: the endings that a word of a sentence has, and the name of a module or a key seldom."""

from lintkit import pattern

_ENDINGS = {
    "en": pattern(r"\p{Ll}{3}(?:ed|ing|ly|tion|sion|ment|ness|ity|ism|ance|ence|ous|ful|able|ible)$"),
    "fr": pattern(r"\p{L}{3}(?:ment|tions?|ée?s?|er|ez|ons|eurs?|ages?|ances?|ences?|[ia]bles?|iques?|eux)$"),
    "es": pattern(r"\p{L}{3}(?:[cs]ión|ciones|mente|[ai]d[oa]s?|[ai]endo|ando|[aei]r|mientos?|anza)$"),
    "pt": pattern(r"\p{L}{3}(?:ção|ções|mente|[ai]d[oa]s?|[aei]ndo|[aei]r|mentos?|dade|gem)$"),
    "it": pattern(r"\p{L}{3}(?:zion[ei]|mente|[aiu]t[oaie]|[ae]ndo|[aei]re|ment[oi]|gli[oa]|ggi[oa]|anz[ae]|enz[ae])$"),
    "de": pattern(r"\p{L}{3}(?:en|ung|keit|heit|lich|isch|ert|igt|bar|schaft|tion|lt|st|eln|ern)$"),
    "nl": pattern(r"\p{L}{3}(?:en|ing|heid|lijke?|tie|baar|eerd|dt|kt|st|je)$"),
    "sv": pattern(r"\p{L}{3}(?:en|et|ar|er|or|ade|as|are|igt?|ligt?|ning|het|tion)$"),
    "da": pattern(r"\p{L}{3}(?:en|et|er|ede|es|ere|igt?|ligt?|ning|hed|tion)$"),
    "no": pattern(r"\p{L}{3}(?:en|et|er|ede|te|es|ere|ig|lig|ning|het|sjon)$"),
    "pl": pattern(r"\p{L}{3}(?:ie|ia|ych|ego|emu|ach|ami|owy|owa|owe|nia|ny)$"),
    "cs": pattern(r"\p{L}{3}(?:ho|mu|ch|mi|ní|ou|ek|ek|ky|ny|at|it)$"),
    "tr": pattern(r"\p{L}{3}(?:l[ae]r|[dt][iıuü]r|m[ae]k|[iıuü]n|[dt][ae]n|s[iı]n|abilir|ebilir|mış|miş|iz|ız)$"),
    "hu": pattern(r"\p{L}{3}(?:ban|ben|nak|nek|val|vel|ott|ett|tt|ság|ség|hat|het|ik|ás|és)$"),
    "ro": pattern(r"\p{L}{3}(?:ul|ului|elor|ilor|rea|are|ere|ite?|ate?|ește|tele|ții|ție)$"),
    "fi": pattern(r"\p{L}{3}(?:ssa|ssä|sta|stä|lla|llä|lle|lta|ltä|nen|aan|ään|tiin|taan|vat|vät|ksi)$"),
    "id": pattern(r"\p{L}{3}(?:kan|nya|an|lah|kah)$"),
}


def is_inflected(word: str, language: str | None) -> bool:
    """Whether ``word``, in small letters, ends as inflected and derived words of ``language`` do."""
    ending = _ENDINGS.get(language or "")
    return ending is not None and ending.compiled.search(word) is not None
