"""QTI 3: a package for the players of today.

An item comes with its points, with the reason for each answer, and with the explanation, the teaching point and the
references, both shown after answering; pictures are files in the package, each with its words for those who cannot see
it. A test holds all items in their order. Level, topic and lecture are keywords in the manifest, which also says by
which senses each item can be taken in. Answers may be shuffled, but for those whose order means something: figures,
and orders of their author's. Nothing is lost.

One best answer earns all points. Several right answers: each earns an equal share, each wrong one takes away a share,
so that ticking everything earns nothing, and the sum is never below 0.

The question itself is the prompt of its choices, which players announce with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.qti.package import Binding, package
from quiz.written import Written

if TYPE_CHECKING:
    from quiz.items import Quiz

BINDING = Binding(
    templates="qti3",
    namespace="http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    package="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    metadata="http://www.imsglobal.org/xsd/imsqti_metadata_v3p0",
    schema="QTI Package",
    version="3.0.0",
    item_type="imsqti_item_xmlv3p0",
    test_type="imsqti_test_xmlv3p0",
    qti_metadata_first=True,
    has_direction=True,
)


def write(quiz: Quiz) -> Written:
    """Return *quiz* as a QTI 3 package."""
    return Written(package(quiz, BINDING))
