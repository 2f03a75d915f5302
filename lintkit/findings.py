"""What rules say and what readers see: findings with spans become diagnostics with places."""

from enum import Enum
from typing import NamedTuple

from lintkit.text import Position, Span


class Severity(Enum):
    """How bad a defect is. ``error``: surely a defect; ``warning``: very probably; ``info``: worth a look."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    __hash__ = object.__hash__  # that of Enum costs more than all else where many findings are gathered

    @property
    def rank(self) -> int:
        """0 for ``info``, 1 for ``warning``, 2 for ``error``."""
        return _RANKS[self]


_RANKS = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


class Applicability(Enum):
    """How far a fix can be trusted. ``safe``: what was meant is certain and nothing else changes."""

    SAFE = "safe"
    UNSAFE = "unsafe"

    __hash__ = object.__hash__


class Edit(NamedTuple):
    """Replaces the characters in ``span`` by ``text``; an empty span inserts, an empty text deletes."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that are applied together or not at all, sorted and without overlap."""

    edits: tuple[Edit, ...]
    applicability: Applicability


class Finding(NamedTuple):
    """What a rule says: here is a defect.

    ``message`` names the evidence, then what is wrong, in one line without a full stop. ``related`` are other spans of
    the same document that explain it (the original of a copy, the start of what is never closed). ``severity``
    overrides the rule's own where one rule knows both certain and probable cases.
    """

    span: Span
    message: str
    fix: Fix | None = None
    related: tuple[Span, ...] = ()
    severity: Severity | None = None


class Excerpt(NamedTuple):
    """A piece of one line, as it stands in the file; ``column`` is the 1-based column of its first character.

    ``clipped_left`` and ``clipped_right`` tell whether the line goes on beyond the piece.
    """

    text: str
    column: int
    clipped_left: bool = False
    clipped_right: bool = False


class Place(NamedTuple):
    """Where something stands: a path as given, with forward slashes, two positions (end exclusive), some context."""

    path: str
    start: Position
    end: Position
    excerpt: Excerpt


class PlacedEdit(NamedTuple):
    """An edit as a reader names it: replaces what stands from ``start`` to ``end`` (exclusive) by ``replacement``."""

    start: Position
    end: Position
    replacement: str


class PlacedFix(NamedTuple):
    """A fix with positions instead of offsets."""

    applicability: Applicability
    edits: tuple[PlacedEdit, ...]


class Diagnostic(NamedTuple):
    """What a reader sees. Stands alone: needs neither document nor rule, can be pickled.

    ``context`` is what was found, between what stands before and behind it: what ``fingerprint`` is made of.
    ``more``: how many further findings of this rule, severity and kind of fix the file holds that are not listed.
    """

    place: Place
    rule: str
    severity: Severity
    message: str
    fix: PlacedFix | None
    context: tuple[str, str, str]
    related: tuple[Place, ...] = ()
    more: int = 0

    @property
    def fingerprint(self) -> str:
        """Names the defect independently of its line number: equal for the same rule, text and surroundings."""
        from lintkit.fingerprints import fingerprint

        return fingerprint(self.rule, *self.context)
