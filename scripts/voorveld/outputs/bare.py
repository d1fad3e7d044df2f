"""A script, a sheet and a page without what only developers read.

Comments and indents are a fifth of a first visit and no reader needs them: they stay in the source.
"""

from __future__ import annotations

import re

_TYPES = re.compile(r"^[ ]*/\*\*(?:(?!\*/).)*\*/\n", re.MULTILINE | re.DOTALL)
"""A comment that begins with two stars and has its lines to itself."""
_TYPES_WITHIN = re.compile(r"/\*\*(?:(?!\*/).)*\*/ ?", re.DOTALL)
_LINES = re.compile(r"^[ ]*//.*\n", re.MULTILINE)
_BEFORE_A_LINE = re.compile(r"(`[^`]*`)|^\s+", re.MULTILINE)
"""A text over more lines, in which spaces mean something; and spaces that begin a line, or are all of it."""
_REMARKS = re.compile(r'("[^"\n]*")|/\*(?:(?!\*/).)*\*/', re.DOTALL)
"""What stands in a sheet between quotes, which stays; and comments."""
_INDENTS = re.compile(r"^\s+", re.MULTILINE)
_ENDS = re.compile(r";\n\}|(?<=[{};])\n")
"""The end of the last line of a rule, and of every other: no browser needs either."""
_PROPERTY = re.compile(r"^(-{0,2}[a-z][\w-]*): ", re.MULTILINE)

_GAPS = re.compile(r"(<(pre|textarea|script)\b.*?</\2>)|\n[ \t\n]+", re.DOTALL)
"""An element that shows its spaces or is no HTML; and what follows the end of a line up to the next sign."""


def without_remarks(script: str) -> str:
    """A script without types, indents, and comments that have their lines to themselves; all code stays to
    the letter."""
    bare = _LINES.sub("", _TYPES_WITHIN.sub("", _TYPES.sub("", script)))
    return _BEFORE_A_LINE.sub(lambda found: found[1] or "", bare)


def without_indents(sheet: str) -> str:
    """A sheet without comments, indents, empty lines, ends of lines within and between rules, and spaces that
    mean nothing: before a brace, behind the name of a property, behind a comma on a line without a string."""
    bare = _INDENTS.sub("", _REMARKS.sub(lambda found: found[1] or "", sheet))
    tight = _PROPERTY.sub(r"\1:", bare).replace(" {\n", "{\n")
    lines = "\n".join(line if '"' in line else line.replace(", ", ",") for line in tight.split("\n"))
    return _ENDS.sub(lambda found: "}" if found[0] != "\n" else "", lines)


def without_gaps(page: str) -> str:
    """The HTML of a page without indents and empty lines; where spaces mean something they stay."""
    return _GAPS.sub(lambda found: found[1] or "\n", page)
