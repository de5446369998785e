"""The dossier of a draft: every file that goes in, the list with their sums, and one zip around it."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from drafting.assembly.assemble import assemble
from drafting.checks.rulebook import Rulebook
from drafting.checks.run import check
from drafting.content_version import CONTENT_VERSION
from drafting.copies.copying import CopyOrder, make_copy
from drafting.copies.forms import Form
from drafting.document import passages
from drafting.dossier.account import Account
from drafting.dossier.accounts import Material, accounts_of
from drafting.dossier.bundle import ENTRY_CAP, NAME_CAP, zip_of
from drafting.dossier.metadata import metadata_of
from drafting.dossier.report import report_page, report_word
from drafting.dossier.round_accounts import moment
from drafting.dossier.verification import MANIFEST, grouped, manifest_of, total_of
from drafting.draft import Draft
from drafting.files.draft_file import EXTENSION, draft_bytes
from drafting.norms import NormSet
from drafting.pdf.conversion import PdfRefused
from drafting.pdf.office import OfficeMissing
from drafting.refusals import FileRefused
from drafting.word.write.house_style import HouseStyle

READ_ME = "LEESMIJ.txt"
_STEM_CAP = 60
_FORBIDDEN = re.compile(r"[^\w .,()-]+")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes along as it is."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class DossierOrder:
    """What is decided of a dossier; `keep` is how long it is to be kept, in the words of the user.

    `export_id` is made once, for the Word file. Without LibreOffice there is no PDF, and the report says so.
    """

    draft: Draft
    norms: NormSet
    rulebook: Rulebook
    at: datetime
    export_id: str
    maker: str = ""
    keep: str = ""
    with_pdf: bool = True
    attachments: tuple[Attachment, ...] = ()
    house_style: HouseStyle | None = None
    office: Path | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """The bytes of a dossier, its files in order, its check number, and what to tell of it."""

    content: bytes = field(repr=False)
    names: tuple[str, ...]
    total: str
    remarks: tuple[str, ...] = ()


def make_dossier(
    order: DossierOrder,
    progress: Callable[[float], None] = lambda _share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Dossier:
    """The dossier; no file is written. Without a PDF the same order gives the same bytes.

    Raises:
        ExportCancelled, PdfCancelled: `cancelled` said so.
        FileRefused: an attachment is too large, or a value of the draft cannot be recorded.
    """
    draft = order.draft
    stem = _stem(draft.procurement.title)
    files = {f"bestek/{stem}{EXTENSION}": draft_bytes(Path(f"{stem}{EXTENSION}"), draft, 1)}
    progress(0.05)
    remarks = _add_copies(order, stem, files, progress, cancelled)
    for attachment in order.attachments:
        files[_place(attachment, files)] = attachment.content
    accounts = accounts_of(_material(order))
    progress(0.85)
    about = _about(order, remarks)
    files["verantwoording.docx"] = report_word(stem, about, accounts, order.at.date())
    files["verantwoording.html"] = report_page(stem, about, accounts)
    files["verantwoording.json"] = _json(_plain(order, accounts, remarks))
    files["metadata.json"] = _json(metadata_of(draft, order.maker, order.keep, order.at, files))
    files[READ_ME] = _read_me(draft.procurement.title).encode("utf-8")
    manifest = manifest_of(files)
    files[MANIFEST] = manifest
    progress(0.95)
    content = zip_of(files, order.at)
    progress(1.0)
    return Dossier(content, tuple(sorted(files)), total_of(manifest), tuple(remarks))


def _add_copies(
    order: DossierOrder,
    stem: str,
    files: dict[str, bytes],
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> list[str]:
    """Puts the bestek in as Word file and PDF; gives what to tell of it."""
    remarks: list[str] = []
    document = assemble(order.draft, order.norms)
    if document.required_gaps:
        remarks.append(
            f"Het bestek is een concept: {len(document.required_gaps)} verplichte gegevens zijn open."
        )
    copy = CopyOrder(
        order.draft,
        order.norms,
        order.at.date(),
        order.export_id,
        concept=bool(document.required_gaps),
        house_style=order.house_style,
        worksheets=True,
        office=order.office,
    )
    files[f"bestek/{stem}.docx"] = make_copy(copy, _part(progress, 0.05, 0.35), cancelled).content
    if not order.with_pdf:
        return remarks

    try:
        made = make_copy(replace(copy, form=Form.PDF), _part(progress, 0.35, 0.8), cancelled)
    except OfficeMissing:
        remarks.append("Er is geen PDF bij, want LibreOffice staat niet op deze computer.")
    except PdfRefused as refusal:
        remarks.append(f"Er is geen PDF bij: {refusal}")
    else:
        files[f"bestek/{stem}.pdf"] = made.content
    return remarks


def _part(progress: Callable[[float], None], start: float, end: float) -> Callable[[float], None]:
    return lambda share: progress(start + (end - start) * share)


def _material(order: DossierOrder) -> Material:
    draft = order.draft
    document = assemble(draft, order.norms)
    report = check(
        tuple(passages(document)),
        draft.procurement,
        order.norms,
        order.rulebook,
        document=document,
        justifications=draft.justifications,
        switched_off={off.rule for off in draft.switched_off},
        whole=True,
    )
    return Material(draft, document, report, order.norms, order.rulebook)


def _about(order: DossierOrder, remarks: Sequence[str]) -> tuple[tuple[str, str], ...]:
    draft = order.draft
    rows = [
        ("Bestek", draft.procurement.title or "zonder titel"),
        ("Kenmerk", draft.id),
        ("Gemaakt op", moment(order.at)),
        ("Gemaakt door", order.maker),
        ("Bewaren", order.keep),
        ("Inhoud van het programma nu", CONTENT_VERSION),
    ]
    rows += [("Let op", remark) for remark in remarks]
    return tuple((label, value) for label, value in rows if value)


def _plain(order: DossierOrder, accounts: Sequence[Account], remarks: Sequence[str]) -> object:
    return {
        "bestek": {"kenmerk": order.draft.id, "titel": order.draft.procurement.title},
        "gemaakt_op": order.at.isoformat(),
        "gemaakt_door": order.maker,
        "inhoud_bij_begin": order.draft.content_version,
        "inhoud_nu": CONTENT_VERSION,
        "normen_van": order.norms.day.isoformat(),
        "opmerkingen_vooraf": list(remarks),
        "onderdelen": [
            {
                "sleutel": account.key,
                "titel": account.title,
                "kolommen": list(account.header),
                "rijen": [list(row) for row in account.rows],
            }
            for account in accounts
        ],
    }


def _json(plain: object) -> bytes:
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _stem(title: str) -> str:
    """The title as the name of a file, on every system."""
    words = " ".join(_FORBIDDEN.sub(" ", title).split())[:_STEM_CAP].strip(" .")
    return words or "bestek"


def _place(attachment: Attachment, files: dict[str, bytes]) -> str:
    """Where an attachment comes; a number is put to a name that is taken."""
    if len(attachment.content) > ENTRY_CAP:
        raise FileRefused(
            Path(attachment.name),
            f"dit bestand is groter dan {ENTRY_CAP >> 20} MB en kan niet mee.",
        )
    path = Path(attachment.name)
    stem, ending = _stem(path.stem), _FORBIDDEN.sub("", path.suffix)[: NAME_CAP // 10]
    taken = {name.casefold() for name in files}
    wanted = f"bijlagen/{stem}{ending}"
    number = 1
    while wanted.casefold() in taken:
        number += 1
        wanted = f"bijlagen/{stem} ({number}){ending}"
    return wanted


def _read_me(title: str) -> str:
    return (
        f"Aanbestedingsdossier: {title}\n\n"
        "bestek                het bestek als Word-bestand, als PDF als dat kon, en om verder te bewerken\n"
        "bijlagen              wat u zelf hebt toegevoegd\n"
        "verantwoording.html   keuzes, versies, bevindingen, afwijkingen, opmerkingen en publicatie, om te lezen\n"
        "verantwoording.docx   hetzelfde als Word-bestand\n"
        "verantwoording.json   hetzelfde voor een ander programma\n"
        "metadata.json         gegevens voor het archief\n"
        f"{MANIFEST}      van elk bestand de SHA-256\n\n"
        "Nakijken of er iets is veranderd kan met Bestekwijzer ('Controleer een dossier'), of na uitpakken met:\n"
        f"    sha256sum -c {MANIFEST}\n"
        f"Het controlegetal van het dossier is de SHA-256 van {MANIFEST} zelf. Vergelijk het met het getal\n"
        "dat bij het maken is opgeschreven.\n"
    )


def told_total(dossier: Dossier) -> str:
    """The check number to be written down."""
    return grouped(dossier.total)
