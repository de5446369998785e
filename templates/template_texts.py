"""A whole template as texts by name, so that it stands on its own: in a pack, or among the user's own."""

import re
from collections.abc import Mapping
from pathlib import Path

from drafting.refusals import ContentFileRefused
from drafting.template import Template
from drafting.terms import PartKey
from drafting.text.content_file import read_text
from drafting.text.text_source import InHand
from templates.shared_texts import SHARED, names_of_shared
from templates.template_folder import read_template

HEAD = "template.toml"
_PARTS = "|".join(PartKey)
_NAMES = re.compile(
    rf"template\.toml|example\.toml|(?:shared/)?variables/[a-z0-9-]{{1,80}}\.toml"
    rf"|(?:{_PARTS}|shared/sections)/[a-z0-9-]{{1,80}}\.md"
)


def template_from_texts(template_id: str, texts: Mapping[str, str]) -> Template:
    """The template of texts by name, read as its files would be.

    Raises:
        ContentFileRefused: the first fault, with the text and its line.
    """
    for name in texts:
        if not _NAMES.fullmatch(name):
            raise ContentFileRefused(Path(HEAD), 0, f"een sjabloon heeft geen tekst '{name}'.")
    try:
        template = read_template(Path(), Path("shared"), InHand(texts))
    except RecursionError as fault:
        raise ContentFileRefused(Path(HEAD), 0, "een tekst is te diep genest.") from fault
    if template.id != template_id:
        raise ContentFileRefused(
            Path(HEAD), 0, f"het veld 'id' is '{template.id}' en niet '{template_id}'."
        )
    return template


def texts_of_folder(folder: Path, shared: Path = SHARED) -> dict[str, str]:
    """The texts of the template in a folder, with those it shares with others.

    Raises:
        ContentFileRefused: a file cannot be read.
    """
    paths = [folder / HEAD, *sorted(folder.glob("example.toml"))]
    paths += sorted((folder / "variables").glob("*.toml"))
    for part in PartKey:
        paths += sorted((folder / part).glob("*.md"))
    texts = {path.relative_to(folder).as_posix(): read_text(path) for path in paths}
    put_in = {name for text in texts.values() for name in names_of_shared(text)}
    common = [shared / "sections" / f"{name}.md" for name in sorted(put_in)]
    common += sorted((shared / "variables").glob("*.toml"))
    for path in common:
        texts[f"shared/{path.relative_to(shared).as_posix()}"] = read_text(path)
    return texts
