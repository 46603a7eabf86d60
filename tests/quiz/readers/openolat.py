"""What OpenOLAT's editor warns of when it opens an item of another program.

Written after OpenOLAT's AlienItemAnalyzer and ModalFeedbackBuilder (org.olat.ims.qti21.model.xml). What it warns of, it
does not show in the editor, and drops when the item is saved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

OUTCOME = "FEEDBACKMODAL"
COMPARED = ("gt", "gte", "equal", "match", "member", "lt", "lte")


def warnings(item: etree._Element) -> set[str]:
    """Return the warnings about an item without namespaces, by their names in OpenOLAT."""
    found: set[str] = set()
    feedback = list(item.iter("modalFeedback"))
    if feedback and {it.get("outcomeIdentifier") for it in feedback} != {OUTCOME}:
        found.add("alienFeedbacks")
    elif not all(_is_conditional(item, it.get("identifier", "")) for it in feedback):
        found.add("unsupportedFeedbacks")
    if item.find("itemBody")[-1].tag != "choiceInteraction":
        found.add("textAfterInteraction")
    return found


def _is_conditional(item: etree._Element, identifier: str) -> bool:
    """Return whether the first rule that shows the feedback *identifier* is one that the editor can show."""
    for rule in item.iterfind("responseProcessing/responseCondition"):
        condition, *then = rule.find("responseIf")
        shown = [it for it in then if it.get("identifier") == OUTCOME]
        if any(value.text == identifier for it in shown for value in it.iter("baseValue")):
            return condition.tag == "and" and len(then) == 1 and any(it.tag in COMPARED for it in condition)
    return False
