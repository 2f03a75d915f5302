"""How code, links, tags, math and other inline elements of Markdown begin, as expressions."""

from functools import cache
from re import Pattern, compile


@cache
def special() -> Pattern[str]:
    """The next character that may mean something."""
    return compile(
        r"[`*_\[\]<&\\${@:w~](?:(?<=[`*\[\]<&\\${@])|(?<=_)(?:(?<![A-Za-z0-9]_)|(?![A-Za-z0-9_]))|(?<=:)(?=//|[a-z])"
        r"|(?<=w)(?=ww\.)|(?<=~)(?=~))"
    )


@cache
def simple_code() -> Pattern[str]:
    return compile(r"`[^`]++`(?!`)")


@cache
def backticks() -> Pattern[str]:
    return compile(r"`+")


@cache
def run() -> Pattern[str]:
    return compile(r"\*+|_+|~+")


@cache
def autolink() -> Pattern[str]:
    return compile(
        r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\x00-\x20<>]*+"
        r"|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]++@[A-Za-z0-9-]{1,63}(?>(?:\.[A-Za-z0-9-]{1,63})*))>"
    )


@cache
def math() -> Pattern[str]:
    return compile(r"(\$\$?)(?![ \t\n$])((?>(?:[^$\\`]|\\.|\\(?=\n)){1,2000}))\1(?![A-Za-z0-9$({])")


@cache
def not_math() -> Pattern[str]:
    """Two words of running text, or a number and a word: what stands between two prices."""
    return compile(r"(?<![\\{A-Za-z])[A-Za-z]{2,}[,;:]? [A-Za-z]{2,}|^[0-9][0-9.,]*[kKmMbB+]? +[A-Za-z(]")


@cache
def shortcode() -> Pattern[str]:
    return compile(r":[a-z][a-z0-9_+-]{1,40}:(?![\w:])")


@cache
def attributes() -> Pattern[str]:
    """Attributes of a heading or paragraph: ``{#id .class}``, ``{: .class }``."""
    return compile(r"\{(?::|[#.][\w-])[^{}\n]{0,300}\}")


def is_formula(content: str) -> bool:
    """Whether what stands between two dollars is math, not the words between two prices."""
    if any(c in content for c in "\\^_{}=+<>"):
        return not content[0].isspace()
    return " " not in content or not_math().search(content) is None
