"""Lets one call of the operating system fail, and records the order of all calls."""

import dataclasses
import errno
import os

from drafting.files.system_calls import SYSTEM

CHANGING = ("open", "write", "fsync", "close", "set_mode", "read", "replace")


class Calls:
    """The calls made so far, by name; call number `fails` (from 0) raises `error` instead."""

    def __init__(self, monkeypatch, fails=None, error=None, for_ever=False, short=False):
        self.made = []
        self._fails, self._error, self._for_ever, self._short = fails, error, for_ever, short
        for field in dataclasses.fields(SYSTEM):
            if field.name in CHANGING:
                real = getattr(SYSTEM, field.name)
                monkeypatch.setattr(SYSTEM, field.name, self._watched(field.name, real))

    def _watched(self, name, real):
        def call(*arguments):
            number = len(self.made)
            self.made.append(name)
            if self._fails is not None and (
                number == self._fails or (self._for_ever and number > self._fails)
            ):
                if name == "close" and self._error is not None:
                    real(*arguments)
                if self._short and name == "write":
                    return real(arguments[0], arguments[1][: len(arguments[1]) // 2])
                if self._error is not None:
                    raise OSError(self._error, os.strerror(self._error))
            return real(*arguments)

        return call


ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS)


def held(winerror=32):
    """What Windows answers while another program has the file."""
    problem = PermissionError(errno.EACCES, "in use")
    problem.winerror = winerror
    return problem
