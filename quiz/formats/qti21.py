"""QTI 2.1: a package for Blackboard, OpenOLAT, ONYX, TAO, Inspera and other systems that read this standard.

An item comes with its points, with the reason for each answer, and with the explanation, the teaching point and the
references, both shown after answering; pictures are files in the package. A test holds all items in their order. Level,
topic and lecture are keywords in the manifest. Answers may be shuffled, but for those whose order means something:
figures, and orders of their author's. Nothing is lost.

One best answer earns all points. Several right answers: each earns an equal share, each wrong one takes away a share,
so that ticking everything earns nothing, and the sum is never below 0.

Feedback is shown by the outcome FEEDBACKMODAL, and each on a condition of its own: the editor of OpenOLAT knows no
other (AlienItemAnalyzer). Each condition adds to what is shown already; the explanation is in all of them, for players
that do not join containers.

The test's type in the manifest is the standard's own, imsqti_test_xmlv2p1. The first Canvas importer for this version,
of 2015, knows only imsqti_assessment_xmlv2p1: it takes the items from this package but makes no quiz of them. For
Canvas, QTI 1.2 is the format. That importer also takes only the first element of the question: so the whole question
is one div.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.qti.package import Binding, package
from quiz.written import Written

if TYPE_CHECKING:
    from quiz.items import Quiz

BINDING = Binding(
    templates="qti21",
    namespace="http://www.imsglobal.org/xsd/imsqti_v2p1",
    package="http://www.imsglobal.org/xsd/imscp_v1p1",
    metadata="http://www.imsglobal.org/xsd/imsqti_metadata_v2p1",
    schema="QTIv2.1 Package",
    version="1.0.0",
    item_type="imsqti_item_xmlv2p1",
    test_type="imsqti_test_xmlv2p1",
    qti_metadata_first=False,
    has_direction=False,
)


def write(quiz: Quiz) -> Written:
    """Return *quiz* as a QTI 2.1 package."""
    return Written(package(quiz, BINDING))
