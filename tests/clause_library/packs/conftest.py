import pytest

from clause_library.clause_text import clause_text
from clause_library.packs import local
from clause_library.packs.desk import PackDesk
from tests.clause_library.packs.made_packs import full, places


@pytest.fixture(autouse=True)
def product(tmp_path, monkeypatch):
    """A product with one clause, `basis`, and nothing else."""
    folder = tmp_path / "product"
    for name in ("CLAUSES", "TEMPLATES", "RULES"):
        (folder / name).mkdir(parents=True)
        monkeypatch.setattr(local, name, folder / name)
    (folder / "CLAUSES" / "09-goals").mkdir()
    path = folder / "CLAUSES" / "09-goals" / "basis.md"
    path.write_text(clause_text(full("basis")), encoding="utf-8")
    return path


@pytest.fixture
def home(tmp_path):
    """The folder of one user."""
    folder = tmp_path / "mijn"
    folder.mkdir()
    return folder


@pytest.fixture
def desk(home):
    return PackDesk(places(home))


@pytest.fixture
def colleague(tmp_path):
    """The desk of another user, on another machine."""
    folder = tmp_path / "collega"
    folder.mkdir()
    return PackDesk(places(folder))
