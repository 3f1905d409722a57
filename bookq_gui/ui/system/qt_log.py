"""Qt's own messages go where ours go: into the log."""

from __future__ import annotations

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

log = logging.getLogger("qt")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_NOISE = ("This plugin does not support propagateSizeHints", "This plugin does not support raise")
"""Starts of messages that say nothing about us: these come from windows without a screen."""


def install() -> None:
    """Send Qt's messages to the logger "qt" from now on."""
    qInstallMessageHandler(_take)


def _take(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    if text and not text.startswith(_NOISE):
        category = context.category or "default"
        log.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", category, text)
