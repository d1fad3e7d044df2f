"""The formats of the open data, in the order in which readers see them. A new one is named here."""

from __future__ import annotations

from voorveld.open_data.format import Format
from voorveld.open_data.formats.csv import CSV
from voorveld.open_data.formats.json import JSON
from voorveld.open_data.formats.ods import ODS
from voorveld.open_data.formats.xlsx import XLSX

FORMATS: tuple[Format, ...] = (XLSX, ODS, CSV, JSON)
