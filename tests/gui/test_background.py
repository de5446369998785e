import gc
import threading

from PySide6.QtCore import QObject
from shiboken6 import delete

from drafting.refusals import Refusal
from gui import background


class Waiting(QObject):
    def __init__(self):
        super().__init__()
        self.found = []

    def done(self, found):
        self.found.append(found)


def test_what_the_work_gave_comes_back_in_the_windows_thread(qtbot):
    found = []

    def done(thread):
        found.append((thread, threading.current_thread()))

    background.run(lambda _job: threading.current_thread(), done)
    qtbot.waitUntil(lambda: bool(found))
    there, here = found[0]
    assert here is threading.main_thread()
    assert there is not here


def test_a_refusal_goes_to_the_one_who_asked(qtbot):
    told = []

    def work(_job):
        raise Refusal("Dit kan niet.")

    background.run(work, told.append, lambda refusal: told.append(str(refusal)))
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["Dit kan niet."]


def test_a_bug_goes_to_the_programs_hook(qtbot):
    def work(_job):
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        job = background.run(work, lambda _found: None)
        qtbot.waitUntil(lambda: job.ended)
    assert [kind for kind, _fault, _trace in caught] == [ZeroDivisionError]


def test_work_tells_how_far_it_is_and_can_be_stopped(qtbot):
    shares, found = [], []
    started = threading.Event()

    def work(job):
        job.tell(0.5)
        started.set()
        while not job.stopped():
            pass
        return "gestopt"

    job = background.run(work, found.append, progress=shares.append)
    assert started.wait(5)
    job.stop()
    qtbot.waitUntil(lambda: bool(found))
    assert (shares, found) == ([0.5], ["gestopt"])


def test_nobody_is_called_whose_widget_is_gone(qtbot):
    waiting = Waiting()
    found = waiting.found
    job = background.run(lambda _job: 1, waiting.done)
    delete(waiting)
    qtbot.waitUntil(lambda: job.ended)
    assert found == []
    assert not background.busy()


def test_no_widget_is_collected_in_another_thread(qtbot):
    """Widgets in a cycle are garbage that any thread could collect; only the window's may."""
    where = []

    class Cycle(QObject):
        def __init__(self):
            super().__init__()
            self.me = self

        def __del__(self):
            where.append(threading.current_thread())

    def work(_job):
        return [[number] for number in range(100_000)]

    for _round in range(5):
        for _widget in range(20):
            Cycle()
        job = background.run(work, lambda _found: None)
        qtbot.waitUntil(lambda job=job: job.ended)
    assert gc.isenabled()
    gc.collect()
    assert len(where) == 100
    assert set(where) == {threading.main_thread()}
