import os

from gui.settings import MOST_RECENT, Folders, Look, Recent, Settings, SettingsFile

AT = "2027-02-01T14:02+01:00"


def test_a_first_start_has_the_usual_settings(tmp_path):
    settings = SettingsFile(Folders(tmp_path).settings)
    assert settings.now == Settings()
    assert settings.refusal is None


def test_a_change_is_on_the_disk_for_its_user_alone(tmp_path):
    path = Folders(tmp_path / "thuis").settings
    assert SettingsFile(path).change(author="N. de Wit", look=Look.DARK, zoom=125) is None
    again = SettingsFile(path).now
    assert (again.author, again.look, again.zoom) == ("N. de Wit", Look.DARK, 125)
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_recent_drafts_stand_once_with_the_newest_on_top(tmp_path):
    settings = SettingsFile(Folders(tmp_path).settings)
    for number in range(MOST_RECENT + 2):
        settings.remember(Recent(f"{number}.bestek", "Titel", AT))
    settings.remember(Recent("5.bestek", "Andere titel", AT, gaps=3))
    recent = settings.now.recent
    assert len(recent) == MOST_RECENT
    assert (recent[0].path, recent[0].title, recent[0].gaps) == ("5.bestek", "Andere titel", 3)
    assert sum(item.path == "5.bestek" for item in recent) == 1
    settings.forget("5.bestek")
    assert "5.bestek" not in {item.path for item in settings.now.recent}


def test_settings_that_cannot_be_read_are_those_of_a_first_start(tmp_path):
    path = Folders(tmp_path).settings
    path.write_bytes(b"{")
    settings = SettingsFile(path)
    assert settings.now == Settings()
    assert settings.refusal is not None
    assert path.read_bytes() == b"{"


def test_settings_that_cannot_be_kept_work_until_the_program_closes(tmp_path):
    (tmp_path / "thuis").write_text("geen map", encoding="utf-8")
    settings = SettingsFile(Folders(tmp_path / "thuis").settings)
    assert settings.change(author="N. de Wit") is not None
    assert settings.now.author == "N. de Wit"
