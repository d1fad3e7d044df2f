"""The engine's hook for a site without its search index: copied into a project by `make bench`."""

from __future__ import annotations

import mkdocs_hooks

_LEFT_OUT = "on_post_build"
globals().update(
    {
        name: event
        for name, event in vars(mkdocs_hooks).items()
        if name.startswith("on_") and name != _LEFT_OUT
    }
)
