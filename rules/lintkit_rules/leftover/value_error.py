"""A program's word for what it could not show stands in the place of a value.

Why: a word processor that lost the target of a cross-reference prints `Error! Reference source not found.`; a script
that was given a record where it expected a text prints `[object Object]`. Nobody proofreads what the program fills in
last.

Bad:
    The prices are shown in Error! Reference source not found. below.

Good:
    The prices are shown in Table 4 below.

Fix: none. What belongs there is not in the text.
"""

from collections.abc import Iterator

from lintkit import Document, Finding, Severity, Span, contains, pattern, rule
from lintkit.views import prose

# What Word prints for a field whose target is gone, in its own translations, and JavaScript's name of an object.
_ERROR = pattern(
    r"Error! (?:Reference source not found|Bookmark not defined|No text of specified style in document)\."
    r"|Fehler! (?:Verweisquelle konnte nicht gefunden werden|Textmarke nicht definiert)\."
    r"|Erreur\s?! (?:Source du renvoi introuvable|Signet non défini)\."
    r"|¡Error! (?:No se encuentra el origen de la referencia|Marcador no definido)\."
    r"|Errore\. L'origine riferimento non è stata trovata\.|Errore\. Il segnalibro non è definito\."
    r"|Erro! (?:Fonte de referência não encontrada|Indicador não definido)\."
    r"|Fout! (?:Verwijzingsbron niet gevonden|Bladwijzer niet gedefinieerd)\."
    r"|Błąd! (?:Nie można odnaleźć źródła odwołania|Nie zdefiniowano zakładki)\."
    r"|Ошибка! (?:Источник ссылки не найден|Закладка не определена)\."
    # An object's name in JavaScript, alone in its item, cell or element: one within a sentence is spoken of.
    r"|(?:(?<=[>|] )|(?<=[>|])|(?<=[\r\n])|\A|(?<=[\r\n][-*+] ))\[object Object\](?=[ \t]*(?:[(<|,]|[\r\n]|\Z))"
)
_SIEVE = contains(
    *(b"Error! ", b"Fehler! ", b"Erreur", b"Errore. ", b"Erro! ", b"Fout! ", b"[object Object]"),
    *("Błąd! ".encode(), "Ошибка! ".encode()),
)


@rule("leftover/value-error", severity=Severity.ERROR, sieve=_SIEVE)
def value_error(doc: Document) -> Iterator[Finding]:
    """Reports each message of this kind in running text."""
    for match in _ERROR.matches(doc, within=prose):
        yield Finding(Span(*match.span()), f"“{match.group()}” stands where a value was meant to be")
