from drafting.pdf.office import OfficeMissing, find_office


def nowhere(_name):
    return None


def test_what_is_on_the_path_comes_first():
    found = find_office("linux", {}, lambda name: f"/bin/{name}" if name == "soffice" else None)
    assert found is not None
    assert found.name == "soffice"


def test_on_windows_the_usual_folders_are_looked_in(tmp_path):
    program = tmp_path / "LibreOffice" / "program" / "soffice.com"
    program.parent.mkdir(parents=True)
    program.touch()
    assert find_office("win32", {"PROGRAMFILES": str(tmp_path)}, nowhere) == program
    assert find_office("win32", {}, nowhere) is None


def test_on_a_mac_the_users_own_programs_count(tmp_path):
    program = tmp_path / "Applications" / "LibreOffice.app" / "Contents" / "MacOS" / "soffice"
    program.parent.mkdir(parents=True)
    program.touch()
    assert find_office("darwin", {"HOME": str(tmp_path)}, nowhere) == program


def test_without_libreoffice_the_user_reads_how_word_does_it():
    assert "Opslaan als > PDF" in str(OfficeMissing())
    assert "Er is niets gemaakt" in str(OfficeMissing())
