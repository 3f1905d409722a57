"""The language of the window: which one, its words, and how it writes numbers and dates."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from bookq_gui.paths import resources
from bookq_gui.settings import CHOICES
from bookq_gui.ui import sentences

SOURCE = "en"
"""The language that the texts are written in."""
SPOKEN = tuple(choice for choice in CHOICES["language"] if choice != "system")


def chosen_language(choice: str, wanted: Iterable[str]) -> str:
    """The language to speak, one of `SPOKEN`.

    ``choice`` is the setting; for "system" the first of ``wanted`` ("de-AT", "en_GB"…) that is spoken.
    """
    if choice in SPOKEN:
        return choice
    names = (name.replace("_", "-").partition("-")[0].lower() for name in wanted)
    return next((name for name in names if name in SPOKEN), SOURCE)


def locale_of(language: str, system: QLocale) -> QLocale:
    """How ``language`` writes numbers and dates in the country of ``system``."""
    if system.name().partition("_")[0] == language:
        return system
    made = QLocale(QLocale(language).language(), system.territory())
    return made if made.name().partition("_")[0] == language else QLocale(language)


class Language(QObject):
    """Speaks one language at a time in the whole application.

    Widgets that exist already keep the words they were made with.
    """

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__()
        self._app = app
        self._translators: list[QTranslator] = []
        self.spoken = SOURCE

    def use(self, choice: str) -> bool:
        """Speak by the setting ``choice``. Whether that is another language than before."""
        system = QLocale.system()
        language = chosen_language(choice, system.uiLanguages())
        QLocale.setDefault(locale_of(language, system))
        changed, self.spoken = language != self.spoken, language
        if changed:
            self._replace(language)
        return changed

    def _replace(self, language: str) -> None:
        for old in self._translators:
            self._app.removeTranslator(old)
        self._translators.clear()
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ours = str(resources() / "translations")
        for name, folder in ((f"qtbase_{language}", qt), (f"bookq_{language}", ours)):
            words = QTranslator(self)
            if language != SOURCE and words.load(name, folder):
                self._app.installTranslator(words)
                self._translators.append(words)
        sentences.forget()
