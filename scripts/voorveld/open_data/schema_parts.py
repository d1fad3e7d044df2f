"""The pieces that the schema of the open data is put together from."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]


def ref(name: str) -> Schema:
    """A reference to a definition."""
    return {"$ref": f"#/$defs/{name}"}


def nullable(schema: Schema) -> Schema:
    """The same, or null."""
    if isinstance(schema.get("type"), str):
        return schema | {"type": [schema["type"], "null"]}
    if "enum" in schema:
        return schema | {"enum": [*schema["enum"], None]}
    return {"anyOf": [schema, {"type": "null"}]}


def group(title: str, properties: dict[str, Schema], description: str = "") -> Schema:
    """An object with these keys, all required."""
    schema: Schema = {
        "title": title,
        "type": "object",
        "required": list(properties),
        "properties": properties,
    }
    return schema | ({"description": description} if description else {})


def keyed(schema: Schema) -> Schema:
    """An object with a value of this kind under every id."""
    return {"type": "object", "additionalProperties": schema}


def listed(schema: Schema) -> Schema:
    """A list of these."""
    return {"type": "array", "items": schema}
