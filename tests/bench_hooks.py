"""The engine's hook for a site without its search index: copied into a project by `make bench`."""

from __future__ import annotations

from mkdocs_hooks import on_config, on_env, on_files, on_page_context, on_startup

__all__ = ("on_config", "on_env", "on_files", "on_page_context", "on_startup")
