"""The actions of a window and its menus; buttons, context menus and the sheet of keys are made from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from bookq_gui.ui.action_table import SPECS, Act, Spec, Where
from bookq_gui.ui.i18n import translate
from bookq_gui.ui.widgets.icons import icon

__all__ = ["BOOK_MENU", "JOB_MENU", "MENUS", "QUEUE_MORE", "STARS", "STATES", "Act", "Actions", "Where"]

THEMES: Mapping[Act, str] = {
    Act.THEME_SYSTEM: "system",
    Act.THEME_LIGHT: "light",
    Act.THEME_DARK: "dark",
}
"""The setting behind each choice of theme."""
VIEWS: Mapping[Act, str] = {
    Act.VIEW_TABLE: "table",
    Act.VIEW_COVERS: "covers",
    Act.VIEW_STATISTICS: "statistics",
}
"""The look at the books behind each action."""
STATES: Mapping[Act, str | None] = {
    Act.STATE_WANT: "want",
    Act.STATE_READING: "reading",
    Act.STATE_READ: "read",
    Act.STATE_NONE: None,
}
"""The reading state behind each action."""
STARS: Mapping[Act, int] = {
    Act.STARS_0: 0, Act.STARS_1: 1, Act.STARS_2: 2, Act.STARS_3: 3, Act.STARS_4: 4, Act.STARS_5: 5,
}  # fmt: skip
"""My stars behind each action."""

STARS_MENU = tuple(STARS)
BOOK_MENU = (
    Act.SHOW_BOOK, Act.OPEN_BOOK, None, *STATES, None, Act.ADD_TAGS, Act.EDIT_NOTE, Act.WRITE_REVIEW,
    None, Act.REFETCH_BOOK, Act.READ_AGAIN_BOOK, Act.CORRECT_BOOK, Act.MERGE_BOOKS, None,
    Act.EXPORT_SELECTED, Act.REMOVE_BOOK,
)  # fmt: skip
JOB_MENU = (
    Act.JOB_DETAILS, Act.RETRY_JOB, Act.FRONT_JOB, Act.BACK_JOB, None,
    Act.OPEN_JOB, Act.COPY_JOB_LINK, Act.PAGE_FOR_JOB, Act.REPORT_JOB, None,
    Act.CANCEL_JOB, Act.REMOVE_JOB,
)  # fmt: skip
QUEUE_MORE = (
    Act.FIND_JOB, None, Act.CLEAR_FINISHED, Act.CLEAR_FAILED, Act.CANCEL_WAITING, None, Act.READ_AGAIN,
)  # fmt: skip
"""The menu of the queue's head."""
MENUS: tuple[tuple[object, tuple[Act | None, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            Act.IMPORT_FILES, Act.IMPORT_FOLDER, Act.LAST_IMPORT, None, Act.EXPORT, None,
            Act.BACK_UP, Act.RESTORE_BACKUP, None, Act.QUIT,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            Act.UNDO, Act.REDO, None, Act.CUT, Act.COPY, Act.PASTE, Act.WATCH_CLIPBOARD, None,
            Act.FOCUS_INPUT, Act.FIND_BOOK, Act.FIND_JOB, Act.FILTER_HELP, None, Act.SETTINGS,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            *VIEWS, None, Act.TOGGLE_SIDEBAR, Act.TOGGLE_DETAILS, Act.TOGGLE_QUEUE, Act.COMPACT_ROWS, None,
            Act.NEXT_PART, Act.PREVIOUS_PART, None, Act.DEFAULT_LAYOUT,
        ),
    ),
    (QT_TRANSLATE_NOOP("Actions", "&Book"), BOOK_MENU),
    (
        QT_TRANSLATE_NOOP("Actions", "&Queue"),
        (
            Act.PAUSE, Act.RETRY_FAILED, Act.OPEN_NEXT, Act.OPEN_NEXT_FIVE, Act.PROBE_NOW, None, *JOB_MENU,
            None, *QUEUE_MORE[2:],
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Help"),
        (Act.SHORTCUTS, Act.FILTER_HELP, Act.BROWSER_HELP, Act.SAMPLE, None, Act.DIAGNOSTICS, Act.ABOUT),
    ),
)  # fmt: skip
"""The menu bar: each title with its actions; None is a line between them."""


class Actions:
    """The QActions of one window, made from `SPECS`."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._made = {act: _made(spec, parent) for act, spec in SPECS.items()}
        for act, action in self._made.items():
            action.setObjectName(f"action-{act.name.lower().replace('_', '-')}")
        for group in (THEMES, VIEWS):
            together = QActionGroup(parent)
            for act in group:
                together.addAction(self._made[act])
        for act, action in self._made.items():
            if SPECS[act].where is Where.WINDOW:
                parent.addAction(action)

    def __getitem__(self, act: Act) -> QAction:
        return self._made[act]

    def install(self, where: Where, widget: QWidget) -> None:
        """Let the keys of ``where`` work while ``widget`` or something in it has the keyboard."""
        widget.addActions([self._made[act] for act, spec in SPECS.items() if spec.where is where])

    def fill(self, menu: QMenu, acts: Iterable[Act | None]) -> None:
        """Put ``acts`` into ``menu``, with lines where they are None."""
        for act in acts:
            if act is None:
                menu.addSeparator()
            else:
                menu.addAction(self._made[act])

    def menu(self, acts: Iterable[Act | None], parent: QWidget | None = None) -> QMenu:
        """A new menu of ``acts``."""
        menu = QMenu(parent or self._parent)
        menu.setToolTipsVisible(True)
        self.fill(menu, acts)
        return menu

    def set_single_keys(self, *, on: bool) -> None:
        """Let letters and digits alone act on books, or not."""
        for act, spec in SPECS.items():
            if spec.single:
                self._made[act].setShortcuts(_sequences(spec) if on else [])


def shortcuts() -> list[tuple[str, str, str]]:
    """Every action with keys: where they work, what it does, the keys. In the user's language."""
    return [
        (
            translate("Actions", str(spec.where.value)),
            plain(translate("Actions", str(spec.text))),
            ", ".join(_shown(sequence) for sequence in _sequences(spec)),
        )
        for spec in SPECS.values()
        if spec.keys
    ]


def plain(text: str) -> str:
    """The text of an action without mnemonic and dots."""
    return text.replace("&", "").rstrip("…")


def _shown(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _sequences(spec: Spec) -> list[QKeySequence]:
    made = []
    for keys in spec.keys:
        if isinstance(keys, str):
            made.append(QKeySequence(keys))
        else:
            made += QKeySequence.keyBindings(keys)[:1]
    return made


def _made(spec: Spec, parent: QObject) -> QAction:
    action = QAction(translate("Actions", str(spec.text)), parent)
    if spec.icon:
        action.setIcon(icon(spec.icon))
    action.setShortcuts(_sequences(spec))
    if spec.where is not Where.WINDOW:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    tip = translate("Actions", str(spec.tip)) if spec.tip else plain(action.text())
    keys = action.shortcut()
    action.setToolTip(tip if keys.isEmpty() else f"{tip} ({_shown(keys)})")
    action.setStatusTip(tip)
    action.setCheckable(spec.checkable)
    action.setMenuRole(spec.role)
    return action
