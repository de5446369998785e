"""Starts Bestekwijzer: without a command the window, else the same work without one."""

import argparse
import sys
from pathlib import Path

from clause_library.packs.places import Places
from drafting.refusals import Refusal
from drafting.terms import Severity

DONE, FOUND, REFUSED = 0, 1, 2
OPENS = frozenset({".bestek", ".beoordeling", ".bestekpakket", ".docx", ".txt", ".md", ".zip"})
"""What the window takes; gui/file_kinds.py has it from whoever makes each, but brings a lot along."""


def main(arguments: list[str]) -> int:
    """Does what was typed; gives 0 done, 1 findings, 2 refused with one Dutch sentence on standard error."""
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # standard output is a text file here
    sys.stderr.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # likewise
    try:
        if not arguments or not _is_command(arguments[0]):
            return _window(arguments)
        from commands.arguments import build_parser

        return _carry_out(build_parser().parse_args(arguments))
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return REFUSED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except KeyboardInterrupt:
        print("Gestopt.", file=sys.stderr)
        return REFUSED
    except Exception as fault:  # noqa: BLE001 -- the last line of defence: a user never sees a traceback
        print(_logged(fault), file=sys.stderr)
        return REFUSED


def _logged(fault: Exception) -> str:
    from datetime import datetime

    from gui.crash import write_log
    from gui.settings import own_folders

    log = own_folders().log
    write_log(log, datetime.now().astimezone(), type(fault), fault.__traceback__)
    return (
        f"Er ging iets mis in het programma zelf ({type(fault).__name__}). Stuur dit bestand naar wie het programma "
        f"beheert; er staat geen tekst van uw bestek in: {log}"
    )


def _is_command(word: str) -> bool:
    from commands.arguments import COMMANDS

    return word in COMMANDS or word.startswith("-")


def _window(arguments: list[str]) -> int:
    if len(arguments) > 1:
        raise Refusal("Geef hooguit één bestand op. Vraag hulp met 'main.py --help'.")
    if arguments and Path(arguments[0]).suffix.casefold() not in OPENS:
        raise Refusal(
            f"'{arguments[0]}' is geen opdracht en geen bestand dat het venster opent ({', '.join(sorted(OPENS))}). "
            "Vraag hulp met 'main.py --help'."
        )
    from commands.display import refuse_without_display

    refuse_without_display()
    from gui.application import run

    return run(Path(arguments[0]) if arguments else None)


def _carry_out(typed: argparse.Namespace) -> int:
    match typed.command:
        case "new":
            return _new(typed)
        case "check":
            return _check(typed)
        case "deviations":
            from commands.deviations import deviations_of

            return deviations_of(
                typed.file, typed.report, as_json=typed.json, overwrite=typed.overwrite
            )
        case "compare" | "review" | "clarifications":
            return _round(typed)
        case "register":
            from commands.register import register_of

            return register_of(typed.file, as_json=typed.json, record=typed.record)
        case "export":
            from commands.export import choices_of, export

            return export(typed.file, typed.output, choices_of(typed))
        case "example":
            from commands.example import example

            return example(typed.output)
        case "bidders":
            from commands.bidders import bidders

            folder = typed.profiles or _own_profiles()
            return bidders(typed.file, typed.facts, folder, as_json=typed.json)
        case _:
            return _show_content(typed)


def _round(typed: argparse.Namespace) -> int:
    """The commands about the rounds that a bestek goes through."""
    match typed.command:
        case "compare":
            return _compare(typed)
        case "review":
            return _review(typed)
        case _:
            return _clarifications(typed)


def _review(typed: argparse.Namespace) -> int:
    from commands.review import Taking, review

    taking = None
    if typed.accept:
        taking = Taking(tuple(typed.accept), typed.name, typed.output, typed.overwrite)
    return review(typed.file, typed.reviewed, taking, as_json=typed.json)


def _clarifications(typed: argparse.Namespace) -> int:
    from commands.clarifications import asked_of, clarifications

    return clarifications(asked_of(typed))


def _show_content(typed: argparse.Namespace) -> int:
    """The commands about what there is, without a bestek."""
    match typed.command:
        case "templates":
            from commands.content_in_use import templates_in_use
            from commands.template_list import templates

            return templates(templates_in_use(_own_places()), as_json=typed.json)
        case "clauses":
            from commands.clause_list import clauses
            from commands.content_in_use import clauses_in_use

            found = clauses_in_use(_own_places())
            return clauses(typed.technique, typed.search, found, as_json=typed.json)
        case "norms":
            from commands.norms import norms

            return norms(typed.day, as_json=typed.json)
        case "pack":
            return _pack(typed)
        case "parcel":
            from commands.parcels import parcel

            return parcel(typed)
        case "dossier":
            from commands.dossiers import dossier

            return dossier(typed)
        case _:
            return _window([])


def _new(typed: argparse.Namespace) -> int:
    from commands.content_in_use import templates_in_use
    from commands.new_draft import new

    return new(
        typed.template,
        typed.facts,
        typed.output,
        overwrite=typed.overwrite,
        among=templates_in_use(_own_places()),
    )


def _compare(typed: argparse.Namespace) -> int:
    from commands.compare import Asked, compare

    return compare(
        Asked(typed.old, typed.new, typed.library, typed.output, typed.json, typed.overwrite)
    )


def _pack(typed: argparse.Namespace) -> int:
    from commands.packs import pack

    return pack(typed, _own_places(typed.own))


def _own_places(folder: Path | None = None) -> Places:
    """Where the own content of this user stands, or that in a folder."""
    from gui.settings import Folders, own_folders

    return (own_folders() if folder is None else Folders(folder)).pack_places


def _own_profiles() -> Path:
    """The folder in which the window keeps the profiles of this user."""
    from gui.settings import own_folders

    return own_folders().own_profiles


def _check(typed: argparse.Namespace) -> int:
    if (typed.file is None) == (typed.lines is None):
        raise Refusal("Geef één bestand om te toetsen, of --lines met een bestand van losse eisen.")
    from commands.arguments import NEVER
    from commands.check import check, check_loose_lines

    fail_on = None if typed.fail_on == NEVER else Severity(typed.fail_on)
    if typed.lines is not None:
        return check_loose_lines(typed.lines, fail_on=fail_on)
    if typed.file.is_dir():
        return _check_folder(typed, fail_on)
    if typed.recursive:
        raise Refusal("--recursive hoort bij een map. Geef een map op, of laat --recursive weg.")
    return check(
        typed.file,
        typed.facts,
        as_json=typed.json,
        fail_on=fail_on,
        report_path=typed.report,
        overwrite=typed.overwrite,
    )


def _check_folder(typed: argparse.Namespace, fail_on: Severity | None) -> int:
    from commands.check_folder import check_folder

    if typed.report is not None:
        raise Refusal(
            "--report maakt het rapport van één bestand. Geef een bestand op in plaats van een map."
        )
    return check_folder(
        typed.file, typed.facts, as_json=typed.json, fail_on=fail_on, recursive=typed.recursive
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
