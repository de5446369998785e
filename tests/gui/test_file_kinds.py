"""Which files the program takes."""

import main
from gui.file_kinds import OPENS, UNREAD, WELCOME


def test_the_command_line_takes_what_the_window_takes():
    assert main.OPENS == OPENS


def test_what_is_not_read_is_told_and_not_opened():
    assert not OPENS & UNREAD
    assert WELCOME == OPENS | UNREAD
