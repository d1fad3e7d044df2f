"""Which tests stay together in one process when tests run side by side; all others go where there is room.

Told by the names of the tests, which every process and the one that deals them out know alike.
"""

from __future__ import annotations

import re

import pytest
from xdist.scheduler import LoadScopeScheduling

# Tests of one kind of page share a page that was loaded; of one attack, a site; of proposals, a repository;
# of a visitor who comes again, a browser that kept what it fetched; of many examples, the pages made of them;
# of the real ones all pages, all files or the schemas; of altered texts, what was made of them.
TOGETHER = (
    (re.compile(r"(?:usable/|of_page_is_high).*\[(?P<kind>[a-z_]+)"), "soort"),
    (re.compile(r"test_injection_browser\.py.*\[(?P<start>\d+)\]"), "aanval"),
    (re.compile(r"test_proposal\.py"), "voorstel"),
    (re.compile(r"test_length\.py::.*(?:many_examples|no_room_to_name|said_on_a_sheet)"), "veel"),
    (
        re.compile(
            r"facts/test_one_answer\.py|facts/test_rewording\.py.*\[echt|test_compare\.py::test_a_page_carries_"
            r"|test_data_pages\.py::test_all_changes_.*\[echt"
        ),
        "pagina's",
    ),
    (re.compile(r"test_open_data\.py.*\[echt"), "bestanden"),
    (re.compile(r"test_json_schema\.py"), "schema's"),
    (re.compile(r"test_reads_back\.py"), "veranderd"),
    (re.compile(r"test_checks_in_browser\.py::test_(?:a_visitor|the_next_visit)_"), "bezoeker"),
)


def group_of(name: str) -> str:
    """The name of the group of a test; for a test that goes alone its own name."""
    for pattern, group in TOGETHER:
        found = pattern.search(name)
        if found:
            return "-".join((group, *found.groups()))
    return name


def dealer(config: pytest.Config, log: object) -> object:
    """What deals out groups of tests to the processes."""
    dealing = LoadScopeScheduling(config, log)
    dealing._split_scope = group_of
    return dealing
