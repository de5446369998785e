"""The material beside the project (../shared): law, corpus, hostile files, acceptance tools."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def shared(name: str) -> Path | None:
    """A file or folder of the shared material; None when it is not beside this checkout."""
    path = ROOT.parent / "shared" / name
    return path if path.exists() else None
