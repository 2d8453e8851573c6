"""DKAL metadata of 2010-2022: elements of ``urn:oio:dkal:1.0.0`` wherever they stand.

The envelope types of the S/MIME interface are not public, so elements are taken by name and not by
place. Source: the vocabulary of service contract SF1600. Who wrote is not read: no public source names
the elements that say so in a message from a citizen.
"""

from dpassist.domain.post import DKAL_NAMESPACE, DkalMetadata
from dpassist.mailio.memo import read_moment
from dpassist.mailio.post_xml import Element

_NEAR_THE_TOP = 3
"""Levels in which an element of the namespace makes the document DKAL metadata."""


def is_dkal(root: Element) -> bool:
    """Tell whether the root or something close below it belongs to the DKAL vocabulary."""
    level = [root]
    for _depth in range(_NEAR_THE_TOP):
        if any(element.namespace == DKAL_NAMESPACE for element in level):
            return True
        level = [child for element in level for child in element.children]
    return False


def read_dkal(root: Element) -> DkalMetadata:
    """Read what the vocabulary names; the first element of a name counts."""
    texts: dict[str, str] = {}
    for element in root.walk():
        if element.namespace == DKAL_NAMESPACE:
            texts.setdefault(element.name, element.text)
    return DkalMetadata(
        title=texts.get("MeddelelseTitelTekst", ""),
        message_id=texts.get("MeddelelseIdentifikator", ""),
        thread=texts.get("MeddelelseTraadIdentifikator", ""),
        reply_type=texts.get("MeddelelseSvarTypeNavn", ""),
        reply_mailbox=texts.get("MeddelelseSvarPostkasseIdentifikator", ""),
        reply_topic=texts.get("MeddelelseSvarEmneIdentifikator", ""),
        material=texts.get("MeddelelseIndholdstypeIdentifikator", ""),
        sender_name=texts.get("MeddelelseAfsenderNavn", ""),
        deadline=read_moment(texts.get("MeddelelseTidsfristDato", "")),
    )
