"""A name is written differently in this file than in the other ones.

Why: a folder knows its own people, places and products, also where a single file names them once: what the files write
many times one way, and one of them with a letter wrong, is a slip. Off by default, since the names of two things in a
folder may differ by a letter.

Bad:
    one.md: Zarkovia lies north, and Zarkovia trades grain with Zarkovia's neighbours, who like Zarkovia.
    two.md: The king of Zarkovia wrote to us: Zarkovia is free, and Zarkovia is ours.
    three.md: We were told that Zarkvia has been free since the war, as it was before. Zarkovia is not.

Good:
    one.md: Zarkovia lies north, and Zarkovia trades grain with Zarkovia's neighbours, who like Zarkovia.
    two.md: The king of Zarkovia wrote to us: Zarkovia is free, and Zarkovia is ours.
    three.md: We were told that Zarkovia has been free since the war, as it was before. Zarkovia is not.

Fix: none. Which of the two is right only the writer knows.

Options:
- `words`: words that are right. One in lower case accepts any case, a capital makes it exact.
- `times`: how often the other spelling must stand, and how many times as often as this one (default: 6).
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lintkit import Document, ProjectFinding, Severity, Span, project_rule
from lintkit.views.words import occurrences
from lintkit_rules.spelling._context import plain_word, written_in_code
from lintkit_rules.spelling._language import english_paragraph
from lintkit_rules.spelling._near_names import count_names, is_name, one_slip
from lintkit_rules.spelling._words import in_english, unknown

_MOST_NAMES = 1000  # of one file that are remembered: the most frequent ones
_FILES = 2  # that must have the other spelling


class Options(NamedTuple):
    """What the configuration may set."""

    words: tuple[str, ...] = ()
    times: int = 6


class Names(NamedTuple):
    """The names in a file: how often each stands there, and where (code points) those do that nobody knows."""

    often: dict[str, int]
    places: dict[str, tuple[int, ...]]


def _collect(doc: Document, options: Options) -> Names | None:
    if not in_english(doc.utf8):
        return None
    often = count_names(doc.utf8)
    if len(often) > _MOST_NAMES:
        often = dict(sorted(often.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_NAMES])
    entries = frozenset(options.words)
    strange = {word for word in unknown(doc.utf8) if is_name(word) and not entries & {word, word.lower()}}
    places = {
        word: tuple(at for at in offsets if plain_word(doc, at, at + len(word)))
        for word, offsets in occurrences(doc, strange).items()
        if len(offsets) < options.times and not written_in_code(doc, word, offsets)
    }
    kept = {word: tuple(at for at in row if english_paragraph(doc, at, at + len(word))) for word, row in places.items()}
    return Names(often, {word: row for word, row in kept.items() if row}) if often else None


@project_rule("spelling/cross-file-name", collect=_collect, severity=Severity.INFO, default=False, options=Options())
def cross_file_name(facts: Mapping[str, Names], options: Options) -> Iterator[ProjectFinding]:
    """Reports names that one file writes unlike all the others."""
    often: dict[str, int] = {}
    files: dict[str, int] = {}
    for names in facts.values():
        for name, times in names.often.items():
            often[name] = often.get(name, 0) + times
            files[name] = files.get(name, 0) + 1
    parts: dict[str, list[str]] = {}
    for name, times in often.items():
        if times >= options.times and files[name] >= _FILES:
            for part in _parts(name):
                parts.setdefault(part, []).append(name)
    for path, names in facts.items():
        for word, offsets in sorted(names.places.items()):
            if files.get(word) == 1:
                right = _meant(word, often[word], often, parts, options.times)
                for at in offsets if right else ():
                    message = f"“{word}” is written “{right}” everywhere else in these files"
                    yield ProjectFinding(path, Span(at, at + len(word)), message)


def _meant(word: str, written: int, often: Mapping[str, int], parts: Mapping[str, list[str]], times: int) -> str | None:
    """The most frequent name that a word is one slip away from, if it stands ``times`` as often."""
    near = {name for part in _parts(word) for name in parts.get(part, ()) if name != word and name[0] == word[0]}
    fits = [name for name in near if often[name] >= times * written and one_slip(word, name)]
    return max(fits, key=lambda name: (often[name], name), default=None)


def _parts(name: str) -> set[str]:
    """The name, and what is left of it when one letter is taken out: two names a slip apart share one of these."""
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}
