"""The columns of an export that can be chosen."""

from __future__ import annotations

from bookq_gui.exports import csv
from bookq_gui.exports.export import Format
from bookq_gui.ui.i18n import translate


def columns_of(form: Format) -> tuple[str, ...]:
    """The columns that can be chosen for ``form``; none if it always has all."""
    return csv.COLUMNS if form.has_columns else ()


def column_title(name: str) -> str:
    """What a column is called: its name, readable."""
    return translate("ExportColumns", name.replace("_", " ").capitalize())
