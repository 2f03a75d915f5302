"""UTF-8 that was read in an encoding of two bytes a character."""

import pytest

from lintkit.document import Document
from lintkit.formats import PLAIN
from lintkit_rules.encoding._cjk_mojibake import cjk_mojibake


@pytest.mark.parametrize("codec", ["gb18030", "cp932"])
def test_a_paragraph_of_any_length_is_read(codec: str) -> None:
    paragraph = "他们说，明天会下雨，所以我们决定留在家里看书。" * 60
    garbled = paragraph.encode().decode(codec, "replace")
    found = cjk_mojibake(Document("a.txt", garbled.encode(), PLAIN))
    assert found[0].start == 0
    assert found[-1].end == len(garbled)
    assert all(one.end == other.start for one, other in zip(found, found[1:], strict=False))
    right = sum(char == meant for char, meant in zip("".join(one.text for one in found), paragraph, strict=True))
    assert right > 0.95 * len(paragraph)
