"""What an archive wants to know of a dossier, in the words of MDTO 1.0.1 (Nationaal Archief).

It helps whoever brings the dossier to an archive; it is no delivery by itself, and what is not known stays open.
Source of the names: the schema of MDTO, https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.html.
"""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256

from drafting.draft import Draft
from drafting.files.envelope import Json

HELP = (
    "De velden heten zoals in MDTO 1.0.1 van het Nationaal Archief. Dit is hulp bij het archiveren en geen "
    "aanlevering. Vul aan wat openstaat: de waardering en de bewaartermijn volgen uit de selectielijst van uw "
    "organisatie."
)
OPEN = "in te vullen volgens uw selectielijst"
_FORMATS = {
    ".docx": "Word-document (docx)",
    ".pdf": "PDF",
    ".html": "webpagina (html)",
    ".json": "JSON",
    ".bestek": "bestek van Bestekwijzer (JSON)",
    ".beoordeling": "beoordelingspakket van Bestekwijzer (JSON)",
}


def metadata_of(
    draft: Draft, maker: str, keep: str, at: datetime, files: Mapping[str, bytes]
) -> Json:
    """The metadata of a dossier with these files."""
    procurement = draft.procurement
    authorities = [one.name for one in procurement.contracting_authorities if one.name]
    published = draft.publication.text.at if draft.publication else None
    events: list[Json] = [{"eventType": "creatie van het dossier", "eventTijd": at.isoformat()}]
    if published is not None:
        events.append({"eventType": "publicatie", "eventTijd": published.isoformat()})
    parts: list[Json] = [_file(name, files[name], at) for name in sorted(files)]
    return {
        "uitleg": HELP,
        "informatieobject": {
            "identificatie": {
                "identificatieKenmerk": draft.id,
                "identificatieBron": "Bestekwijzer",
            },
            "naam": f"Aanbestedingsdossier {procurement.title}".strip(),
            "aggregatieniveau": "Dossier",
            "omschrijving": "Bestek met de verantwoording van keuzes, toetsing, beoordeling en publicatie.",
            "event": events,
            "waardering": OPEN,
            "bewaartermijn": keep.strip() or OPEN,
            "archiefvormer": list(authorities),
            "betrokkene": {"betrokkeneTypeRelatie": "maker", "betrokkeneActor": maker or OPEN},
            "beperkingGebruik": OPEN,
        },
        "bestand": parts,
    }


def _file(name: str, content: bytes, at: datetime) -> Json:
    ending = name[name.rfind(".") :] if "." in name else ""
    return {
        "naam": name,
        "omvang": len(content),
        "bestandsformaat": _FORMATS.get(ending.casefold(), ending.lstrip(".") or "onbekend"),
        "checksum": {
            "checksumAlgoritme": "SHA-256",
            "checksumWaarde": sha256(content).hexdigest(),
            "checksumDatum": at.isoformat(),
        },
    }
