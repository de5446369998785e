import pytest

from drafting.files.file_faults import FileChangedElsewhere
from drafting.refusals import ContentFileRefused
from templates.own_templates import OwnTemplates
from templates.shelf import FOLDER
from templates.template_folder import read_template
from templates.template_texts import template_from_texts, texts_of_folder
from tests.clause_library.packs.made_packs import TEMPLATE


@pytest.fixture
def own(tmp_path):
    return OwnTemplates(tmp_path / "sjablonen")


def test_without_a_folder_there_are_none(own):
    assert own.all() == ((), ())
    assert own.texts("klein") is None


def test_what_is_kept_is_read(own):
    own.keep("klein", TEMPLATE, None)
    assert own.texts("klein") == TEMPLATE
    (template,), refused = own.all()
    assert (template.title, refused) == ("Klein sjabloon", ())


def test_a_new_one_does_not_replace_one_that_is_there(own):
    own.keep("klein", TEMPLATE, None)
    with pytest.raises(FileChangedElsewhere):
        own.keep("klein", TEMPLATE, None)


def test_what_changed_meanwhile_is_not_removed(own):
    own.keep("klein", TEMPLATE, None)
    with pytest.raises(FileChangedElsewhere):
        own.remove("klein", {"template.toml": "anders"})
    own.remove("klein", TEMPLATE)
    assert own.ids() == ()


def test_a_damaged_file_is_named_and_the_others_are_there(own):
    own.keep("klein", TEMPLATE, None)
    (own.folder / "stuk.sjabloon").write_bytes(b"")
    found, refused = own.all()
    assert len(found) == 1
    assert "stuk.sjabloon" in str(refused[0])


def test_texts_in_hand_make_the_template_of_the_folder():
    folder = FOLDER / "wmo-begeleiding-sas"
    texts = texts_of_folder(folder)
    assert template_from_texts(folder.name, texts) == read_template(folder)


def test_the_texts_are_those_of_this_id():
    with pytest.raises(ContentFileRefused, match="'klein' en niet 'groot'"):
        template_from_texts("groot", TEMPLATE)


def test_a_fault_names_the_text_and_its_line():
    texts = TEMPLATE | {
        "leidraad/01-introduction.md": TEMPLATE["leidraad/01-introduction.md"].replace(
            "title }}", "weg }}"
        )
    }
    with pytest.raises(ContentFileRefused, match=r"01-introduction\.md, regel 8: onbekende naam"):
        template_from_texts("klein", texts)


def test_a_shared_text_that_is_not_there_is_named():
    texts = {name: text for name, text in TEMPLATE.items() if "notes" not in name}
    with pytest.raises(ContentFileRefused, match="de gedeelde tekst 'notes' bestaat niet"):
        template_from_texts("klein", texts)
