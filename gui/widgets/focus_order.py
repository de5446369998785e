"""The order in which Tab goes through widgets: as they stand in their layouts, not as they were made."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget


def order_focus(root: QWidget, after: QWidget | None = None) -> None:
    """Lets Tab go through what is in `root` from top to bottom, after `after` when that is given.

    Without `after` the first of them keeps its place among what is outside `root`.
    """
    previous = after
    for widget in focusable_in(root):
        if previous is not None and widget is not previous:
            QWidget.setTabOrder(previous, widget)
        previous = widget


def focusable_in(root: QWidget) -> Iterator[QWidget]:
    """The widgets within `root` that take the focus with Tab, in the order of the layouts."""
    if isinstance(root, QScrollArea):
        inner = root.widget()
        if inner is not None:
            yield from focusable_in(inner)
    elif isinstance(root, QSplitter):
        for number in range(root.count()):
            part = root.widget(number)
            if part is not None:
                yield from _with_inner(part)
    elif (layout := root.layout()) is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _with_inner(widget)
        elif inner is not None:
            yield from _in_layout(inner)


def _with_inner(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    yield from focusable_in(widget)
