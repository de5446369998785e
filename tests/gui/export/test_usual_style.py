from gui.export.usual_style import shared_style, usual_style
from gui.settings import HouseStyleOf, Settings


def file(folder, name):
    path = folder / name
    path.touch()
    return path


def test_the_style_of_the_organisation_goes_first(tmp_path):
    own, last = file(tmp_path, "oosterveld.dotx"), file(tmp_path, "laatst.dotx")
    settings = Settings(house_style=str(last), house_styles=(HouseStyleOf("Oosterveld", str(own)),))
    assert usual_style(settings, "Oosterveld") == own
    assert usual_style(settings, "Westerkogge") == last


def test_an_organisation_may_want_none(tmp_path):
    last = file(tmp_path, "laatst.dotx")
    settings = Settings(house_style=str(last), house_styles=(HouseStyleOf("Oosterveld", ""),))
    assert usual_style(settings, "Oosterveld") is None


def test_the_shared_folder_gives_one_to_everybody(tmp_path):
    settings = Settings(shared_folder=str(tmp_path))
    assert usual_style(settings, "Oosterveld") is None
    shared = file(tmp_path, "huisstijl.docx")
    assert usual_style(settings, "Oosterveld") == shared_style(settings) == shared


def test_a_file_that_is_gone_is_passed_over(tmp_path):
    assert usual_style(Settings(house_style=str(tmp_path / "weg.dotx")), "") is None
