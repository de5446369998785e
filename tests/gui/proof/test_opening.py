from types import SimpleNamespace

from gui.actions import Act
from gui.proof.opening import proof_deeds
from gui.proof.proof_dialog import ProofDialog
from gui.services import Services
from gui.settings import Folders
from tests import builders


def test_ctrl_p_opens_the_proof_of_the_draft(opened, theme, qtbot, tmp_path):
    from datetime import UTC, datetime

    services = Services(Folders(tmp_path), lambda: datetime(2027, 2, 1, tzinfo=UTC))
    draft = opened(builders.draft(builders.section("a", "Tekst.")))
    window = SimpleNamespace(
        workspace=SimpleNamespace(open_draft=draft), services=services, theme=theme
    )
    shown = []
    proof_deeds(window, shown.append)[Act.PROOF_PRINT]()
    qtbot.addWidget(shown[0])
    assert isinstance(shown[0], ProofDialog)
    assert Act.PROOF_PRINT.value.keys == ("Ctrl+P",)


def test_without_a_draft_nothing_opens():
    shown = []
    proof_deeds(SimpleNamespace(workspace=None), shown.append)[Act.PROOF_PRINT]()
    assert shown == []
