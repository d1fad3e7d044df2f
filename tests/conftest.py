"""What all tests share: the fictitious catalogue and a fixed day."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from voorveld.pipeline import Result, load

TESTS = Path(__file__).parent
ROOT = TESTS.parent
FICTITIOUS = TESTS / "catalogue" / "practices"
TODAY = date(2026, 6, 1)


@pytest.fixture(scope="session")
def fictitious() -> Result:
    """The small made-up catalogue, read and judged."""
    return load(FICTITIOUS, TODAY)


@pytest.fixture
def load_with(tmp_path: Path) -> Callable[..., Result]:
    """Load the made-up catalogue with files added or replaced, per name their bytes or text."""

    def load_changed(files: dict[str, str | bytes], *, today: date = TODAY) -> Result:
        folder = tmp_path / "practices"
        if not folder.exists():
            shutil.copytree(FICTITIOUS, folder)
        for name, content in files.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            data = content.encode() if isinstance(content, str) else content
            target.write_bytes(data)
        return load(folder, today)

    return load_changed
