"""How the facets of the finder are called in an address, those that are no characteristic."""

from __future__ import annotations

RAN_FACET, AGE_FACET = "liep", "ouderdom"
VARIANT_FACET, MUNICIPALITY_FACET, PROVINCE_FACET = "variant", "gemeente", "provincie"
REGION_FACET, STAGE_FACET = "jeugdregio", "stand"
FIXED_FACETS = (
    VARIANT_FACET,
    "thema",
    PROVINCE_FACET,
    MUNICIPALITY_FACET,
    REGION_FACET,
    "inwoners",
    RAN_FACET,
    AGE_FACET,
    STAGE_FACET,
    "cijfers",
    "wie-vertelt",
    "oordeel",
    "bron",
    "jaar",
)
"""The facets that are no characteristic; a characteristic brings the name of its own in `als_facet`."""
