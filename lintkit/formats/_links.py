"""URLs and e-mail addresses in running text."""

from functools import cache
from re import Pattern, compile


@cache
def bare_link() -> Pattern[str]:
    """A bare URL or e-mail address; trailing punctuation is not part of it."""
    return compile(
        r"(?<![A-Za-z0-9])(?:(?:https?|ftp|sftp|ssh|git|file|irc)://|www\.(?=[\w-]))[^\s<>\"`{}|\\^\u3000-\u303f\uff00-\uffef]*[^\s<>\"`{}|\\^\u3000-\u303f\uff00-\uffef.,;:!?'*_~()\[\]]/?"
        r"|(?<![\w.+-])(?:mailto:)?[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}"
    )
