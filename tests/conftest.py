"""What holds for every test: a Word file that is made is a sound Word file."""

from collections.abc import Iterator

import pytest

from tests.export_checks import ExportChecks


@pytest.fixture(scope="session")
def export_checks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ExportChecks]:
    checks = ExportChecks(tmp_path_factory.mktemp("exports"))
    with pytest.MonkeyPatch.context() as patch:
        checks.listen(patch)
        yield checks


@pytest.fixture(autouse=True)
def every_export_is_sound(
    request: pytest.FixtureRequest, export_checks: ExportChecks
) -> Iterator[None]:
    """Fails a test that made a Word file with a fault in it."""
    export_checks.made.clear()
    yield
    odd = request.node.get_closest_marker("odd_texts") is not None
    faults = export_checks.faults(accessible=not odd)
    assert not faults, "\n".join(faults)
