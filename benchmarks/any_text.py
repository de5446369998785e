"""Any text through an export and LibreOffice: `python -m benchmarks.any_text [TEXTS]`.

Hypothesis makes the texts (10,000 unless said otherwise); each stands in a paragraph of its own between two marks,
250 in a document. LibreOffice opens every document and writes what it shows; counted are the documents that do not
open whole, the texts that differ from what `clean` makes of them, and the cleanings that were not told.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from drafting.word.write.clean import clean
from drafting.word.write.export import write_document
from tests.drafting.word.write.builder import settings as export_settings
from tests.drafting.word.write.odd_texts import ANY, ODD, row_of

IN_ONE = 250
_MARK = "\u25c6 teken {} \u25c6"


def made(count: int) -> list[str]:
    """So many texts, the odd ones first."""
    texts = list(ODD)

    @given(ANY)
    @settings(
        max_examples=count, deadline=None, database=None, derandomize=True,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    def collect(text: str) -> None:
        texts.append(text)

    collect()
    return texts[:count]


def written(texts: list[str], path: Path) -> int:
    """Writes a document of the texts; gives how many characters were taken out without a word."""
    between = [_MARK.format(0)]
    for number, text in enumerate(texts, 1):
        between += text, _MARK.format(number)
    result = write_document(row_of(between), export_settings())
    path.write_bytes(result.content)
    removed = sum(clean(text).removed for text in texts)
    told = sum(
        int(str(notice).rpartition(": ")[2].split()[0]) for notice in result.notices if removed
    )
    return abs(removed - told)


def shown(folder: Path) -> None:
    """Has LibreOffice write the text of every document in the folder."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
         "txt:Text (encoded):UTF8", "--outdir", folder, *sorted(folder.glob("*.docx"))],
        check=True, capture_output=True,
    )  # fmt: skip


def differing(texts: list[str], path: Path) -> list[tuple[str, str]] | None:
    """The texts that came out otherwise, each with what came; None when the document did not open whole."""
    if not path.exists():
        return None
    whole = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    if f"\n{_MARK.format(len(texts))}" not in whole:
        return None
    found = []
    at = whole.index(_MARK.format(0))
    for number, text in enumerate(texts, 1):
        start = at + len(_MARK.format(number - 1)) + 1
        at = whole.index(f"\n{_MARK.format(number)}", start - 1) + 1
        came = whole[start : max(start, at - 1)]
        if came != clean(text).text:
            found.append((clean(text).text, came))
    return found


def main(count: int) -> None:
    began = time.perf_counter()
    texts = made(count)
    batches = [texts[at : at + IN_ONE] for at in range(0, len(texts), IN_ONE)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        untold = sum(written(batch, folder / f"{n:03}.docx") for n, batch in enumerate(batches))
        exported = time.perf_counter()
        shown(folder)
        outcomes = [differing(batch, folder / f"{n:03}.txt") for n, batch in enumerate(batches)]
    failed = outcomes.count(None)
    others = [pair for outcome in outcomes if outcome for pair in outcome]
    cleaned = sum(clean(text).removed > 0 for text in texts)
    print(
        f"{len(texts)} texts in {len(batches)} documents; {cleaned} had something that XML cannot hold"
    )
    print(f"documents that LibreOffice did not open whole: {failed}")
    print(f"texts that differ from the cleaned text: {len(others)}")
    for wanted, came in others[:10]:
        print(f"  {wanted[:60]!a} -> {came[:60]!a}")
    print(f"characters taken out and not told: {untold}")
    print(f"export {exported - began:.0f} s, LibreOffice {time.perf_counter() - exported:.0f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
