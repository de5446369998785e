"""The marker of the tests that kill programs."""


def pytest_configure(config):
    config.addinivalue_line(
        "markers", "kills: kills programs while they save; about 15 seconds each"
    )
