"""Exports of small drafts, changed as a reviewer's program changes them, in XML."""

import re
import zipfile
from io import BytesIO

from drafting.review.reading import read_review
from drafting.word.write.export import write_document
from drafting.word.write.for_draft import settings_for
from drafting.word.write.settings import CommentChoice
from tests.builders import DAY, NORMS, document, draft, section

R, AT = "R. Reviewer", "2027-01-20T10:00:00Z"
HAND = f'w:id="901" w:author="{R}" w:date="{AT}"'
DOCUMENT = "word/document.xml"

FIRST = "De opdrachtnemer levert binnen veertien dagen na ondertekening een plan van aanpak op."
SECOND = "De gemeente betaalt binnen dertig dagen na ontvangst van een volledige factuur."
THIRD = (
    "Partijen overleggen ieder kwartaal over de voortgang en leggen afspraken schriftelijk vast."
)
FOURTH = "De opdrachtnemer verzekert zich tegen schade die door zijn medewerkers ontstaat."
TABLE = "| Product | Tarief |\n|---|---|\n| Begeleiding thuis | 61 euro |\n| Dagbesteding in groepen | 48 euro |"


def small_draft():
    return draft(section("levering", FIRST, SECOND), section("overleg", THIRD, FOURTH, TABLE))


def parts_of(made, comments=CommentChoice.ALL):
    """The parts of an export, by name."""
    settings = settings_for(
        made, NORMS, day=DAY, export_id="export-1", concept=True, comments=comments
    )
    with zipfile.ZipFile(BytesIO(write_document(document(made), settings).content)) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def saved(path, parts):
    """The parts as a file."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def changed(parts, *swaps):
    """The parts with pieces of the document replaced; each must be there once."""
    text = parts[DOCUMENT]
    for old, new in swaps:
        assert text.count(old) == 1, (text.count(old), old)
        text = text.replace(old, new)
    return {**parts, DOCUMENT: text}


def t(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def ins(text, hand=HAND):
    return f"<w:ins {hand}>{t(text)}</w:ins>"


def dele(text, hand=HAND):
    return f'<w:del {hand}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def split_run(text, *pieces):
    """A swap of a whole run by pieces of XML."""
    return t(text), "".join(pieces)


def replaced(text, old, new, hand=HAND):
    """A swap that records one replacement in a paragraph of one run."""
    before, _, behind = text.partition(old)
    pieces = [t(before)] if before else []
    pieces += [dele(old, hand)] if old else []
    pieces += [ins(new, hand)] if new else []
    return t(text), "".join([*pieces, t(behind)] if behind else pieces)


def paragraph_of(parts, text):
    """The whole XML of the paragraph that holds this text."""
    for found in re.findall(r"<w:p>.*?</w:p>", parts[DOCUMENT]):
        if text in found:
            return found
    raise AssertionError(text)


def with_end(paragraph, mark, hand=HAND):
    """A paragraph whose end was put in or taken out: 'ins', 'del', 'moveFrom' or 'moveTo'."""
    sign = f"<w:rPr><w:{mark} {hand}/></w:rPr>"
    if "<w:pPr>" in paragraph:
        return paragraph.replace("</w:pPr>", f"{sign}</w:pPr>", 1)
    return paragraph.replace("<w:p>", f"<w:p><w:pPr>{sign}</w:pPr>", 1)


def taken_out(parts, text):
    """The paragraph with this text, recorded as taken out, its end too."""
    old = paragraph_of(parts, text)
    return old, with_end(old.replace(t(text), dele(text)), "del")


def new_paragraph(text, mark="ins"):
    """A paragraph that was put in."""
    return with_end(f"<w:p>{ins(text)}</w:p>", mark)


def bare(parts):
    """Without bookmarks and without the manifest."""
    text = re.sub(r"<w:bookmark(?:Start|End)[^>]*/>", "", parts[DOCUMENT])
    kept = {name: part for name, part in parts.items() if not name.startswith("customXml")}
    relations = "word/_rels/document.xml.rels"
    kept[relations] = re.sub(r"<Relationship [^>]*customXml[^>]*/>", "", kept[relations])
    return {**kept, DOCUMENT: text}


def unmarked(parts):
    """Without the manifest alone."""
    return {name: part for name, part in parts.items() if not name.startswith("customXml/item1")}


def back(made, *paths):
    """What came back in these files."""
    return read_review(made, NORMS, paths)


def one_back(made, path):
    """The only thing that came back."""
    found = back(made, path).returned
    assert len(found) == 1, [(one.kind, one.old, one.new) for one in found]
    return found[0]


def with_comments(parts, comments, extended=""):
    """The parts with comments: (id, author, text) each, on the words that carry them already."""
    body = "".join(
        f'<w:comment w:id="{number}" w:author="{author}" w:initials="X" w:date="{AT}">'
        f'<w:p w14:paraId="{paragraph}"><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>'
        for number, author, text, paragraph in comments
    )
    spaces = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    )
    whole = {**parts, "word/comments.xml": f"<w:comments {spaces}>{body}</w:comments>"}
    if extended:
        space = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
        whole["word/commentsExtended.xml"] = f"<w15:commentsEx {space}>{extended}</w15:commentsEx>"
    return whole


def ranged(text, words, number="7"):
    """A swap that marks words of a paragraph of one run for a comment."""
    before, _, behind = text.partition(words)
    return t(text), (
        f'{t(before)}<w:commentRangeStart w:id="{number}"/>{t(words)}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>{t(behind)}'
    )
