"""Shared readings of a document. A view says where to look; it is computed once per document and shared."""

from lintkit.document import lines, view
from lintkit.views.regions import code, comments, front_matter, link_targets, markup, not_code, prose, regions

__all__ = [
    "code",
    "comments",
    "front_matter",
    "lines",
    "link_targets",
    "markup",
    "not_code",
    "prose",
    "regions",
    "view",
]
