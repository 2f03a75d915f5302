"""Whether a mark between two words of an English text stands between two clauses, each with a verb of its own."""

from functools import cache

from lintkit_rules.spacing._glue import Glued

_AUXILIARIES = """is are was were has have had can could will would may might must should does do did cannot can't
    don't doesn't isn't aren't won't"""
JOINING = "and or but that which who if when where while because so as than then it"  # in front of another clause
_SUBORDINATE = "if when where while since because although though unless once after before until as in for"


@cache
def _auxiliaries() -> frozenset[str]:
    return frozenset(_AUXILIARIES.split())


def parts_clauses(glued: Glued) -> bool:
    """Whether an auxiliary verb stands before the mark and another behind it, and nothing that joins the two."""
    before, behind = glued.sentence()
    if len(before) < 3 or not _auxiliaries().intersection(before[:-1]):
        return False
    for word in behind[1:6]:
        if word in _auxiliaries() or word in JOINING.split():
            return word in _auxiliaries()
    return False


def may_end(glued: Glued) -> bool:
    """Whether what stands before the mark can be a sentence: not "When the value is a torch.Tensor …"."""
    before, _ = glued.sentence()
    return before[:1] != [] and before[0] not in _SUBORDINATE.split()
